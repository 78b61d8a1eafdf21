import type { LedgerAccount, Leg } from '../journal-entry.ts';
import type { LineAmounts } from '../visits.ts';

type LegTags = Pick<Leg, 'line' | 'payment' | 'patient'>;

/** Makes legs in one currency; an amount of 0 makes none, one below 0 the opposite side. */
export interface LegMaker {
  debit: (account: LedgerAccount, amount: number, tags: LegTags) => Leg[];
  credit: (account: LedgerAccount, amount: number, tags: LegTags) => Leg[];
}

export function legsIn(currency: string): LegMaker {
  const leg = (account: LedgerAccount, debit: number, tags: LegTags): Leg[] =>
    debit === 0 ? [] : [{ account, side: debit > 0 ? 'debit' : 'credit', amount: Math.abs(debit), currency, ...tags }];
  return {
    debit: (account, amount, tags) => leg(account, amount, tags),
    credit: (account, amount, tags) => leg(account, -amount, tags),
  };
}

/** The account that holds what a patient owes on a line. */
export function receivableOf(line: Pick<LineAmounts, 'inCollections'>): LedgerAccount {
  return line.inCollections ? 'collections-receivable' : 'patient-receivable';
}
