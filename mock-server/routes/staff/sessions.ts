import * as z from 'zod/mini';
import { IdSchema } from '../../../src/contract/index.ts';
import { StaffProblem } from '../../http/staff-problem.ts';
import { staffRoute } from '../../http/staff-route.ts';
import { sessionView } from '../../views/session-view.ts';

export const sessionRoutes = [
  staffRoute(
    {
      method: 'POST',
      path: '/sessions',
      summary:
        'Opens a portal session for an account, as an existing portal does on its own server for who is signed in.',
      status: 201,
      request: z.strictObject({ accountNumber: IdSchema }),
    },
    async ({ backend, body }) => {
      const { accountNumber } = await body();
      if (!backend.book.people.guarantor(accountNumber)) {
        throw new StaffProblem(404, 'unknown_account', `There is no account ${accountNumber}.`);
      }
      const accountKey = backend.accountKey(accountNumber);
      const { token, record } = backend.sessions.open({
        accountNumber,
        accountKey,
        scope: 'portal',
        linkId: null,
        origin: 'portal',
      });
      backend.usage.opened(record, 'host');
      return { token, session: sessionView(backend, record) };
    },
  ),
];
