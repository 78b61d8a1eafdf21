import type { PayMode } from '../../base/events.ts';
import type { Balance } from '../../contract/index.ts';

/**
 * Whether there is a reason to pay: something is owed, by the patient if one is named, and the way there takes it. A
 * processor's own page takes it always; our form only what the server accepts.
 */
export function isDue(balance: Balance, patientId: string | undefined, mode: PayMode): boolean {
  const owed = patientId
    ? balance.patients.find((patient) => patient.patientId === patientId)?.currentBalance
    : balance.currentBalance;
  return owed !== undefined && owed.amount > 0 && (mode === 'link-out' || balance.payable !== null);
}
