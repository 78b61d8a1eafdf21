import { register } from '../../base/register.ts';
import { DuecarePortalPay } from './portal-pay.ts';

register('duecare-portal-pay', DuecarePortalPay);
