import type { Entry, LedgerAccount } from './staff-answers.ts';

export interface LedgerSum {
  account: LedgerAccount;
  /** Minor units. */
  debit: number;
  credit: number;
}

/** What was written to each account of the ledger, in the order of its first entry. */
export function trialBalance(entries: readonly Pick<Entry, 'legs'>[]): LedgerSum[] {
  const sums = new Map<LedgerAccount, LedgerSum>();
  for (const { account, side, amount } of entries.flatMap(({ legs }) => legs)) {
    const sum = sums.get(account) ?? { account, debit: 0, credit: 0 };
    sums.set(account, sum);
    sum[side] += amount;
  }
  return [...sums.values()];
}
