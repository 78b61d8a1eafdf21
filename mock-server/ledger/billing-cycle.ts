import { assertAccount, serviceLine, type BookState } from './book-state.ts';
import type { Book } from './book.ts';
import { addDays } from './calendar.ts';
import { LedgerError } from './ledger-error.ts';
import { statementContent, type Statement } from './statements.ts';

type BillingCycle = Pick<
  Book,
  'issueStatement' | 'runStatements' | 'regenerateStatement' | 'statement' | 'statements' | 'latestStatement'
>;

/** Makes statements. What is on one follows from the journal up to its day and from nothing else. */
export function createBillingCycle(state: BookState): BillingCycle {
  const { statements, journal, accounts, settings, environment } = state;
  const lineOf = (id: string) => serviceLine(state, id);

  const issueStatement = (accountNumber: string): Statement | null => {
    assertAccount(state, accountNumber);
    const content = statementContent(accounts.now(accountNumber), lineOf);
    if (content.balance === 0) return null;
    // What is printed on paper: a QR code, and a code for people who type.
    for (const origin of ['qr', 'statement-code'] as const) state.links.issue(accountNumber, origin);
    const date = state.calendar.dayOf(environment.clock.now());
    return statements.add({
      ...content,
      id: environment.ids.next('statement'),
      accountNumber,
      date,
      dueDate: addDays(date, settings.statementDueDays),
      journalLength: journal.length,
    });
  };

  return {
    issueStatement,
    runStatements: () =>
      state.people
        .accounts()
        .filter((accountNumber) => !isStatedToday(state, accountNumber))
        .flatMap((accountNumber) => issueStatement(accountNumber) ?? []),
    regenerateStatement(id) {
      const printed = statements.find(id);
      if (!printed) throw new LedgerError('unknown_statement', `There is no statement ${id}.`);
      return { ...printed, ...statementContent(accounts.at(printed.accountNumber, printed.journalLength), lineOf) };
    },
    statement: (id) => statements.find(id),
    statements: (accountNumber) => statements.of(accountNumber),
    latestStatement: (accountNumber) => statements.latest(accountNumber),
  };
}

/** Whether today's statement says all there is to say, so that a run that is repeated bills nobody twice. */
function isStatedToday({ statements, journal, calendar, environment }: BookState, accountNumber: string): boolean {
  const latest = statements.latest(accountNumber);
  const newest = journal.entriesOf(accountNumber).at(-1);
  const isToday = latest?.date === calendar.dayOf(environment.clock.now());
  return isToday && (newest?.sequence ?? 0) <= latest.journalLength;
}
