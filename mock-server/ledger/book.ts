import type { CardSummary, PlainDate } from '../../src/contract/index.ts';
import type { AccountBalances } from './balances.ts';
import type { ReferenceBatch } from './batches.ts';
import type { Hold } from './holds.ts';
import type { Correction } from './corrections.ts';
import type { Entry } from './journal-entry.ts';
import type { JournalView } from './journal.ts';
import type { LinkRegister } from './links.ts';
import type { PeopleRegister } from './people-register.ts';
import type { PracticeSettings, SettingsChange } from './practice-settings.ts';
import type { LinePayment, ReceiptDetail } from './receipt-detail.ts';
import type { LedgerMethod, ReceiptRecord } from './receipts.ts';
import type { Share } from './shares.ts';
import type { Statement } from './statements.ts';
import type { PostedTransaction } from './transactions.ts';
import type { Verification } from './verification.ts';
import type { LineAmounts, ServiceLine } from './visits.ts';

/**
 * The account book of one practice. Balances are derived from an append-only journal and stored nowhere. Every command
 * happens wholly or, by throwing a `LedgerError`, not at all, and never waits: nothing can come in between.
 * Amounts are whole minor units of the practice's currency.
 */
export interface Book {
  readonly settings: PracticeSettings;
  /** Changes settings from now on. Throws nothing: the caller has checked the values. */
  configure(change: SettingsChange): void;
  readonly currency: string;
  /** The day it is now at the practice. */
  today(): PlainDate;

  readonly people: PeopleRegister;
  readonly journal: JournalView;
  readonly holds: HoldRegister;
  readonly links: LinkRegister;

  /** Throws `unknown_account`. */
  balances(accountNumber: string): AccountBalances;
  /** The account's lines with their amounts now, oldest first (service date, then id). */
  lines(accountNumber: string): readonly (ServiceLine & LineAmounts)[];

  /** One line with its amounts now. */
  line(id: string): (ServiceLine & LineAmounts) | null;
  /** The lines of one visit with their amounts now, in the order of their numbers. */
  visitLines(visitId: string): readonly (ServiceLine & LineAmounts)[];
  /** What is owed on a visit's lines, those in collections left out. */
  owedOn(visitId: string): number;
  /** What a receipt's money went to. */
  receiptDetail(receipt: ReceiptRecord): ReceiptDetail;
  /** Payments and refunds that moved money on or off some lines after the journal had so many entries, oldest first. */
  paymentsOn(accountNumber: string, lineIds: ReadonlySet<string>, since: number): readonly LinePayment[];

  /** Bills one item of a visit. Throws `unknown_visit`, `line_exists`, `bad_amount`. */
  charge(charge: NewCharge): ServiceLine;
  /** Enters what insurance decided. Money the patient had paid beyond what is left becomes unapplied funds. */
  adjudicate(adjudication: Adjudication): void;
  /** Hands what is owed on lines to collections. Throws `nothing_owed`, `already_in_collections`. */
  sendToCollections(accountNumber: string, lineIds: readonly string[]): void;
  /**
   * Takes an entry of staff back by its mirror image, once. Throws `unknown_entry`, `already_reversed`, `would_go_negative`,
   * `not_reversible`, and `online_payment`: what a card paid is refunded instead.
   */
  reverse(sequence: number): void;
  /** How staff corrects an entry. */
  correctionOf(entry: Entry): Correction;

  /**
   * Books money received and its receipt; with auto-post it is applied oldest line first, to the lines of those it is meant
   * for, and what is over becomes unapplied funds. An online payment joins the day's reference batch. `holdId` names a pending hold to post.
   * Throws `transaction_posted`, and `repeated_check_number` unless `confirmDuplicate` is set.
   */
  takePayment(payment: NewPayment): ReceiptRecord;
  /**
   * Books what the processor said of a transaction. Where something was posted of it before, the book is corrected to this
   * account and amount: the difference is taken back or added, by entries and receipts of their own. Returns the newest
   * receipt of the money.
   */
  postTransaction(payment: NewPayment & { transactionNumber: string }): ReceiptRecord;
  /** What was posted of a transaction by whatever route, or null. */
  transaction(transactionNumber: string): PostedTransaction | null;
  /** Writes the receipt of an attempt that collected nothing; a pending hold is voided. */
  recordDecline(decline: DeclinedPayment): ReceiptRecord;
  /**
   * Applies unapplied funds, at most `amount`: what is meant for a patient first to that patient's lines, then whatever is left
   * to whatever is open, oldest line first. Returns what was applied.
   */
  applyUnapplied(accountNumber: string, amount?: number): number;
  /** What of a receipt's money can still be given back. */
  refundable(receipt: ReceiptRecord): number;
  /** Gives back money of one payment, last allocated first. Throws `unknown_payment`, `refund_exceeds_payment`. */
  refund(refund: { paymentId: string; amount: number; transactionNumber?: string }): ReceiptRecord;

  /**
   * Makes a statement of what is open, with a new QR link and payment code, or returns null when nothing is to be billed.
   */
  issueStatement(accountNumber: string): Statement | null;
  statement(id: string): Statement | null;
  /** One for every account with something to bill, but for those whose statement of today still says it all. */
  runStatements(): readonly Statement[];
  /** Works a statement out anew from the journal; the same bytes whatever was booked since. */
  regenerateStatement(id: string): Statement;
  statements(accountNumber: string): readonly Statement[];
  latestStatement(accountNumber: string): Statement | null;
  /** The due date has gone by at the practice and something of the latest statement is unpaid. */
  isPastDue(accountNumber: string): boolean;

  receipt(id: string): ReceiptRecord | null;
  receipts(accountNumber: string): readonly ReceiptRecord[];
  /** Calls with every receipt from now on, right after it was written. The listener must not throw. */
  onReceipt(listener: (receipt: ReceiptRecord) => void): void;
  /** The current balance right after the receipt was written, worked out from the journal. */
  balanceAfter(receipt: ReceiptRecord): number;

  batches(): readonly ReferenceBatch[];
  /** Throws `unknown_batch`, `batch_closed`. */
  closeBatch(id: string): ReferenceBatch;

  /** Checks every entry of the journal and its hash chain. */
  verify(): Verification;
}

/** Reservations for payments in flight. */
export interface HoldRegister {
  /** Throws `hold_exceeds_available`, for the account's balance and for each patient's. */
  place(accountNumber: string, amount: number, shares?: readonly Share[]): Hold;
  /** Whether a pending hold could be placed still, were it not there. */
  isCovered(id: string): boolean;
  /** The payment was given up. Throws `hold_settled` when the hold ended before. */
  void(id: string): void;
  /** The payment can no longer happen. Throws `hold_settled` when the hold ended before. */
  expire(id: string): void;
  find(id: string): Hold | null;
  pending(accountNumber: string): readonly Hold[];
}

export interface NewCharge {
  visitId: string;
  /** Of the line within the visit, from 1. */
  line: number;
  code: string;
  description: string;
  billed: number;
  /** The part billed to insurance, 0 to `billed`. Default 0. */
  insurancePending?: number;
}

export interface Adjudication {
  lineId: string;
  /** Paid by insurance now. */
  insurancePaid: number;
  /** Written off by agreement now. */
  adjusted: number;
  /** Still undecided afterwards. Default 0. */
  stillPending?: number;
}

export interface NewPayment {
  accountNumber: string;
  paymentId: string;
  amount: number;
  method: LedgerMethod;
  /** The processor's number of the transaction. It is posted once. */
  transactionNumber: string | null;
  /** As it is written on the check. Default null. */
  checkNumber?: string | null;
  /** Take a check although one with its number was entered before. Default false. */
  confirmDuplicate?: boolean;
  /** For whom it is, each patient once, together the amount. Default the whole account. */
  shares?: readonly Share[];
  holdId?: string;
}

export interface DeclinedPayment {
  accountNumber: string;
  paymentId: string;
  method: CardSummary;
  transactionNumber: string | null;
  holdId?: string;
}
