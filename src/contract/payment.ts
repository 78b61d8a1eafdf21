import * as z from 'zod/mini';
import { MoneySchema, PositiveMoneySchema } from './money.ts';
import { IdSchema, InstantSchema, IntentIdSchema } from './values.ts';

export const CardBrandSchema = z.enum(['visa', 'mastercard', 'amex', 'discover', 'other']);

/** All that is ever known of a card outside the processor's frame. */
export const CardSummarySchema = z.object({
  kind: z.literal('card'),
  brand: CardBrandSchema,
  lastFour: z.string().check(z.regex(/^\d{4}$/)),
});

/** What the patient chose to pay. The server works the amount out again and refuses one that no longer fits. */
export const AmountChoiceSchema = z.enum(['amount-due', 'current-balance', 'other']);

export const PaymentRequestSchema = z.strictObject({
  choice: AmountChoiceSchema,
  /** What the patient saw at the review, above 0. */
  amount: PositiveMoneySchema,
  /** `version` of the balance the patient saw. */
  balanceVersion: z.string().check(z.regex(/^[A-Za-z0-9_-]{1,64}$/)),
  method: z.strictObject({
    kind: z.literal('card'),
    /** The processor's single-use token for the card. */
    token: z.string().check(z.regex(/^[A-Za-z0-9._-]{8,2048}$/)),
  }),
  /** The patient was told of an equal payment minutes ago and means a second one. Default false. */
  confirmDuplicate: z.optional(z.boolean()),
});

/** `processing` is not an outcome yet: ask again. The others are final and never change. */
export const PaymentStatusSchema = z.enum(['processing', 'succeeded', 'declined']);

/** Coarse on purpose: a finer reason would help those who test stolen cards. */
export const DeclineCodeSchema = z.enum(['card_declined', 'insufficient_funds', 'card_expired', 'processing_error']);

export const PaymentSchema = z.object({
  id: IdSchema,
  intentId: IntentIdSchema,
  status: PaymentStatusSchema,
  amount: MoneySchema,
  method: CardSummarySchema,
  /** Why it was declined; null otherwise. */
  declineCode: z.nullable(DeclineCodeSchema),
  /** Every final attempt has a receipt; null while processing. */
  receiptId: z.nullable(IdSchema),
  createdAt: InstantSchema,
});

export type CardBrand = z.infer<typeof CardBrandSchema>;
export type CardSummary = z.infer<typeof CardSummarySchema>;
export type AmountChoice = z.infer<typeof AmountChoiceSchema>;
export type PaymentRequest = z.infer<typeof PaymentRequestSchema>;
export type PaymentStatus = z.infer<typeof PaymentStatusSchema>;
export type DeclineCode = z.infer<typeof DeclineCodeSchema>;
export type Payment = z.infer<typeof PaymentSchema>;
