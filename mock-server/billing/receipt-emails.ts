import type { Book } from '../ledger/index.ts';
import type { Outbox } from '../outbox/outbox.ts';
import { receiptMessage } from '../outbox/templates.ts';
import type { Suppressions } from './suppressions.ts';

/** Sends guarantors the receipt of every payment and refund from now on, where the practice does and has their address. */
export function emailReceipts(book: Book, outbox: Outbox, suppressions: Suppressions): void {
  book.onReceipt((receipt) => {
    const { practice } = book.settings;
    const to = book.people.guarantor(receipt.accountNumber)?.email ?? null;
    const isWanted = practice.options.emailReceipts && receipt.status !== 'unsuccessful';
    if (!isWanted || to === null || suppressions.reasonOf(receipt.accountNumber, 'email')) return;
    outbox.send({ kind: 'receipt', channel: 'email', to, ...receiptMessage(practice, receipt) });
  });
}
