import type { Backend } from '../backend.ts';
import type { IssuedLink } from '../ledger/index.ts';
import type { Message } from '../outbox/outbox.ts';
import type { LinkReason } from '../outbox/phrases.ts';
import { linkMessage } from '../outbox/templates.ts';

/** Where a secret leads: it stands in the fragment, which no server and no `Referer` ever sees. */
export function linkUrl(payPageUrl: string, secret: string): string {
  return `${payPageUrl}#duecare=${secret}`;
}

export interface SentLink {
  /** Null where no link opens anything: the practice has no QuickPay, and the message leads to the page alone. */
  issued: IssuedLink | null;
  message: Message;
}

/**
 * Sends the guarantor a new payment link by text or email; earlier links of that way end. Returns null, and makes no link,
 * when the guarantor has no such address.
 */
export function sendLink(
  { book, outbox, languages, payPageUrl }: Pick<Backend, 'book' | 'outbox' | 'languages' | 'payPageUrl'>,
  accountNumber: string,
  channel: Message['channel'],
  reason: LinkReason = 'payment-link',
): SentLink | null {
  const guarantor = book.people.guarantor(accountNumber);
  const to = channel === 'text' ? guarantor?.phone : guarantor?.email;
  if (to === undefined || to === null) return null;
  const { practice } = book.settings;
  const issued = practice.options.quickPay ? book.links.issue(accountNumber, channel) : null;
  const url = issued ? linkUrl(payPageUrl, issued.secret) : payPageUrl;
  const text = linkMessage(practice, { channel, url, reason, language: languages.of(accountNumber) });
  return { issued, message: outbox.send({ kind: reason, channel, to, ...text }) };
}
