import * as z from 'zod/mini';
import { decoration } from './lenient.ts';
import { MoneySchema, PositiveMoneySchema } from './money.ts';
import { IdSchema, InstantSchema, IntentIdSchema } from './values.ts';

export const CardBrandSchema = z.enum(['visa', 'mastercard', 'amex', 'discover', 'other']);

export const WalletSchema = z.enum(['apple-pay', 'google-pay']);

/** All that is ever known of a card outside the processor's frame. */
export const CardSummarySchema = z.object({
  kind: z.literal('card'),
  brand: decoration(CardBrandSchema, 'other'),
  lastFour: z.string().check(z.regex(/^\d{4}$/)),
  /** The wallet that the card was in; missing when it was in none. */
  wallet: decoration(z.optional(WalletSchema), undefined),
});

/** A way of paying that this version has no name for. */
export const OtherMethodSchema = z.object({ kind: z.literal('other') });

/** What the patient chose to pay. The server works the amount out again and refuses one that no longer fits. */
export const AmountChoiceSchema = z.enum(['amount-due', 'current-balance', 'other']);

/** A single-use token of the processor's frame. */
const TokenSchema = z.string().check(z.regex(/^[A-Za-z0-9._-]{8,2048}$/));

/** How a payment is made. What is not `card` or `wallet` needs a portal session. */
export const PaymentMethodSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('card'),
    token: TokenSchema,
    /** Keep the card for later payments once this one has succeeded. In a portal session only. Default false. */
    store: z.optional(z.boolean()),
  }),
  z.strictObject({
    kind: z.literal('saved-card'),
    savedCardId: IdSchema,
    /** For the card's security code, entered again. Needed where the practice requires it. */
    securityCodeToken: z.optional(TokenSchema),
  }),
  z.strictObject({ kind: z.literal('wallet'), wallet: WalletSchema, token: TokenSchema }),
]);

/** What of a payment is for one patient. */
export const PatientShareSchema = z.strictObject({ patientId: IdSchema, amount: PositiveMoneySchema });

export const PaymentRequestSchema = z.strictObject({
  choice: AmountChoiceSchema,
  /** What the patient saw at the review, above 0. */
  amount: PositiveMoneySchema,
  /** `version` of the balance the patient saw. */
  balanceVersion: z.string().check(z.regex(/^[A-Za-z0-9_-]{1,64}$/)),
  method: PaymentMethodSchema,
  /**
   * For whom it is, each patient once, together exactly the amount, with the choice `other`. In a portal session only. Without
   * it the payment is for the whole account, oldest line first.
   */
  patients: z.optional(z.array(PatientShareSchema).check(z.minLength(1), z.maxLength(50))),
  /** The patient was told of an equal payment minutes ago and means a second one. Default false. */
  confirmDuplicate: z.optional(z.boolean()),
});

/** `processing` is not an outcome yet: ask again. The others are final and never change. */
export const PaymentStatusSchema = z.enum(['processing', 'succeeded', 'declined']);

/** Coarse on purpose: a finer reason would help those who test stolen cards. */
export const DeclineCodeSchema = z.enum(['card_declined', 'insufficient_funds', 'card_expired', 'processing_error']);

/** A payment is what its id, intent, status, and amount say; the rest is decoration. */
export const PaymentSchema = z.object({
  id: IdSchema,
  intentId: IntentIdSchema,
  status: PaymentStatusSchema,
  amount: MoneySchema,
  method: decoration(z.discriminatedUnion('kind', [CardSummarySchema, OtherMethodSchema]), { kind: 'other' }),
  /** Why it was declined; null otherwise. */
  declineCode: decoration(z.nullable(DeclineCodeSchema), null),
  /** Every final attempt has a receipt; null while processing. */
  receiptId: decoration(z.nullable(IdSchema), null),
  createdAt: decoration(z.optional(InstantSchema), undefined),
});

export type CardBrand = z.infer<typeof CardBrandSchema>;
export type Wallet = z.infer<typeof WalletSchema>;
export type CardSummary = z.infer<typeof CardSummarySchema>;
export type AmountChoice = z.infer<typeof AmountChoiceSchema>;
export type PaymentMethod = z.infer<typeof PaymentMethodSchema>;
export type PatientShare = z.infer<typeof PatientShareSchema>;
export type PaymentRequest = z.infer<typeof PaymentRequestSchema>;
export type PaymentStatus = z.infer<typeof PaymentStatusSchema>;
export type DeclineCode = z.infer<typeof DeclineCodeSchema>;
export type Payment = z.infer<typeof PaymentSchema>;
