import type { FoldedLine } from './account-fold.ts';
import { oldestFirst } from './allocation.ts';
import { deriveBalances, type AccountBalances, type BalanceInput } from './balances.ts';
import { assertAccount, serviceLine, type BookState } from './book-state.ts';
import type { Book } from './book.ts';
import type { Hold } from './holds.ts';
import type { PatientLine } from './shares.ts';
import type { LineAmounts, ServiceLine } from './visits.ts';

type AccountView = Pick<Book, 'balances' | 'lines' | 'line' | 'visitLines' | 'owedOn' | 'isPastDue'>;

/** What is read of accounts. Balances are worked out once for each version and thrown away with it. */
export function createAccountView(state: BookState): AccountView {
  const worked = new Map<string, AccountBalances>();

  const balances = (accountNumber: string): AccountBalances => {
    assertAccount(state, accountNumber);
    const version = versionOf(state, accountNumber);
    const known = worked.get(accountNumber);
    if (known?.version === version) return known;
    const fresh = workOut(state, { accountNumber, version, holds: state.holds.pending(accountNumber) });
    worked.set(accountNumber, fresh);
    return fresh;
  };

  return {
    balances,
    lines: (accountNumber) => linesOf(state, accountNumber),
    line: (id) => lineOf(state, id),
    visitLines: (visitId) => linesOfVisit(state, visitId).map(([line, amounts]) => withAmounts(line, amounts)),
    owedOn: (visitId) =>
      linesOfVisit(state, visitId).reduce((sum, [, line]) => (line.inCollections ? sum : sum + line.remaining), 0),
    isPastDue(accountNumber) {
      const statement = state.statements.latest(accountNumber);
      const today = state.calendar.dayOf(state.environment.clock.now());
      return statement !== null && statement.dueDate < today && balances(accountNumber).amountDue > 0;
    },
  };
}

/** Counts everything that can change what may be paid. Each count only grows, so a version never comes back. */
function versionOf({ journal, statements, holds, configuration }: BookState, accountNumber: string): string {
  const ofAccount = journal.countOf(accountNumber) + statements.count(accountNumber) + holds.changes(accountNumber);
  return `v${ofAccount + configuration.changes}`;
}

/** The balances as they would be without a hold. */
export function balancesWithout(state: BookState, { id, accountNumber }: Hold): AccountBalances {
  const holds = state.holds.pending(accountNumber).filter((hold) => hold.id !== id);
  return workOut(state, { accountNumber, version: versionOf(state, accountNumber), holds });
}

function workOut(
  state: BookState,
  { accountNumber, version, holds }: Pick<BalanceInput, 'accountNumber' | 'version' | 'holds'>,
): AccountBalances {
  const statement = state.statements.latest(accountNumber);
  const allIsDue = state.settings.practice.options.includeNewChargesInAmountDue;
  const balances = deriveBalances({
    accountNumber,
    version,
    fold: state.accounts.now(accountNumber),
    serviceLine: (id) => serviceLine(state, id),
    statementLines: allIsDue ? null : new Set(statement?.lines.map((line) => line.lineId)),
    holds,
  });
  Object.freeze(balances.breakdown);
  Object.freeze(balances.dueBreakdown);
  balances.patients.forEach(Object.freeze);
  return Object.freeze(balances);
}

/** The account's lines with their amounts now, oldest first. */
export function linesOf(state: BookState, accountNumber: string): (ServiceLine & LineAmounts)[] {
  return [...state.accounts.now(accountNumber).lines]
    .map(([id, amounts]) => withAmounts(serviceLine(state, id), amounts))
    .sort(oldestFirst);
}

function lineOf(state: BookState, id: string): (ServiceLine & LineAmounts) | null {
  const line = state.serviceLines.get(id);
  const folded = line && state.accounts.now(line.accountNumber).lines.get(id);
  return folded ? withAmounts(line, folded) : null;
}

/** The lines of a visit in the order of their ids, with what the journal says of each. */
function linesOfVisit(state: BookState, visitId: string): (readonly [ServiceLine, FoldedLine])[] {
  const { lines } = state.accounts.now(state.people.visit(visitId)?.accountNumber ?? '');
  return (state.linesOfVisit.get(visitId) ?? []).toSorted(oldestFirst).flatMap((line) => {
    const folded = lines.get(line.id);
    return folded ? [[line, folded] as const] : [];
  });
}

/** A line with its amounts, without what only the fold keeps. */
export function withAmounts(line: ServiceLine, { handedOver: _, ...amounts }: FoldedLine): ServiceLine & LineAmounts {
  return { ...line, ...amounts };
}

/** The lines a patient's money can be applied to. */
export function payableLines(state: BookState, accountNumber: string): readonly PatientLine[] {
  return [...state.accounts.now(accountNumber).lines]
    .filter(([, amounts]) => amounts.remaining > 0 && !amounts.inCollections)
    .map(([id, { remaining }]) => {
      const { date, patientId } = serviceLine(state, id);
      return { id, date, patientId, remaining };
    });
}
