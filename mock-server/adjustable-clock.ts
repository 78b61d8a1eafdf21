import type { Clock } from './environment.ts';

/** A clock that can be moved on, as the manual clock of tests can. */
export interface AdjustableClock extends Clock {
  /** Milliseconds, at least 0. */
  advance(milliseconds: number): Promise<void>;
}

export function isAdjustable(clock: Clock): clock is AdjustableClock {
  return 'advance' in clock && typeof clock.advance === 'function';
}

/** A running clock that can be moved on. Waits are as long as on the clock underneath. */
export function adjustableClock(base: Clock): AdjustableClock {
  let ahead = 0;
  return {
    now: () => new Date(base.now().getTime() + ahead),
    sleep: (milliseconds, signal) => base.sleep(milliseconds, signal),
    advance: (milliseconds) => {
      ahead += milliseconds;
      return Promise.resolve();
    },
  };
}
