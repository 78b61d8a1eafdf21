import {
  money,
  type Balance,
  type Money,
  type PatientBalance,
  type PatientShare,
  type PracticeOptions,
} from '../../contract/index.ts';
import type { AmountReason, ParsedAmount } from '../../format/index.ts';

/** Whom the payer has picked, with what is typed for each; by id of the patient, in no order. */
export type Picked = ReadonlyMap<string, string>;

/** What has to be mended. `patientId` is null for all of them together. */
export interface ShareProblem {
  patientId: string | null;
  problem: 'none' | 'empty' | 'unreadable' | 'above' | 'below_minimum' | 'above_maximum';
}

export type ChosenShares =
  { ok: true; amount: Money; patients: PatientShare[] } | { ok: false; problems: ShareProblem[] };

/** Those for whom something can be paid now. */
export function payablePatients({ patients, payable }: Balance): PatientBalance[] {
  return payable === null ? [] : patients.filter((patient) => patient.payable.amount > 0);
}

/** What is asked of a patient: the amount due, or all that they owe where none of it is due, as far as it can be paid now. */
export function askedOf({ amountDue, payable }: PatientBalance): Money {
  return amountDue.amount > 0 && amountDue.amount < payable.amount ? amountDue : payable;
}

/** What is asked of one more patient, within what all together may be. */
export function suggestion(balance: Balance, patient: PatientBalance, picked: Picked, parse: Parse): number {
  const others = [...picked].flatMap(([patientId, text]) => {
    const parsed = patientId === patient.patientId ? null : parse(text);
    return parsed?.ok ? [parsed.amount] : [];
  });
  const left = others.reduce<number>((rest, amount) => rest - amount, balance.payable?.maximum.amount ?? 0);
  return Math.max(0, Math.min(askedOf(patient).amount, left));
}

export type Parse = (text: string) => ParsedAmount;

/** The exact parts that are meant, within what the server accepts; or everything that is wrong with them. */
export function chosenShares(
  balance: Balance,
  { minimumPayment }: PracticeOptions,
  picked: Picked,
  parse: Parse,
): ChosenShares {
  const { currency } = balance.currentBalance;
  const meant = payablePatients(balance).filter(({ patientId }) => picked.has(patientId));
  if (meant.length === 0) return { ok: false, problems: [{ patientId: null, problem: 'none' }] };

  const read = meant.map((patient) => ({ patient, ...readShare(patient, picked.get(patient.patientId) ?? '', parse) }));
  const problems = read.flatMap(({ patient: { patientId }, problem }) => (problem ? [{ patientId, problem }] : []));
  if (problems.length > 0) return { ok: false, problems };

  const total = read.reduce<number>((sum, { amount }) => sum + amount, 0);
  const isWhole = read.every(
    ({ patient: { payable, amountDue }, amount }) => amount === payable.amount || amount === amountDue.amount,
  );
  const maximum = balance.payable?.maximum.amount ?? 0;
  const together = (problem: ShareProblem['problem']): ChosenShares => ({
    ok: false,
    problems: [{ patientId: null, problem }],
  });
  if (total > maximum) return together('above_maximum');
  if (total < Math.min(minimumPayment.amount, maximum) && !isWhole) return together('below_minimum');
  const patients = read.map(({ patient, amount }) => ({
    patientId: patient.patientId,
    amount: money(amount, currency),
  }));
  return { ok: true, amount: money(total, currency), patients };
}

function readShare(
  { payable }: PatientBalance,
  text: string,
  parse: Parse,
): { amount: number; problem: ShareProblem['problem'] | null } {
  const parsed = parse(text);
  if (!parsed.ok) return { amount: 0, problem: problemAfter(parsed.reason) };
  if (parsed.amount === 0) return { amount: 0, problem: 'empty' };
  return { amount: parsed.amount, problem: parsed.amount > payable.amount ? 'above' : null };
}

function problemAfter(reason: AmountReason): ShareProblem['problem'] {
  if (reason === 'empty') return reason;
  return reason === 'too_large' ? 'above' : 'unreadable';
}
