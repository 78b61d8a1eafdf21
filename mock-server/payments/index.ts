export {
  CardTokenRefused,
  ProcessorUnavailable,
  type CardTokenRefusal,
  type Charge,
  type ChargedCard,
  type ChargeProcessor,
  type ChargeResult,
  type DescribedCard,
} from './charge-processor.ts';
export type { PaymentAnswer, PaymentCall, PaymentEngine, PaymentEngineOptions } from './engine.ts';
