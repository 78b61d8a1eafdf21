/**
 * Every problem the backend may answer with, by code (RFC 9457; `type` is `urn:duecare:problem:<code>`).
 * `retryable` says whether the same request may succeed unchanged. `settled` says that the answer alone proves that this
 * request collected nothing and never will; anything else leaves the outcome of a payment unknown.
 */
export const problems = {
  invalid_request: { status: 400, retryable: false, settled: true },
  invalid_idempotency_key: {
    status: 400,
    retryable: false,
    settled: true,
  },
  practice_unknown: { status: 404, retryable: false, settled: true },
  session_required: { status: 401, retryable: false, settled: false },
  session_expired: { status: 401, retryable: false, settled: false },
  scope_insufficient: { status: 403, retryable: false, settled: true },
  verification_required: { status: 403, retryable: false, settled: true },
  verification_failed: { status: 403, retryable: false, settled: true },
  verification_locked: {
    status: 403,
    retryable: false,
    settled: true,
  },
  fresh_code_required: { status: 403, retryable: false, settled: true },
  mfa_code_wrong: { status: 403, retryable: false, settled: true },
  mfa_code_expired: { status: 403, retryable: false, settled: true },
  mfa_code_superseded: { status: 403, retryable: false, settled: true },
  mfa_locked: { status: 403, retryable: false, settled: true },
  link_unavailable: { status: 404, retryable: false, settled: true },
  not_found: { status: 404, retryable: false, settled: true },
  payment_not_found: { status: 404, retryable: false, settled: false },
  payment_in_progress: { status: 409, retryable: true, settled: false },
  session_not_extendable: { status: 409, retryable: false, settled: false },
  balance_changed: {
    status: 409,
    retryable: false,
    settled: true,
  },
  duplicate_suspected: {
    status: 409,
    retryable: false,
    settled: true,
  },
  already_processed: { status: 410, retryable: false, settled: false },
  idempotency_key_reused: {
    status: 422,
    retryable: false,
    settled: false,
  },
  amount_exceeds_balance: {
    status: 422,
    retryable: false,
    settled: true,
  },
  amount_below_minimum: { status: 422, retryable: false, settled: true },
  card_token_refused: { status: 422, retryable: false, settled: true },
  saved_card_unavailable: { status: 422, retryable: false, settled: true },
  security_code_required: { status: 422, retryable: false, settled: true },
  method_unavailable: {
    status: 422,
    retryable: false,
    settled: true,
  },
  email_unavailable: {
    status: 422,
    retryable: false,
    settled: true,
  },
  mfa_channel_unavailable: { status: 422, retryable: false, settled: true },
  mfa_send_too_soon: { status: 429, retryable: true, settled: false },
  too_many_attempts: {
    status: 429,
    retryable: false,
    settled: true,
  },
  rate_limited: { status: 429, retryable: true, settled: false },
  internal: { status: 500, retryable: true, settled: false },
  unavailable: { status: 503, retryable: true, settled: false },
} as const satisfies Record<string, { status: number; retryable: boolean; settled: boolean }>;

export type ProblemCode = keyof typeof problems;

export function isProblemCode(code: string): code is ProblemCode {
  return Object.hasOwn(problems, code);
}
