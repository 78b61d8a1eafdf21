import * as z from 'zod/mini';
import { cleanText, compactText } from './clean-text.ts';
import { EmailSchema, PhoneSchema } from './contact.ts';
import { decoration, rows } from './lenient.ts';
import { IdSchema, InstantSchema, TextSchema } from './values.ts';

/** How a code reaches a person. */
export const MfaChannelSchema = z.enum(['text', 'email']);

const NameSchema = z.string().check(z.overwrite(cleanText), z.regex(/^(?=[^]*\S)[^]{1,200}$/));

/**
 * Who asks for a code. `session`: the account of the bearer's session, QuickPay (view your account) or portal (a fresh code
 * before something delicate). `identity`: somebody the practice may know; the answer is the same whether or not it does.
 */
export const MfaChallengeRequestSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('session') }),
  z.strictObject({
    kind: z.literal('identity'),
    /** The guarantor's first or preferred name. */
    firstName: NameSchema,
    lastName: NameSchema,
    /** An email address or a mobile number, as the practice has it on file. */
    contact: z.union([EmailSchema, PhoneSchema]),
  }),
]);

export const MfaDestinationSchema = z.object({
  id: IdSchema,
  channel: MfaChannelSchema,
  /** `phone ending in 0142` or `m***@example.com`; for an identity nothing beyond what was typed. */
  masked: TextSchema,
});

export const MfaChallengeSchema = z.object({
  id: IdSchema,
  /** Where a code can go, in the practice's order. Empty when the practice has no address for the account. */
  destinations: rows(MfaDestinationSchema),
  /** When the challenge itself ends; begin again afterwards. */
  expiresAt: InstantSchema,
});

export const MfaSendRequestSchema = z.strictObject({ destinationId: IdSchema });

/** The same answer whether or not anything was sent. */
export const MfaSentSchema = z.object({
  /** Default: the destination that was asked for. */
  destination: decoration(z.optional(MfaDestinationSchema), undefined),
  /** The code works until then, ten minutes after it was made. A newer code ends it at once. */
  codeExpiresAt: InstantSchema,
  /** Before then no other code is sent. */
  resendAt: InstantSchema,
  /** How many more codes may be asked for within the hour. */
  sendsLeft: z.int().check(z.gte(0)),
  /** How many wrong answers this code takes. */
  attemptsLeft: z.int().check(z.gte(0)),
});

/** Six digits, leading zeros kept. */
export const MfaCodeSchema = z.string().check(z.overwrite(compactText), z.regex(/^\d{6}$/));

export const MfaVerifyRequestSchema = z.strictObject({ code: MfaCodeSchema });

export type MfaChannel = z.infer<typeof MfaChannelSchema>;
export type MfaChallengeRequest = z.infer<typeof MfaChallengeRequestSchema>;
export type MfaDestination = z.infer<typeof MfaDestinationSchema>;
export type MfaChallenge = z.infer<typeof MfaChallengeSchema>;
export type MfaSendRequest = z.infer<typeof MfaSendRequestSchema>;
export type MfaSent = z.infer<typeof MfaSentSchema>;
export type MfaVerifyRequest = z.infer<typeof MfaVerifyRequestSchema>;
