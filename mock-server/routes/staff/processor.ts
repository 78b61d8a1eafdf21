import * as z from 'zod/mini';
import { IdSchema } from '../../../src/contract/index.ts';
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
      throw new StaffProblem(409, 'unreadable_file', `The file has no column ${processed.missing.join(', ')}.`);
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
      path: '/processor-payments/unmatched',
      summary: 'Payments that the processor took for accounts that nobody knows.',
    },
    ({ backend }) => backend.processorCredits.unmatched(),
  ),

  staffRoute(
    {
      method: 'POST',
      path: '/processor-payments/{transactionId}/assign',
      summary: 'Posts an unmatched payment to the account that it was meant for.',
      status: 201,
      request: z.strictObject({ accountNumber: IdSchema }),
    },
    async ({ backend, params, body }) => {
      const receiptId = backend.processorCredits.assign(params.transactionId ?? '', (await body()).accountNumber);
      if (receiptId === null) throw new StaffProblem(404, 'unknown_payment', 'There is no such unmatched payment.');
      return backend.book.receipt(receiptId);
    },
  ),
];
