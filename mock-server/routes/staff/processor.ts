import * as z from 'zod/mini';
import { IdSchema, MinorUnitsSchema } from '../../../src/contract/index.ts';
import { StaffProblem } from '../../http/staff-problem.ts';
import { staffRoute } from '../../http/staff-route.ts';
import { ProcessorNoticeSchema } from '../../processor-files/notices.ts';
import { PROCESSOR_NOTICES_PATH } from '../processor-notices.ts';

/** Some ten thousand rows. */
const LARGEST_FILE = 768 * 1024;

export const processorRoutes = [
  staffRoute(
    {
      method: 'GET',
      path: '/processor',
      summary:
        'How the practice and the processor’s own payment page are connected: payment id, notice path and secret.',
    },
    ({ backend: { book, processorNotices } }) => ({
      linkOutPaymentId: book.settings.linkOutPaymentId,
      processor: book.settings.practice.processor,
      noticePath: PROCESSOR_NOTICES_PATH,
      noticeSecret: processorNotices.secret,
    }),
  ),

  staffRoute(
    {
      method: 'POST',
      path: '/processor-files',
      summary: 'Works the processor’s daily file through: each payment is posted once, whatever told of it before.',
      status: 201,
      maxBytes: LARGEST_FILE,
      request: z.strictObject({
        name: z.string().check(z.regex(/^[^]{1,200}$/)),
        content: z.string(),
      }),
    },
    async ({ backend, body }) => {
      const processed = backend.processorFiles.process(await body());
      if ('file' in processed) return processed.file;
      const { missing, repeated } = processed;
      const wrong = [
        ...(missing.length > 0 ? [`The file has no column ${missing.join(', ')}.`] : []),
        ...(repeated.length > 0 ? [`The file has more than one column ${repeated.join(', ')}.`] : []),
      ];
      throw new StaffProblem(409, 'unreadable_file', wrong.join(' '));
    },
  ),

  staffRoute(
    { method: 'GET', path: '/processor-files', summary: 'The files worked through, newest first.' },
    ({ backend }) => backend.processorFiles.all(),
  ),

  staffRoute(
    { method: 'GET', path: '/processor-notices', summary: 'The processor’s notices, newest first.' },
    ({ backend }) => backend.processorNotices.all(),
  ),

  staffRoute(
    {
      method: 'POST',
      path: '/processor-notices/sign',
      summary: 'Signs a notice as the processor would, to be sent to the notice path: for playing the processor.',
      request: ProcessorNoticeSchema,
    },
    async ({ backend, body }) => backend.processorNotices.sign(await body()),
  ),

  staffRoute(
    {
      method: 'GET',
      path: '/processor-payments/review',
      summary: 'Payments that the processor reports otherwise than the book has them, with every report.',
    },
    ({ backend }) => backend.processorCredits.review(),
  ),

  staffRoute(
    {
      method: 'GET',
      path: '/processor-payments/{transactionId}/reports',
      summary: 'Everything that the processor has reported of one transaction, oldest first.',
    },
    ({ backend, params }) => backend.processorCredits.reports(params.transactionId ?? ''),
  ),

  staffRoute(
    {
      method: 'POST',
      path: '/processor-payments/{transactionId}/resolve',
      summary: 'Ends a review: posts the payment, or corrects what was posted of it, or leaves the book as it is.',
      status: 201,
      once: true,
      request: z.discriminatedUnion('decision', [
        z.strictObject({
          decision: z.literal('post'),
          accountNumber: IdSchema,
          amount: MinorUnitsSchema.check(z.gte(1)),
        }),
        z.strictObject({ decision: z.literal('dismiss') }),
      ]),
    },
    async ({ backend: { book, processorCredits }, params, body }) => {
      const transactionId = params.transactionId ?? '';
      if (!processorCredits.resolve(transactionId, await body())) {
        throw new StaffProblem(404, 'unknown_payment', 'There is no such payment to review.');
      }
      return { transactionId, receipt: book.transaction(transactionId)?.receipt ?? null };
    },
  ),
];
