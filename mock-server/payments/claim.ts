import type { Payment } from '../../src/contract/index.ts';
import type { ChargeResult, DescribedCard } from './charge-processor.ts';
import type { PaymentAnswer, PaymentCall } from './engine.ts';

/**
 * How far a payment has come. `claimed`: the key is taken, nothing has happened. `authorizing`: the balance is reserved and
 * the processor may have been asked. `captured`: the processor's answer is known. `posted`: the books have it.
 */
export type ClaimState = 'claimed' | 'authorizing' | 'captured' | 'posted';

/**
 * How long after its first call a payment may charge for the first time, in milliseconds. As long as a card token lives, and far
 * shorter than the day for which a browser remembers a payment, so that who comes back in time finds out how it ended.
 */
export const PAYMENT_DEADLINE = 10 * 60_000;

/** What is known of one intent of one account. It outlives every crash. */
export interface Claim {
  readonly call: PaymentCall;
  readonly paymentId: string;
  /** UTC instant. */
  readonly createdAt: string;
  readonly state: ClaimState;
  readonly card: DescribedCard | null;
  /** The processor's name of the saved card; null when another card pays. */
  readonly reference: string | null;
  readonly holdId: string | null;
  /** When the processor was last sent the charge, in milliseconds since the epoch; null when it never was. */
  readonly chargeSentAt: number | null;
  /** From then on nothing is charged for the first time. Milliseconds since the epoch. */
  readonly deadline: number;
  readonly result: ChargeResult | null;
  /** The final answer, repeated from then on. */
  readonly answer: PaymentAnswer | null;
  /** Milliseconds since the epoch. */
  readonly finishedAt: number;
  readonly lease: Lease;
}

/** Who works on a claim, and until when nobody else may. A later holder has a higher fence. */
export interface Lease {
  fence: number;
  /** Milliseconds since the epoch. */
  expiresAt: number;
}

/** The right to work on a claim for as long as nobody with a higher fence does. */
export interface Holding {
  claim: Claim;
  fence: number;
}

export type ClaimProgress = Partial<Pick<Claim, 'state' | 'card' | 'reference' | 'holdId' | 'chargeSentAt' | 'result'>>;

/** The lease went to somebody else, who finishes the work. */
export class LeaseLost extends Error {
  override readonly name = 'LeaseLost';
}

/** The payment of a claim that came to its end. */
export function paymentOf(claim: Claim): Payment | null {
  return claim.answer?.kind === 'payment' ? claim.answer.payment : null;
}
