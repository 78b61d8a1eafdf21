import type { BalanceStatus } from '../../base/events.ts';
import type { Balance } from '../../contract/index.ts';

/** What a balance asks of the patient. */
export function balanceStatus({ currentBalance, amountDue, insurancePending, pastDue }: Balance): BalanceStatus {
  if (amountDue.amount > 0) return pastDue ? 'past-due' : 'due';
  if (currentBalance.amount > 0) return 'owed';
  return insurancePending.amount > 0 ? 'waiting' : 'paid-up';
}
