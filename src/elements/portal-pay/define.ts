import { DuecarePortalPay } from './portal-pay.ts';

if (!customElements.get('duecare-portal-pay')) customElements.define('duecare-portal-pay', DuecarePortalPay);
