import * as z from 'zod/mini';
import {
  BrandingSchema,
  IdSchema,
  LinkVerificationKindSchema,
  PositiveMoneySchema,
  PracticeNoticeSchema,
  PracticeOptionsSchema,
  ThemeSchema,
} from '../../../src/contract/index.ts';
import { ProblemError } from '../../http/problem.ts';
import { staffRoute } from '../../http/staff-route.ts';

const { shape: options } = PracticeOptionsSchema;

const once = (items: readonly unknown[]) => new Set(items).size === items.length;

const OptionsChangeSchema = z.partial(
  z.strictObject({
    ...options,
    minimumPayment: PositiveMoneySchema,
    paymentMethods: options.paymentMethods.check(z.refine(once)),
    mfaChannels: options.mfaChannels.check(z.refine(once)),
  }),
);

const BrandingChangeSchema = z.partial(z.strictObject(BrandingSchema.shape));
const ThemeChangeSchema = z.partial(z.strictObject(ThemeSchema.shape));

const SessionsChangeSchema = z.partial(
  z.strictObject({
    idleMinutes: z.int().check(z.gte(2), z.lte(30)),
    portalHours: z.int().check(z.gte(1), z.lte(24)),
    extensions: z.int().check(z.gte(10), z.lte(100)),
  }),
);

const ReminderDaysSchema = z.array(z.int().check(z.gte(1), z.lte(60))).check(z.maxLength(5), z.refine(once));

const RemindersChangeSchema = z.partial(
  z.strictObject({ before: ReminderDaysSchema, onDueDate: z.boolean(), after: ReminderDaysSchema }),
);

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
      request: z.partial(
        z.strictObject({
          options: OptionsChangeSchema,
          branding: BrandingChangeSchema,
          theme: ThemeChangeSchema,
          notices: z.array(PracticeNoticeSchema).check(z.maxLength(10)),
          sessions: SessionsChangeSchema,
          linkOutPaymentId: z.nullable(IdSchema),
          autoPost: z.boolean(),
          statementDueDays: DaysSchema,
          reminders: RemindersChangeSchema,
          linkDays: DaysSchema,
          codeDays: DaysSchema,
          linkVerification: z.nullable(LinkVerificationKindSchema),
        }),
      ),
    },
    async ({ backend, body }) => {
      const change = await body();
      const { currency } = backend.book;
      if ((change.options?.minimumPayment?.currency ?? currency) !== currency) {
        throw new ProblemError('invalid_request', { detail: `options.minimumPayment.currency: not ${currency}` });
      }
      backend.book.configure(change);
      return backend.book.settings;
    },
  ),
];
