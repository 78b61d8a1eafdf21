import { adjustableClock, type AdjustableClock } from './adjustable-clock.ts';
import type { Clock, Environment, Random } from './environment.ts';
import { randomIds } from './random-ids.ts';

export interface SystemEnvironment extends Environment {
  clock: AdjustableClock;
}

/** The platform's clock, which staff may move on, and its secure randomness. The one place that looks at the real world. */
export function systemEnvironment(): SystemEnvironment {
  return { clock: adjustableClock(systemClock), random: systemRandom, ids: randomIds(systemRandom) };
}

const systemClock: Clock = {
  now: () => new Date(),
  sleep: (milliseconds, signal) =>
    new Promise((wake) => {
      const timer = setTimeout(done, milliseconds);
      signal?.addEventListener('abort', done);
      if (signal?.aborted) done();
      function done() {
        clearTimeout(timer);
        signal?.removeEventListener('abort', done);
        wake();
      }
    }),
};

/** The platform's secure randomness. */
export const systemRandom: Random = {
  bytes: (count) => crypto.getRandomValues(new Uint8Array(count)),
};
