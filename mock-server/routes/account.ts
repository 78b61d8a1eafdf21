import { endpoints } from '../../src/contract/index.ts';
import { sessionRoute } from '../http/route.ts';
import { languageOf } from '../outbox/languages.ts';
import { accountView } from '../views/account-view.ts';

export const accountRoutes = {
  getAccount: sessionRoute(endpoints.getAccount, ({ backend, session, request }) => ({
    body: accountView(backend.book, session.accountNumber, languageOf(request) ?? 'en'),
  })),
};
