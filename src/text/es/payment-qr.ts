import type { paymentQr as english } from '../en/payment-qr.ts';
import type { Translation } from '../texts.ts';

/** Spanish of the QR code and the payment code. */
export const paymentQr = {
  'qr.title': 'Escanee para pagar',
  'qr.loading': 'Cargando el código',
  'qr.ready': 'El código está listo',
  'qr.scan': 'Apunte la cámara de un teléfono a este código. Se abrirá la cuenta, lista para pagar.',
  'qr.image': 'Código QR que abre la cuenta en {host}',
  'qr.notDrawn': 'No podemos mostrar la imagen. Use el código de abajo.',
  'qr.code': 'Código de pago',
  'qr.code.where': 'Para escribirlo, vaya a {address}',
  'qr.copy': 'Copiar código',
  'qr.copy.done': 'Copiado',
  'qr.copied': 'Código de pago copiado',
  'qr.notCopied': 'No pudimos copiar el código. Por favor, escríbalo.',
  'qr.until': 'Sirve hasta el {date}. Quien lo tenga puede ver el monto adeudado y pagarlo.',
  'qr.expired.title': 'Este código venció',
  'qr.expired.text': 'Los códigos sirven por tiempo limitado, para proteger su privacidad.',
  'qr.missing.title': 'Por ahora no hay ningún código',
  'qr.missing.text': 'Puede pedir uno para este estado de cuenta.',
  'qr.new': 'Pedir un código nuevo',
  'qr.new.loading': 'Pidiendo un código nuevo…',
  'qr.new.done': 'Aquí está su código nuevo',
  'qr.new.failed': 'No pudimos obtener un código nuevo. Inténtelo de nuevo.',
  'qr.unavailable.title': 'No hay código para este estado de cuenta',
  'qr.unavailable.text': 'No queda nada por pagar con código. Si tiene preguntas, llame al consultorio.',
  'qr.noStatement.title': 'Todavía no hay estados de cuenta',
  'qr.noStatement.text': 'Cuando el consultorio le envíe un estado de cuenta, su código aparecerá aquí.',
} as const satisfies Translation<typeof english>;
