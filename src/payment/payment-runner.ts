import type { Clock, DuecareClient } from '../client/index.ts';
import type { PaymentRequest } from '../contract/index.ts';
import type { IntentStorage } from './intent-record.ts';
import type { PaymentState } from './payment.flow.ts';

export interface PaymentRunnerOptions {
  client: Pick<DuecareClient, 'createPayment' | 'getPaymentByIntent'>;
  /** `accountKey` of the session: keeps the records of two accounts apart. */
  accountKey: string;
  /** Where the intent id is kept. Default `localStorage`; null keeps it in memory only. */
  storage?: IntentStorage | null;
  /** Default: the system's clock and timers. */
  clock?: Clock;
  /** Makes a UUID version 4. Default `crypto.randomUUID`. */
  newId?: () => string;
  /** Default `navigator.locks`; null for none. */
  locks?: Pick<LockManager, 'request'> | null;
  /** Opens the channel between tabs. Default `BroadcastChannel`; null for none. */
  openChannel?: ((name: string) => BroadcastChannel) | null;
}

/**
 * Takes one payer from review to receipt, one payment at a time. Every method may be called at any moment and any number of
 * times: what does not fit the state does nothing. Nothing throws or rejects; what happened is in `state`.
 */
export interface PaymentRunner {
  readonly state: PaymentState;
  /** Calls `listener` after every change; the returned function ends it. */
  subscribe(listener: (state: PaymentState) => void): () => void;
  /**
   * To be called when the page starts, when the connection is back, and after a new session: takes up a payment that was
   * left in the middle, or asks again at once. Resolves with the state when it is clear whether Pay may be offered.
   */
  resume(): Promise<PaymentState>;
  /**
   * Enters the review. Resolves with the intent id to bind the card token to; null when a payment of earlier has to be dealt
   * with first (see `state`).
   */
  review(): Promise<string | null>;
  /** The payer pressed Pay at the review. A second call while the first is under way does nothing. */
  pay(request: PaymentRequest): void;
  /** The payer means a second, equal payment. Sends the same one again under the same key. */
  confirmDuplicate(): void;
  /** After a final outcome: begins a new payment. */
  startOver(): void;
  /** Ends requests, timers and listeners. What was under way stays on record and is taken up by the next `resume()`. */
  dispose(): void;
}

export function createPaymentRunner(options: PaymentRunnerOptions): PaymentRunner {
  throw new Error(options.accountKey);
}
