import { endpoints } from '../../src/contract/index.ts';
import { sessionRoute } from '../http/route.ts';
import { visitPage } from '../views/visit-list.ts';

export const visitRoutes = {
  listVisits: sessionRoute(endpoints.listVisits, ({ backend, session, query }) => ({
    body: visitPage(backend, session.accountNumber, query()),
  })),
};
