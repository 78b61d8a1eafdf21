import type { Message } from '../outbox/outbox.ts';

export type SuppressionReason = 'opted-out' | 'undeliverable';

export interface Suppression {
  channel: Message['channel'];
  reason: SuppressionReason;
}

/** Ways to reach a guarantor that notices and receipts no longer take. One-time codes do not look here. */
export class Suppressions {
  private readonly reasons = new Map<string, SuppressionReason>();

  stop(accountNumber: string, channel: Message['channel'], reason: SuppressionReason): void {
    // Somebody who opted out has not come back because a later message bounced.
    if (this.reasonOf(accountNumber, channel) !== 'opted-out') this.reasons.set(`${channel} ${accountNumber}`, reason);
  }

  allow(accountNumber: string, channel: Message['channel']): void {
    this.reasons.delete(`${channel} ${accountNumber}`);
  }

  /** A new address has failed nobody yet. */
  addressChanged(accountNumber: string, channel: Message['channel']): void {
    if (this.reasonOf(accountNumber, channel) === 'undeliverable') this.allow(accountNumber, channel);
  }

  reasonOf(accountNumber: string, channel: Message['channel']): SuppressionReason | null {
    return this.reasons.get(`${channel} ${accountNumber}`) ?? null;
  }

  of(accountNumber: string): Suppression[] {
    return (['text', 'email'] as const).flatMap((channel) => {
      const reason = this.reasonOf(accountNumber, channel);
      return reason ? [{ channel, reason }] : [];
    });
  }
}
