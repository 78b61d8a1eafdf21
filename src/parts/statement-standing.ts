import { money, type Balance, type Money, type StatementSummary } from '../contract/index.ts';

/**
 * `paid`: its lines owe nothing. `covered`: money on the account covers them and is not matched to them yet. `past-due` and
 * `due`: it is the most recent one and open. `carried`: a newer one took over what it left open.
 */
export type StatementStatus = 'paid' | 'covered' | 'past-due' | 'due' | 'carried';

export interface StatementStanding {
  status: StatementStatus;
  /** What is still to pay of it. */
  left: Money;
  /** How much less that is than its lines owe, because of money on the account. */
  onAccount: Money;
}

/**
 * What has become of a statement. Money on the account counts for the most recent one, as it does for the amount due; and
 * whether that one is past due the server says, by the practice's day.
 */
export function statementStanding(
  { outstanding, mostRecent }: Pick<StatementSummary, 'outstanding' | 'mostRecent'>,
  { breakdown, currentBalance, pastDue }: Pick<Balance, 'breakdown' | 'currentBalance' | 'pastDue'>,
): StatementStanding {
  const owed = outstanding.amount;
  const unapplied = mostRecent ? breakdown.remaining.amount - currentBalance.amount : 0;
  const onAccount = Math.min(owed, Math.max(0, unapplied));
  const of = (amount: number) => money(amount, outstanding.currency);
  const standing = (status: StatementStatus) => ({ status, left: of(owed - onAccount), onAccount: of(onAccount) });
  if (owed === 0) return standing('paid');
  if (!mostRecent) return standing('carried');
  if (onAccount === owed) return standing('covered');
  return standing(pastDue ? 'past-due' : 'due');
}
