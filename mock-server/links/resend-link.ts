import type { Backend } from '../backend.ts';
import { sendLink } from './send-link.ts';

type Channel = 'text' | 'email';

/**
 * Sends a new link in the place of a dead one, to the contact on file: the way the guarantor prefers, or else the way the dead
 * link went. Nothing is sent for a token that nobody issued, for a link that still works, when nothing is owed, to an address
 * that wants no messages, and too often. The caller is not told which.
 */
export function resendLink(backend: Backend, token: string): void {
  const { book, linkResends } = backend;
  const link = book.links.find('link', token);
  if (!link || book.links.resolve('link', token)) return;
  const { accountNumber } = link;
  if (!book.settings.practice.options.quickPay || book.balances(accountNumber).currentBalance === 0) return;
  const preferred = book.people.guarantor(accountNumber)?.notices ?? 'none';
  const channel = [preferred, link.origin, 'text', 'email'].find(
    (one): one is Channel => (one === 'text' || one === 'email') && reaches(backend, accountNumber, one),
  );
  if (channel === undefined || linkResends.isFull(accountNumber)) return;
  linkResends.add(accountNumber);
  sendLink(backend, accountNumber, channel);
}

/** The practice has an address for the channel, and it takes messages. */
function reaches({ book, suppressions }: Backend, accountNumber: string, channel: Channel): boolean {
  const guarantor = book.people.guarantor(accountNumber);
  const address = channel === 'text' ? guarantor?.phone : guarantor?.email;
  return typeof address === 'string' && suppressions.reasonOf(accountNumber, channel) === null;
}
