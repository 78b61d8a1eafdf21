import { MAX_MINOR_UNITS } from '../../src/contract/index.ts';
import { excerpt, foldIn, unmeant, type AccountFold, type FoldedLine, type PaymentMoney } from './account-fold.ts';
import type { EntryDraft } from './journal-entry.ts';
import { LedgerError } from './ledger-error.ts';

/**
 * Tries an entry on a copy of what it touches. Throws `would_go_negative` when an amount that a patient sees would fall
 * below 0, `account_too_large` when the account would come to more than the contract can carry, and `not_reversible` when it would split a line between the practice and collections.
 */
export function assertSound(fold: AccountFold, draft: EntryDraft): void {
  const trial = excerpt(fold, draft);
  foldIn(trial, draft);
  const negative =
    trial.unappliedFunds < 0 ||
    [...trial.lines.values()].some(isNegative) ||
    [...trial.payments.values()].some(isOverdrawn);
  if (negative) {
    throw new LedgerError('would_go_negative', 'Later entries rest on this money: take them back first.');
  }
  if (trial.billed > MAX_MINOR_UNITS || trial.unappliedFunds > MAX_MINOR_UNITS) {
    throw new LedgerError('account_too_large', 'The account would come to more than 1,000,000.00.');
  }
  if ([...trial.lines.values()].some(isSplit)) {
    throw new LedgerError('not_reversible', 'The line was handed to collections since: take that back first.');
  }
}

function isNegative(line: FoldedLine): boolean {
  const { billed, adjusted, insurancePending, insurancePaid, patientPaid, remaining } = line;
  return Math.min(billed, adjusted, insurancePending, insurancePaid, patientPaid, remaining) < 0;
}

function isOverdrawn(money: PaymentMoney): boolean {
  const isShort = [...money.meant.values(), unmeant(money)].some((amount) => amount < 0);
  return isShort || money.unapplied < 0 || money.refunded < 0 || money.captured < money.refunded;
}

function isSplit(line: FoldedLine): boolean {
  return line.inCollections ? line.handedOver !== line.remaining : line.handedOver !== 0;
}
