import type { AccountFold } from '../account-fold.ts';
import { allocate, type OpenLine } from '../allocation.ts';
import type { EntryDraft, Leg } from '../journal-entry.ts';
import { legsIn } from './legs.ts';

/** Applies unapplied funds, the oldest payment's first, to the lines given, oldest first; null when nothing can move. */
export function applicationDraft(
  currency: string,
  accountNumber: string,
  fold: AccountFold,
  lines: readonly OpenLine[],
  most: number,
): EntryDraft | null {
  const { debit, credit } = legsIn(currency);
  const legs: Leg[] = [];
  const { applications } = allocate(lines, Math.min(most, fold.unappliedFunds));
  const sources = [...fold.payments].map(([payment, { unapplied }]) => ({ payment, left: unapplied }));

  for (const { line, amount } of applications) {
    let missing = amount;
    for (const source of sources) {
      const part = Math.min(missing, source.left);
      legs.push(...debit('unapplied-funds', part, { payment: source.payment, line }));
      source.left -= part;
      missing -= part;
    }
    legs.push(...credit('patient-receivable', amount, { line }));
  }
  return legs.length === 0 ? null : { accountNumber, kind: 'application', legs };
}
