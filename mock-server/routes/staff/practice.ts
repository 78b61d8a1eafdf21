import * as z from 'zod/mini';
import { LinkVerificationKindSchema, PracticeOptionsSchema, PracticeSchema } from '../../../src/contract/index.ts';
import { staffRoute } from '../../http/staff-route.ts';

const { shape: options } = PracticeOptionsSchema;
const { shape: branding } = PracticeSchema.shape.branding;

const OptionsChangeSchema = z.strictObject({
  showCurrentBalance: z.exactOptional(options.showCurrentBalance),
  showCollectionsBalance: z.exactOptional(options.showCollectionsBalance),
  showUnappliedFunds: z.exactOptional(options.showUnappliedFunds),
  includeNewChargesInAmountDue: z.exactOptional(options.includeNewChargesInAmountDue),
  minimumPayment: z.exactOptional(options.minimumPayment),
  emailReceipts: z.exactOptional(options.emailReceipts),
  quickPay: z.exactOptional(options.quickPay),
  paymentMethods: z.exactOptional(options.paymentMethods),
  mfaChannels: z.exactOptional(options.mfaChannels),
});

const BrandingChangeSchema = z.strictObject({
  logoUrl: z.exactOptional(branding.logoUrl),
  footer: z.exactOptional(branding.footer),
});

const SessionsChangeSchema = z.strictObject({
  idleMinutes: z.exactOptional(z.int().check(z.gte(2), z.lte(30))),
  portalHours: z.exactOptional(z.int().check(z.gte(1), z.lte(24))),
  extensions: z.exactOptional(z.int().check(z.gte(10), z.lte(100))),
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
        branding: z.exactOptional(BrandingChangeSchema),
        sessions: z.exactOptional(SessionsChangeSchema),
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
