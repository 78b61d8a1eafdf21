import type { PayableState, PracticeOptions } from '../../src/contract/index.ts';
import type { AccountBalances } from './balances.ts';

/** The balances that a patient may see, in minor units. */
export type ShownBalances = Pick<
  AccountBalances,
  'currentBalance' | 'amountDue' | 'available' | 'breakdown' | 'patients'
>;

/**
 * Where the practice does not show the current balance, nothing tells it while something is due: every figure is that of the
 * amount due, and no more than that can be paid. With nothing due the current balance is all that there is to show and to pay.
 */
export function shownBalances(
  balances: AccountBalances,
  { showCurrentBalance }: Pick<PracticeOptions, 'showCurrentBalance'>,
): ShownBalances {
  const { amountDue, reserved, dueBreakdown } = balances;
  if (showCurrentBalance || amountDue === 0) return balances;
  const available = Math.max(0, amountDue - reserved);
  const patients = balances.patients
    .filter((patient) => patient.amountDue > 0)
    .map((patient) => ({
      ...patient,
      currentBalance: patient.amountDue,
      payable: Math.min(patient.payable, patient.amountDue, available),
    }));
  return { currentBalance: amountDue, amountDue, available, breakdown: dueBreakdown, patients };
}

/** What can be paid, and else why nothing can. */
export function payableState(
  { available }: ShownBalances,
  { inFlight, insurancePending }: AccountBalances,
): PayableState {
  if (available > 0) return 'payable';
  if (inFlight > 0) return 'processing';
  return insurancePending > 0 ? 'insurance-pending' : 'paid-up';
}
