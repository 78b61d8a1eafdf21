import { IntentIdSchema, type PaymentMethod, type ProblemCode, type Wallet } from '../../src/contract/index.ts';
import { SavedCards } from '../cards/saved-cards.ts';
import { CardTokenRefused, ProcessorUnavailable, type ChargeResult, type DescribedCard } from './charge-processor.ts';
import { createClaimStore, type ClaimAnswer } from './claim-store.ts';
import { LeaseLost, paymentOf, type Claim, type Holding } from './claim.ts';
import { chargePayment } from './charge-payment.ts';
import { isSuspectedDuplicate } from './duplicate-guard.ts';
import type { PaymentAnswer, PaymentEngine, PaymentEngineOptions } from './engine.ts';
import { refuseMethod } from './method-guard.ts';
import type { Trigger } from './next-step.ts';
import { paymentParts } from './parts.ts';
import { bookPayment, unchargedEnd, type PaymentEnd } from './posting.ts';

const RETRY_SECONDS = 2;
/** How long a reader of a balance waits for the processor, in milliseconds. */
const READER_PATIENCE = 3_000;
/** How many payments are recovered at once. */
const RECOVERY_BATCH = 20;
const DEFAULT_LOOK_UP_DELAY = 120_000;

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
      return claimed.kind === 'held' ? work(claimed.holding, 'payer') : answerOf(claimed);
    },
    findByIntent,
    async recoverByIntent(accountNumber, intentId) {
      const claim = claims.find(accountNumber, intentId);
      if (claim?.answer === null) await recover(parts.recoveredBy(claims, claim));
      return findByIntent(accountNumber, intentId);
    },
    async recoverAccount(accountNumber) {
      const unfinished = claims.unfinishedOf(accountNumber);
      if (unfinished.length === 0) return;
      const enough = new AbortController();
      await Promise.race([recover(unfinished), environment.clock.sleep(READER_PATIENCE, enough.signal)]);
      enough.abort();
    },
    find(accountNumber, paymentId) {
      const claim = claims.findPayment(paymentId);
      return claim?.call.accountNumber === accountNumber ? paymentOf(claim) : null;
    },
    recover: () => recover(claims.unfinished()),
    unfinished: () => claims.unfinished().length,
  };

  function findByIntent(accountNumber: string, intentId: string): PaymentAnswer {
    const claim = claims.find(accountNumber, intentId);
    if (claim?.answer === null) return problem('payment_in_progress', RETRY_SECONDS);
    return claim?.answer.kind === 'payment' ? claim.answer : problem('payment_not_found');
  }

  /** Recovers those that nobody works on; how many came to an end. */
  async function recover(unfinished: readonly Claim[]): Promise<number> {
    let count = 0;
    for (let at = 0; at < unfinished.length; at += RECOVERY_BATCH) {
      const held = unfinished.slice(at, at + RECOVERY_BATCH).flatMap((claim) => claims.takeOver(claim) ?? []);
      const ended = await Promise.allSettled(held.map(settle));
      count += ended.filter((end) => end.status === 'fulfilled' && end.value).length;
    }
    return count;
  }

  /** Brings a held payment as far as it will go, from wherever it stopped. */
  async function work(holding: Holding, trigger: Trigger): Promise<PaymentAnswer> {
    const answer = await attempt(holding, trigger).catch((error: unknown) => answerToFailure(holding, error));
    // Posting has written a payment down by itself, in the same step as the books.
    if (answer.kind === 'problem' && parts.isFinal(answer)) claims.finish(holding, answer);
    return answer;
  }

  async function attempt(holding: Holding, trigger: Trigger): Promise<PaymentAnswer> {
    const { claim } = holding;
    crashAt('claimed', claim.call);
    if (claim.state === 'claimed') {
      if (isOverdue(claim)) return giveUp(holding);
      const refusal = await admit(holding);
      if (refusal) {
        claims.release(holding);
        return problem(refusal);
      }
    } else if (claim.result === null) {
      const answer = await resume(holding, trigger);
      if (answer) return answer;
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

  /**
   * Looks up the charge of a payment that was interrupted. The answer with which the payment stops or ends, or null when it goes
   * on: with the charge that was found, or with a first one.
   */
  async function resume(holding: Holding, trigger: Trigger): Promise<PaymentAnswer | null> {
    const { claim } = holding;
    const found = await parts.lookUp(processor, parts.processorKey(practiceId, claim.call));
    if (found) {
      claims.advance(holding, { state: 'captured', result: found });
      crashAt('captured', claim.call);
      return null;
    }
    const isChargeable = trigger === 'payer' || (await isStillChargeable(claim));
    claims.assertHeld(holding);
    const step = parts.nextStep({
      trigger,
      now: environment.clock.now().getTime(),
      deadline: claim.deadline,
      sentAt: claim.chargeSentAt,
      isOwed: parts.balanceGuard.isOwed(book, claim.holdId),
      isChargeable,
      keyLifetime: processor.keyLifetime ?? 0,
      lookUpDelay: processor.lookUpDelay ?? DEFAULT_LOOK_UP_DELAY,
    });
    switch (step) {
      case 'charge':
        return null;
      case 'wait':
        claims.yieldLease(holding);
        return problem('payment_in_progress', RETRY_SECONDS);
      case 'refuse':
        release(holding);
        return problem('balance_changed');
      case 'end': {
        const ended = post(holding, unchargedEnd(cardOf(claim)));
        // No card was tried by this call, and none is to be counted.
        return ended.kind === 'payment' ? { ...ended, replayed: true } : ended;
      }
    }
  }

  /** Whether the processor may still take the card; a saved card is asked for when it is charged. */
  async function isStillChargeable({ call: { request } }: Claim): Promise<boolean> {
    if (request.method.kind === 'saved-card') return true;
    try {
      await processor.describe(request.method.token);
    } catch (error) {
      return !(error instanceof CardTokenRefused);
    }
    return true;
  }

  async function charge(holding: Holding): Promise<ChargeResult> {
    const { call, result } = holding.claim;
    if (result) return result;
    // Written down before anything leaves, so that a look-up knows what it may find.
    claims.advance(holding, { chargeSentAt: environment.clock.now().getTime() });
    const answer = await chargePayment(processor, holding.claim, {
      practiceId,
      idempotencyKey: parts.processorKey(practiceId, call),
    });
    crashAt('charged', call);
    claims.advance(holding, { state: 'captured', result: answer });
    crashAt('captured', call);
    return answer;
  }

  function post(holding: Holding, end: PaymentEnd): PaymentAnswer {
    claims.assertHeld(holding);
    const answer: PaymentAnswer = Object.freeze({
      kind: 'payment',
      payment: bookPayment({ book, cards }, holding.claim, end),
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
      release(holding);
      return problem(error.reason === 'forgotten' ? 'saved_card_unavailable' : 'card_token_refused');
    }
    throw error;
  }

  /** Gives up a payment that was never charged: nothing stays reserved, and the key is free. */
  function release(holding: Holding): void {
    claims.assertHeld(holding);
    if (holding.claim.holdId !== null) book.holds.expire(holding.claim.holdId);
    claims.release(holding);
  }

  /** Refuses a payment of which nothing has happened, for good: a late copy of its call is not to begin it. */
  function giveUp(holding: Holding): PaymentAnswer {
    const refusal = problem('balance_changed');
    claims.finish(holding, refusal);
    return refusal;
  }

  function isOverdue({ deadline }: Claim): boolean {
    return environment.clock.now().getTime() >= deadline;
  }

  /** Whether an interrupted payment has come to an end. */
  async function settle(holding: Holding): Promise<boolean> {
    const { claim } = holding;
    if (claim.state === 'claimed') {
      if (isOverdue(claim)) giveUp(holding);
      else claims.release(holding);
      return true;
    }
    return (await work(holding, 'recovery')).kind === 'payment';
  }
}

/** Known since the balance was reserved. */
function cardOf({ card }: Claim): DescribedCard {
  if (!card) throw new TypeError('A payment goes on without its card.');
  return card;
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
