import { DuecarePayNow } from './pay-now.ts';

if (!customElements.get('duecare-pay-now')) customElements.define('duecare-pay-now', DuecarePayNow);
