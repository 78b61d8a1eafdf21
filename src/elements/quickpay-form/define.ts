import { register } from '../../base/register.ts';
import { DuecareQuickpayForm } from './quickpay-form.ts';

register('duecare-quickpay-form', DuecareQuickpayForm);
