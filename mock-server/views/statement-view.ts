import type * as z from 'zod/mini';
import type {
  StatementPageSchema,
  StatementQuery,
  StatementSchema,
  StatementSummarySchema,
} from '../../src/contract/index.ts';
import type { Backend } from '../backend.ts';
import { fullName, type Book, type Statement } from '../ledger/index.ts';
import { livingStatementLink } from '../links/statement-link.ts';
import { pageOf } from '../paging/page.ts';
import { addressLines } from './account-view.ts';
import { moneyIn } from './money-view.ts';
import { lineView, visitViews } from './visit-view.ts';

/** One page of the account's statements, by due date, newest first. */
export function statementPage(
  { book, cursors }: Backend,
  accountNumber: string,
  { cursor, limit, show = 'all' }: StatementQuery,
): z.input<typeof StatementPageSchema> {
  const items = book
    .statements(accountNumber)
    .filter((statement) => show === 'all' || isOpen(book, statement))
    .toSorted((one, other) => (placeOf(one) < placeOf(other) ? 1 : -1));
  const list = { accountNumber, name: 'statements' };
  const page = pageOf(cursors, list, { cursor, limit }, { items, placeOf, filters: { show } });
  return { ...page, items: page.items.map((statement) => statementSummary(book, statement)) };
}

const placeOf = ({ dueDate, number }: Statement) => `${dueDate} ${number.slice('S-'.length).padStart(12, '0')}`;

/** A statement as it was printed, with what has become of it. */
export function statementView(backend: Backend, statement: Statement): z.input<typeof StatementSchema> {
  const { book } = backend;
  const { accountNumber, journalLength } = statement;
  const money = moneyIn(book.currency);
  const guarantor = book.people.guarantor(accountNumber);
  const lineIds = new Set(statement.lines.map(({ lineId }) => lineId));
  const summary = statementSummary(book, statement);
  return {
    ...summary,
    accountNumber,
    guarantorName: guarantor ? fullName(guarantor.name) : '',
    addressLines: guarantor ? addressLines(guarantor.address) : [],
    unappliedFunds: money(statement.unappliedFunds),
    visits: printedVisits(book, statement),
    paymentsSince: book
      .paymentsOn(accountNumber, lineIds, journalLength)
      .map(({ receipt, amount }) => ({ receiptId: receipt.id, paidAt: receipt.at, amount: money(amount) }))
      .reverse(),
    link: summary.outstanding.amount > 0 ? livingStatementLink(backend, accountNumber) : null,
  };
}

function statementSummary(book: Book, statement: Statement): z.input<typeof StatementSummarySchema> {
  const { id, number, date, dueDate, balance, accountNumber } = statement;
  const money = moneyIn(book.currency);
  return {
    id,
    number,
    date,
    dueDate,
    balance: money(balance),
    outstanding: money(outstandingOf(book, statement)),
    mostRecent: book.latestStatement(accountNumber)?.id === id,
  };
}

/** Whether something is still to pay: money on the account counts for the most recent statement, as for the amount due. */
function isOpen(book: Book, statement: Statement): boolean {
  const { id, accountNumber } = statement;
  const isLatest = book.latestStatement(accountNumber)?.id === id;
  const onAccount = isLatest ? book.balances(accountNumber).unappliedFunds : 0;
  return outstandingOf(book, statement) > onAccount;
}

/** What the statement's lines owe now, those in collections left out. */
export function outstandingOf(book: Book, { lines }: Statement): number {
  return lines.reduce((sum, { lineId }) => {
    const line = book.line(lineId);
    return line === null || line.inCollections ? sum : sum + line.remaining;
  }, 0);
}

/** The amounts are the printed ones; visit, code and description do not change. */
function printedVisits(book: Book, { lines }: Statement) {
  const printed = lines.flatMap(({ lineId, ...amounts }) => {
    const line = book.line(lineId);
    return line === null ? [] : [{ ...line, ...amounts, inCollections: false }];
  });
  return visitViews(book, printed, (line) => lineView(book, line));
}
