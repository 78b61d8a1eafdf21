export { browserStorage, lastIntent, type IntentStorage } from './intent-record.ts';
export { createPaymentRunner, type PaymentRunner, type PaymentRunnerOptions } from './payment-runner.ts';
export type { PaymentState } from './payment.flow.ts';
