import * as z from 'zod/mini';
import { IdSchema } from '../../../src/contract/index.ts';
import type { Backend } from '../../backend.ts';
import { StaffProblem } from '../../http/staff-problem.ts';
import { staffRoute } from '../../http/staff-route.ts';
import type { Statement } from '../../ledger/index.ts';
import { outstandingOf, statementView } from '../../views/statement-view.ts';

export const statementRoutes = [
  staffRoute(
    {
      method: 'POST',
      path: '/statement-runs',
      summary: 'Makes statements of what is open, for everybody or one account, and tells guarantors as they wish.',
      status: 201,
      request: z.strictObject({
        accountNumber: z.optional(IdSchema),
        /** Send each guarantor a payment link by text or email, as they prefer. */
        notify: z._default(z.boolean(), true),
      }),
    },
    async ({ backend, body }) => {
      const { accountNumber, notify } = await body();
      const statements =
        accountNumber === undefined ? backend.book.runStatements() : oneStatement(backend, accountNumber);
      return statements.map((statement) => ({
        statement,
        notice: notify ? backend.notices.tell(statement.accountNumber, 'statement') : null,
      }));
    },
  ),

  staffRoute(
    {
      method: 'GET',
      path: '/accounts/{accountNumber}/statements',
      summary: 'Statements of one account, oldest first.',
    },
    ({ backend, params }) => backend.book.statements(params.accountNumber ?? ''),
  ),

  staffRoute(
    { method: 'GET', path: '/statements', summary: 'Statements of everybody with what they still owe, newest first.' },
    ({ backend: { book } }) =>
      book.people
        .accounts()
        .flatMap((accountNumber) => book.statements(accountNumber))
        .map((statement) => {
          const { lines: _, ...summary } = statement;
          const mostRecent = book.latestStatement(statement.accountNumber)?.id === statement.id;
          return { ...summary, outstanding: outstandingOf(book, statement), mostRecent };
        })
        .toSorted((one, other) => (one.number < other.number ? 1 : -1)),
  ),

  staffRoute(
    {
      method: 'GET',
      path: '/statements/{statementId}',
      summary: 'One statement as the guarantor sees it in the portal, with its living link and code.',
    },
    ({ backend, params }) => {
      const statement = backend.book.statement(params.statementId ?? '');
      if (!statement) throw new StaffProblem(404, 'unknown_statement', 'There is no such statement.');
      return statementView(backend, statement);
    },
  ),
];

function oneStatement({ book }: Backend, accountNumber: string): readonly Statement[] {
  const statement = book.issueStatement(accountNumber);
  if (!statement) throw new StaffProblem(409, 'nothing_owed', 'Nothing is owed, so that there is nothing to state.');
  return [statement];
}
