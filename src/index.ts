/** What a host may import by name. Nothing is registered here, so that importing it in Node has no effect. */
export * from './pay.ts';
export { Connection, type ConnectionOptions, type ConnectionSettings, type TokenSource } from './base/connection.ts';
export * from './base/events.ts';
export * from './base/portal-events.ts';
export { createPortalClient } from './client/create-portal-client.ts';
export { DuecareMfaPrompt } from './elements/mfa-prompt/mfa-prompt.ts';
export { DuecarePaymentQr } from './elements/payment-qr/payment-qr.ts';
export { DuecarePortal } from './elements/portal/portal.ts';
export { DuecareReceiptList } from './elements/receipt-list/receipt-list.ts';
export { DuecareReceiptViewer } from './elements/receipt-viewer/receipt-viewer.ts';
export { DuecareStatementList } from './elements/statement-list/statement-list.ts';
export { DuecareSavedCards } from './elements/saved-cards/saved-cards.ts';
export { DuecareStatementViewer } from './elements/statement-viewer/statement-viewer.ts';
export { DuecareVisitList } from './elements/visit-list/visit-list.ts';
export { en, type Message, type MessageValues, type PluralMessage, type TextKey, type Texts } from './text/index.ts';
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
} from './processors/processor.ts';
export type * from './contract/schemas.ts';
