import '../statement-viewer/define.ts';
import { DuecareStatementList } from './statement-list.ts';

if (!customElements.get('duecare-statement-list')) {
  customElements.define('duecare-statement-list', DuecareStatementList);
}
