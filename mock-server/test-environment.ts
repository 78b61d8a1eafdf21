import type { Environment } from './environment.ts';
import { manualClock, type ManualClock } from './manual-clock.ts';
import { randomIds } from './random-ids.ts';
import { seededRandom } from './seeded-random.ts';

export interface TestEnvironment extends Environment {
  clock: ManualClock;
}

/**
 * A world without chance: the same seed and start give the same instants, ids and secrets in every run.
 *
 * @param seed - any whole number; print it when a test with a random seed fails
 * @param start - the first instant of the clock
 */
export function testEnvironment(seed = 1, start = new Date('2026-11-02T15:00:00.000Z')): TestEnvironment {
  const random = seededRandom(seed);
  return { clock: manualClock(start), random, ids: randomIds(random) };
}

export { manualClock, randomIds, seededRandom, type ManualClock };
