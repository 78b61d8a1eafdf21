import '../receipt-viewer/define.ts';
import { DuecareReceiptList } from './receipt-list.ts';

if (!customElements.get('duecare-receipt-list')) customElements.define('duecare-receipt-list', DuecareReceiptList);
