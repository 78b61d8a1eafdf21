import {
  problems,
  problemTitles,
  type LinkVerificationKind,
  type Problem,
  type ProblemCode,
} from '../../src/contract/index.ts';

/** What a problem may say beside its code. Never a balance, a name or anything a stranger could learn from. */
export interface ProblemDetails {
  /** Which fields do not fit, with `invalid_request`. */
  detail?: string;
  /** What the practice asks, with `verification_required` and `verification_failed`. */
  accepts?: LinkVerificationKind;
  /** How many answers are left, with `verification_failed`. */
  attemptsLeft?: number;
  /** Whole seconds for `Retry-After`; left out of the body. */
  retryAfter?: number;
}

/** Ends a request with one of the contract's problems. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  readonly code: ProblemCode;
  readonly details: ProblemDetails;

  constructor(code: ProblemCode, details: ProblemDetails = {}) {
    super(problemTitles[code]);
    this.code = code;
    this.details = details;
  }
}

/** The answer for one of the contract's problems. */
export function problemResponse(code: ProblemCode, requestId: string, details: ProblemDetails = {}): Response {
  const { status, retryable } = problems[code];
  const title = problemTitles[code];
  const { retryAfter, ...extra } = details;
  const answer = problemJson({
    type: `urn:duecare:problem:${code}`,
    title,
    status,
    code,
    requestId,
    retryable,
    ...extra,
  });
  if (retryAfter !== undefined) answer.headers.set('Retry-After', String(retryAfter));
  if (status === 401) answer.headers.set('WWW-Authenticate', 'Bearer');
  return answer;
}

/** Any problem as `application/problem+json` (RFC 9457). */
export function problemJson(problem: Problem): Response {
  return new Response(JSON.stringify(problem), {
    status: problem.status,
    headers: { 'Content-Type': 'application/problem+json' },
  });
}
