/** Wrong codes in a row after which no more are looked at (NIST SP 800-63B, 3.2.2). */
const MOST_FAILURES = 100;

/** Counts wrong codes in a row, over any number of challenges. */
export class FailureCount {
  private readonly failures = new Map<string, number>();

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
