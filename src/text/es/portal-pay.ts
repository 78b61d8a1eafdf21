import type { portalPay as english } from '../en/portal-pay.ts';
import type { Translation } from '../texts.ts';

/** Spanish of what a signed-in patient can choose beside QuickPay's own choices. */
export const portalPay = {
  'pay.whom': '¿Para quién es este pago?',
  'pay.whom.account': 'Toda la cuenta',
  'pay.whom.account.hint': 'Se aplica primero a los cargos más antiguos',
  'pay.whom.some': 'Elegir pacientes',
  'pay.whom.some.hint': 'Pague por uno, por algunos o por todos',
  'pay.whom.one': 'Un paciente',
  'pay.whom.one.hint': 'Pague por uno a la vez',
  'pay.patients': 'Pacientes',
  'pay.share': 'Monto para {name}',
  'pay.share.hint': 'Hasta {maximum}',
  'pay.total': 'En total',
  'pay.share.none': 'Elija por quién quiere pagar.',
  'pay.share.empty': 'Escriba un monto para {name}.',
  'pay.share.unreadable': 'No entendemos cuánto es para {name}. Escríbalo así: {example}.',
  'pay.share.above': '{name} debe {maximum} como máximo.',
  'pay.share.below_minimum': 'Pague en total {minimum} o más, o todo lo que alguien debe.',
  'pay.share.above_maximum': 'Puede pagar {maximum} en total. El dinero que ya está en su cuenta cubre el resto.',

  'pay.method.title': '¿Cómo quiere pagar?',
  'pay.ways': 'Formas de pago',
  'pay.way.card': 'Tarjeta',
  'pay.way.another': 'Otra tarjeta',
  'pay.way.wallet.hint': 'Podrá revisar el pago antes de hacerlo',
  'pay.way.expires': 'Vence: {date}',
  'pay.way.expired': 'Venció: {date}. Escriba la tarjeta nueva.',
  'pay.code': 'Código de seguridad de {card}',
  'pay.store': 'Guardar esta tarjeta para otros pagos',
  'pay.store.hint': 'La guarda el procesador de tarjetas. Puede eliminarla en su cuenta cuando quiera.',
  'pay.wallet': 'Pago con {wallet}',
  'pay.wallet.closed': 'Se cerró {wallet}. No se cobró nada.',
  'pay.gone': 'Esa tarjeta ya no está guardada. Elija otra forma de pago. No se cobró nada.',
  'pay.codeNeeded': 'Escriba el código de seguridad de su tarjeta. No se cobró nada.',
  'pay.covered':
    'Algo tapa el botón de pagar, así que no se envió ni se cobró nada. Destápelo y presione de nuevo, o abra esta página en su propia ventana.',
  'pay.change': 'Cambiar la forma de pago',
  'pay.with': 'Pagado con',
  'pay.for': 'Paga por',
} as const satisfies Translation<typeof english>;
