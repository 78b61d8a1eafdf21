import type { Clock } from '../environment.ts';
import { ExpiringMap } from '../expiring-map.ts';

export interface WindowOptions {
  /** How many events a key may have within the window. */
  limit: number;
  /** Milliseconds. */
  window: number;
  /** How many keys are remembered at least. Default 10,000, as strangers make most keys up. */
  capacity?: number;
}

/** Counts events by key over the last so many milliseconds, and no more of them than the limit. */
export class SlidingWindow {
  readonly limit: number;
  private readonly clock: Clock;
  private readonly window: number;
  private readonly events: ExpiringMap<number[]>;

  constructor(clock: Clock, { limit, window, capacity = 10_000 }: WindowOptions) {
    this.clock = clock;
    this.limit = limit;
    this.window = window;
    this.events = new ExpiringMap(clock, { lifetime: window, capacity });
  }

  /** How many keys are remembered. */
  get size(): number {
    return this.events.size;
  }

  /** The oldest of as many events as the limit allows is the one that has to leave the window; those before it tell nothing more. */
  add(key: string): void {
    if (this.limit === Infinity) return;
    this.events.set(key, [...this.recent(key), this.now()].slice(-this.limit));
  }

  clear(key: string): void {
    this.events.delete(key);
  }

  count(key: string): number {
    return this.recent(key).length;
  }

  isFull(key: string): boolean {
    return this.count(key) >= this.limit;
  }

  /** Whole seconds, at least 1, until the oldest event leaves the window. */
  secondsLeft(key: string): number {
    const oldest = this.recent(key)[0] ?? this.now();
    return Math.max(1, Math.ceil((oldest + this.window - this.now()) / 1000));
  }

  private now(): number {
    return this.clock.now().getTime();
  }

  private recent(key: string): number[] {
    const since = this.now() - this.window;
    return (this.events.get(key) ?? []).filter((at) => at > since);
  }
}
