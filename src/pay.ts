/** What the script of the pay path exports: nothing of the portal, and no sentences that no element uses. */
export * from './client/index.ts';
export { Connection, type ConnectionOptions, type ConnectionSettings, type TokenSource } from './base/connection.ts';
export * from './base/events.ts';
export { DuecareBalanceCard } from './elements/balance-card/balance-card.ts';
export { DuecarePayNow } from './elements/pay-now/pay-now.ts';
export { DuecareProvider } from './elements/provider/provider.ts';
export { DuecareQuickpayForm } from './elements/quickpay-form/quickpay-form.ts';
export type { Message, MessageValues, PluralMessage, TextKey, Texts } from './text/index.ts';
