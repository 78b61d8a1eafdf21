import { crockford } from '../encoding.ts';
import type { Clock, Random } from '../environment.ts';
import {
  CardTokenRefused,
  ProcessorUnavailable,
  type CardVault,
  type Charge,
  type ChargeProcessor,
  type ChargeResult,
  type StoredCardCharge,
} from '../payments/charge-processor.ts';
import { isOver, lastMonthOnEarth } from './card-rules.ts';
import { createChargesOnce, KEY_LIFETIME } from './charges-once.ts';
import { KeptCards } from './kept-cards.ts';
import { openCardToken, openCodeToken, type TrustedKeys } from './open-token.ts';
import type { FaultQueue } from './processor-faults.ts';
import { SLOW_MILLISECONDS, type CardOutcome } from './test-cards.ts';
import type { CardTokenContent } from './token-content.ts';
import { createTokenUse, type TokenUseOptions } from './token-use.ts';

/** How long a call hangs that nobody answers. */
const TIMEOUT_MILLISECONDS = 30_000;

/** What of a charge does not depend on where the card comes from. */
type Particulars = Omit<Charge, 'token' | 'storeFor'>;

/** One charge that reached the card, for tests and people to count. */
export type ChargeRecord = ChargeResult &
  Particulars & {
    /** The same for the same card, and for nobody the way to its number. */
    fingerprint: string;
    /** UTC instant. */
    at: string;
  };

export interface ChargesOptions extends TokenUseOptions {
  clock: Clock;
  random: Random;
  trusted: Promise<TrustedKeys>;
  faults: FaultQueue;
}

export interface Charges extends ChargeProcessor {
  /** Approved and declined, in the order in which they were made. */
  charges(): readonly ChargeRecord[];
  vault: CardVault;
}

type ChargedCard = Pick<CardTokenContent, 'brand' | 'lastFour' | 'fingerprint' | 'outcome'>;

/** Charges at most once per idempotency key, while it is remembered, and at most once per token. */
export function createCharges({ clock, random, trusted, isRegistered, faults }: ChargesOptions): Charges {
  const once = createChargesOnce(clock);
  const tokens = createTokenUse({ clock, isRegistered });
  const kept = new KeptCards();
  const records: ChargeRecord[] = [];

  return {
    keyLifetime: KEY_LIFETIME,
    // A charge is under way before the call returns, and a look-up waits for it.
    lookUpDelay: 0,
    charges: () => [...records],

    async describe(token) {
      const content = await openCard(token);
      tokens.refuseStale(content);
      const { brand, lastFour, fingerprint, wallet } = content;
      return { brand, lastFour, fingerprint, ...(wallet && { wallet }) };
    },

    async lookUp(idempotencyKey) {
      if (faults.nextLookUp()) throw new ProcessorUnavailable('The processor is not available.');
      return once.lookUp(idempotencyKey);
    },

    charge: (charge) =>
      answered(charge, () => once.charge(charge.idempotencyKey, orderOf(charge), () => chargeToken(charge))),

    vault: {
      charge: (charge) =>
        answered(charge, () => once.charge(charge.idempotencyKey, orderOf(charge), () => chargeKept(charge))),
      forget(reference) {
        kept.forget(reference);
        return Promise.resolve();
      },
    },
  };

  /** Lets the next fault have its way with a charge. */
  async function answered({ amount }: Particulars, charge: () => Promise<ChargeResult>): Promise<ChargeResult> {
    if (!Number.isSafeInteger(amount) || amount <= 0) throw new RangeError('Charge a whole amount above 0.');
    const fault = faults.next();
    if (fault === 'unavailable') throw new ProcessorUnavailable('The processor is not available.');
    if (fault === 'timeout-before') return noAnswer();
    const result = await charge();
    return fault === 'timeout-after' ? noAnswer() : result;
  }

  async function chargeToken({ token, storeFor, ...charge }: Charge): Promise<ChargeResult> {
    const content = await openCard(token);
    tokens.use(content, charge);
    const result = await chargeCard(content, content.outcome, charge);
    const { practiceId, outcome, brand, lastFour, fingerprint, expiry } = content;
    if (result.status === 'declined' || storeFor === undefined || !expiry) return result;
    const card = { practiceId, outcome, brand, lastFour, fingerprint, expiry };
    return { ...result, stored: kept.keep(card, storeFor) };
  }

  async function chargeKept({ reference, securityCodeToken, ...charge }: StoredCardCharge): Promise<ChargeResult> {
    const code = securityCodeToken === undefined ? undefined : await openCode(securityCodeToken);
    const card = kept.find(reference);
    if (!card) throw new CardTokenRefused('forgotten');
    if (card.practiceId !== charge.practiceId) throw new CardTokenRefused('wrong-practice');
    if (code) tokens.use(code, charge);
    const isExpired = isOver(card.expiry, lastMonthOnEarth(clock.now()));
    return chargeCard(card, isExpired ? 'card_expired' : card.outcome, charge);
  }

  async function chargeCard(card: ChargedCard, outcome: CardOutcome, charge: Particulars): Promise<ChargeResult> {
    const { brand, lastFour, fingerprint } = card;
    if (outcome === 'slow') await clock.sleep(SLOW_MILLISECONDS);
    const known = { brand, lastFour, transactionNumber: `T${crockford(random.bytes(10))}` };
    const isApproved = outcome === 'approved' || outcome === 'slow';
    const result: ChargeResult = isApproved
      ? { status: 'approved', ...known }
      : { status: 'declined', code: outcome, ...known };
    records.push(Object.freeze({ ...result, ...charge, fingerprint, at: clock.now().toISOString() }));
    return result;
  }

  async function openCard(token: string): Promise<CardTokenContent> {
    const content = await openCardToken(token, await trusted);
    if (!content) throw new CardTokenRefused('invalid');
    return content;
  }

  async function openCode(token: string) {
    const content = await openCodeToken(token, await trusted);
    if (!content) throw new CardTokenRefused('invalid');
    return content;
  }

  async function noAnswer(): Promise<never> {
    await clock.sleep(TIMEOUT_MILLISECONDS);
    throw new ProcessorUnavailable('The processor did not answer.');
  }
}

/** What has to be the same under the same key. */
function orderOf({ amount, currency, intentId, practiceId, ...source }: Charge | StoredCardCharge): unknown[] {
  const { idempotencyKey: _, ...card } = source;
  return [card, amount, currency, intentId, practiceId];
}
