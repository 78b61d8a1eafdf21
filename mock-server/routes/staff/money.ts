import * as z from 'zod/mini';
import { IdSchema, MinorUnitsSchema } from '../../../src/contract/index.ts';
import { StaffProblem } from '../../http/staff-problem.ts';
import { staffRoute } from '../../http/staff-route.ts';
import { itemizedReceiptView } from '../../views/itemized-receipt-view.ts';

const AmountSchema = MinorUnitsSchema.check(z.gte(1));

/** As it is written on the check: anything printable in one line. */
const CheckNumberSchema = z.string().check(z.trim(), z.regex(/^[^\p{C}\p{Zl}\p{Zp}]{1,40}$/u));

export const moneyRoutes = [
  staffRoute(
    {
      method: 'POST',
      path: '/payments',
      summary:
        'Books a check that came by mail or a payment at the counter. A repeated check number needs `confirmDuplicate`.',
      status: 201,
      once: true,
      request: z.strictObject({
        accountNumber: IdSchema,
        amount: AmountSchema,
        method: z.enum(['mail', 'office']),
        checkNumber: z._default(z.nullable(CheckNumberSchema), null),
        /** Of the card terminal at the counter. */
        transactionNumber: z._default(z.nullable(IdSchema), null),
        confirmDuplicate: z._default(z.boolean(), false),
      }),
    },
    async ({ backend, body }) => {
      const { method, ...payment } = await body();
      const paymentId = backend.environment.ids.next('payment');
      return backend.book.takePayment({ ...payment, paymentId, method: { kind: method } });
    },
  ),

  staffRoute(
    {
      method: 'POST',
      path: '/payments/recover',
      summary:
        'Looks interrupted online payments up at the processor: those charged are posted, overdue ones given up.',
    },
    async ({ backend }) => ({
      recovered: await backend.payments.recover(),
      unfinished: backend.payments.unfinished(),
    }),
  ),

  staffRoute(
    {
      method: 'POST',
      path: '/refunds',
      summary: 'Gives money of one payment back; the book writes a receipt.',
      status: 201,
      once: true,
      request: z.strictObject({ paymentId: IdSchema, amount: AmountSchema }),
    },
    async ({ backend, body }) => backend.book.refund(await body()),
  ),

  staffRoute(
    {
      method: 'POST',
      path: '/unapplied-funds/applications',
      summary: 'Applies unapplied funds oldest line first, all of them or at most an amount.',
      status: 201,
      once: true,
      request: z.strictObject({ accountNumber: IdSchema, amount: z.optional(AmountSchema) }),
    },
    async ({ backend, body }) => {
      const { accountNumber, amount } = await body();
      const applied = backend.book.applyUnapplied(accountNumber, amount);
      if (applied === 0) {
        throw new StaffProblem(
          409,
          'nothing_to_apply',
          'The account has no unapplied funds, or no line to apply them to.',
        );
      }
      return { applied, ...backend.book.balances(accountNumber) };
    },
  ),

  staffRoute(
    {
      method: 'GET',
      path: '/receipts',
      summary: 'Receipts, newest first, of everybody or of ?accountNumber=.',
    },
    ({ backend: { book }, query }) => {
      const accountNumber = query.get('accountNumber');
      const accounts = accountNumber === null ? book.people.accounts() : [accountNumber];
      return accounts.flatMap((account) => book.receipts(account)).toSorted((a, b) => (a.at < b.at ? 1 : -1));
    },
  ),

  staffRoute(
    {
      method: 'GET',
      path: '/receipts/{receiptId}',
      summary: 'One receipt with what it went to, its refunds, and how much can still be refunded.',
    },
    ({ backend, params }) => {
      const receipt = backend.book.receipt(params.receiptId ?? '');
      if (!receipt) throw new StaffProblem(404, 'unknown_receipt', 'There is no such receipt.');
      const { paymentId } = receipt;
      return { ...itemizedReceiptView(backend, receipt), paymentId, refundable: backend.book.refundable(receipt) };
    },
  ),
];
