import { currentBalanceOf, type AccountFold } from './account-fold.ts';
import { lessClaimed, owedByPatient, type Claimant, type PatientLine } from './shares.ts';
import type { LineAmounts, ServiceLine } from './visits.ts';

/** The sums over a set of lines. */
export type BreakdownAmounts = Omit<LineAmounts, 'inCollections'>;

export interface PatientAmounts {
  patientId: string;
  currentBalance: number;
  amountDue: number;
  /** What a new payment for this patient may collect at most. */
  payable: number;
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
  /** How many payments are in flight. */
  inFlight: number;
  /** What a new payment may collect at most: the current balance less what is reserved. */
  available: number;
  insurancePending: number;
  unappliedFunds: number;
  collectionsBalance: number;
  /** Over the open lines not in collections: those with something owed or undecided. */
  breakdown: BreakdownAmounts;
  /** The same over those of these lines that the amount due is made of. */
  dueBreakdown: BreakdownAmounts;
  /** Patients with something owed; unapplied funds are not spread over them. */
  patients: readonly PatientAmounts[];
}

export interface BalanceInput {
  accountNumber: string;
  version: string;
  fold: AccountFold;
  serviceLine: (id: string) => Pick<ServiceLine, 'patientId' | 'date'>;
  /** The lines of the most recent statement; null when every open line is due, statement or not. */
  statementLines: ReadonlySet<string> | null;
  /** Payments in flight. */
  holds: readonly Claimant[];
}

/** Works every balance of an account out of its lines. */
export function deriveBalances({ fold, statementLines, serviceLine, holds, ...names }: BalanceInput): AccountBalances {
  const breakdown = noAmounts();
  const dueBreakdown = noAmounts();
  const patients = new Map<string, PatientAmounts>();
  const open: PatientLine[] = [];
  let collectionsBalance = 0;

  for (const [id, amounts] of fold.lines) {
    if (amounts.inCollections) {
      collectionsBalance += amounts.remaining;
      continue;
    }
    if (amounts.remaining === 0 && amounts.insurancePending === 0) continue;
    addAmounts(breakdown, amounts);
    const isDue = statementLines === null || statementLines.has(id);
    if (isDue) addAmounts(dueBreakdown, amounts);
    if (amounts.remaining === 0) continue;
    const { patientId, date } = serviceLine(id);
    open.push({ id, date, patientId, remaining: amounts.remaining });
    addToPatient(patients, patientId, amounts.remaining, isDue ? amounts.remaining : 0);
  }

  const currentBalance = currentBalanceOf(fold);
  const reserved = holds.reduce((sum, hold) => sum + hold.amount, 0);
  const available = Math.max(0, currentBalance - reserved);
  const left = owedByPatient(lessClaimed(open, holds));
  for (const patient of patients.values()) patient.payable = Math.min(available, left.get(patient.patientId) ?? 0);
  return {
    ...names,
    currentBalance,
    amountDue: Math.max(0, dueBreakdown.remaining - fold.unappliedFunds),
    reserved,
    inFlight: holds.length,
    available,
    insurancePending: breakdown.insurancePending,
    unappliedFunds: fold.unappliedFunds,
    collectionsBalance,
    breakdown,
    dueBreakdown,
    patients: [...patients.values()],
  };
}

export function noAmounts(): BreakdownAmounts {
  return { billed: 0, adjusted: 0, insurancePending: 0, insurancePaid: 0, patientPaid: 0, remaining: 0 };
}

export function addAmounts(sum: BreakdownAmounts, amounts: BreakdownAmounts): void {
  sum.billed += amounts.billed;
  sum.adjusted += amounts.adjusted;
  sum.insurancePending += amounts.insurancePending;
  sum.insurancePaid += amounts.insurancePaid;
  sum.patientPaid += amounts.patientPaid;
  sum.remaining += amounts.remaining;
}

function addToPatient(patients: Map<string, PatientAmounts>, patientId: string, owed: number, due: number): void {
  const known = patients.get(patientId) ?? { patientId, currentBalance: 0, amountDue: 0, payable: 0 };
  known.currentBalance += owed;
  known.amountDue += due;
  patients.set(patientId, known);
}
