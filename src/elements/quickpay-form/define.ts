import { DuecareQuickpayForm } from './quickpay-form.ts';

if (!customElements.get('duecare-quickpay-form')) customElements.define('duecare-quickpay-form', DuecareQuickpayForm);
