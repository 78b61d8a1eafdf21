import type { LinkVerificationKind, ProblemCode } from '../contract/index.ts';

interface Facts {
  code: string;
  suggestion: string;
  requestId?: string | null;
  outcomeKnown?: boolean;
  cause?: unknown;
  /** What the class has besides. */
  [own: string]: unknown;
}

/**
 * What every error of the client has. Messages are fixed sentences with a code or a status in them: never a token, an
 * amount, an address or anything the server wrote. To tell errors apart use the guards below; they also recognise errors
 * of another copy of the SDK or of another frame, where `instanceof` does not.
 */
export abstract class DuecareError extends Error {
  abstract override readonly name: string;
  /** Stable; safe to compare and to log. */
  declare readonly code: string;
  /** What the developer or the payer can do now. */
  declare readonly suggestion: string;
  /** Names the request in the backend's log; null when no answer came. */
  declare readonly requestId: string | null;
  /**
   * False when the call may have had an effect on the server that nobody has confirmed: the outcome of a payment has to be
   * looked up before anything else. Always true for calls that only read.
   */
  declare readonly outcomeKnown: boolean;

  constructor(message: string, { cause, ...facts }: Facts) {
    super(message, cause === undefined ? undefined : { cause });
    Object.assign(this, { requestId: null, outcomeKnown: true }, facts);
  }
}

/** An option is missing or unsafe. Nothing has been sent. `option` names it. */
export class NotConfiguredError extends DuecareError {
  override readonly name = 'DuecareNotConfiguredError';
  declare readonly option: string;

  constructor(option: string, suggestion: string, cause?: unknown) {
    super(`Duecare is not configured: ${option}. ${suggestion}`, { code: 'not_configured', suggestion, option, cause });
  }
}

/** No answer came: offline, unreachable, or refused by CORS. */
export class NetworkError extends DuecareError {
  override readonly name = 'DuecareNetworkError';

  constructor(outcomeKnown: boolean, cause?: unknown) {
    super('The backend could not be reached.', {
      code: 'network',
      suggestion: 'Check the connection, the base URL, and CORS.',
      outcomeKnown,
      cause,
    });
  }
}

/** No complete answer came in time. `limit` is the time that ran out, in milliseconds. */
export class TimeoutError extends DuecareError {
  override readonly name = 'DuecareTimeoutError';
  declare readonly limit: number;

  constructor(limit: number, outcomeKnown: boolean) {
    super(`The backend did not answer within ${limit} ms.`, {
      code: 'timeout',
      suggestion: 'Try again later.',
      outcomeKnown,
      limit,
    });
  }
}

export interface ProblemFacts {
  /** HTTP status. */
  status: number;
  /** A key of the contract's `problems`, or a code this version does not know. */
  code: string;
  requestId: string | null;
  outcomeKnown: boolean;
  /** Whether the same request may succeed later, unchanged. */
  retryable: boolean;
  /** Milliseconds the server asks to wait; null when it does not say. */
  retryAfter: number | null;
  /** What the practice asks first, with `verification_required` and `verification_failed`. */
  accepts: LinkVerificationKind | null;
  /** Answers left, with `verification_failed` and `mfa_code_wrong`. */
  attemptsLeft: number | null;
}

/** The backend answered with a problem (RFC 9457). */
export class ProblemError extends DuecareError {
  override readonly name = 'DuecareProblemError';
  declare readonly status: number;
  declare readonly retryable: boolean;
  declare readonly retryAfter: number | null;
  declare readonly accepts: LinkVerificationKind | null;
  declare readonly attemptsLeft: number | null;

  constructor(facts: ProblemFacts) {
    super(`The backend answered ${facts.status} ${facts.code}.`, {
      ...facts,
      suggestion: facts.retryable ? 'Try again later.' : 'Change the request; the same one will be refused again.',
    });
  }
}

export interface ContractFacts {
  code: 'invalid_response' | 'invalid_request';
  /** HTTP status of an answer; null for a request that never left, and for an answer of a host's own client. */
  status: number | null;
  /** Where the body departs from the contract, as dotted paths. Empty when it is no JSON at all. */
  paths: readonly string[];
  requestId: string | null;
  outcomeKnown: boolean;
}

/**
 * `invalid_response`: the answer does not fit the contract (truncated, an HTML page, a wrong type). `invalid_request`: what
 * was to be sent does not, and was not sent.
 */
export class ContractError extends DuecareError {
  override readonly name = 'DuecareContractError';
  declare readonly status: number | null;
  declare readonly paths: readonly string[];

  constructor(facts: ContractFacts) {
    const from = facts.status === null ? "The client's answer" : `The backend's answer (${facts.status})`;
    const what = facts.code === 'invalid_request' ? 'The request' : from;
    const where = facts.paths.length > 0 ? ` at ${facts.paths.join(', ')}` : '';
    super(`${what} does not fit the contract${where}.`, {
      ...facts,
      suggestion: 'Compare it with openapi.json.',
    });
  }
}

export type AnyDuecareError = NotConfiguredError | NetworkError | TimeoutError | ProblemError | ContractError;

const names: readonly unknown[] = [
  'DuecareNotConfiguredError',
  'DuecareNetworkError',
  'DuecareTimeoutError',
  'DuecareProblemError',
  'DuecareContractError',
] satisfies AnyDuecareError['name'][];

export function isDuecareError(value: unknown): value is AnyDuecareError {
  return typeof value === 'object' && value !== null && 'name' in value && names.includes(value.name);
}

export function isNotConfiguredError(value: unknown): value is NotConfiguredError {
  return isDuecareError(value) && value.name === 'DuecareNotConfiguredError';
}

export function isNetworkError(value: unknown): value is NetworkError {
  return isDuecareError(value) && value.name === 'DuecareNetworkError';
}

export function isTimeoutError(value: unknown): value is TimeoutError {
  return isDuecareError(value) && value.name === 'DuecareTimeoutError';
}

/** With a code: whether it is the problem of that code. */
export function isProblemError(value: unknown, code?: ProblemCode): value is ProblemError {
  return isDuecareError(value) && value.name === 'DuecareProblemError' && (!code || value.code === code);
}

export function isContractError(value: unknown): value is ContractError {
  return isDuecareError(value) && value.name === 'DuecareContractError';
}
