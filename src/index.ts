/** What a host may import by name. Nothing is registered here, so that importing it in Node has no effect. */
export * from './client/index.ts';
export { Connection, type ConnectionOptions, type ConnectionSettings, type TokenSource } from './base/connection.ts';
export * from './base/events.ts';
export { DuecareBalanceCard } from './elements/balance-card/balance-card.ts';
export { DuecarePayNow } from './elements/pay-now/pay-now.ts';
export { DuecareProvider } from './elements/provider/provider.ts';
export { DuecareQuickpayForm } from './elements/quickpay-form/quickpay-form.ts';
export { en, type Message, type MessageValues, type PluralMessage, type TextKey, type Texts } from './text/index.ts';
