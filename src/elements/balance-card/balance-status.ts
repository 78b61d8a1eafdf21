import type { BalanceStatus } from '../../base/events.ts';
import type { Balance } from '../../contract/index.ts';
import { payableState } from '../../parts/payable-state.ts';

/** What a balance asks of the patient. */
export function balanceStatus(balance: Balance): BalanceStatus {
  const { currentBalance, amountDue, insurancePending, pastDue } = balance;
  if (payableState(balance) === 'processing') return 'processing';
  if (amountDue.amount > 0) return pastDue ? 'past-due' : 'due';
  if (currentBalance.amount > 0) return 'owed';
  return insurancePending.amount > 0 ? 'waiting' : 'paid-up';
}
