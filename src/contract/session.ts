import * as z from 'zod/mini';
import { cleanText, plainPaymentCode } from './clean-text.ts';
import { decoration } from './lenient.ts';
import { IdSchema, InstantSchema, IntentIdSchema, LanguageTagSchema, PlainDateSchema, TextSchema } from './values.ts';

/** What a session may reach. A QuickPay session reaches nothing of the portal. */
export const SessionScopeSchema = z.enum(['quickpay', 'portal']);

export const SessionSchema = z.object({
  /** Names the session in logs. It is not the token and opens nothing. */
  id: IdSchema,
  scope: SessionScopeSchema,
  /**
   * Stands for the account in the browser's storage, the same for every session of the account at this practice and
   * useless anywhere else.
   */
  accountKey: IdSchema,
  /** When the session ends if nothing happens. */
  idleExpiresAt: InstantSchema,
  /** When the session ends whatever happens. */
  expiresAt: InstantSchema,
  /** When the person last entered a one-time code; null when the session was opened without one. */
  verifiedAt: decoration(z.nullable(InstantSchema), null),
  /** How often the idle time may still be extended. */
  extensionsLeft: decoration(z.int().check(z.gte(0)), 0),
  /** The language that the guarantor has told the practice. Pages whose host sets no locale open in it. Missing when none is known. */
  language: decoration(z.optional(LanguageTagSchema), undefined),
});

/** A session just opened. The token is kept in memory and sent as `Authorization: Bearer`. */
export const OpenedSessionSchema = z.object({
  token: z.string().check(z.regex(/^[A-Za-z0-9_-]{22,128}$/)),
  session: SessionSchema,
});

/** What a practice may ask before a link shows amounts. */
export const LinkVerificationKindSchema = z.enum(['date-of-birth', 'zip-and-last-name']);

export const LinkVerificationSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('date-of-birth'), dateOfBirth: PlainDateSchema }),
  z.strictObject({
    kind: z.literal('zip-and-last-name'),
    zip: z.string().check(z.overwrite(cleanText), z.regex(/^\d{5}$/)),
    lastName: TextSchema.check(z.overwrite(cleanText), z.minLength(1)),
  }),
]);

/** The secret of a payment link: at least 128 random bits in base64url, from the fragment of the link's URL. */
export const LinkTokenSchema = z.string().check(z.regex(/^[A-Za-z0-9_-]{22,64}$/));

/** The code on a paper statement: ten letters and digits without I, L, O and U, in capitals and without dashes. */
export const PaymentCodeSchema = z.string().check(z.overwrite(plainPaymentCode), z.regex(/^[0-9A-HJKMNP-TV-Z]{10}$/));

/**
 * A payment begun on this device. When it paid everything and so ended the link, whoever knows both still gets in and sees
 * how it ended; for everybody else the link is as dead as any.
 */
const begunPayment = z.optional(IntentIdSchema);

/** A link's token or a statement's payment code, with the answer to the practice's question if it asked one. */
export const LinkExchangeSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('link'),
    token: LinkTokenSchema,
    verification: z.optional(LinkVerificationSchema),
    intentId: begunPayment,
  }),
  z.strictObject({
    kind: z.literal('code'),
    code: PaymentCodeSchema,
    verification: z.optional(LinkVerificationSchema),
    intentId: begunPayment,
  }),
]);

/** Asks for a new link in the place of one that no longer works. */
export const LinkResendSchema = z.strictObject({ token: LinkTokenSchema });

export type SessionScope = z.infer<typeof SessionScopeSchema>;
export type Session = z.infer<typeof SessionSchema>;
export type OpenedSession = z.infer<typeof OpenedSessionSchema>;
export type LinkVerification = z.infer<typeof LinkVerificationSchema>;
export type LinkVerificationKind = z.infer<typeof LinkVerificationKindSchema>;
export type LinkResend = z.infer<typeof LinkResendSchema>;
export type LinkExchange = z.infer<typeof LinkExchangeSchema>;
