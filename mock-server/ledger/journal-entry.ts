import { canonicalJson } from '../canonical-json.ts';
import { sha256 } from '../sha256.ts';

/**
 * The chart of accounts. Assets: the receivables and the four kinds of cash. Liability: unapplied funds. Income: revenue,
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
  /** The patient whom the payer meant the money for, if they said so. On unapplied funds only. */
  patient?: string;
}

export type EntryKind = 'charge' | 'adjudication' | 'payment' | 'application' | 'refund' | 'collections' | 'reversal';

/** What is to be written. */
export interface EntryDraft {
  accountNumber: string;
  kind: EntryKind;
  legs: readonly Leg[];
  /** Of a reversal: the entry it takes back. */
  reverses?: { sequence: number; kind: EntryKind };
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

/** What the first entry of a journal follows. */
export const GENESIS_HASH = '0'.repeat(64);

export function hashOf({ hash: _, ...content }: Entry): string {
  return sha256(canonicalJson(content));
}

/** What is wrong with an entry's legs, or null: two or more, amounts above 0, debits equal to credits by currency. */
export function imbalance(legs: readonly Leg[]): string | null {
  if (legs.length < 2) return 'An entry has two legs or more.';
  if (legs.some((leg) => !Number.isSafeInteger(leg.amount) || leg.amount <= 0)) {
    return 'A leg has a whole number of minor units above 0.';
  }
  for (const [currency, sum] of sumByCurrency(legs)) {
    if (sum !== 0) return `The legs in ${currency} do not sum to 0.`;
  }
  return null;
}

/** Debits less credits. */
export function sumByCurrency(legs: Iterable<Leg>, sums = new Map<string, number>()): Map<string, number> {
  for (const leg of legs) sums.set(leg.currency, (sums.get(leg.currency) ?? 0) + signed(leg));
  return sums;
}

/** A leg's amount as a debit: a credit counts below 0. */
export function signed(leg: Leg): number {
  return leg.side === 'debit' ? leg.amount : -leg.amount;
}
