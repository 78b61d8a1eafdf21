import type * as z from 'zod/mini';
import type { ReceiptPageSchema, ReceiptQuery, ReceiptSummarySchema } from '../../src/contract/index.ts';
import type { Backend } from '../backend.ts';
import type { Book, ReceiptRecord } from '../ledger/index.ts';
import { pageOf } from '../paging/page.ts';
import { moneyIn } from './money-view.ts';

/** One page of the account's receipts, newest first. */
export function receiptPage(
  { book, cursors }: Backend,
  accountNumber: string,
  { cursor, limit, status }: ReceiptQuery,
): z.input<typeof ReceiptPageSchema> {
  const all = book.receipts(accountNumber).toReversed();
  const items = status === undefined ? all : all.filter((receipt) => receipt.status === status);
  const list = { accountNumber, name: 'receipts' };
  const page = pageOf(cursors, list, { cursor, limit }, { items, placeOf, filters: { status } });
  return { ...page, items: page.items.map((receipt) => receiptSummary(book, receipt)) };
}

/** Receipts are numbered in the order in which they were written. */
const placeOf = ({ number }: ReceiptRecord) => number.slice('R-'.length).padStart(12, '0');

export function receiptSummary(book: Book, receipt: ReceiptRecord): z.input<typeof ReceiptSummarySchema> {
  const { id, number, status, method, at: paidAt, transactionNumber } = receipt;
  const amount = moneyIn(book.currency)(receipt.amount);
  return { id, number, status, method, paidAt, transactionNumber, amount, ...checkNumberOf(receipt) };
}

/** The contract leaves out what a receipt does not have. */
export function checkNumberOf({ checkNumber }: ReceiptRecord): { checkNumber?: string } {
  return checkNumber === null ? {} : { checkNumber };
}
