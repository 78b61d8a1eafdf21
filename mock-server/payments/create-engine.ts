import { IntentIdSchema, type PaymentMethod, type ProblemCode, type Wallet } from '../../src/contract/index.ts';
import { SavedCards } from '../cards/saved-cards.ts';
import { CardTokenRefused, ProcessorUnavailable, type ChargeResult, type DescribedCard } from './charge-processor.ts';
import { createClaimStore, type ClaimAnswer } from './claim-store.ts';
import { LeaseLost, paymentOf, type Holding } from './claim.ts';
import { chargePayment } from './charge-payment.ts';
import { isSuspectedDuplicate } from './duplicate-guard.ts';
import type { PaymentAnswer, PaymentEngine, PaymentEngineOptions } from './engine.ts';
import { refuseMethod } from './method-guard.ts';
import { paymentParts } from './parts.ts';
import { bookPayment } from './posting.ts';

const RETRY_SECONDS = 2;

export function createPaymentEngine(options: PaymentEngineOptions): PaymentEngine {
  const { environment, book, processor, crashAt = () => undefined } = options;
  const cards = options.cards ?? new SavedCards(environment.ids);
  const claims = options.claims ?? createClaimStore(environment);
  const parts = { ...paymentParts, ...options.parts };
  const practiceId = book.settings.practice.id;

  return {
    async pay(call) {
      if (!IntentIdSchema.safeParse(call.intentId).success) return problem('invalid_idempotency_key');
      const claimed = await parts.claim(claims, call);
      return claimed.kind === 'held' ? work(claimed.holding) : answerOf(claimed);
    },
    findByIntent(accountNumber, intentId) {
      const claim = claims.find(accountNumber, intentId);
      if (!claim) return problem('payment_not_found');
      return claim.answer ?? problem('payment_in_progress', RETRY_SECONDS);
    },
    find(accountNumber, paymentId) {
      const claim = claims.findPayment(paymentId);
      return claim?.call.accountNumber === accountNumber ? paymentOf(claim) : null;
    },
    async recover() {
      const held = claims.unfinished().flatMap((claim) => claims.takeOver(claim) ?? []);
      const ended = await Promise.allSettled(held.map(settle));
      return ended.filter((end) => end.status === 'fulfilled' && end.value).length;
    },
    unfinished: () => claims.unfinished().length,
  };

  /** Brings a held payment as far as it will go, from wherever it stopped. */
  async function work(holding: Holding): Promise<PaymentAnswer> {
    const answer = await attempt(holding).catch((error: unknown) => answerToFailure(holding, error));
    // Posting has written a payment down by itself, in the same step as the books.
    if (answer.kind === 'problem' && parts.isFinal(answer)) claims.finish(holding, answer);
    return answer;
  }

  async function attempt(holding: Holding): Promise<PaymentAnswer> {
    const { claim } = holding;
    crashAt('claimed', claim.call);
    if (claim.state === 'claimed') {
      const refusal = await admit(holding);
      if (refusal) {
        claims.release(holding);
        return problem(refusal);
      }
    }
    crashAt('reserved', claim.call);
    const answer = await parts.collect({
      call: claim.call,
      charge: () => charge(holding),
      post: (result) => post(holding, result),
    });
    crashAt('posted', claim.call);
    return answer;
  }

  /** Checks and reserves. The card is asked for first, as nothing may come between checking the balance and reserving. */
  async function admit(holding: Holding): Promise<ProblemCode | null> {
    const { call } = holding.claim;
    const { method } = call.request;
    const { options, processor: place } = book.settings.practice;
    // Cards are taken on the processor's own page, and nowhere else.
    if (place.kind === 'link-out') return 'method_unavailable';
    const unfit = refuseMethod(options, processor, call);
    if (unfit) return unfit;
    const saved = method.kind === 'saved-card' ? cards.find(call.accountNumber, method.savedCardId) : null;
    const card: DescribedCard | null = method.kind === 'saved-card' ? saved : await processor.describe(method.token);
    if (!card) return 'saved_card_unavailable';
    if (card.wallet !== walletOf(method)) return 'card_token_refused';
    const reference = saved?.processorReference ?? null;
    crashAt('described', call);

    claims.assertHeld(holding);
    const refusal = parts.balanceGuard.refuse(book, call) ?? suspicion(holding, card);
    if (refusal) return refusal;
    const holdId = parts.balanceGuard.reserve(book, call);
    claims.advance(holding, { state: 'authorizing', card, reference, holdId });
    return null;
  }

  function suspicion({ claim }: Holding, card: DescribedCard): ProblemCode | null {
    return isSuspectedDuplicate(claims, claim, card, environment.clock.now()) ? 'duplicate_suspected' : null;
  }

  async function charge(holding: Holding): Promise<ChargeResult> {
    const { call, result } = holding.claim;
    if (result) return result;
    const answer = await chargePayment(processor, holding.claim, {
      practiceId,
      idempotencyKey: parts.processorKey(practiceId, call),
    });
    crashAt('charged', call);
    claims.advance(holding, { state: 'captured', result: answer });
    crashAt('captured', call);
    return answer;
  }

  function post(holding: Holding, result: ChargeResult): PaymentAnswer {
    claims.assertHeld(holding);
    const answer: PaymentAnswer = Object.freeze({
      kind: 'payment',
      payment: bookPayment({ book, cards }, holding.claim, result),
      replayed: false,
    });
    claims.finish(holding, answer);
    return answer;
  }

  function answerToFailure(holding: Holding, error: unknown): PaymentAnswer {
    if (error instanceof LeaseLost) return problem('payment_in_progress', RETRY_SECONDS);
    if (error instanceof ProcessorUnavailable) {
      claims.yieldLease(holding);
      return problem('unavailable', RETRY_SECONDS);
    }
    if (error instanceof CardTokenRefused) {
      if (holding.claim.holdId !== null) book.holds.expire(holding.claim.holdId);
      claims.release(holding);
      return problem(error.reason === 'forgotten' ? 'saved_card_unavailable' : 'card_token_refused');
    }
    throw error;
  }

  /** Whether an interrupted payment has come to an end. */
  async function settle(holding: Holding): Promise<boolean> {
    if (holding.claim.state === 'claimed') {
      claims.release(holding);
      return true;
    }
    const answer = await work(holding);
    return (
      answer.kind === 'payment' || answer.code === 'card_token_refused' || answer.code === 'saved_card_unavailable'
    );
  }
}

/** A token pays only for what it was made: a wallet's is no card's, and the other way round. */
function walletOf(method: PaymentMethod): Wallet | undefined {
  return method.kind === 'wallet' ? method.wallet : undefined;
}

function answerOf(claimed: Exclude<ClaimAnswer, { kind: 'held' }>): PaymentAnswer {
  return claimed.kind === 'busy' ? problem('payment_in_progress', claimed.retryAfterSeconds) : claimed.answer;
}

function problem(code: ProblemCode, retryAfterSeconds?: number): PaymentAnswer {
  return { kind: 'problem', code, ...(retryAfterSeconds !== undefined && { retryAfterSeconds }) };
}
