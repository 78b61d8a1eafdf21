import type { Practice } from '../../src/contract/index.ts';
import type { ReceiptRecord } from '../ledger/index.ts';
import { displayMoney } from './display-money.ts';
import type { MessageLanguage } from './languages.ts';
import type { Message } from './outbox.ts';
import { phrases, type LinkReason } from './phrases.ts';

type Written = Pick<Message, 'subject' | 'body'>;

/**
 * "There is something for you", and where. Phones show messages on locked screens and families share mailboxes, so it tells
 * neither what for nor how much, nor whom.
 */
export function linkMessage(
  practice: Practice,
  {
    channel,
    url,
    reason,
    language,
  }: Pick<Message, 'channel'> & { url: string; reason: LinkReason; language: MessageLanguage },
): Written {
  const { link, openLink, stop, linkSubject } = phrases[language];
  const body = openLink(practice.name, link[reason], url);
  return channel === 'text'
    ? { subject: null, body: `${body}\n${stop}` }
    : { subject: linkSubject(practice.name), body: `${body}\n\n${contactLine(practice, language)}` };
}

/**
 * The receipt of a payment, for whoever the payer had it sent to: what the receipt on the screen showed and no more.
 * `refundOf` is the receipt of the payment that a refund belongs to; null for other receipts.
 */
export function receiptMessage(
  practice: Practice,
  receipt: ReceiptRecord,
  { language, refundOf }: { language: MessageLanguage; refundOf: ReceiptRecord | null },
): Written {
  const say = phrases[language];
  const title = receipt.status === 'refund' ? say.refund : say.receipt;
  const lines = [
    title(receipt.number, practice.name),
    ...(refundOf ? [say.refundOf(refundOf.number, displayDate(refundOf.at, practice.timeZone, say.locale))] : []),
    `${say.amount}: ${displayMoney(receipt.amount, practice.currency)}`,
    `${say.date}: ${displayDate(receipt.at, practice.timeZone, say.locale)}`,
    ...(receipt.method.kind === 'card' ? [say.card(receipt.method.lastFour)] : []),
    ...(receipt.transactionNumber === null ? [] : [`${say.transaction}: ${receipt.transactionNumber}`]),
    ...(receipt.checkNumber === null ? [] : [`${say.check}: ${receipt.checkNumber}`]),
    '',
    contactLine(practice, language),
  ];
  return { subject: say.receiptSubject(practice.name), body: lines.join('\n') };
}

/**
 * A one-time code. The last line of a text binds it to the page's host, so that phones offer it there and nowhere else
 * (https://wicg.github.io/sms-one-time-codes/).
 */
export function codeMessage(
  practice: Practice,
  channel: Message['channel'],
  code: string,
  { host, language }: { host: string; language: MessageLanguage },
): Written {
  const say = phrases[language];
  const body = say.code(practice.name, code);
  return channel === 'text'
    ? { subject: null, body: `${body}\n\n@${host} #${code}` }
    : { subject: say.codeSubject(practice.name), body: `${body}\n\n${contactLine(practice, language)}` };
}

function contactLine({ contact }: Practice, language: MessageLanguage): string {
  const { ask, call } = phrases[language];
  return contact.phone === null ? ask : call(contact.phone);
}

function displayDate(instant: string, timeZone: string, locale: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone }).format(new Date(instant));
}
