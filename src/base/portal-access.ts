import { createPortalClient } from '../client/create-portal-client.ts';
import { checkAnswers } from '../client/check-answers.ts';
import { NotConfiguredError, type PortalClient } from '../client/index.ts';
import { portalEndpoints, readPortal } from '../contract/index.ts';
import type { Connection } from './connection.ts';
import { warn } from './warn.ts';

/**
 * Whether the session at hand reaches the portal: one that a one-time code opened, or the host's own, which the host answers
 * for. A payment link's session does not.
 */
export function reachesPortal({ session, hasSession }: Connection): boolean {
  return hasSession && session.session?.scope !== 'quickpay';
}

/** The client for the portal's endpoints that every portal element of a connection shares. Throws `NotConfiguredError`. */
export function portalClientOf(connection: Connection): PortalClient {
  return (connection.portal ??= makePortalClient(connection));
}

function makePortalClient({ portalClient, clientOptions, checks }: Connection): PortalClient {
  if (portalClient) return checkAnswers(portalClient, { endpoints: portalEndpoints, read: readPortal }, checks);
  if (clientOptions) return createPortalClient(clientOptions);
  throw warn(new NotConfiguredError('portal-client', 'Pass portalClient beside client on <duecare-provider>.'));
}
