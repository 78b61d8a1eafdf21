import { crockford } from '../encoding.ts';
import type { Clock, Random } from '../environment.ts';
import {
  CardTokenRefused,
  ProcessorUnavailable,
  type Charge,
  type ChargeProcessor,
  type ChargeResult,
} from '../payments/charge-processor.ts';
import type { CardTokenContent } from './card-token.ts';
import { openCardToken, type TrustedKeys } from './open-card-token.ts';
import type { FaultQueue } from './processor-faults.ts';
import { SLOW_MILLISECONDS } from './test-cards.ts';

/** How long a call hangs that nobody answers. */
const TIMEOUT_MILLISECONDS = 30_000;

/** One charge that reached the card, for tests and people to count. */
export type ChargeRecord = ChargeResult &
  Omit<Charge, 'token'> & {
    /** The same for the same card, and for nobody the way to its number. */
    fingerprint: string;
    /** UTC instant. */
    at: string;
  };

/** The idempotency key was used for a charge with other particulars. A mistake of the caller, never of the payer. */
export class ChargeKeyReused extends Error {
  override readonly name = 'ChargeKeyReused';
}

export interface ChargesOptions {
  clock: Clock;
  random: Random;
  trusted: Promise<TrustedKeys>;
  /** Whether the page of this origin may take money for the practice. */
  isRegistered: (practiceId: string, origin: string) => boolean;
  faults: FaultQueue;
}

export interface Charges extends ChargeProcessor {
  /** Approved and declined, in the order in which they were made. */
  charges(): readonly ChargeRecord[];
}

interface Attempt {
  particulars: string;
  result: Promise<ChargeResult>;
}

/** Charges at most once per idempotency key and at most once per token. */
export function createCharges({ clock, random, trusted, isRegistered, faults }: ChargesOptions): Charges {
  const attempts = new Map<string, Attempt>();
  const keyOfToken = new Map<string, string>();
  const records: ChargeRecord[] = [];

  return {
    charges: () => [...records],

    async describe(token) {
      const content = await open(token);
      if (!keyOfToken.has(content.id)) refuseExpired(content);
      return { brand: content.brand, lastFour: content.lastFour, fingerprint: content.fingerprint };
    },

    async charge(charge) {
      if (!Number.isSafeInteger(charge.amount) || charge.amount <= 0)
        throw new RangeError('Charge a whole amount above 0.');
      const fault = faults.next();
      if (fault === 'unavailable') throw new ProcessorUnavailable('The processor is not available.');
      if (fault === 'timeout-before') return noAnswer();
      const result = await attempt(charge);
      return fault === 'timeout-after' ? noAnswer() : result;
    },
  };

  /** Claims the key before anything is awaited, so that of two calls at once one charges and both get its answer. */
  function attempt(charge: Charge): Promise<ChargeResult> {
    const { idempotencyKey, token, amount, currency, intentId, practiceId } = charge;
    const particulars = JSON.stringify([token, amount, currency, intentId, practiceId]);
    const earlier = attempts.get(idempotencyKey);
    if (earlier && earlier.particulars !== particulars) {
      return Promise.reject(new ChargeKeyReused('The idempotency key was used for another charge.'));
    }
    if (earlier) return earlier.result;

    const result = execute(charge).catch((error: unknown) => {
      // Nothing was charged: the payer may enter the card again, and another token comes under the same key.
      attempts.delete(idempotencyKey);
      throw error;
    });
    attempts.set(idempotencyKey, { particulars, result });
    return result;
  }

  async function execute({ token, ...charge }: Charge): Promise<ChargeResult> {
    const content = await open(token);
    refuseUnfit(content, charge);
    keyOfToken.set(content.id, charge.idempotencyKey);
    if (content.outcome === 'slow') await clock.sleep(SLOW_MILLISECONDS);

    const result = resultOf(content);
    const { fingerprint } = content;
    records.push(Object.freeze({ ...result, ...charge, fingerprint, at: clock.now().toISOString() }));
    return result;
  }

  function resultOf({ outcome, brand, lastFour }: CardTokenContent): ChargeResult {
    const known = { brand, lastFour, transactionNumber: `T${crockford(random.bytes(10))}` };
    if (outcome === 'approved' || outcome === 'slow') return { status: 'approved', ...known };
    return { status: 'declined', code: outcome, ...known };
  }

  async function open(token: string): Promise<CardTokenContent> {
    const content = await openCardToken(token, await trusted);
    if (!content) throw new CardTokenRefused('invalid');
    return content;
  }

  function refuseUnfit(content: CardTokenContent, charge: Omit<Charge, 'token'>): void {
    refuseExpired(content);
    const usedBy = keyOfToken.get(content.id);
    if (usedBy !== undefined && usedBy !== charge.idempotencyKey) throw new CardTokenRefused('used');
    if (content.practiceId !== charge.practiceId) throw new CardTokenRefused('wrong-practice');
    if (!isRegistered(content.practiceId, content.origin)) throw new CardTokenRefused('wrong-practice');
    if (content.intentId !== charge.intentId) throw new CardTokenRefused('wrong-intent');
    if (content.currency !== charge.currency) throw new CardTokenRefused('invalid');
    if (charge.amount > content.amount) throw new CardTokenRefused('amount-above-cap');
  }

  function refuseExpired({ expiresAt }: CardTokenContent): void {
    if (clock.now().getTime() >= expiresAt) throw new CardTokenRefused('expired');
  }

  async function noAnswer(): Promise<never> {
    await clock.sleep(TIMEOUT_MILLISECONDS);
    throw new ProcessorUnavailable('The processor did not answer.');
  }
}
