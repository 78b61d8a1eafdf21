import * as z from 'zod/mini';
import { IdSchema } from '../../../src/contract/index.ts';
import type { Backend } from '../../backend.ts';
import { staffRoute } from '../../http/staff-route.ts';
import type { Statement } from '../../ledger/index.ts';

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
];

function oneStatement({ book }: Backend, accountNumber: string): readonly Statement[] {
  const statement = book.issueStatement(accountNumber);
  return statement ? [statement] : [];
}
