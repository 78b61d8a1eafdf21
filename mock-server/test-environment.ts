import { base64url } from './encoding.ts';
import type { Clock, Environment, IdKind, Ids, Random } from './environment.ts';

/** A clock that stands still until it is moved. */
export interface ManualClock extends Clock {
  /** Moves time on, waking every sleeper in the order in which its time comes. */
  advance(milliseconds: number): Promise<void>;
  /** Jumps to an instant, backwards too; only sleepers whose time has come are woken. */
  set(instant: Date): Promise<void>;
}

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

export function manualClock(start: Date): ManualClock {
  let now = start.getTime();
  const sleepers: { until: number; wake: () => void }[] = [];

  const moveTo = async (instant: number) => {
    for (;;) {
      const next = sleepers.filter((sleeper) => sleeper.until <= instant).sort((a, b) => a.until - b.until)[0];
      if (!next) break;
      sleepers.splice(sleepers.indexOf(next), 1);
      now = Math.max(now, next.until);
      next.wake();
      await Promise.resolve();
    }
    now = instant;
  };

  return {
    now: () => new Date(now),
    sleep: (milliseconds) => new Promise((wake) => sleepers.push({ until: now + milliseconds, wake })),
    advance: (milliseconds) => moveTo(now + milliseconds),
    set: (instant) => moveTo(instant.getTime()),
  };
}

/** A small fast generator (splitmix32). Good for tests and for nothing that has to stay secret. */
export function seededRandom(seed: number): Random {
  let state = seed | 0;
  const next = () => {
    state = (state + 0x9e3779b9) | 0;
    let mixed = state ^ (state >>> 16);
    mixed = Math.imul(mixed, 0x21f0aaad);
    mixed ^= mixed >>> 15;
    mixed = Math.imul(mixed, 0x735a2d97);
    return (mixed ^ (mixed >>> 15)) >>> 24;
  };
  return { bytes: (count) => Uint8Array.from({ length: count }, next) };
}

const prefixes: Record<IdKind, string> = {
  payment: 'pay',
  receipt: 'rcpt',
  statement: 'stmt',
  batch: 'batch',
  link: 'link',
  hold: 'hold',
  session: 'sess',
  request: 'req',
  message: 'msg',
};

/** Ids such as `pay_3xQm0pVbT5uJ9sLd`: 96 random bits, so that they neither repeat nor tell how many there are. */
export function randomIds(random: Random): Ids {
  return { next: (kind) => `${prefixes[kind]}_${base64url(random.bytes(12))}` };
}
