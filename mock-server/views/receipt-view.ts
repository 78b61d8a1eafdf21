import type * as z from 'zod/mini';
import type { ReceiptSchema } from '../../src/contract/index.ts';
import type { Backend } from '../backend.ts';
import type { ReceiptRecord } from '../ledger/index.ts';
import { maskedEmail } from './masked-email.ts';

/** A receipt as the contract shows it: amount, date, last four digits, number. */
export function receiptView(
  { book, receiptEmails }: Pick<Backend, 'book' | 'receiptEmails'>,
  receipt: ReceiptRecord,
): z.input<typeof ReceiptSchema> {
  const { id, number, status, method, transactionNumber } = receipt;
  const { currency } = book;
  const address = receiptEmails.addressOf(id);
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
    ...(address !== null && { emailedTo: maskedEmail(address) }),
  };
}
