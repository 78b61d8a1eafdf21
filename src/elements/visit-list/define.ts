import { DuecareVisitList } from './visit-list.ts';

if (!customElements.get('duecare-visit-list')) customElements.define('duecare-visit-list', DuecareVisitList);
