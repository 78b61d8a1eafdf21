import * as z from 'zod/mini';
import { decoration, rows } from './lenient.ts';
import { MoneySchema } from './money.ts';
import { IdSchema, InstantSchema, PlainDateSchema, TextSchema } from './values.ts';

/** How a balance came about: every figure is a sum over the same open lines, none of them in collections. */
export const BalanceBreakdownSchema = z.object({
  billed: MoneySchema,
  adjusted: MoneySchema,
  insurancePending: MoneySchema,
  insurancePaid: MoneySchema,
  patientPaid: MoneySchema,
  /** billed - adjusted - insurance pending - insurance paid - patient paid */
  remaining: MoneySchema,
});

/** What one patient of the guarantor owes. Unapplied funds belong to the account and are not spread over patients. */
export const PatientBalanceSchema = z.object({
  patientId: IdSchema,
  /** Masked in a QuickPay session. */
  name: TextSchema,
  currentBalance: MoneySchema,
  amountDue: MoneySchema,
  /** The most that a payment for this patient may be now: what they owe, less what is being paid already. */
  payable: MoneySchema,
});

/**
 * What can be paid now. `payable`: an amount within the limits of `payable`. `processing`: nothing more, because payments that
 * are being processed hold all that is owed. `insurance-pending`: nothing is owed before insurance has decided. `paid-up`:
 * nothing is owed.
 */
export const PayableStateSchema = z.enum(['payable', 'processing', 'insurance-pending', 'paid-up']);

/** Payments of the account that were sent and have not ended. Nobody knows yet whether they will succeed. */
export const ProcessingPaymentsSchema = z.object({
  /** How many there are, 1 or more. */
  count: z.int().check(z.gte(1)),
  /** All of them together. They are in the balances still, and not in `payable`. */
  amount: MoneySchema,
});

export const BalanceSchema = z.object({
  /** Changes with everything that changes what may be paid. A payment names the version the patient saw. */
  version: z.string().check(z.regex(/^[A-Za-z0-9_-]{1,64}$/)),
  asOf: InstantSchema,
  /** Masked in a QuickPay session, for example `M*** G.` */
  guarantorName: TextSchema,
  /** Printed on statements. In a portal session only; older backends leave it out. */
  accountNumber: decoration(z.optional(IdSchema), undefined),
  /**
   * What is unpaid of all open lines, recent charges and payments included. The amount due, while there is one, when the practice
   * does not show the current balance.
   */
  currentBalance: MoneySchema,
  /** What is still unpaid of the most recent statement's lines. */
  amountDue: MoneySchema,
  /** The most recent statement, or null before the first one. */
  statement: z.nullable(
    z.object({ number: IdSchema, date: PlainDateSchema, dueDate: PlainDateSchema, balance: MoneySchema }),
  ),
  /** The due date has gone by in the practice's time zone and something of the statement is unpaid. */
  pastDue: z.boolean(),
  /** Billed to insurance and undecided. Not owed. */
  insurancePending: MoneySchema,
  /** Null when the practice does not show it. */
  unappliedFunds: z.nullable(MoneySchema),
  /** Null when the practice does not show it. In no other balance. */
  collectionsBalance: z.nullable(MoneySchema),
  /** Of `currentBalance`: `remaining` less unapplied funds. */
  breakdown: BalanceBreakdownSchema,
  /** Why `payable` is what it is. Older backends leave it out. */
  payableState: decoration(z.optional(PayableStateSchema), undefined),
  /** Left out when no payment is being processed, and by older backends. */
  processing: z.optional(ProcessingPaymentsSchema),
  /** What the server will accept now; null when nothing can be paid. */
  payable: z.nullable(z.object({ minimum: MoneySchema, maximum: MoneySchema })),
  /** One entry for each patient with a balance. Empty in a QuickPay session, which shows the account's sum only. */
  patients: rows(PatientBalanceSchema),
});

export type PayableState = z.infer<typeof PayableStateSchema>;
export type ProcessingPayments = z.infer<typeof ProcessingPaymentsSchema>;
export type BalanceBreakdown = z.infer<typeof BalanceBreakdownSchema>;
export type PatientBalance = z.infer<typeof PatientBalanceSchema>;
export type Balance = z.infer<typeof BalanceSchema>;
