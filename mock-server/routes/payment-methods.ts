import { endpoints } from '../../src/contract/index.ts';
import { sessionRoute } from '../http/route.ts';
import { assertFreshCode } from '../sessions/fresh-code.ts';

export const paymentMethodRoutes = {
  listPaymentMethods: sessionRoute(endpoints.listPaymentMethods, ({ backend, session }) => ({
    body: { items: [...backend.savedCards.of(session.accountNumber)] },
  })),

  // A card that is not there is as gone as one just forgotten, so that the call can be repeated.
  deletePaymentMethod: sessionRoute(endpoints.deletePaymentMethod, ({ backend, session, params }) => {
    assertFreshCode(session, backend.environment);
    backend.savedCards.remove(session.accountNumber, params.cardId ?? '');
    return {};
  }),
};
