import type { mfaPrompt as english } from '../en/mfa-prompt.ts';
import type { Translation } from '../texts.ts';

/** Spanish of the one-time code. */
export const mfaPrompt = {
  'mfa.problems': 'Hay un problema',
  'mfa.wait': 'Un momento…',
  'mfa.trouble': 'No funcionó. Inténtelo de nuevo en un momento.',
  'mfa.offline': 'No tiene conexión. Inténtelo de nuevo cuando la tenga.',
  'mfa.contact': '¿Tiene preguntas? Comuníquese con {practice}.',
  'mfa.practice': 'el consultorio',
  'mfa.content': 'Su cuenta',
  'mfa.dialog': 'Código de un solo uso',

  'mfa.start.title': 'Vea su cuenta',
  'mfa.start.text':
    'Para proteger su privacidad, enviaremos un código de un solo uso al teléfono o correo electrónico suyo que tiene {practice}.',
  'mfa.start.submit': 'Continuar',
  'mfa.start.other': 'Usar mi nombre',
  'mfa.fresh.title': 'Confirme su identidad',
  'mfa.fresh.text': 'Para esto se necesita un nuevo código de un solo uso.',

  'mfa.identity.title': 'Confirme su identidad',
  'mfa.identity.text':
    'Escriba su nombre como aparece en su cuenta. También sirve el nombre que usa a diario. Le enviaremos un código de un solo uso.',
  'mfa.identity.firstName': 'Nombre',
  'mfa.identity.lastName': 'Apellido',
  'mfa.identity.channel': '¿Adónde le enviamos el código?',
  'mfa.identity.phone': 'Número de celular',
  'mfa.identity.email': 'Correo electrónico',
  'mfa.identity.submit': 'Enviar código',
  'mfa.identity.firstName.invalid': 'Escriba su nombre.',
  'mfa.identity.lastName.invalid': 'Escriba su apellido.',
  'mfa.identity.phone.invalid': 'Escriba un número de celular de diez dígitos.',
  'mfa.identity.email.invalid': 'Escriba un correo electrónico como nombre@example.com.',
  'mfa.identity.signedOut': 'Cerramos su sesión para proteger su privacidad.',
  'mfa.identity.loggedOut': 'Cerró su sesión.',
  'mfa.identity.link': 'Su enlace de pago ya no sirve para esto. Escriba su nombre.',

  'mfa.channel.text': 'Mensaje de texto',
  'mfa.channel.email': 'Correo electrónico',

  'mfa.destination.title': '¿Adónde le enviamos el código?',
  'mfa.destination.text': 'El código es válido por diez minutos.',
  'mfa.destination.submit': 'Enviar código',
  'mfa.destination.missing': '¿No está actualizado? Comuníquese con {practice} para cambiarlo.',

  'mfa.code.title': 'Escriba su código',
  'mfa.code.text': 'Enviamos un código por mensaje de texto al {to}. Es válido por diez minutos.',
  'mfa.code.email': 'Enviamos un código por correo electrónico a {to}. Es válido por diez minutos.',
  'mfa.code.text.perhaps':
    'Si esto coincide con los datos que tiene {practice}, enviamos un código por mensaje de texto al {to}. Es válido por diez minutos.',
  'mfa.code.email.perhaps':
    'Si esto coincide con los datos que tiene {practice}, enviamos un código por correo electrónico a {to}. Es válido por diez minutos.',
  'mfa.code.label': 'Código de seis dígitos',
  'mfa.code.hint': 'Puede pegar el mensaje completo',
  'mfa.code.submit': 'Confirmar',
  'mfa.code.unreadable': 'Escriba los seis dígitos del código; por ejemplo, 123 456.',
  'mfa.code.wrong': {
    one: 'Ese código no es correcto. Le queda {count} intento.',
    other: 'Ese código no es correcto. Le quedan {count} intentos.',
  },
  'mfa.code.usedUp': 'Ese fue el último intento con este código. Pida uno nuevo.',
  'mfa.code.expired': 'Este código venció o ya se usó. Pida un código nuevo.',
  'mfa.code.superseded': 'Le enviamos un código más reciente. Escriba el último.',
  'mfa.resend': 'Enviar un código nuevo',
  'mfa.resend.wait': 'Puede pedir un código nuevo en {time}.',
  'mfa.resend.another': 'Enviarlo a otro lugar',
  'mfa.resend.details': 'Cambiar mis datos',
  'mfa.resend.missing': '¿Todavía no llega el correo? Revise su correo no deseado o comuníquese con {practice}.',
  'mfa.resend.missing.text':
    '¿Todavía no llega el mensaje? Espere un minuto y envíe un código nuevo, o comuníquese con {practice}.',
  'mfa.filled': 'Ya escribimos el código de su mensaje. Revíselo y presione Confirmar.',

  'mfa.locked.title': 'Demasiados códigos incorrectos',
  'mfa.locked.text':
    'Para proteger su cuenta, no podemos aceptar más códigos. Comuníquese con {practice} para desbloquearla.',
  'mfa.none.title': 'No podemos enviarle un código',
  'mfa.none.text': '{practice} no tiene un celular ni un correo electrónico suyo. Comuníquese para agregarlo.',
  'mfa.noCodes.title': 'En este momento no podemos enviar códigos',
  'mfa.noCodes.text': '{practice} no envía códigos de esta manera. Comuníquese para recibir ayuda con su cuenta.',
  'mfa.ended.title': 'Pasó demasiado tiempo',
  'mfa.ended.text': 'Para proteger su cuenta, empiece de nuevo. Lo que escribió sigue aquí.',
  'mfa.ended.again': 'Empezar de nuevo',

  'mfa.say.sent': 'Enviamos un código. Destino: {to}.',
  'mfa.say.sent.perhaps': 'Si sus datos coinciden, enviamos un código. Destino: {to}.',
  'mfa.say.resend': 'Ya puede pedir un código nuevo.',
  'mfa.say.verified': 'Gracias. Confirmamos su identidad.',
} as const satisfies Translation<typeof english>;
