import type * as z from 'zod/mini';
import type { ReceiptSchema } from '../../src/contract/index.ts';
import type { Book, ReceiptRecord } from '../ledger/index.ts';

/** A receipt as the contract shows it: amount, date, last four digits, number. */
export function receiptView(book: Book, receipt: ReceiptRecord): z.input<typeof ReceiptSchema> {
  const { id, number, status, method, transactionNumber } = receipt;
  const { currency } = book;
  return {
    id,
    number,
    status,
    method,
    transactionNumber,
    amount: { amount: receipt.amount, currency },
    paidAt: receipt.at,
    practiceName: book.settings.practice.name,
    currentBalanceAfter: { amount: book.balanceAfter(receipt), currency },
  };
}
