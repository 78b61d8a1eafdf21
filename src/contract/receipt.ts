import * as z from 'zod/mini';
import { EmailSchema } from './contact.ts';
import { decoration } from './lenient.ts';
import { MoneySchema } from './money.ts';
import { CardSummarySchema, OtherMethodSchema } from './payment.ts';
import { IdSchema, InstantSchema, IntentIdSchema, TextSchema } from './values.ts';

export const ReceiptStatusSchema = z.enum(['paid', 'unsuccessful', 'refund']);

/** How the money came or went. Mail and office payments are the practice's word for checks and the counter. */
export const ReceiptMethodSchema = z.discriminatedUnion('kind', [
  CardSummarySchema,
  z.object({ kind: z.literal('mail') }),
  z.object({ kind: z.literal('office') }),
  OtherMethodSchema,
]);

/** The receipt of one attempt. A QuickPay session sees its own receipts in this minimal form only. */
export const ReceiptSchema = z.object({
  id: IdSchema,
  /** Printed on the receipt, for example `R-100042`. */
  number: IdSchema,
  status: ReceiptStatusSchema,
  /** What was collected: 0 when unsuccessful. */
  amount: MoneySchema,
  method: decoration(ReceiptMethodSchema, { kind: 'other' }),
  paidAt: InstantSchema,
  /** The processor's transaction, for questions. Null when the processor was never reached. */
  transactionNumber: decoration(z.nullable(IdSchema), null),
  practiceName: decoration(z.optional(TextSchema), undefined),
  /** What is still unpaid of the account after this payment. */
  currentBalanceAfter: MoneySchema,
  /** Where it was last emailed, masked, for example `m***@example.com`. Missing when it was not, and when the backend does not know. */
  emailedTo: decoration(z.optional(TextSchema), undefined),
});

export const ReceiptEmailRequestSchema = z.strictObject({
  email: EmailSchema,
});

/** The receipt is on its way; the address comes back masked, for example `m***@example.com`. */
export const ReceiptEmailSchema = z.object({ sentTo: decoration(z.optional(TextSchema), undefined) });

/** Asks how a payment ended, with nothing but the id that the device made for it. */
export const ReceiptLookupSchema = z.strictObject({ intentId: IntentIdSchema });

/** What a device that paid may show again without a session. */
export const PaidReceiptSchema = z.object({
  number: IdSchema,
  paidAt: InstantSchema,
  /** Missing where the practice asks a question before it shows amounts. */
  amount: z.optional(MoneySchema),
});

export type ReceiptLookup = z.infer<typeof ReceiptLookupSchema>;
export type PaidReceipt = z.infer<typeof PaidReceiptSchema>;
export type Receipt = z.infer<typeof ReceiptSchema>;
export type ReceiptStatus = z.infer<typeof ReceiptStatusSchema>;
export type ReceiptMethod = z.infer<typeof ReceiptMethodSchema>;
export type ReceiptEmailRequest = z.infer<typeof ReceiptEmailRequestSchema>;
export type ReceiptEmail = z.infer<typeof ReceiptEmailSchema>;
