import { register } from '../../base/register.ts';
import '../payment-qr/define.ts';
import { DuecareStatementViewer } from './statement-viewer.ts';

register('duecare-statement-viewer', DuecareStatementViewer);
