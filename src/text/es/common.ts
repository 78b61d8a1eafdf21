import type { common as english } from '../en/common.ts';
import type { Translation } from '../texts.ts';

/** Spanish of what every element may need. */
export const common = {
  language: 'es',
  loading: 'Cargando…',
  close: 'Cerrar',
  'linkOut.account': 'Número de cuenta: {number}',
  'linkOut.statement': 'Estado de cuenta: {number}',
  'linkOut.due': 'Monto adeudado: {amount}',
  'linkOut.balance': 'Saldo actual: {amount}',
  'processing.one': 'Se está procesando un pago de {amount}.',
  'processing.several': 'Se están procesando pagos por {amount} en total.',
  'error.title': 'No pudimos cargar esto',
  'error.text': 'Algo falló de nuestro lado. No se le cobró nada.',
  'error.retry': 'Intentar de nuevo',
  'offline.title': 'No tiene conexión',
  'offline.text': 'Lo intentaremos de nuevo en cuanto vuelva su conexión.',
  'configuration.title': 'Esto no se puede mostrar en este momento',
  'configuration.text': 'Llame al consultorio. Allí pueden ayudarle con su cuenta.',
  'session.signedOut.title': 'Vea cuánto debe',
  'session.signedOut.text':
    'Abra el enlace de pago que le enviamos por mensaje de texto o por correo electrónico. O escriba el código de pago de su estado de cuenta.',
  'session.ended.title': 'Se cerró su sesión',
  'session.ended.text':
    'Para proteger su privacidad, cerramos la página después de un rato. Abra de nuevo su enlace de pago.',
  'session.enterCode': 'Escribir su código de pago',
} as const satisfies Translation<typeof english>;
