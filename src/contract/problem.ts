import * as z from 'zod/mini';
import { LinkVerificationKindSchema } from './session.ts';

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
  /** With `verification_failed` and `mfa_code_wrong`: how many answers are left. */
  attemptsLeft: z.optional(z.int().check(z.gte(0))),
});

export type Problem = z.infer<typeof ProblemSchema>;
