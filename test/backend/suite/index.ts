import type { Suite } from '../support/cases.ts';
import { cardTestingSuite } from './card-testing.ts';
import { faultSuite } from './faults.ts';
import { linkSuite } from './links.ts';
import { paymentSuite } from './payments.ts';
import { sessionSuite } from './sessions.ts';

/** What every way to the backend must show alike (N-10). */
export const suites: Readonly<Record<string, Suite>> = {
  links: linkSuite,
  sessions: sessionSuite,
  payments: paymentSuite,
  'card testing': cardTestingSuite,
  faults: faultSuite,
};
