import type { Clock } from '../environment.ts';
import type { ChargeResult } from '../payments/charge-processor.ts';

/** The idempotency key was used for a charge with other particulars. A mistake of the caller, never of the payer. */
export class ChargeKeyReused extends Error {
  override readonly name = 'ChargeKeyReused';
}

/** How long a key is remembered, in milliseconds: a day, as at real processors. */
export const KEY_LIFETIME = 24 * 60 * 60_000;

interface Attempt {
  particulars: string;
  result: Promise<ChargeResult>;
  /** Milliseconds since the epoch. */
  at: number;
}

export interface ChargesOnce {
  /**
   * Charges at most once per key while the key is remembered. The key is claimed before anything is awaited, so that of two calls
   * at once one charges and both get its answer. A charge that rejects has charged nothing and frees its key.
   */
  charge(
    idempotencyKey: string,
    particulars: readonly unknown[],
    execute: () => Promise<ChargeResult>,
  ): Promise<ChargeResult>;
  /** What was charged last under a key, also after the key was forgotten; waits for a charge that is under way. */
  lookUp(idempotencyKey: string): Promise<ChargeResult | null>;
}

export function createChargesOnce(clock: Clock): ChargesOnce {
  /** In the order in which the keys came. */
  const attempts = new Map<string, Attempt>();
  const results = new Map<string, ChargeResult>();
  const now = () => clock.now().getTime();

  const forgetOldKeys = () => {
    for (const [key, { at }] of attempts) {
      if (now() - at <= KEY_LIFETIME) return;
      attempts.delete(key);
    }
  };

  return {
    charge(idempotencyKey, asked, execute) {
      forgetOldKeys();
      const particulars = JSON.stringify(asked);
      const earlier = attempts.get(idempotencyKey);
      if (earlier && earlier.particulars !== particulars) {
        return Promise.reject(new ChargeKeyReused('The idempotency key was used for another charge.'));
      }
      if (earlier) return earlier.result;

      const result = execute().then(
        (made) => {
          results.set(idempotencyKey, made);
          return made;
        },
        (error: unknown) => {
          // The payer may enter the card again, and another token comes under the same key.
          attempts.delete(idempotencyKey);
          throw error;
        },
      );
      attempts.set(idempotencyKey, { particulars, result, at: now() });
      return result;
    },
    async lookUp(idempotencyKey) {
      await attempts.get(idempotencyKey)?.result.catch(() => null);
      return results.get(idempotencyKey) ?? null;
    },
  };
}
