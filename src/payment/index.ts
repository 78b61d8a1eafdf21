export { exchangeOnDevice, receiptOnDevice } from './device-intents.ts';
export type { IntentStorage } from './intent-record.ts';
export { createPaymentRunner, type PaymentRunner, type PaymentRunnerOptions } from './payment-runner.ts';
export type { PaymentState } from './payment.flow.ts';
