import type { Clock } from '../environment.ts';
import type { ExpiringMapOptions } from '../expiring-map.ts';
import { FailureCount } from './failure-count.ts';
import { SendLimit } from './send-limit.ts';

/** Counts the codes sent and the wrong codes entered by one kind of requester. */
export class AttemptLimits {
  readonly sends: SendLimit;
  readonly failures: FailureCount;

  /** @param options - how long wrong codes count, and how many keys are kept */
  constructor(clock: Clock, options: ExpiringMapOptions) {
    this.sends = new SendLimit(clock, options.capacity);
    this.failures = new FailureCount(clock, options);
  }

  of(key: string): AttemptCounter {
    return new AttemptCounter(this, key);
  }
}

/** The counts of one key. */
export class AttemptCounter {
  private readonly limits: AttemptLimits;
  private readonly key: string;

  constructor(limits: AttemptLimits, key: string) {
    this.limits = limits;
    this.key = key;
  }

  /** Too many wrong codes were entered in a row. */
  get isLocked(): boolean {
    return this.limits.failures.isLocked(this.key);
  }

  /** Whole seconds until another code may be sent; 0 when it may be at once. */
  get secondsLeft(): number {
    return this.limits.sends.secondsLeft(this.key);
  }

  get sendsLeft(): number {
    return this.limits.sends.sendsLeft(this.key);
  }

  /** The instant from which another code may be sent. */
  get resendAt(): string {
    return this.limits.sends.resendAt(this.key);
  }

  countSend(): void {
    this.limits.sends.add(this.key);
  }

  countFailure(): void {
    this.limits.failures.add(this.key);
  }

  clearFailures(): void {
    this.limits.failures.clear(this.key);
  }

  clear(): void {
    this.clearFailures();
    this.limits.sends.clear(this.key);
  }
}
