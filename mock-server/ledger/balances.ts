import type { LineAmounts } from './visits.ts';

/** The sums over a set of lines. */
export type BreakdownAmounts = Omit<LineAmounts, 'inCollections'>;

export interface PatientAmounts {
  patientId: string;
  currentBalance: number;
  amountDue: number;
}

/** Everything derived about one account; amounts in minor units of the practice's currency, never below 0. */
export interface AccountBalances {
  accountNumber: string;
  /** `v1`, `v2`, …: changes with everything that changes what may be paid, and never comes back. */
  version: string;
  currentBalance: number;
  amountDue: number;
  /** Reserved for payments in flight. */
  reserved: number;
  /** currentBalance - reserved: what a new payment may collect at most. */
  available: number;
  insurancePending: number;
  unappliedFunds: number;
  collectionsBalance: number;
  /** Over the open lines not in collections: those with something owed or undecided. */
  breakdown: BreakdownAmounts;
  /** Patients with something owed; unapplied funds are not spread over them. */
  patients: readonly PatientAmounts[];
}
