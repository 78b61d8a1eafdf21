import type { Backend } from '../backend.ts';
import type { ChargeProcessor, PaymentAnswer, PaymentCall } from '../payments/index.ts';
import type { CardAttempt } from './card-testing-guard.ts';

/**
 * Pays, unless too many cards were tried. An intent that the engine knows is never turned away: its outcome is to be told,
 * and a first refusal would have promised that nothing was collected.
 */
export async function payUnlessTesting(backend: Backend, call: PaymentCall, address: string): Promise<PaymentAnswer> {
  const { payments, cardTesting, processor } = backend;
  const { accountNumber, intentId, request } = call;
  const isKnown = () => {
    const found = payments.findByIntent(accountNumber, intentId);
    return found.kind === 'payment' || found.code !== 'payment_not_found';
  };

  const card = isKnown() ? null : await cardOf(processor, request.method.token);
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

/** A name for the card that is the same for the same card; null when the token is no good, which the engine will say. */
async function cardOf(processor: ChargeProcessor, token: string): Promise<string | null> {
  try {
    const { brand, lastFour, fingerprint } = await processor.describe(token);
    return fingerprint ?? `${brand} ${lastFour}`;
  } catch {
    return null;
  }
}

function isNewDecline(answer: PaymentAnswer): boolean {
  return answer.kind === 'payment' && !answer.replayed && answer.payment.status === 'declined';
}
