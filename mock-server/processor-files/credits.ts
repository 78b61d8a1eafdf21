import type { CardBrand, PlainDate } from '../../src/contract/index.ts';
import type { Ids } from '../environment.ts';
import { LedgerError, type Book } from '../ledger/index.ts';

/** A payment that was made on the processor's own page. */
export interface ProcessorPayment {
  /** The processor's name for it, the same in every notice and file. */
  transactionId: string;
  accountNumber: string;
  /** Minor units of the practice's currency. */
  amount: number;
  /** When it was made, by the processor. */
  date: PlainDate;
  brand: CardBrand;
  lastFour: string;
}

export type CreditRefusal = 'unknown_account' | 'account_too_large' | 'differs_from_posted';

export type CreditOutcome =
  | { outcome: 'posted' | 'duplicate'; receiptId: string; reason: null }
  | { outcome: 'rejected'; receiptId: null; reason: CreditRefusal };

/** A payment whose account nobody knows, or that its account cannot take. */
export interface UnmatchedPayment extends ProcessorPayment {
  /** UTC instant. */
  reportedAt: string;
}

/**
 * Books what the processor took, as a credit with a receipt, once for each transaction, whether a notice or the daily file tells of
 * it first and however often they do. Looks and books in one step, so nothing can come in between.
 */
export class ProcessorCredits {
  private readonly book: Book;
  private readonly ids: Ids;
  private readonly now: () => Date;
  private readonly posted = new Map<string, { payment: ProcessorPayment; receiptId: string }>();
  private readonly lost = new Map<string, UnmatchedPayment>();

  constructor(book: Book, { ids, clock }: { ids: Ids; clock: { now(): Date } }) {
    this.book = book;
    this.ids = ids;
    this.now = () => clock.now();
  }

  post(payment: ProcessorPayment): CreditOutcome {
    const before = this.posted.get(payment.transactionId);
    if (before && !isSame(before.payment, payment)) return rejected('differs_from_posted');
    if (before) return { outcome: 'duplicate', receiptId: before.receiptId, reason: null };
    try {
      return { outcome: 'posted', receiptId: this.credit(payment, payment.accountNumber), reason: null };
    } catch (error) {
      const code = error instanceof LedgerError ? error.code : null;
      if (code !== 'unknown_account' && code !== 'account_too_large') throw error;
      this.keep(payment);
      return rejected(code);
    }
  }

  /** Payments that could not be posted, until staff says to which account they go. */
  unmatched(): UnmatchedPayment[] {
    return [...this.lost.values()];
  }

  /** Books an unmatched payment to the account it was meant for; its receipt's id, or null when there is no such payment. */
  assign(transactionId: string, accountNumber: string): string | null {
    const payment = this.lost.get(transactionId);
    return payment ? this.credit(payment, accountNumber) : null;
  }

  private keep(payment: ProcessorPayment): void {
    if (this.lost.has(payment.transactionId)) return;
    this.lost.set(payment.transactionId, { ...payment, reportedAt: this.now().toISOString() });
  }

  private credit(payment: ProcessorPayment, accountNumber: string): string {
    const { transactionId, amount, brand, lastFour } = payment;
    const { id } = this.book.takePayment({
      accountNumber,
      paymentId: this.ids.next('payment'),
      amount,
      method: { kind: 'card', brand, lastFour },
      transactionNumber: transactionId,
    });
    this.posted.set(transactionId, { payment, receiptId: id });
    this.lost.delete(transactionId);
    return id;
  }
}

/** One transaction is one amount on one account; how its day and card are written may differ between a notice and a file. */
function isSame(one: ProcessorPayment, other: ProcessorPayment): boolean {
  return one.accountNumber === other.accountNumber && one.amount === other.amount;
}

function rejected(reason: CreditRefusal): CreditOutcome {
  return { outcome: 'rejected', receiptId: null, reason };
}
