import { endpoints } from '../../src/contract/index.ts';
import { sessionRoute } from '../http/route.ts';
import { sessionView } from '../views/session-view.ts';

export const sessionRoutes = {
  getSession: sessionRoute(endpoints.getSession, ({ backend, session }) => ({
    body: sessionView(backend, session),
  })),

  extendSession: sessionRoute(endpoints.extendSession, ({ backend, session }) => {
    backend.sessions.extend(session);
    return { body: sessionView(backend, session) };
  }),

  endSession: sessionRoute(endpoints.endSession, ({ backend, session }) => {
    backend.sessions.end(session);
    return {};
  }),
};
