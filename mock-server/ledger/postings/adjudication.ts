import type { AccountFold } from '../account-fold.ts';
import type { EntryDraft, Leg } from '../journal-entry.ts';
import { LedgerError } from '../ledger-error.ts';
import type { LineAmounts } from '../visits.ts';
import { legsIn, receivableOf } from './legs.ts';

export interface Decision {
  insurancePaid: number;
  adjusted: number;
  stillPending: number;
}

/**
 * Enters what insurance decided. What it neither pays nor has written off is now owed. Where that leaves less than the
 * patient had paid already, the patient's money comes off the line and becomes unapplied funds.
 */
export function adjudicationDraft(
  currency: string,
  line: { id: string; accountNumber: string },
  amounts: LineAmounts,
  decision: Decision,
  fold: AccountFold,
): EntryDraft {
  if (decision.insurancePaid < 0 || decision.adjusted < 0 || decision.stillPending < 0) {
    throw new LedgerError('bad_amount', 'Insurance pays, adjusts and leaves pending 0 or more.');
  }
  const { debit, credit } = legsIn(currency);
  const tags = { line: line.id };
  const decided = amounts.insurancePending - decision.stillPending;
  const change = decided - decision.insurancePaid - decision.adjusted;
  const released = Math.max(0, -(amounts.remaining + change));

  const legs = [
    ...debit('insurance-cash', decision.insurancePaid, tags),
    ...debit('adjustments', decision.adjusted, tags),
    ...credit('insurance-receivable', decided, tags),
    ...debit(receivableOf(amounts), change + released, tags),
    ...releaseLegs(currency, fold, line.id, released),
  ];
  if (legs.length === 0) throw new LedgerError('bad_amount', 'The decision changes nothing.');
  return { accountNumber: line.accountNumber, kind: 'adjudication', legs };
}

/** Takes patients' money off a line, last payment first. */
function releaseLegs(currency: string, fold: AccountFold, line: string, amount: number): Leg[] {
  const { credit } = legsIn(currency);
  const legs: Leg[] = [];
  let left = amount;
  for (const [payment, { applications }] of [...fold.payments].toReversed()) {
    if (left === 0) break;
    const applied = applications.reduce(
      (sum, application) => sum + (application.line === line ? application.amount : 0),
      0,
    );
    const part = Math.min(left, applied);
    legs.push(...credit('unapplied-funds', part, { line, payment }));
    left -= part;
  }
  if (left > 0) {
    throw new LedgerError('would_go_negative', 'Insurance cannot pay and adjust more than was billed.');
  }
  return legs;
}
