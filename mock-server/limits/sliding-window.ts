import type { Clock } from '../environment.ts';

export interface WindowOptions {
  /** How many events a key may have within the window. */
  limit: number;
  /** Milliseconds. */
  window: number;
}

/** Beyond so many keys, those without recent events are forgotten. */
const SWEEP_ABOVE = 10_000;

/** Counts events by key over the last so many milliseconds. */
export class SlidingWindow {
  readonly limit: number;
  private readonly clock: Clock;
  private readonly window: number;
  private readonly events = new Map<string, number[]>();

  constructor(clock: Clock, { limit, window }: WindowOptions) {
    this.clock = clock;
    this.limit = limit;
    this.window = window;
  }

  /** How many keys are remembered. */
  get size(): number {
    return this.events.size;
  }

  add(key: string): void {
    if (this.events.size > SWEEP_ABOVE) this.sweep();
    this.events.set(key, [...this.recent(key), this.now()]);
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

  private sweep(): void {
    for (const key of this.events.keys()) if (this.count(key) === 0) this.events.delete(key);
  }
}
