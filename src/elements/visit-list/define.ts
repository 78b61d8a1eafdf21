import { register } from '../../base/register.ts';
import { DuecareVisitList } from './visit-list.ts';

register('duecare-visit-list', DuecareVisitList);
