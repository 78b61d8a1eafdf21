import { register } from '../../base/register.ts';
import '../statement-viewer/define.ts';
import { DuecareStatementList } from './statement-list.ts';

register('duecare-statement-list', DuecareStatementList);
