import { LedgerError } from '../ledger/index.ts';
import { UnknownScenario } from '../worlds.ts';
import { problemJson } from './problem.ts';

type StaffStatus = 404 | 409;

/** The back office refuses. Its codes are not part of the contract. */
export class StaffProblem extends Error {
  override readonly name = 'StaffProblem';
  readonly status: StaffStatus;
  readonly code: string;

  constructor(status: StaffStatus, code: string, message: string) {
    super(message);
    this.status = status;
    this.code = code;
  }
}

/** The answer for a refusal of the back office or of the book under it; undefined for any other error. */
export function staffProblemResponse(error: unknown, requestId: string): Response | undefined {
  if (error instanceof LedgerError) {
    const status = error.code.startsWith('unknown_') ? 404 : 409;
    return describe(status, error.code, error.message, requestId);
  }
  if (error instanceof UnknownScenario) return describe(404, 'unknown_scenario', error.message, requestId);
  if (error instanceof StaffProblem) return describe(error.status, error.code, error.message, requestId);
  return undefined;
}

/** The answer to a request without the secret. */
export function staffSecretRequired(requestId: string): Response {
  const detail = 'Send the secret that the server printed when it started: Authorization: Bearer <secret>';
  const answer = describe(401, 'staff_secret_required', detail, requestId);
  answer.headers.set('WWW-Authenticate', 'Bearer');
  return answer;
}

function describe(status: StaffStatus | 401, code: string, detail: string, requestId: string): Response {
  const title = 'The back office refuses this.';
  const type = `urn:duecare:staff-problem:${code}`;
  return problemJson({ type, title, status, code, requestId, retryable: false, detail });
}
