import type { MessageLanguage } from './languages.ts';

/** What a link is sent for. */
export type LinkReason = 'payment-link' | 'statement' | 'reminder';

/** The sentences of messages, with what is filled in as parameters. */
interface Phrases {
  /** For days and amounts. */
  locale: string;
  link: Readonly<Record<LinkReason, string>>;
  openLink: (practice: string, opening: string, url: string) => string;
  stop: string;
  linkSubject: (practice: string) => string;
  receiptSubject: (practice: string) => string;
  receipt: (number: string, practice: string) => string;
  refund: (number: string, practice: string) => string;
  /** Names the receipt of the payment that a refund belongs to. */
  refundOf: (number: string, date: string) => string;
  amount: string;
  date: string;
  card: (lastFour: string) => string;
  transaction: string;
  check: string;
  code: (practice: string, code: string) => string;
  codeSubject: (practice: string) => string;
  ask: string;
  call: (phone: string) => string;
}

const english: Phrases = {
  locale: 'en-US',
  link: {
    'payment-link': 'you have a bill to review',
    statement: 'you have a new statement',
    reminder: 'this is a reminder that you have a bill to review',
  },
  openLink: (practice, opening, url) => `${practice}: ${opening}. Open it securely: ${url}`,
  stop: 'Reply STOP to opt out.',
  linkSubject: (practice) => `A message from ${practice}`,
  receiptSubject: (practice) => `Your receipt from ${practice}`,
  receipt: (number, practice) => `Receipt ${number} from ${practice}`,
  refund: (number, practice) => `Refund ${number} from ${practice}`,
  refundOf: (number, date) => `Refund of the payment on ${date}, receipt ${number}`,
  amount: 'Amount',
  date: 'Date',
  card: (lastFour) => `Card ending in ${lastFour}`,
  transaction: 'Transaction',
  check: 'Check number',
  code: (practice, code) => `${practice}: your code is ${code}. It works for ten minutes. We'll never ask you for it.`,
  codeSubject: (practice) => `Your code from ${practice}`,
  ask: 'Questions? Contact the practice.',
  call: (phone) => `Questions? Call ${phone}.`,
};

const spanish: Phrases = {
  locale: 'es-US',
  link: {
    'payment-link': 'tiene una cuenta por revisar',
    statement: 'tiene un estado de cuenta nuevo',
    reminder: 'le recordamos que tiene una cuenta por revisar',
  },
  openLink: (practice, opening, url) => `${practice}: ${opening}. Ábralo de forma segura: ${url}`,
  // Phone companies know the English word.
  stop: 'Responda STOP para no recibir más mensajes.',
  linkSubject: (practice) => `Un mensaje de ${practice}`,
  receiptSubject: (practice) => `Su recibo de ${practice}`,
  receipt: (number, practice) => `Recibo ${number} de ${practice}`,
  refund: (number, practice) => `Reembolso ${number} de ${practice}`,
  refundOf: (number, date) => `Reembolso del pago del ${date}, recibo ${number}`,
  amount: 'Monto',
  date: 'Fecha',
  card: (lastFour) => `Tarjeta terminada en ${lastFour}`,
  transaction: 'Transacción',
  check: 'Número de cheque',
  code: (practice, code) => `${practice}: su código es ${code}. Es válido por diez minutos. Nunca se lo pediremos.`,
  codeSubject: (practice) => `Su código de ${practice}`,
  ask: '¿Tiene preguntas? Consulte en el consultorio.',
  call: (phone) => `¿Tiene preguntas? Llame al ${phone}.`,
};

export const phrases: Readonly<Record<MessageLanguage, Phrases>> = { en: english, es: spanish };
