export { CardFieldError, isCardFieldError, type CardFieldErrorCode } from './errors.ts';
export { hostedFrame, type HostedFrameOptions } from './hosted-frame.ts';
export type {
  CardField,
  CardFieldAppearance,
  CardFieldOptions,
  CardFieldState,
  CardToken,
  ProcessorAdapter,
  TokenRequest,
} from './processor.ts';
