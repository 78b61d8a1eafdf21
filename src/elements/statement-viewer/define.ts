import '../payment-qr/define.ts';
import { DuecareStatementViewer } from './statement-viewer.ts';

if (!customElements.get('duecare-statement-viewer')) {
  customElements.define('duecare-statement-viewer', DuecareStatementViewer);
}
