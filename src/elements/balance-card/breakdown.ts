import { money, type Balance, type Money, type PracticeOptions } from '../../contract/index.ts';
import type { balance } from '../../text/en/balance.ts';

type BreakdownKey = Extract<keyof typeof balance, `balance.breakdown.${string}`>;

export interface BreakdownLine {
  label: BreakdownKey;
  /** Signed: what lowers the sum is below 0. */
  amount: Money;
}

/** Whether the breakdown ends in a figure that is shown above it. It does not where an older backend breaks a hidden one down. */
export function isBreakdownShown(
  { currentBalance, amountDue }: Balance,
  { showCurrentBalance }: PracticeOptions,
): boolean {
  return showCurrentBalance || amountDue.amount === 0 || amountDue.amount === currentBalance.amount;
}

/**
 * The sum as a patient can follow it: the lines add up to the current balance exactly, and those of 0 are left out. Money
 * on the account is in it even where the practice does not list unapplied funds, because the sum would not come out.
 */
export function breakdownLines({ breakdown, currentBalance }: Balance): BreakdownLine[] {
  const { billed, adjusted, insurancePending, insurancePaid, patientPaid, remaining } = breakdown;
  const less = (label: BreakdownKey, { amount, currency }: Money) => ({ label, amount: money(0 - amount, currency) });
  const onAccount = money(remaining.amount - currentBalance.amount, remaining.currency);
  return [
    { label: 'balance.breakdown.billed' as const, amount: billed },
    less('balance.breakdown.adjusted', adjusted),
    less('balance.breakdown.insurancePaid', insurancePaid),
    less('balance.breakdown.insurancePending', insurancePending),
    less('balance.breakdown.patientPaid', patientPaid),
    less('balance.breakdown.unappliedFunds', onAccount),
  ].filter(({ amount }) => amount.amount !== 0);
}
