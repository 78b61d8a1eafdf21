import type { EntryDraft } from '../journal-entry.ts';
import { LedgerError } from '../ledger-error.ts';
import { legsIn } from './legs.ts';

/** Bills a line: what insurance has to decide on waits there, the rest is owed at once. */
export function chargeDraft(
  currency: string,
  line: { id: string; accountNumber: string },
  billed: number,
  insurancePending: number,
): EntryDraft {
  if (insurancePending < 0 || insurancePending > billed) {
    throw new LedgerError('bad_amount', 'Insurance decides on 0 up to what is billed.');
  }
  const { debit, credit } = legsIn(currency);
  const tags = { line: line.id };
  return {
    accountNumber: line.accountNumber,
    kind: 'charge',
    legs: [
      ...debit('patient-receivable', billed - insurancePending, tags),
      ...debit('insurance-receivable', insurancePending, tags),
      ...credit('revenue', billed, tags),
    ],
  };
}
