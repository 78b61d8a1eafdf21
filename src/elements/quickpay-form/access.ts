import {
  type DuecareClient,
  isNetworkError,
  isNotConfiguredError,
  isProblemError,
  isTimeoutError,
} from '../../client/index.ts';
import type { LinkExchange } from '../../contract/index.ts';
import type { Access, Trouble } from './quickpay-form.flow.ts';

/** The page is at fault: nobody can pay here. */
export const misconfigured: Access = { kind: 'misconfigured' };

/** What a refused way in means to the payer. `online` is the browser's hint. */
export function accessAfter(error: unknown, source: LinkExchange['kind'] | 'session', online: boolean): Access {
  if (isNotConfiguredError(error)) return misconfigured;
  if (!isProblemError(error)) return { kind: 'trouble', trouble: troubleOf(error, online) };
  switch (error.code) {
    case 'link_unavailable':
    case 'not_found':
      return source === 'code' ? { kind: 'code', refused: true } : { kind: 'dead-link' };
    case 'verification_required':
    case 'verification_failed':
      return error.accepts === null
        ? { kind: 'trouble', trouble: 'unavailable' }
        : { kind: 'question', accepts: error.accepts, attemptsLeft: error.attemptsLeft };
    case 'verification_locked':
      return { kind: 'locked' };
    case 'session_required':
      return { kind: 'code', refused: false };
    case 'session_expired':
      return { kind: 'ended' };
    default:
      return { kind: 'trouble', trouble: troubleOf(error, online) };
  }
}

export function troubleOf(error: unknown, online: boolean): Trouble {
  if (isProblemError(error) && error.status === 429) return 'busy';
  return !online && (isNetworkError(error) || isTimeoutError(error)) ? 'offline' : 'unavailable';
}

/** Whether the backend answers right now, whatever it says. */
export async function canReach(client: DuecareClient): Promise<boolean> {
  try {
    await client.getSession();
    return true;
  } catch (error) {
    return !isNetworkError(error) && !isTimeoutError(error);
  }
}
