import { problems, type LinkVerificationKind, type Problem, type ProblemCode } from '../../src/contract/index.ts';

/** What a problem may say beside its code. Never a balance, a name or anything a stranger could learn from. */
export interface ProblemDetails {
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
    super(problems[code].title);
    this.code = code;
    this.details = details;
  }
}

/** The answer for a problem: `application/problem+json` as RFC 9457 describes it. */
export function problemResponse(code: ProblemCode, requestId: string, details: ProblemDetails = {}): Response {
  const { status, title, retryable } = problems[code];
  const { retryAfter, ...extra } = details;
  const body: Problem = { type: `urn:duecare:problem:${code}`, title, status, code, requestId, retryable, ...extra };
  const headers = new Headers({ 'Content-Type': 'application/problem+json' });
  if (retryAfter !== undefined) headers.set('Retry-After', String(retryAfter));
  if (status === 401) headers.set('WWW-Authenticate', 'Bearer');
  return new Response(JSON.stringify(body), { status, headers });
}
