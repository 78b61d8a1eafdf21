import { DuecareReceiptViewer } from './receipt-viewer.ts';

if (!customElements.get('duecare-receipt-viewer'))
  customElements.define('duecare-receipt-viewer', DuecareReceiptViewer);
