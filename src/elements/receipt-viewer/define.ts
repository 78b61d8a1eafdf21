import { register } from '../../base/register.ts';
import { DuecareReceiptViewer } from './receipt-viewer.ts';

register('duecare-receipt-viewer', DuecareReceiptViewer);
