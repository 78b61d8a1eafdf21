import { DuecarePaymentQr } from './payment-qr.ts';

if (!customElements.get('duecare-payment-qr')) customElements.define('duecare-payment-qr', DuecarePaymentQr);
