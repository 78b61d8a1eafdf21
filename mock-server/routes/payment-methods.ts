import { endpoints } from '../../src/contract/index.ts';
import { sessionRoute } from '../http/route.ts';
import { ProcessorUnavailable } from '../payments/index.ts';
import { ProblemError } from '../http/problem.ts';
import { assertFreshCode } from '../sessions/fresh-code.ts';

export const paymentMethodRoutes = {
  listPaymentMethods: sessionRoute(endpoints.listPaymentMethods, ({ backend, session }) => ({
    body: { items: [...backend.savedCards.of(session.accountNumber)] },
  })),

  // A card that is not there is as gone as one just forgotten, so that the call can be repeated.
  deletePaymentMethod: sessionRoute(endpoints.deletePaymentMethod, async ({ backend, session, params }) => {
    assertFreshCode(session, backend.environment);
    const { savedCards, processor } = backend;
    const card = savedCards.find(session.accountNumber, params.cardId ?? '');
    if (!card) return {};
    // The processor first: it refuses what was begun with the card and has not reached it.
    await processor.vault?.forget(card.processorReference).catch(refuseUnavailable);
    savedCards.remove(session.accountNumber, card.id);
    return {};
  }),
};

function refuseUnavailable(error: unknown): never {
  throw error instanceof ProcessorUnavailable ? new ProblemError('unavailable') : error;
}
