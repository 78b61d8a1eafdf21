import type { PayMode } from '../../base/events.ts';
import type { Balance } from '../../contract/index.ts';

/** `due`: there is something to pay. `processing`: a payment that has not ended holds all of it. `nothing`: neither. */
export type PayNowState = 'due' | 'processing' | 'nothing';

/**
 * What there is to pay, of one patient if one is named. A processor's own page takes it always; our form only what the server
 * accepts.
 */
export function payNowState(balance: Balance, patientId: string | undefined, mode: PayMode): PayNowState {
  const patient = balance.patients.find((one) => one.patientId === patientId);
  const isOwed = (patientId ? patient : balance)?.currentBalance.amount;
  const isPayable = balance.payable !== null && patient?.payable.amount !== 0;
  if (isOwed && (mode === 'link-out' || isPayable)) return 'due';
  return balance.processing && (isOwed || !patientId) ? 'processing' : 'nothing';
}
