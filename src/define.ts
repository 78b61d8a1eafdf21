/** Registers every element. */
import './elements/provider/define.ts';
import './elements/balance-card/define.ts';
import './elements/pay-now/define.ts';
import './elements/quickpay-form/define.ts';

export * from './index.ts';
