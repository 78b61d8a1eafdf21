import * as z from 'zod/mini';
import { MoneySchema } from './money.ts';
import { IdSchema, InstantSchema, PlainDateSchema, TextSchema } from './values.ts';

/** How the current balance came about; every figure is a sum over the open lines not in collections. */
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

export const BalanceSchema = z.object({
  /** Changes with everything that changes what may be paid. A payment names the version the patient saw. */
  version: z.string().check(z.regex(/^[A-Za-z0-9_-]{1,64}$/)),
  asOf: InstantSchema,
  /** Masked in a QuickPay session, for example `M*** G.` */
  guarantorName: TextSchema,
  /** What is unpaid of all open lines, recent charges and payments included. */
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
  breakdown: BalanceBreakdownSchema,
  /** What the server will accept now; null when nothing can be paid. */
  payable: z.nullable(z.object({ minimum: MoneySchema, maximum: MoneySchema })),
  /** One entry for each patient with a balance. Empty in a QuickPay session, which shows the account's sum only. */
  patients: z.array(PatientBalanceSchema),
});

export type BalanceBreakdown = z.infer<typeof BalanceBreakdownSchema>;
export type PatientBalance = z.infer<typeof PatientBalanceSchema>;
export type Balance = z.infer<typeof BalanceSchema>;
