import type { Book } from '../ledger/index.ts';
import type { Languages } from '../outbox/languages.ts';
import type { Outbox } from '../outbox/outbox.ts';
import { receiptMessage } from '../outbox/templates.ts';
import type { Suppressions } from './suppressions.ts';

/** Sends guarantors the receipt of every payment and refund from now on, where the practice does and has their address. */
export function emailReceipts(
  book: Book,
  { outbox, languages, suppressions }: { outbox: Outbox; languages: Languages; suppressions: Suppressions },
): void {
  book.onReceipt((receipt) => {
    const { practice } = book.settings;
    const to = book.people.guarantor(receipt.accountNumber)?.email ?? null;
    const isWanted = practice.options.emailReceipts && receipt.status !== 'unsuccessful';
    if (!isWanted || to === null || suppressions.reasonOf(receipt.accountNumber, 'email')) return;
    const text = receiptMessage(practice, receipt, languages.of(receipt.accountNumber));
    outbox.send({ kind: 'receipt', channel: 'email', to, ...text });
  });
}
