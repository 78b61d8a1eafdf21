import * as z from 'zod/mini';
import { decoration, rows } from './lenient.ts';
import { MoneySchema } from './money.ts';
import { pageOf, PageQuerySchema } from './page.ts';
import { PaymentCodeSchema } from './session.ts';
import { HttpsUrlSchema, IdSchema, InstantSchema, PlainDateSchema, TextSchema } from './values.ts';
import { VisitSchema } from './visit.ts';

/** A frozen list of open lines on a day, as a list of statements shows it. */
export const StatementSummarySchema = z.object({
  id: IdSchema,
  /** Printed on it, for example `S-100042`. */
  number: IdSchema,
  date: PlainDateSchema,
  /** Lists show this date. */
  dueDate: PlainDateSchema,
  /** The total printed on it. */
  balance: MoneySchema,
  /** What its lines still owe now, those in collections left out. */
  outstanding: MoneySchema,
  /** Only the most recent statement can be due: it took over what earlier ones left open. */
  mostRecent: z.boolean(),
});

export const StatementQuerySchema = z.extend(PageQuerySchema, {
  /** `open`: something is still to pay; money on the account counts for the most recent one. `all` (default). */
  show: z.optional(z.enum(['open', 'all'])),
});

/** By due date, newest first. */
export const StatementPageSchema = pageOf(StatementSummarySchema);

/** The payment link to print as a QR code, and the code for people who type. */
export const StatementLinkSchema = z.object({
  /** With its secret in the fragment. */
  url: HttpsUrlSchema,
  code: PaymentCodeSchema,
  /** When the first of both stops working. */
  expiresAt: InstantSchema,
});

/** A payment since the statement, as far as it went to the statement's lines. */
export const StatementPaymentSchema = z.object({
  receiptId: IdSchema,
  paidAt: InstantSchema,
  /** Below 0 for a refund. */
  amount: MoneySchema,
});

/** A statement with everything that is printed on it. */
export const StatementSchema = z.extend(StatementSummarySchema, {
  accountNumber: IdSchema,
  guarantorName: TextSchema,
  addressLines: decoration(rows(TextSchema), []),
  /** Money received and on no line on the statement's day; taken off its lines it gives the balance. */
  unappliedFunds: MoneySchema,
  /** The statement's lines by visit, oldest first, as they stood on the statement's day. */
  visits: z.array(VisitSchema),
  /** Newest first. */
  paymentsSince: z.array(StatementPaymentSchema),
  /** The account's living link. Null when none lives, or nothing of the statement is outstanding. */
  link: decoration(z.nullable(StatementLinkSchema), null),
});

export type StatementSummary = z.infer<typeof StatementSummarySchema>;
export type StatementQuery = z.infer<typeof StatementQuerySchema>;
export type StatementPage = z.infer<typeof StatementPageSchema>;
export type StatementLink = z.infer<typeof StatementLinkSchema>;
export type StatementPayment = z.infer<typeof StatementPaymentSchema>;
export type Statement = z.infer<typeof StatementSchema>;
