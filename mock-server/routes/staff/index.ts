import { staffRoute, type StaffRoute } from '../../http/staff-route.ts';
import { accountRoutes } from './accounts.ts';
import { billingRoutes } from './billing.ts';
import { faultRoutes } from './faults.ts';
import { linkRoutes } from './links.ts';
import { messageRoutes } from './messages.ts';
import { mfaRoutes } from './mfa.ts';
import { moneyRoutes } from './money.ts';
import { practiceRoutes } from './practice.ts';
import { processorRoutes } from './processor.ts';
import { reconciliationRoutes } from './reconciliation.ts';
import { sessionRoutes } from './sessions.ts';
import { statementRoutes } from './statements.ts';
import { usageRoutes } from './usage.ts';
import { worldRoutes } from './world.ts';

const subjects = [
  ...practiceRoutes,
  ...accountRoutes,
  ...billingRoutes,
  ...statementRoutes,
  ...moneyRoutes,
  ...reconciliationRoutes,
  ...processorRoutes,
  ...linkRoutes,
  ...messageRoutes,
  ...sessionRoutes,
  ...mfaRoutes,
  ...usageRoutes,
  ...worldRoutes,
  ...faultRoutes,
];

const directory = staffRoute({ method: 'GET', path: '', summary: 'This list.' }, () =>
  staffRoutes.map(({ endpoint: { method, path, summary } }) => ({ method, path: `/staff/v1${path}`, summary })),
);

/** The back office of the mock. Amounts are minor units of the practice's currency. */
export const staffRoutes: readonly StaffRoute[] = [directory, ...subjects];
