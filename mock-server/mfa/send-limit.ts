import type { Clock } from '../environment.ts';
import { SlidingWindow } from '../limits/sliding-window.ts';

const SECOND = 1_000;
const APART = 30 * SECOND;
const HOUR = 3_600 * SECOND;
const SENDS = 5;

/** Codes to one destination or for one asker: 30 seconds apart at least, and five an hour at most. */
export class SendLimit {
  private readonly recent: SlidingWindow;
  private readonly hourly: SlidingWindow;
  private readonly clock: Clock;

  /** @param capacity - how many keys are remembered at least */
  constructor(clock: Clock, capacity = Infinity) {
    this.clock = clock;
    this.recent = new SlidingWindow(clock, { limit: 1, window: APART, capacity });
    this.hourly = new SlidingWindow(clock, { limit: SENDS, window: HOUR, capacity });
  }

  add(key: string): void {
    this.recent.add(key);
    this.hourly.add(key);
  }

  clear(key: string): void {
    this.recent.clear(key);
    this.hourly.clear(key);
  }

  /** Whole seconds until another code may be sent; 0 when it may be at once. */
  secondsLeft(key: string): number {
    if (this.hourly.isFull(key)) return this.hourly.secondsLeft(key);
    return this.recent.isFull(key) ? this.recent.secondsLeft(key) : 0;
  }

  sendsLeft(key: string): number {
    return Math.max(0, SENDS - this.hourly.count(key));
  }

  /** The instant from which another code may be sent. */
  resendAt(key: string): string {
    return new Date(this.clock.now().getTime() + this.secondsLeft(key) * SECOND).toISOString();
  }
}
