import type { Clock } from '../../src/client/index.ts';

interface Timer {
  at: number;
  task: () => void;
}

/**
 * Time that passes only when the test says so. Promises run to their end between two timers, and timers of the same moment
 * run in the order they were set: the same program always does the same things in the same order.
 */
export class Scheduler implements Clock {
  #now: number;
  #timers: Timer[] = [];

  constructor(start = Date.UTC(2026, 10, 2, 15)) {
    this.#now = start;
  }

  now(): number {
    return this.#now;
  }

  schedule(ms: number, task: () => void): () => void {
    const timer = { at: this.#now + Math.max(0, ms), task };
    const later = this.#timers.findIndex(({ at }) => at > timer.at);
    this.#timers.splice(later < 0 ? this.#timers.length : later, 0, timer);
    return () => {
      this.#timers = this.#timers.filter((other) => other !== timer);
    };
  }

  /** Resolves after so many milliseconds of this time. */
  sleep(ms: number): Promise<void> {
    return new Promise((resolve) => {
      this.schedule(ms, resolve);
    });
  }

  /** How many timers are set. */
  get pending(): number {
    return this.#timers.length;
  }

  /** Lets so many milliseconds go by, and everything happen that is due in them. */
  async advance(ms: number): Promise<void> {
    const end = this.#now + ms;
    await settle();
    for (let next = this.#timers[0]; next && next.at <= end; next = this.#timers[0]) await this.#fire(next);
    this.#now = end;
  }

  /** Lets time go by until `promise` is settled, and answers what it answers. Throws when nothing is left to wait for. */
  async until<T>(promise: Promise<T>): Promise<T> {
    const outcome = { settled: false };
    const mark = () => {
      outcome.settled = true;
    };
    promise.then(mark, mark);
    await settle();
    while (!outcome.settled) {
      const next = this.#timers[0];
      if (!next) throw new Error('Nothing is scheduled, and the promise is not settled.');
      await this.#fire(next);
    }
    return promise;
  }

  async #fire(timer: Timer): Promise<void> {
    this.#timers.shift();
    this.#now = timer.at;
    timer.task();
    await settle();
  }
}

/** Resolves when every promise that can go on has gone on. */
export function settle(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}
