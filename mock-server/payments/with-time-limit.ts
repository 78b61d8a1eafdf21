import type { Clock } from '../environment.ts';
import { ProcessorUnavailable, type ChargeProcessor } from './charge-processor.ts';

/** How long a call of the processor may take, in milliseconds: as long as the lease of the payment that makes it. */
export const PROCESSOR_CALL_LIMIT = 30_000;

/**
 * The same processor, whose calls reject with `ProcessorUnavailable` when it does not answer in time. Without a limit, one call that
 * is never answered would keep its payment, and the recovery of all others, waiting.
 */
export function withTimeLimit(processor: ChargeProcessor, clock: Clock): ChargeProcessor {
  const { vault, keyLifetime, lookUpDelay } = processor;
  const within = async <T>(call: () => Promise<T>): Promise<T> => {
    const end = new AbortController();
    const late = clock.sleep(PROCESSOR_CALL_LIMIT, end.signal).then(() => {
      throw new ProcessorUnavailable('The processor did not answer in time.');
    });
    try {
      return await Promise.race([call(), late]);
    } finally {
      end.abort();
    }
  };
  return {
    ...(keyLifetime !== undefined && { keyLifetime }),
    ...(lookUpDelay !== undefined && { lookUpDelay }),
    describe: (token) => within(() => processor.describe(token)),
    lookUp: (idempotencyKey) => within(() => processor.lookUp(idempotencyKey)),
    charge: (charge) => within(() => processor.charge(charge)),
    ...(vault && {
      vault: {
        charge: (charge) => within(() => vault.charge(charge)),
        forget: (reference) => within(() => vault.forget(reference)),
      },
    }),
  };
}
