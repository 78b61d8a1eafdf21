import { endpoints } from '../../src/contract/index.ts';
import { sessionRoute } from '../http/route.ts';
import { balanceView } from '../views/balance-view.ts';

export const balanceRoutes = {
  getBalance: sessionRoute(endpoints.getBalance, async ({ backend, session: { accountNumber, scope } }) => {
    await backend.payments.recoverAccount(accountNumber);
    return { body: balanceView(backend, accountNumber, scope) };
  }),
};
