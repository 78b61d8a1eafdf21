import { money, type Money, type Statement } from '../../contract/index.ts';
import type { StatementStanding } from '../../parts/statement-standing.ts';

/** How the printed balance came about: both make it up. */
export interface BalanceSum {
  /** What the lines owed. */
  services: Money;
  /** Money on the account as far as it counted, 0 or below. */
  unapplied: Money;
}

export function balanceSum({ visits, balance }: Pick<Statement, 'visits' | 'balance'>): BalanceSum {
  const owed = visits.reduce((sum, { remaining }) => sum + remaining.amount, 0);
  return { services: money(owed, balance.currency), unapplied: money(balance.amount - owed, balance.currency) };
}

/**
 * What insurance, adjustments and money from the account have changed of a statement since, beside its payments; signed. From
 * the printed balance it leads to what is left: balance - payments + other changes - on account = left.
 */
export function otherChanges(
  { balance, paymentsSince }: Pick<Statement, 'balance' | 'paymentsSince'>,
  { left, onAccount }: Pick<StatementStanding, 'left' | 'onAccount'>,
): Money {
  const paid = paymentsSince.reduce((sum, { amount }) => sum + amount.amount, 0);
  return money(left.amount + onAccount.amount - balance.amount + paid, balance.currency);
}
