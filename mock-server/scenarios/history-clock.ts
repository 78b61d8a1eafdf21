import type { Clock } from '../environment.ts';

const DAY = 86_400_000;

/** A clock for telling what has happened so far; afterwards it is the present's own. */
export interface HistoryClock extends Clock {
  /** Goes to so many days before the present. */
  daysAgo(days: number): void;
  /** From now on the present's clock counts. */
  end(): void;
}

export function createHistoryClock(present: Clock): HistoryClock {
  const start = present.now().getTime();
  let told: number | null = start;
  return {
    now: () => (told === null ? present.now() : new Date(told)),
    sleep: (milliseconds) => present.sleep(milliseconds),
    daysAgo(days) {
      told = start - days * DAY;
    },
    end() {
      told = null;
    },
  };
}
