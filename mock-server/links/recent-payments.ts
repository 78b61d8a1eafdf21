import type { Clock } from '../environment.ts';
import { ExpiringMap } from '../expiring-map.ts';

/** A payment that succeeded, as its device may find it again. */
export interface RecentPayment {
  accountNumber: string;
  receiptId: string;
}

const DAY = 86_400_000;
/** Payers cannot make more in a day. */
const CAPACITY = 100_000;

/** Payments of the last day by the intent id that their device made for them, which nobody else knows. */
export class RecentPayments {
  private readonly byIntent: ExpiringMap<RecentPayment>;

  constructor(clock: Clock) {
    this.byIntent = new ExpiringMap(clock, { lifetime: DAY, capacity: CAPACITY });
  }

  /** Adding the same again changes nothing. */
  add(intentId: string, payment: RecentPayment): void {
    if (this.byIntent.get(intentId) === undefined) this.byIntent.set(intentId, payment);
  }

  find(intentId: string): RecentPayment | null {
    return this.byIntent.get(intentId) ?? null;
  }
}
