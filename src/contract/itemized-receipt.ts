import * as z from 'zod/mini';
import { decoration } from './lenient.ts';
import { MoneySchema } from './money.ts';
import { pageOf, PageQuerySchema } from './page.ts';
import { ReceiptMethodSchema, ReceiptSchema, ReceiptStatusSchema } from './receipt.ts';
import { IdSchema, InstantSchema, TextSchema } from './values.ts';
import { ServiceLineSchema, VisitSchema } from './visit.ts';

/** A receipt as a list shows it. */
export const ReceiptSummarySchema = z.object({
  id: IdSchema,
  number: IdSchema,
  status: ReceiptStatusSchema,
  /** What was collected or given back: 0 when unsuccessful. */
  amount: MoneySchema,
  method: decoration(ReceiptMethodSchema, { kind: 'other' }),
  paidAt: InstantSchema,
  transactionNumber: decoration(z.nullable(IdSchema), null),
  /** As it is written on a check. Missing for other payments. */
  checkNumber: decoration(z.optional(TextSchema), undefined),
});

export const ReceiptQuerySchema = z.extend(PageQuerySchema, { status: z.optional(ReceiptStatusSchema) });

/** Newest first. */
export const ReceiptPageSchema = pageOf(ReceiptSummarySchema);

export const ReceiptLineSchema = z.extend(ServiceLineSchema, {
  /** What of the receipt's amount went to this line, or came back off it. */
  applied: MoneySchema,
});

/** What of a payment was meant for one patient. */
export const ReceiptPatientSchema = z.object({ patientId: IdSchema, name: TextSchema, amount: MoneySchema });

export const ReceiptVisitSchema = z.extend(VisitSchema, { lines: z.array(ReceiptLineSchema) });

/** A receipt with what it paid for, as tax and benefit offices ask for it. In a portal session only. */
export const ItemizedReceiptSchema = z.extend(ReceiptSchema, {
  /** As it is written on a check. Missing for other payments. */
  checkNumber: decoration(z.optional(TextSchema), undefined),
  accountNumber: IdSchema,
  guarantorName: TextSchema,
  /** For whom the payer meant it. Empty when it was for the whole account. */
  patients: z.array(ReceiptPatientSchema),
  /** The lines that the amount went to, by visit, oldest first, as they stood right after it was applied. */
  visits: z.array(ReceiptVisitSchema),
  /** What of the amount is on no line. */
  unapplied: MoneySchema,
  /** What was given back of this payment later, oldest first. */
  refunds: z.array(ReceiptSummarySchema),
  /** The payment that a refund gives money back of. Missing on other receipts. */
  refundOf: decoration(z.optional(ReceiptSummarySchema), undefined),
});

export type ReceiptSummary = z.infer<typeof ReceiptSummarySchema>;
export type ReceiptQuery = z.infer<typeof ReceiptQuerySchema>;
export type ReceiptPage = z.infer<typeof ReceiptPageSchema>;
export type ReceiptPatient = z.infer<typeof ReceiptPatientSchema>;
export type ReceiptLine = z.infer<typeof ReceiptLineSchema>;
export type ReceiptVisit = z.infer<typeof ReceiptVisitSchema>;
export type ItemizedReceipt = z.infer<typeof ItemizedReceiptSchema>;
