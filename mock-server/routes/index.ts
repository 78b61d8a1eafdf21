import type { EndpointName } from '../../src/contract/index.ts';
import type { Route } from '../http/route.ts';
import { balanceRoutes } from './balance.ts';
import { linkRoutes } from './links.ts';
import { paymentRoutes } from './payments.ts';
import { practiceRoutes } from './practice.ts';
import { receiptRoutes } from './receipts.ts';
import { sessionRoutes } from './session.ts';

/** The whole contract, implemented. An endpoint added to its table does not compile until it is here. */
export const routes: Readonly<Record<EndpointName, Route>> = {
  ...practiceRoutes,
  ...linkRoutes,
  ...sessionRoutes,
  ...balanceRoutes,
  ...paymentRoutes,
  ...receiptRoutes,
};
