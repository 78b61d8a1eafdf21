import type { EndpointName } from '../../src/contract/index.ts';
import type { Route } from '../http/route.ts';
import { accountRoutes } from './account.ts';
import { balanceRoutes } from './balance.ts';
import { linkRoutes } from './links.ts';
import { mfaRoutes } from './mfa.ts';
import { paymentMethodRoutes } from './payment-methods.ts';
import { paymentRoutes } from './payments.ts';
import { practiceRoutes } from './practice.ts';
import { receiptRoutes } from './receipts.ts';
import { sessionRoutes } from './session.ts';
import { statementRoutes } from './statements.ts';
import { visitRoutes } from './visits.ts';

/** The whole contract, implemented. An endpoint added to its table does not compile until it is here. */
export const routes: Readonly<Record<EndpointName, Route>> = {
  ...practiceRoutes,
  ...linkRoutes,
  ...sessionRoutes,
  ...balanceRoutes,
  ...paymentRoutes,
  ...receiptRoutes,
  ...mfaRoutes,
  ...accountRoutes,
  ...statementRoutes,
  ...visitRoutes,
  ...paymentMethodRoutes,
};
