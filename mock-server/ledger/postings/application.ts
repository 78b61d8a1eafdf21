import { unmeant, type AccountFold, type Application } from '../account-fold.ts';
import { allocate, type OpenLine } from '../allocation.ts';
import type { EntryDraft, Leg } from '../journal-entry.ts';
import { lessClaimed, linesOfPatient, type PatientLine } from '../shares.ts';
import { legsIn } from './legs.ts';

/** Money of one payment that is on no line. */
interface Source {
  payment: string;
  /** Whom it is meant for, if for anybody. */
  patient?: string;
  left: number;
}

/**
 * Applies unapplied funds, the oldest payment's first, to the lines given, oldest first: what is meant for a patient to that
 * patient's lines, then whatever is left to whatever is open. Null when nothing can move.
 */
export function applicationDraft(
  currency: string,
  accountNumber: string,
  fold: AccountFold,
  lines: readonly PatientLine[],
  most: number,
): EntryDraft | null {
  const { debit, credit } = legsIn(currency);
  const legs: Leg[] = [];
  const sources = sourcesOf(fold);
  let open = lines;
  let budget = most;

  const move = ({ line, amount }: Application, from: readonly Source[]) => {
    let missing = amount;
    for (const source of from) {
      const { left: _, ...tags } = source;
      const part = Math.min(missing, source.left);
      legs.push(...debit('unapplied-funds', part, { ...tags, line }));
      source.left -= part;
      missing -= part;
    }
    legs.push(...credit('patient-receivable', amount, { line }));
    budget -= amount;
  };
  const spread = (over: readonly OpenLine[], from: readonly Source[]) => {
    const money = from.reduce((sum, { left }) => sum + left, 0);
    const { applications } = allocate(over, Math.min(budget, money));
    for (const application of applications) move(application, from);
    return applications.reduce((sum, { amount }) => sum + amount, 0);
  };

  for (const source of sources) {
    if (source.patient === undefined) continue;
    const patientId = source.patient;
    const amount = spread(linesOfPatient(open, patientId), [source]);
    open = lessClaimed(open, [{ amount, shares: [{ patientId, amount }] }]);
  }
  spread(open, sources);
  return legs.length === 0 ? null : { accountNumber, kind: 'application', legs };
}

function sourcesOf(fold: AccountFold): Source[] {
  return [...fold.payments].flatMap(([payment, money]) => [
    { payment, left: unmeant(money) },
    ...[...money.meant].map(([patient, left]) => ({ payment, patient, left })),
  ]);
}
