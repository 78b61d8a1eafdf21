import '../balance-card/define.ts';
import '../mfa-prompt/define.ts';
import '../pay-now/define.ts';
import '../quickpay-form/define.ts';
import '../receipt-list/define.ts';
import '../receipt-viewer/define.ts';
import '../saved-cards/define.ts';
import '../statement-list/define.ts';
import '../statement-viewer/define.ts';
import '../visit-list/define.ts';
import { DuecarePortal } from './portal.ts';

if (!customElements.get('duecare-portal')) customElements.define('duecare-portal', DuecarePortal);
