import { register } from '../../base/register.ts';
import { DuecarePayNow } from './pay-now.ts';

register('duecare-pay-now', DuecarePayNow);
