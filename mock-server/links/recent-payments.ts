import type { Clock } from '../environment.ts';

/** A payment that succeeded, as its device may find it again. */
export interface RecentPayment {
  accountNumber: string;
  receiptId: string;
}

const DAY = 86_400_000;
/** Payers cannot make more in a day. The oldest goes first. */
const MOST = 100_000;

/** Payments of the last day by the intent id that their device made for them, which nobody else knows. */
export class RecentPayments {
  private readonly clock: Clock;
  /** In the order in which they were added. */
  private readonly byIntent = new Map<string, RecentPayment & { at: number }>();

  constructor(clock: Clock) {
    this.clock = clock;
  }

  /** Adding the same again changes nothing. */
  add(intentId: string, payment: RecentPayment): void {
    this.sweep();
    if (!this.byIntent.has(intentId)) this.byIntent.set(intentId, { ...payment, at: this.now() });
  }

  find(intentId: string): RecentPayment | null {
    this.sweep();
    return this.byIntent.get(intentId) ?? null;
  }

  /** Ends at the first that is still fresh, so that it never costs more than what was added before. */
  private sweep(): void {
    for (const [intentId, { at }] of this.byIntent) {
      if (at > this.now() - DAY && this.byIntent.size < MOST) return;
      this.byIntent.delete(intentId);
    }
  }

  private now(): number {
    return this.clock.now().getTime();
  }
}
