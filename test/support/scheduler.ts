import type { Clock } from '../../src/client/index.ts';

interface Timer {
  at: number;
  /** Null when it was called off. */
  task: (() => void) | null;
}

/**
 * Time that passes only when the test says so. Promises run to their end between two timers, and timers of the same moment
 * run in the order they were set: the same program always does the same things in the same order.
 */
export class Scheduler implements Clock {
  #now: number;
  /** In the order in which they are due. */
  #timers: Timer[] = [];

  constructor(start = Date.UTC(2026, 10, 2, 15)) {
    this.#now = start;
  }

  now(): number {
    return this.#now;
  }

  schedule(ms: number, task: () => void): () => void {
    const timer: Timer = { at: this.#now + Math.max(0, Math.ceil(ms)), task };
    this.#timers.splice(this.#placeAfter(timer.at), 0, timer);
    return () => {
      timer.task = null;
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
    return this.#timers.filter(({ task }) => task).length;
  }

  /** Lets so many milliseconds go by, and everything happen that is due in them. */
  async advance(ms: number): Promise<void> {
    const end = this.#now + ms;
    await settle();
    while ((this.#timers[0]?.at ?? Infinity) <= end) await this.#fireNext();
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
      if (this.#timers.length === 0) throw new Error('Nothing is scheduled, and the promise is not settled.');
      await this.#fireNext();
    }
    return promise;
  }

  async #fireNext(): Promise<void> {
    const timer = this.#timers.shift();
    if (!timer?.task) return;
    this.#now = timer.at;
    timer.task();
    await settle();
  }

  /** Behind all timers that are due by then. */
  #placeAfter(at: number): number {
    let [low, high] = [0, this.#timers.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#timers[middle]?.at ?? Infinity) <= at) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** Resolves when every promise that can go on has gone on. */
export function settle(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}
