import type { Environment } from '../environment.ts';
import { LedgerError, type Book, type PostedTransaction } from '../ledger/index.ts';
import {
  isSameMoney,
  type ProcessorPayment,
  type ProcessorReport,
  type ReportOutcome,
  type ReportSource,
  type ReviewReason,
} from './reports.ts';

/** A transaction whose reports say something else than the book. */
export interface PaymentInReview {
  transactionId: string;
  /** Of the newest report that waits. */
  reason: ReviewReason;
  posted: { receiptId: string; receiptNumber: string; accountNumber: string; amount: number } | null;
  /** Everything that was ever reported of it, oldest first. */
  reports: readonly ProcessorReport[];
}

/** `post`: this is what was paid, and the book is made to say so. `dismiss`: the book stays as it is. */
export type ReviewDecision = { decision: 'post'; accountNumber: string; amount: number } | { decision: 'dismiss' };

interface Transaction {
  reports: ProcessorReport[];
  /** How many of the reports, from the oldest, staff has decided about. */
  decided: number;
}

/**
 * Credits what the processor reports to have taken, each transaction once, by whatever route it is known. A report that
 * contradicts the book or an earlier report changes nothing and waits for staff. Checks and posts in one step, so that
 * nothing can come in between.
 */
export class ProcessorCredits {
  private readonly book: Book;
  private readonly environment: Pick<Environment, 'ids' | 'clock'>;
  private readonly transactions = new Map<string, Transaction>();

  constructor(book: Book, environment: Pick<Environment, 'ids' | 'clock'>) {
    this.book = book;
    this.environment = environment;
  }

  /** @param doubt - why staff has to look at it whatever it says. Default null */
  post(payment: ProcessorPayment, source: ReportSource, doubt: ReviewReason | null = null): ReportOutcome {
    const transaction = this.transactions.get(payment.transactionId) ?? { reports: [], decided: 0 };
    this.transactions.set(payment.transactionId, transaction);
    const result = this.settle(payment, transaction, doubt);
    const { outcome, reason } = result;
    const receivedAt = this.environment.clock.now().toISOString();
    transaction.reports.push(Object.freeze({ ...payment, source, receivedAt, outcome, reason }));
    return result;
  }

  /** Every report of a transaction, oldest first. */
  reports(transactionId: string): readonly ProcessorReport[] {
    return this.transactions.get(transactionId)?.reports ?? [];
  }

  /** What waits for staff, in the order in which it was first reported. */
  review(): PaymentInReview[] {
    return [...this.transactions.keys()].flatMap((transactionId) => this.inReview(transactionId) ?? []);
  }

  /** Does what staff has decided; false when there is nothing to decide. Throws what the book throws. */
  resolve(transactionId: string, decision: ReviewDecision): boolean {
    const transaction = this.transactions.get(transactionId);
    const newest = transaction?.reports.at(-1);
    if (!transaction || !newest || !this.inReview(transactionId)) return false;
    if (decision.decision === 'post') {
      const { accountNumber, amount } = decision;
      this.book.postTransaction(this.creditOf({ ...newest, accountNumber, amount }));
    }
    transaction.decided = transaction.reports.length;
    return true;
  }

  private settle(payment: ProcessorPayment, transaction: Transaction, doubt: ReviewReason | null): ReportOutcome {
    const posted = this.book.transaction(payment.transactionId);
    const isDecided = decidedReports(transaction).some((report) => isSameMoney(report, payment));
    if (posted && (isDecided || this.isPosted(posted, payment))) {
      return { outcome: 'duplicate', receiptId: posted.receipt.id, reason: null };
    }
    if (isDecided) return { outcome: 'rejected', receiptId: null, reason: 'dismissed' };
    const reason = doubt ?? this.contradiction(payment, transaction, posted);
    return reason ? { outcome: 'review', receiptId: null, reason } : this.credit(payment);
  }

  private contradiction(
    payment: ProcessorPayment,
    { reports }: Transaction,
    posted: PostedTransaction | null,
  ): ReviewReason | null {
    if (payment.currency !== this.book.currency) return 'wrong_currency';
    if (posted) return 'differs_from_posted';
    if (!reports.every((report) => isSameMoney(report, payment))) return 'differs_from_reported';
    return payment.date > this.lastDay() ? 'date_in_future' : null;
  }

  private credit(payment: ProcessorPayment): ReportOutcome {
    try {
      const { id } = this.book.takePayment(this.creditOf(payment));
      return { outcome: 'posted', receiptId: id, reason: null };
    } catch (error) {
      const code = error instanceof LedgerError ? error.code : null;
      if (code !== 'unknown_account' && code !== 'account_too_large') throw error;
      return { outcome: 'review', receiptId: null, reason: code };
    }
  }

  private creditOf({ accountNumber, transactionId, amount, brand, lastFour }: ProcessorPayment) {
    return {
      accountNumber,
      paymentId: this.environment.ids.next('payment'),
      amount,
      method: { kind: 'card', brand, lastFour },
      transactionNumber: transactionId,
    } as const;
  }

  /** Compares with the book as it is now: a form may have posted a transaction after it was reported. */
  private inReview(transactionId: string): PaymentInReview | null {
    const transaction = this.transactions.get(transactionId);
    if (!transaction) return null;
    const { reports, decided } = transaction;
    const posted = this.book.transaction(transactionId);
    const isAgreed = (report: ProcessorReport) => posted !== null && this.isPosted(posted, report);
    const newest = reports
      .slice(decided)
      .findLast(
        (report) => !isAgreed(report) && !decidedReports(transaction).some((each) => isSameMoney(each, report)),
      );
    if (!newest) return null;
    return {
      transactionId,
      reason: this.reasonOf(newest, posted),
      posted: posted && {
        receiptId: posted.receipt.id,
        receiptNumber: posted.receipt.number,
        accountNumber: posted.receipt.accountNumber,
        amount: posted.amount,
      },
      reports,
    };
  }

  private reasonOf({ outcome, reason, currency }: ProcessorReport, posted: PostedTransaction | null): ReviewReason {
    if (posted && currency === this.book.currency) return 'differs_from_posted';
    return outcome === 'review' && reason !== null && reason !== 'dismissed' ? reason : 'reversed';
  }

  private isPosted({ receipt, amount }: PostedTransaction, payment: ProcessorPayment): boolean {
    const { accountNumber } = receipt;
    return isSameMoney(payment, { ...payment, accountNumber, amount, currency: this.book.currency });
  }

  /** The latest day that it is anywhere the processor may be: at the practice, or in UTC. */
  private lastDay(): string {
    const utc = this.environment.clock.now().toISOString().slice(0, 10);
    const today: string = this.book.today();
    return today > utc ? today : utc;
  }
}

function decidedReports({ reports, decided }: Transaction): readonly ProcessorReport[] {
  return reports.slice(0, decided);
}
