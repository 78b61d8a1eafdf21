import type { EndpointScope } from '../../src/contract/index.ts';
import type { SessionRecord } from '../sessions/session.ts';
import type { SessionStore } from '../sessions/session-store.ts';
import { ProblemError } from './problem.ts';

const BEARER = /^Bearer ([A-Za-z0-9_-]{22,128})$/i;

/**
 * The session of the request's bearer token. Throws the problems `session_required`, `session_expired`, and
 * `scope_insufficient` for a session that may not reach the endpoint.
 */
export function authenticate(
  request: Request,
  scopes: readonly EndpointScope[],
  sessions: SessionStore,
): SessionRecord {
  const [, token] = BEARER.exec(request.headers.get('Authorization') ?? '') ?? [];
  if (token === undefined) throw new ProblemError('session_required');
  const session = sessions.find(token);
  if (!scopes.includes(session.scope)) throw new ProblemError('scope_insufficient');
  return session;
}
