import type { Clock } from '../environment.ts';
import { sha256 } from '../sha256.ts';
import type { Limits } from './limits.ts';
import { SlidingWindow } from './sliding-window.ts';

const HOUR = 60 * 60_000;

export interface ReceiptEmail {
  accountNumber: string;
  receiptId: string;
  sessionId: string;
  /** The email address. */
  to: string;
}

/**
 * How often receipts are emailed on request: one receipt, by one session, and to one address. Addresses are counted by account, so that
 * the payer of another account uses up nobody's limit, and a person's mailbox is filled by no session of one account.
 */
export class ReceiptEmailLimit {
  private readonly byReceipt: SlidingWindow;
  private readonly bySession: SlidingWindow;
  private readonly byRecipient: SlidingWindow;

  constructor(clock: Clock, { emailsPerReceipt, emailsPerSession, emailsPerRecipient }: Limits) {
    this.byReceipt = new SlidingWindow(clock, { limit: emailsPerReceipt, window: HOUR });
    this.bySession = new SlidingWindow(clock, { limit: emailsPerSession, window: HOUR });
    this.byRecipient = new SlidingWindow(clock, { limit: emailsPerRecipient, window: HOUR });
  }

  /** Counts one email; false when it is one too many, and then it is not counted. */
  admit({ accountNumber, receiptId, sessionId, to }: ReceiptEmail): boolean {
    const counted = [
      [this.byReceipt, receiptId],
      [this.bySession, sessionId],
      [this.byRecipient, sha256(`${accountNumber} ${to.toLowerCase()}`)],
    ] as const;
    if (counted.some(([window, key]) => window.isFull(key))) return false;
    for (const [window, key] of counted) window.add(key);
    return true;
  }
}
