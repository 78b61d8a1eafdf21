/** Registers what a page needs to take payments. */
import './elements/provider/define.ts';
import './elements/balance-card/define.ts';
import './elements/pay-now/define.ts';
import './elements/quickpay-form/define.ts';

export * from './pay.ts';
