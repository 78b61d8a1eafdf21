import type { ChargeProcessor, ChargeResult } from './charge-processor.ts';
import { balanceGuard, type BalanceGuard } from './balance-guard.ts';
import type { ClaimAnswer, ClaimStore } from './claim-store.ts';
import type { Claim } from './claim.ts';
import type { PaymentAnswer, PaymentCall } from './engine.ts';
import { nextStep, type MissingCharge, type NextStep } from './next-step.ts';
import { sha256 } from '../sha256.ts';

/** What keeps money from being collected twice or not at all, each part on its own. */
export interface PaymentParts {
  /** Takes the key of a call. */
  claim: (claims: ClaimStore, call: PaymentCall) => ClaimAnswer | Promise<ClaimAnswer>;
  balanceGuard: BalanceGuard;
  /** The key that the processor knows a payment by. */
  processorKey: (practiceId: string, call: PaymentCall) => string;
  /** What the processor knows of a charge; null for none. Every charge that is sent again is preceded by this. */
  lookUp: (processor: ChargeProcessor, key: string) => Promise<ChargeResult | null>;
  /** What to do about a charge that the processor does not know. */
  nextStep: (payment: MissingCharge) => NextStep;
  /** The payments that are recovered when a payer asks about one. */
  recoveredBy: (claims: ClaimStore, claim: Claim) => readonly Claim[];
  /** The order of charging and booking. `charge` can be called again after a crash; `post` happens at most once. */
  collect: (steps: CollectSteps) => Promise<PaymentAnswer>;
  /** Whether an answer is final and will be repeated. */
  isFinal: (answer: PaymentAnswer) => boolean;
}

export interface CollectSteps {
  call: PaymentCall;
  /** Asks the processor, or remembers what it said. */
  charge: () => Promise<ChargeResult>;
  /** Books what the processor said: journal, receipt, batch and claim in one step. */
  post: (result: ChargeResult) => PaymentAnswer;
}

export const paymentParts: PaymentParts = {
  // Looks and writes without waiting in between, so that of many calls at once one is first.
  claim: (claims, call) => claims.look(call) ?? claims.insert(call),
  balanceGuard,
  // The account is in it because another account's equal key is another payment.
  processorKey: (practiceId, { accountNumber, intentId }) => sha256(`${practiceId} ${accountNumber} ${intentId}`),
  lookUp: (processor, key) => processor.lookUp(key),
  nextStep,
  // Nobody's payment waits for another's.
  recoveredBy: (_, claim) => [claim],
  // The books never say more than the processor did.
  collect: async ({ charge, post }) => post(await charge()),
  // A problem is none: the same key resumes.
  isFinal: (answer) => answer.kind === 'payment',
};
