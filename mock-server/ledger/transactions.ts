import type { BookState } from './book-state.ts';
import type { NewPayment } from './book.ts';
import { LedgerError } from './ledger-error.ts';
import type { ReceiptRecord } from './receipts.ts';

/** What the book has of one transaction of the processor. */
export interface PostedTransaction {
  /** The newest receipt of money that came in with it. */
  receipt: ReceiptRecord;
  /** Receipts of money that came in with it, newest first: more than one where it was corrected. */
  payments: readonly ReceiptRecord[];
  /** Minor units: what came in, less what corrections took back. A refund is no correction: it has another number, or none. */
  amount: number;
}

/** What was posted of a transaction, on the account that has it now; null when nothing was, or staff has reversed it. */
export function postedTransaction(state: BookState, transactionNumber: string): PostedTransaction | null {
  const receipts = state.receipts.ofTransaction(transactionNumber).filter((receipt) => !isReversed(state, receipt));
  const receipt = receipts.findLast(({ status }) => status === 'paid');
  if (!receipt) return null;
  const own = receipts.filter(({ accountNumber }) => accountNumber === receipt.accountNumber);
  const amount = own.reduce((sum, each) => sum + (each.status === 'paid' ? each.amount : -each.amount), 0);
  return { receipt, payments: own.filter(({ status }) => status === 'paid').reverse(), amount };
}

/** Throws `transaction_posted` and `repeated_check_number` for money that the book has already, or may have. */
export function assertPostedOnce(state: BookState, payment: NewPayment, corrects?: ReceiptRecord): void {
  const { transactionNumber, checkNumber = null, confirmDuplicate = false } = payment;
  const posted = transactionNumber === null ? null : postedTransaction(state, transactionNumber);
  if (posted && posted.receipt !== corrects) {
    throw new LedgerError(
      'transaction_posted',
      `This transaction was posted before, with receipt ${posted.receipt.number}.`,
    );
  }
  if (checkNumber === null || confirmDuplicate) return;
  const earlier = state.receipts.ofCheck(checkNumber).findLast((receipt) => !isReversed(state, receipt));
  if (!earlier) return;
  throw new LedgerError(
    'repeated_check_number',
    `A check with this number was entered before, with receipt ${earlier.number}. Confirm that this is another check.`,
  );
}

function isReversed(state: BookState, { accountNumber, paymentId }: ReceiptRecord): boolean {
  return state.accounts.now(accountNumber).payments.get(paymentId)?.captured === 0;
}
