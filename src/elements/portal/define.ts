import { register } from '../../base/register.ts';
import '../../base/wear-practice-colors.ts';
import '../balance-card/define.ts';
import '../mfa-prompt/define.ts';
import '../pay-now/define.ts';
import '../portal-pay/define.ts';
import '../receipt-list/define.ts';
import '../receipt-viewer/define.ts';
import '../saved-cards/define.ts';
import '../statement-list/define.ts';
import '../statement-viewer/define.ts';
import '../visit-list/define.ts';
import { DuecarePortal } from './portal.ts';

register('duecare-portal', DuecarePortal);
