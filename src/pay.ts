/** What the script of the pay path exports. Events are known by their names. */
export * from './client/index.ts';
export { DuecareBalanceCard } from './elements/balance-card/balance-card.ts';
export { DuecarePayNow } from './elements/pay-now/pay-now.ts';
export { DuecareProvider } from './elements/provider/provider.ts';
export { DuecareQuickpayForm } from './elements/quickpay-form/quickpay-form.ts';
