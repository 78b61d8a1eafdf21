/**
 * The chart of accounts. Assets: the receivables and the three kinds of cash. Liability: unapplied funds. Income: revenue,
 * less adjustments.
 */
export type LedgerAccount =
  | 'revenue'
  | 'adjustments'
  | 'insurance-receivable'
  | 'insurance-cash'
  | 'patient-receivable'
  | 'collections-receivable'
  | 'unapplied-funds'
  | 'online-cash'
  | 'mail-cash'
  | 'office-cash';

/** One side of an entry. */
export interface Leg {
  account: LedgerAccount;
  side: 'debit' | 'credit';
  /** Minor units, above 0. */
  amount: number;
  /** ISO 4217. */
  currency: string;
  /** The service line it is about, if it is about one. */
  line?: string;
  /** The payment whose money it moves, if it moves a patient's money. */
  payment?: string;
}

export type EntryKind = 'charge' | 'adjudication' | 'payment' | 'application' | 'refund' | 'collections' | 'reversal';

/** What is to be written. */
export interface EntryDraft {
  accountNumber: string;
  kind: EntryKind;
  legs: readonly Leg[];
  /** Of a reversal: the sequence of the entry it takes back. */
  reverses?: number;
}

/** What was written: frozen, numbered from 1, and chained to the entry before it by its hash. */
export interface Entry extends EntryDraft {
  sequence: number;
  /** UTC instant by the server's clock, never earlier than the entry before. */
  at: string;
  previousHash: string;
  /** SHA-256 of everything above, hexadecimal. */
  hash: string;
}
