import { register } from '../../base/register.ts';
import { DuecarePaymentQr } from './payment-qr.ts';

register('duecare-payment-qr', DuecarePaymentQr);
