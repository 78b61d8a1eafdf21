import type { CardBrand, PlainDate } from '../../src/contract/index.ts';

/** A payment that was made by the processor, as the processor reports it. */
export interface ProcessorPayment {
  /** The processor's number of the transaction, the same in every notice and file. */
  transactionId: string;
  accountNumber: string;
  /** Minor units. */
  amount: number;
  /** ISO 4217. */
  currency: string;
  /** The day of the payment, by the processor. */
  date: PlainDate;
  brand: CardBrand;
  lastFour: string;
}

/** What brought a report. */
export type ReportSource = { kind: 'file'; fileId: string; line: number } | { kind: 'notice'; eventId: string };

/** Why a report waits for staff. */
export type ReviewReason =
  | 'unknown_account'
  | 'account_too_large'
  | 'differs_from_posted'
  | 'differs_from_reported'
  | 'wrong_currency'
  | 'date_in_future'
  | 'event_reused'
  /** It was posted, and staff has reversed that. */
  | 'reversed';

export type ReportOutcome =
  | { outcome: 'posted' | 'duplicate'; receiptId: string; reason: null }
  /** Nothing was posted: staff decides. */
  | { outcome: 'review'; receiptId: null; reason: ReviewReason }
  /** Staff has decided that nothing is posted. */
  | { outcome: 'rejected'; receiptId: null; reason: 'dismissed' };

/** One report as it came, and what it led to. Never changed and never forgotten. */
export interface ProcessorReport extends Readonly<ProcessorPayment> {
  readonly source: ReportSource;
  /** UTC instant. */
  readonly receivedAt: string;
  readonly outcome: ReportOutcome['outcome'];
  readonly reason: ReportOutcome['reason'];
}

/** What two reports have to agree in to be about the same money. The date and the card may be written differently. */
export function isSameMoney(one: ProcessorPayment, other: ProcessorPayment): boolean {
  return one.accountNumber === other.accountNumber && one.amount === other.amount && one.currency === other.currency;
}
