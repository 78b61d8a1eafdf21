import { register } from '../../base/register.ts';
import '../receipt-viewer/define.ts';
import { DuecareReceiptList } from './receipt-list.ts';

register('duecare-receipt-list', DuecareReceiptList);
