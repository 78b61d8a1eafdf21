import * as z from 'zod/mini';
import { decoration } from './lenient.ts';
import { LinkVerificationKindSchema } from './session.ts';

/** The body of every answer that is not a success, `application/problem+json`. */
export const ProblemSchema = z.object({
  type: decoration(z.string(), ''),
  title: decoration(z.string(), ''),
  status: z.int(),
  /** One of the keys of `problems`, or a code that this version of the SDK does not know. */
  code: z.string(),
  requestId: decoration(z.string(), ''),
  retryable: z.boolean(),
  /** For developers, with `invalid_request`: which fields do not fit. Never a value, and never shown to a patient. */
  detail: decoration(z.optional(z.string()), undefined),
  /** With `verification_required` and `verification_failed`: what is asked. */
  accepts: decoration(z.optional(LinkVerificationKindSchema), undefined),
  /** With `verification_failed` and `mfa_code_wrong`: how many answers are left. */
  attemptsLeft: decoration(z.optional(z.int().check(z.gte(0))), undefined),
});

export type Problem = z.infer<typeof ProblemSchema>;
