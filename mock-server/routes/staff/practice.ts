import * as z from 'zod/mini';
import { LinkVerificationKindSchema, PracticeOptionsSchema } from '../../../src/contract/index.ts';
import { staffRoute } from '../../http/staff-route.ts';

const { shape } = PracticeOptionsSchema;

const OptionsChangeSchema = z.strictObject({
  showCurrentBalance: z.exactOptional(shape.showCurrentBalance),
  showCollectionsBalance: z.exactOptional(shape.showCollectionsBalance),
  showUnappliedFunds: z.exactOptional(shape.showUnappliedFunds),
  includeNewChargesInAmountDue: z.exactOptional(shape.includeNewChargesInAmountDue),
  minimumPayment: z.exactOptional(shape.minimumPayment),
  emailReceipts: z.exactOptional(shape.emailReceipts),
  quickPay: z.exactOptional(shape.quickPay),
  paymentMethods: z.exactOptional(shape.paymentMethods),
});

const DaysSchema = z.int().check(z.gte(1), z.lte(90));

export const practiceRoutes = [
  staffRoute(
    { method: 'GET', path: '/practice', summary: 'The practice with the settings that only staff sees.' },
    ({ backend }) => backend.book.settings,
  ),

  staffRoute(
    {
      method: 'PATCH',
      path: '/practice',
      summary: 'Changes settings of the practice; what is left out stays.',
      request: z.strictObject({
        options: z.exactOptional(OptionsChangeSchema),
        autoPost: z.exactOptional(z.boolean()),
        statementDueDays: z.exactOptional(DaysSchema),
        linkDays: z.exactOptional(DaysSchema),
        codeDays: z.exactOptional(DaysSchema),
        linkVerification: z.exactOptional(z.nullable(LinkVerificationKindSchema)),
      }),
    },
    async ({ backend, body }) => {
      backend.book.configure(await body());
      return backend.book.settings;
    },
  ),
];
