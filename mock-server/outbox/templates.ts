import type { Practice } from '../../src/contract/index.ts';
import type { ReceiptRecord } from '../ledger/index.ts';
import { displayMoney } from './display-money.ts';
import type { Message } from './outbox.ts';

type Written = Pick<Message, 'subject' | 'body'>;

/** What a link is sent for. */
export type LinkReason = 'payment-link' | 'statement' | 'reminder';

const openings: Readonly<Record<LinkReason, string>> = {
  'payment-link': 'you have a new message about your account',
  statement: 'you have a new statement',
  reminder: 'this is a reminder about your account',
};

/**
 * "There is something for you", and where. Phones show messages on locked screens and families share mailboxes, so it tells
 * neither what for nor how much, nor whom.
 */
export function linkMessage(
  practice: Practice,
  channel: Message['channel'],
  url: string,
  reason: LinkReason = 'payment-link',
): Written {
  const body = `${practice.name}: ${openings[reason]}. Open it securely: ${url}`;
  return channel === 'text'
    ? { subject: null, body: `${body}\nReply STOP to opt out.` }
    : { subject: `A message from ${practice.name}`, body: `${body}\n\n${contactLine(practice)}` };
}

/** The receipt of a payment, for whoever the payer had it sent to: what the receipt on the screen showed and no more. */
export function receiptMessage(practice: Practice, receipt: ReceiptRecord): Written {
  const lines = [
    `${receipt.status === 'refund' ? 'Refund' : 'Receipt'} ${receipt.number} from ${practice.name}`,
    `Amount: ${displayMoney(receipt.amount, practice.currency)}`,
    `Date: ${displayDate(receipt.at, practice.timeZone)}`,
    ...(receipt.method.kind === 'card' ? [`Card ending in ${receipt.method.lastFour}`] : []),
    ...(receipt.transactionNumber === null ? [] : [`Transaction: ${receipt.transactionNumber}`]),
    '',
    contactLine(practice),
  ];
  return { subject: `Your receipt from ${practice.name}`, body: lines.join('\n') };
}

/**
 * A one-time code. The last line of a text binds it to the page's host, so that phones offer it there and nowhere else
 * (https://wicg.github.io/sms-one-time-codes/).
 */
export function codeMessage(practice: Practice, channel: Message['channel'], code: string, host: string): Written {
  const body = `${practice.name}: your code is ${code}. It works for ten minutes. We never ask you to tell it to anybody.`;
  return channel === 'text'
    ? { subject: null, body: `${body}\n\n@${host} #${code}` }
    : { subject: `Your code from ${practice.name}`, body: `${body}\n\n${contactLine(practice)}` };
}

function contactLine({ contact }: Practice): string {
  return contact.phone === null ? 'Questions? Ask at the practice.' : `Questions? Call ${contact.phone}.`;
}

function displayDate(instant: string, timeZone: string): string {
  return new Intl.DateTimeFormat('en-US', { dateStyle: 'medium', timeZone }).format(new Date(instant));
}
