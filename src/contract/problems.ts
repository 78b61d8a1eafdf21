import * as z from 'zod/mini';
import { LinkVerificationKindSchema } from './session.ts';

/**
 * Every problem the backend may answer with, by code (RFC 9457; `type` is `urn:duecare:problem:<code>`).
 * `retryable` says whether the same request may succeed unchanged. `settled` says that the answer alone proves that this
 * request collected nothing and never will; anything else leaves the outcome of a payment unknown.
 */
export const problems = {
  invalid_request: { status: 400, retryable: false, settled: true, title: 'The request does not fit the contract.' },
  invalid_idempotency_key: {
    status: 400,
    retryable: false,
    settled: true,
    title: 'The idempotency key is missing or is no UUID version 4.',
  },
  session_required: { status: 401, retryable: false, settled: false, title: 'A session is needed.' },
  session_expired: { status: 401, retryable: false, settled: false, title: 'The session has ended.' },
  scope_insufficient: { status: 403, retryable: false, settled: true, title: 'This session cannot reach that.' },
  verification_required: { status: 403, retryable: false, settled: true, title: 'The practice asks a question first.' },
  verification_failed: { status: 403, retryable: false, settled: true, title: 'The answer does not match.' },
  verification_locked: {
    status: 403,
    retryable: false,
    settled: true,
    title: 'Too many wrong answers. Contact the practice.',
  },
  link_unavailable: { status: 404, retryable: false, settled: true, title: 'This link no longer works.' },
  not_found: { status: 404, retryable: false, settled: true, title: 'There is nothing here.' },
  payment_not_found: { status: 404, retryable: false, settled: false, title: 'No payment is known by this intent.' },
  payment_in_progress: { status: 409, retryable: true, settled: false, title: 'This payment is being worked on.' },
  balance_changed: {
    status: 409,
    retryable: false,
    settled: true,
    title: 'The balance has changed since it was shown.',
  },
  duplicate_suspected: {
    status: 409,
    retryable: false,
    settled: true,
    title: 'The same amount was paid with the same card minutes ago.',
  },
  already_processed: { status: 410, retryable: false, settled: false, title: 'This payment was finished long ago.' },
  idempotency_key_reused: {
    status: 422,
    retryable: false,
    settled: false,
    title: 'The idempotency key was used for another payment.',
  },
  amount_exceeds_balance: {
    status: 422,
    retryable: false,
    settled: true,
    title: 'The amount is above what can be paid.',
  },
  amount_below_minimum: { status: 422, retryable: false, settled: true, title: 'The amount is below the minimum.' },
  card_token_refused: { status: 422, retryable: false, settled: true, title: 'The card has to be entered again.' },
  method_unavailable: {
    status: 422,
    retryable: false,
    settled: true,
    title: 'The practice does not take this method.',
  },
  email_unavailable: {
    status: 422,
    retryable: false,
    settled: true,
    title: 'The practice does not send receipts by email.',
  },
  too_many_attempts: {
    status: 429,
    retryable: false,
    settled: true,
    title: 'Too many attempts. Try later or contact the practice.',
  },
  rate_limited: { status: 429, retryable: true, settled: false, title: 'Too many requests. Try again later.' },
  internal: { status: 500, retryable: true, settled: false, title: 'Something went wrong on the server.' },
  unavailable: { status: 503, retryable: true, settled: false, title: 'The service is not available now.' },
} as const satisfies Record<string, { status: number; retryable: boolean; settled: boolean; title: string }>;

export type ProblemCode = keyof typeof problems;

/** The body of every answer that is not a success, `application/problem+json`. */
export const ProblemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  /** One of the keys of `problems`, or a code that this version of the SDK does not know. */
  code: z.string(),
  requestId: z.string(),
  retryable: z.boolean(),
  /** For developers, with `invalid_request`: which fields do not fit. Never a value, and never shown to a patient. */
  detail: z.optional(z.string()),
  /** With `verification_required` and `verification_failed`: what is asked. */
  accepts: z.optional(LinkVerificationKindSchema),
  /** With `verification_failed`: how many answers are left. */
  attemptsLeft: z.optional(z.int().check(z.gte(0))),
});

export type Problem = z.infer<typeof ProblemSchema>;

export function isProblemCode(code: string): code is ProblemCode {
  return Object.hasOwn(problems, code);
}
