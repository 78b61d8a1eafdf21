export { readCardToken } from '../contract/card-frame.ts';
export { CardFieldError, isCardFieldError, type CardFieldErrorCode } from './errors.ts';
export { hostedFrameAndWallets, type WalletFrameOptions } from './hosted-frame-and-wallets.ts';
export { hostedFrame, type HostedFrameOptions } from './hosted-frame.ts';
export type {
  CardField,
  CardFieldAppearance,
  CardFieldOptions,
  CardFieldState,
  CardToken,
  KnownCard,
  ProcessorAdapter,
  TokenRequest,
  WalletContext,
} from './processor.ts';
