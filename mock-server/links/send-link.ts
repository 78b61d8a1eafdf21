import type { Backend } from '../backend.ts';
import type { IssuedLink } from '../ledger/index.ts';
import type { Message } from '../outbox/outbox.ts';
import { linkMessage } from '../outbox/templates.ts';

/** Where a secret leads: it stands in the fragment, which no server and no `Referer` ever sees. */
export function linkUrl(payPageUrl: string, secret: string): string {
  return `${payPageUrl}#duecare=${secret}`;
}

/**
 * Sends the guarantor a new payment link by text or email; earlier links of that way end. Returns null, and makes no link,
 * when the guarantor has no such address.
 */
export function sendLink(
  backend: Backend,
  accountNumber: string,
  channel: Message['channel'],
): { issued: IssuedLink; message: Message } | null {
  const { book, outbox, payPageUrl } = backend;
  const guarantor = book.people.guarantor(accountNumber);
  const to = channel === 'text' ? guarantor?.phone : guarantor?.email;
  if (to === undefined || to === null) return null;
  const issued = book.links.issue(accountNumber, channel);
  const text = linkMessage(book.settings.practice, channel, linkUrl(payPageUrl, issued.secret));
  return { issued, message: outbox.send({ kind: 'payment-link', channel, to, ...text }) };
}
