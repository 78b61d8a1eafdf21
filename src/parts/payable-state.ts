import type { Balance, PayableState } from '../contract/index.ts';

/** What can be paid now. An older backend does not say it: then it follows from the figures, and is null where they leave it open. */
export function payableState({
  payableState: state,
  payable,
  currentBalance,
  insurancePending,
}: Balance): PayableState | null {
  if (state) return state;
  if (payable) return 'payable';
  if (currentBalance.amount > 0) return null;
  return insurancePending.amount > 0 ? 'insurance-pending' : 'paid-up';
}
