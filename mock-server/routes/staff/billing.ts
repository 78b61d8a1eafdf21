import * as z from 'zod/mini';
import { IdSchema, MinorUnitsSchema, PlainDateSchema, TextSchema } from '../../../src/contract/index.ts';
import { tellOfNewBalance } from '../../billing/new-balance.ts';
import { staffRoute } from '../../http/staff-route.ts';

const AmountSchema = MinorUnitsSchema.check(z.gte(0));

export const billingRoutes = [
  staffRoute(
    {
      method: 'POST',
      path: '/visits',
      summary: 'Enters a visit of a patient, to bill lines to.',
      status: 201,
      request: z.strictObject({
        id: z.string().check(z.regex(/^\d{1,12}$/)),
        accountNumber: IdSchema,
        patientId: IdSchema,
        date: PlainDateSchema,
        facility: TextSchema,
        provider: TextSchema,
        diagnosis: TextSchema,
        notes: TextSchema,
      }),
    },
    async ({ backend, body }) => backend.book.people.addVisit(await body()),
  ),

  staffRoute(
    {
      method: 'POST',
      path: '/charges',
      summary: 'Bills one line of a visit; a part may wait on insurance. Tells the guarantor of what is owed at once.',
      status: 201,
      once: true,
      request: z.strictObject({
        visitId: IdSchema,
        line: z.int().check(z.gte(1), z.lte(999)),
        code: TextSchema,
        description: TextSchema,
        billed: MinorUnitsSchema.check(z.gte(1)),
        insurancePending: z._default(AmountSchema, AmountSchema.parse(0)),
      }),
    },
    async ({ backend, body }) => {
      const charge = await body();
      const { accountNumber } = backend.book.people.visit(charge.visitId) ?? {};
      const { result, notice } = tellOfNewBalance(backend, accountNumber, () => backend.book.charge(charge));
      return { ...result, notice };
    },
  ),

  staffRoute(
    {
      method: 'POST',
      path: '/adjudications',
      summary: 'Enters what insurance decided about a line, and tells the guarantor when more is owed.',
      status: 201,
      once: true,
      request: z.strictObject({
        lineId: IdSchema,
        insurancePaid: AmountSchema,
        adjusted: AmountSchema,
        stillPending: z._default(AmountSchema, AmountSchema.parse(0)),
      }),
    },
    async ({ backend, body }) => {
      const adjudication = await body();
      const { accountNumber } = backend.book.line(adjudication.lineId) ?? {};
      const { notice } = tellOfNewBalance(backend, accountNumber, () => backend.book.adjudicate(adjudication));
      return { ...adjudication, notice };
    },
  ),

  staffRoute(
    {
      method: 'POST',
      path: '/collections',
      summary: 'Hands what is owed on lines to collections.',
      status: 201,
      once: true,
      request: z.strictObject({ accountNumber: IdSchema, lineIds: z.array(IdSchema).check(z.minLength(1)) }),
    },
    async ({ backend, body }) => {
      const { accountNumber, lineIds } = await body();
      backend.book.sendToCollections(accountNumber, lineIds);
      return backend.book.balances(accountNumber);
    },
  ),

  staffRoute(
    {
      method: 'POST',
      path: '/reversals',
      summary: 'Takes one journal entry of staff back by its mirror image. A payment by card is refunded instead.',
      status: 201,
      once: true,
      request: z.strictObject({ sequence: z.int().check(z.gte(1)) }),
    },
    async ({ backend, body }) => {
      backend.book.reverse((await body()).sequence);
      return backend.book.journal.entries().at(-1);
    },
  ),
];
