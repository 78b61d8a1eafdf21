import type { Clock } from './environment.ts';

/** A clock that stands still until it is moved. */
export interface ManualClock extends Clock {
  /** Moves time on, waking every sleeper in the order in which its time comes. */
  advance(milliseconds: number): Promise<void>;
  /** Jumps to an instant, backwards too; only sleepers whose time has come are woken. */
  set(instant: Date): Promise<void>;
}

interface Sleeper {
  until: number;
  wake: () => void;
}

export function manualClock(start: Date): ManualClock {
  let now = start.getTime();
  const sleepers: Sleeper[] = [];
  const remove = (sleeper: Sleeper) => sleepers.splice(sleepers.indexOf(sleeper), 1);

  const moveTo = async (instant: number) => {
    for (;;) {
      const next = sleepers.filter((sleeper) => sleeper.until <= instant).sort((a, b) => a.until - b.until)[0];
      if (!next) break;
      remove(next);
      now = Math.max(now, next.until);
      next.wake();
      await Promise.resolve();
    }
    now = instant;
  };

  return {
    now: () => new Date(now),
    sleep: (milliseconds, signal) =>
      new Promise((wake) => {
        const sleeper = { until: now + milliseconds, wake };
        if (signal?.aborted) wake();
        else sleepers.push(sleeper);
        signal?.addEventListener('abort', () => {
          if (sleepers.includes(sleeper)) remove(sleeper);
          wake();
        });
      }),
    advance: (milliseconds) => moveTo(now + milliseconds),
    set: (instant) => moveTo(instant.getTime()),
  };
}
