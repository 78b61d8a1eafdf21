import { endpoints } from '../../src/contract/index.ts';
import { sessionRoute } from '../http/route.ts';
import { balanceView } from '../views/balance-view.ts';

export const balanceRoutes = {
  getBalance: sessionRoute(endpoints.getBalance, ({ backend, session }) => ({
    body: balanceView(backend, session.accountNumber, session.scope),
  })),
};
