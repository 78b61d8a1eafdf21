import type { Clock } from '../environment.ts';
import { ExpiringMap, type ExpiringMapOptions } from '../expiring-map.ts';

/** Wrong codes in a row after which no more are looked at (NIST SP 800-63B, 3.2.2). */
const MOST_FAILURES = 100;

/** Counts wrong codes in a row, over any number of challenges. A count that has not grown for a lifetime is forgotten. */
export class FailureCount {
  private readonly failures: ExpiringMap<number>;

  constructor(clock: Clock, options: ExpiringMapOptions) {
    this.failures = new ExpiringMap(clock, options);
  }

  add(key: string): void {
    this.failures.set(key, (this.failures.get(key) ?? 0) + 1);
  }

  isLocked(key: string): boolean {
    return (this.failures.get(key) ?? 0) >= MOST_FAILURES;
  }

  clear(key: string): void {
    this.failures.delete(key);
  }
}
