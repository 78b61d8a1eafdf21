import type { Suite } from '../support/cases.ts';
import { abandonedPaymentSuite } from './abandoned-payments.ts';
import { amountsSuite } from './amounts.ts';
import { billingSuite } from './billing.ts';
import { cardTestingSuite } from './card-testing.ts';
import { familySuite } from './family.ts';
import { faultSuite } from './faults.ts';
import { headerSuite } from './headers.ts';
import { languageSuite } from './languages.ts';
import { linkSuite } from './links.ts';
import { mfaSuite } from './mfa.ts';
import { paymentMethodSuite } from './payment-methods.ts';
import { paymentSuite } from './payments.ts';
import { portalSuite } from './portal.ts';
import { practiceDaySuite } from './practice-day.ts';
import { privacySuite } from './privacy.ts';
import { processorFileSuite } from './processor-files.ts';
import { reconciliationSuite } from './reconciliation.ts';
import { sessionSuite } from './sessions.ts';
import { staffCommandSuite } from './staff-commands.ts';
import { staffSuite } from './staff.ts';
import { usageSuite } from './usage.ts';

/** What every way to the backend must show alike (N-10). */
export const suites: Readonly<Record<string, Suite>> = {
  links: linkSuite,
  sessions: sessionSuite,
  'one-time codes': mfaSuite,
  privacy: privacySuite,
  'the portal': portalSuite,
  payments: paymentSuite,
  'abandoned payments': abandonedPaymentSuite,
  'ways to pay': paymentMethodSuite,
  'a family': familySuite,
  'amounts that can be paid': amountsSuite,
  'card testing': cardTestingSuite,
  faults: faultSuite,
  headers: headerSuite,
  'automated billing': billingSuite,
  languages: languageSuite,
  'processor files and notices': processorFileSuite,
  'the back office': staffSuite,
  'commands of staff': staffCommandSuite,
  reconciliation: reconciliationSuite,
  'a day at the practice': practiceDaySuite,
  'the usage report': usageSuite,
};
