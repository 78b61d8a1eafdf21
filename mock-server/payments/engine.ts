import type { Payment, PaymentRequest, ProblemCode, SessionScope } from '../../src/contract/index.ts';
import type { SavedCards } from '../cards/saved-cards.ts';
import type { Environment } from '../environment.ts';
import type { Book } from '../ledger/index.ts';
import type { ChargeProcessor } from './charge-processor.ts';
import type { ClaimStore } from './claim-store.ts';
import type { CrashPoint } from './crash-points.ts';
import type { PaymentParts } from './parts.ts';

/** One sending of a payment, after the wire has been checked. */
export interface PaymentCall {
  /** Who pays: keys of one account mean nothing to another. */
  accountNumber: string;
  /** Of the session that sent it. Some things need a portal session. */
  scope: SessionScope;
  /** The `Idempotency-Key`, UUID version 4. */
  intentId: string;
  /** From `fingerprintOf`. */
  fingerprint: string;
  request: PaymentRequest;
}

export type PaymentAnswer =
  /** Final: the same payment for every repeat, frozen. */
  | { kind: 'payment'; payment: Payment; replayed: boolean }
  /** `retryAfterSeconds` where waiting helps. */
  | { kind: 'problem'; code: ProblemCode; retryAfterSeconds?: number };

export interface PaymentEngine {
  /**
   * Collects once per account and intent, however often and however concurrently it is called, and across crashes.
   * A call that comes again looks the charge up first. It charges only before the payment's deadline, and only what is still
   * owed; afterwards the payment is declined for good. Answers with a problem for everything it expects; rejects only with
   * what nobody expects (500 `internal`): the same call then resumes where it stopped, once the lease of the interrupted one is
   * over.
   */
  pay(call: PaymentCall): Promise<PaymentAnswer>;
  /** For `by-intent`: `payment_not_found`, `payment_in_progress`, or the payment, also after the 30 days of replay. */
  findByIntent(accountNumber: string, intentId: string): PaymentAnswer;
  /**
   * The same, after the payment was recovered, if nobody works on it. Calls the processor for no other payment, and waits for no
   * other.
   */
  recoverByIntent(accountNumber: string, intentId: string): Promise<PaymentAnswer>;
  /**
   * Recovers the account's payments that nobody works on: to be called before its balance is shown, which is free again of what
   * is overdue. Waits a few seconds at most.
   */
  recoverAccount(accountNumber: string): Promise<void>;
  /** A finished payment of the account, or null. */
  find(accountNumber: string, paymentId: string): Payment | null;
  /**
   * Ends payments that were interrupted and that nobody works on. The charge is looked up: one that was made is posted, and
   * one that was not is given up after the deadline, or as soon as it cannot be made any more. A key that was only claimed
   * becomes free. Recovery never charges. Resolves with how many came to an end. To be called every minute or so.
   */
  recover(): Promise<number>;
  /** Payments begun and not finished. */
  unfinished(): number;
}

export interface PaymentEngineOptions {
  environment: Environment;
  book: Book;
  processor: ChargeProcessor;
  /** Cards that payers stored. Default: none, and a store of its own for new ones. */
  cards?: SavedCards;
  /** What outlives the process. Default: a new store. */
  claims?: ClaimStore;
  /** Replacements for single parts. Default: `paymentParts`. */
  parts?: Partial<PaymentParts>;
  /** Called at each point where a process may die; to throw is to die there. Default: nothing happens. */
  crashAt?: (point: CrashPoint, call: PaymentCall) => void;
}
