/** Registers every element. They wear the practice's colours. */
import './practice-colors.ts';
import './define-pay.ts';
import './elements/payment-qr/define.ts';
import './elements/mfa-prompt/define.ts';
import './elements/portal-pay/define.ts';
import './elements/receipt-list/define.ts';
import './elements/receipt-viewer/define.ts';
import './elements/visit-list/define.ts';
import './elements/portal/define.ts';
import './elements/saved-cards/define.ts';
import './elements/statement-list/define.ts';
import './elements/statement-viewer/define.ts';

export * from './index.ts';
