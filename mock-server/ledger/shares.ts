import { allocate, type OpenLine } from './allocation.ts';

/** What of a payment is meant for one patient: minor units, above 0. */
export interface Share {
  readonly patientId: string;
  readonly amount: number;
}

export interface PatientLine extends OpenLine {
  patientId: string;
}

/** Money on its way to lines: for certain patients, or with no shares for the whole account. */
export interface Claimant {
  readonly amount: number;
  readonly shares: readonly Share[];
}

/**
 * What is left of lines when everybody has been given what they claim: first those who claim it for certain patients, whose
 * money may go nowhere else, then the others, oldest line first.
 */
export function lessClaimed(lines: readonly PatientLine[], claimants: readonly Claimant[]): readonly PatientLine[] {
  const shares = claimants.flatMap((claimant) => claimant.shares);
  const forPatients = shares.reduce((left, share) => lessShare(left, share), lines);
  const others = claimants.reduce((sum, claimant) => (claimant.shares.length > 0 ? sum : sum + claimant.amount), 0);
  return lessAmount(forPatients, others);
}

/** What each patient's lines sum up to. */
export function owedByPatient(lines: readonly PatientLine[]): ReadonlyMap<string, number> {
  const owed = new Map<string, number>();
  for (const { patientId, remaining } of lines) owed.set(patientId, (owed.get(patientId) ?? 0) + remaining);
  return owed;
}

export function linesOfPatient(lines: readonly PatientLine[], patientId: string): readonly PatientLine[] {
  return lines.filter((line) => line.patientId === patientId);
}

function lessShare(lines: readonly PatientLine[], { patientId, amount }: Share): readonly PatientLine[] {
  const left = new Set(linesOfPatient(lines, patientId));
  return [...lines.filter((line) => !left.has(line)), ...lessAmount([...left], amount)];
}

function lessAmount(lines: readonly PatientLine[], amount: number): readonly PatientLine[] {
  const taken = new Map(
    allocate(lines, amount).applications.map((application) => [application.line, application.amount]),
  );
  return lines.map((line) => ({ ...line, remaining: line.remaining - (taken.get(line.id) ?? 0) }));
}
