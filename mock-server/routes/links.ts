import { endpoints } from '../../src/contract/index.ts';
import { publicRoute } from '../http/route.ts';
import { exchangeLink, logRateLimited } from '../links/exchange-link.ts';
import { resendLink } from '../links/resend-link.ts';
import { sessionView } from '../views/session-view.ts';

export const linkRoutes = {
  exchangeLink: publicRoute(endpoints.exchangeLink, async (call) => {
    const { backend, requestId, remoteAddress: address } = call;
    try {
      backend.exchangeGuard.admit(address);
    } catch (error) {
      logRateLimited(backend, { address, requestId });
      throw error;
    }
    const { token, record } = exchangeLink(backend, await call.body(), { address, requestId });
    return { body: { token, session: sessionView(backend, record) } };
  }),

  resendLink: publicRoute(endpoints.resendLink, async (call) => {
    const { backend, remoteAddress: address } = call;
    backend.exchangeGuard.admit(address);
    const { token } = await call.body();
    resendLink(backend, token);
    return {};
  }),
};
