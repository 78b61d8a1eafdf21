import type { ChargeResult } from '../payments/charge-processor.ts';

/** The idempotency key was used for a charge with other particulars. A mistake of the caller, never of the payer. */
export class ChargeKeyReused extends Error {
  override readonly name = 'ChargeKeyReused';
}

interface Attempt {
  particulars: string;
  result: Promise<ChargeResult>;
}

/**
 * Charges at most once per key. The key is claimed before anything is awaited, so that of two calls at once one charges and both
 * get its answer. A charge that rejects has charged nothing and frees its key.
 */
export function chargesOnce(): (
  idempotencyKey: string,
  particulars: readonly unknown[],
  execute: () => Promise<ChargeResult>,
) => Promise<ChargeResult> {
  const attempts = new Map<string, Attempt>();

  return (idempotencyKey, asked, execute) => {
    const particulars = JSON.stringify(asked);
    const earlier = attempts.get(idempotencyKey);
    if (earlier && earlier.particulars !== particulars) {
      return Promise.reject(new ChargeKeyReused('The idempotency key was used for another charge.'));
    }
    if (earlier) return earlier.result;

    const result = execute().catch((error: unknown) => {
      // The payer may enter the card again, and another token comes under the same key.
      attempts.delete(idempotencyKey);
      throw error;
    });
    attempts.set(idempotencyKey, { particulars, result });
    return result;
  };
}
