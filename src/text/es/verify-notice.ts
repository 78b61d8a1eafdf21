import type { verifyNotice as english } from '../en/verify-notice.ts';
import type { Translation } from '../texts.ts';

/** Spanish of what a portal element says before the patient has verified who they are. */
export const verifyNotice = {
  'verify.notice.title': 'Confirme su identidad',
  'verify.notice.text': 'Para proteger su privacidad, primero le enviaremos un código de un solo uso.',
  'verify.notice.ended.title': 'Se cerró su sesión',
  'verify.notice.ended.text':
    'Para proteger su privacidad, cerramos la página después de un rato. Un código nuevo la abre otra vez.',
  'verify.notice.action': 'Confirmar mi identidad',
} as const satisfies Translation<typeof english>;
