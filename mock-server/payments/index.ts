export { balanceGuard, type BalanceGuard } from './balance-guard.ts';
export {
  CardTokenRefused,
  ProcessorUnavailable,
  type CardTokenRefusal,
  type CardVault,
  type Charge,
  type ChargedCard,
  type ChargeProcessor,
  type ChargeResult,
  type DescribedCard,
  type StoredCard,
  type StoredCardCharge,
} from './charge-processor.ts';
export { createClaimStore, type ClaimAnswer, type ClaimStore, type ClaimStoreOptions } from './claim-store.ts';
export { PAYMENT_DEADLINE, type Claim, type ClaimState } from './claim.ts';
export { crashPoints, type CrashPoint } from './crash-points.ts';
export { createPaymentEngine } from './create-engine.ts';
export { DUPLICATE_WINDOW } from './duplicate-guard.ts';
export type { PaymentAnswer, PaymentCall, PaymentEngine, PaymentEngineOptions } from './engine.ts';
export { fingerprintOf, type FingerprintInput } from './fingerprint.ts';
export { nextStep, type MissingCharge, type NextStep } from './next-step.ts';
export { paymentParts, type CollectSteps, type PaymentParts } from './parts.ts';
export { PROCESSOR_CALL_LIMIT, withTimeLimit } from './with-time-limit.ts';
