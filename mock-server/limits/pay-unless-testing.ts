import type { Backend } from '../backend.ts';
import type { DescribedCard, PaymentAnswer, PaymentCall } from '../payments/index.ts';
import type { CardAttempt } from './card-testing-guard.ts';

/**
 * Pays, unless too many cards were tried. An intent that the engine knows is never turned away: its outcome is to be told,
 * and a first refusal would have promised that nothing was collected.
 */
export async function payUnlessTesting(backend: Backend, call: PaymentCall, address: string): Promise<PaymentAnswer> {
  const { payments, cardTesting } = backend;
  const { accountNumber, intentId } = call;
  const isKnown = () => {
    const found = payments.findByIntent(accountNumber, intentId);
    return found.kind === 'payment' || found.code !== 'payment_not_found';
  };

  const card = isKnown() ? null : await cardOf(backend, call);
  const attempt: CardAttempt = { accountNumber, intentId, address, card };
  if (isKnown()) {
    const answer = await payments.pay(call);
    if (isNewDecline(answer)) cardTesting.countDecline(attempt);
    return answer;
  }

  cardTesting.admit(attempt);
  let declined = false;
  try {
    const answer = await payments.pay(call);
    declined = isNewDecline(answer);
    return answer;
  } finally {
    cardTesting.settle(attempt, declined ? 'declined' : 'other');
  }
}

/** A name for the card that is the same for the same card; null when there is none, which the engine will say. */
async function cardOf({ processor, savedCards }: Backend, call: PaymentCall): Promise<string | null> {
  const { method } = call.request;
  if (method.kind === 'saved-card') return nameOf(savedCards.find(call.accountNumber, method.savedCardId));
  return nameOf(await processor.describe(method.token).catch(() => null));
}

function nameOf(card: DescribedCard | null): string | null {
  return card && (card.fingerprint ?? `${card.brand} ${card.lastFour}`);
}

function isNewDecline(answer: PaymentAnswer): boolean {
  return answer.kind === 'payment' && !answer.replayed && answer.payment.status === 'declined';
}
