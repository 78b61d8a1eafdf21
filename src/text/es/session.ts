import type { session as english } from '../en/session.ts';
import type { Translation } from '../texts.ts';

/** Spanish of the warning before a session ends. */
export const session = {
  'session.warning': 'Sobre su sesión',
  'session.warning.title': '¿Sigue ahí?',
  'session.warning.text': 'Para proteger su privacidad, su sesión se cerrará en',
  'session.warning.last': 'Esta sesión no se puede alargar. Escriba un código nuevo para seguir donde está. Termina en',
  'session.warning.extend': 'Mantener la sesión abierta',
  'session.warning.verify': 'Pedir un código nuevo',
  'session.warning.logOut': 'Cerrar sesión',
  'session.warning.failed': 'No pudimos comunicarnos con el servidor. Inténtelo de nuevo.',
  'session.say.warning':
    'Su sesión se cerrará en {time}. Elija “Mantener la sesión abierta” o presione cualquier tecla para seguir.',
  'session.say.last':
    'Su sesión termina en {time} y no se puede alargar. Escriba un código nuevo para seguir donde está.',
  'session.say.extended': 'Su sesión sigue abierta.',
  'session.say.ended': 'Cerramos su sesión para proteger su privacidad.',
} as const satisfies Translation<typeof english>;
