import { endpoints } from '../../src/contract/index.ts';
import { sessionRoute } from '../http/route.ts';
import { describeSession } from '../sessions/session.ts';

export const sessionRoutes = {
  getSession: sessionRoute(endpoints.getSession, ({ backend, session }) => ({
    body: describeSession(session, backend.sessions.limits),
  })),

  extendSession: sessionRoute(endpoints.extendSession, ({ backend, session }) => {
    backend.sessions.extend(session);
    return { body: describeSession(session, backend.sessions.limits) };
  }),

  endSession: sessionRoute(endpoints.endSession, ({ backend, session }) => {
    backend.sessions.end(session);
    return {};
  }),
};
