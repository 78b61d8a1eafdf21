import * as z from 'zod/mini';
import { IdSchema } from '../../../src/contract/index.ts';
import type { Backend } from '../../backend.ts';
import { StaffProblem } from '../../http/staff-problem.ts';
import { staffRoute } from '../../http/staff-route.ts';
import { linkUrl, sendLink } from '../../links/send-link.ts';

export const linkRoutes = [
  staffRoute(
    { method: 'GET', path: '/links', summary: 'Links and codes of everybody, newest first, without secrets.' },
    ({ backend: { book } }) =>
      book.people
        .accounts()
        .flatMap((accountNumber) => book.links.of(accountNumber))
        .toSorted((one, other) => (one.createdAt < other.createdAt ? 1 : -1)),
  ),

  staffRoute(
    {
      method: 'GET',
      path: '/accounts/{accountNumber}/links',
      summary: 'Links and codes of one account, without secrets.',
    },
    ({ backend, params }) => backend.book.links.of(params.accountNumber ?? ''),
  ),

  staffRoute(
    {
      method: 'POST',
      path: '/links',
      summary:
        'Makes a payment link or statement code and tells its secret once; `send` sends a text or email link too.',
      status: 201,
      request: z.strictObject({
        accountNumber: IdSchema,
        origin: z.enum(['text', 'email', 'qr', 'statement-code']),
        send: z._default(z.boolean(), false),
      }),
    },
    async ({ backend, body }) => {
      const { accountNumber, origin, send } = await body();
      assertUseful(backend, accountNumber);
      if (send && (origin === 'text' || origin === 'email')) {
        const suppressed = backend.suppressions.reasonOf(accountNumber, origin);
        if (suppressed) throw new StaffProblem(409, suppressed.replace('-', '_'), `The guarantor gets no ${origin}.`);
        const sent = sendLink(backend, accountNumber, origin);
        if (!sent) throw new StaffProblem(409, 'no_address', `The guarantor has no address for ${origin}.`);
        const { issued, message } = sent;
        const url = issued ? linkUrl(backend.payPageUrl, issued.secret) : backend.payPageUrl;
        return { link: issued?.link ?? null, url, messageId: message.id };
      }
      if (!backend.book.settings.practice.options.quickPay) {
        throw new StaffProblem(409, 'quickpay_off', 'The practice has QuickPay off, so that no link or code opens.');
      }
      const { link, secret } = backend.book.links.issue(accountNumber, origin);
      return origin === 'statement-code' ? { link, code: secret } : { link, url: linkUrl(backend.payPageUrl, secret) };
    },
  ),

  staffRoute(
    { method: 'POST', path: '/links/{linkId}/revoke', summary: 'Ends a link at once, and every session it opened.' },
    ({ backend, params }) => {
      const linkId = params.linkId ?? '';
      backend.book.links.revoke(linkId);
      backend.sessions.endAllOfLink(linkId);
    },
  ),

  staffRoute(
    {
      method: 'GET',
      path: '/exchanges',
      summary: 'Who tried which link when, and whether somebody seems to be guessing.',
    },
    ({ backend }) => ({
      guessing: backend.exchangeGuard.isAnomalous(),
      exchanges: backend.exchanges.all(),
    }),
  ),
];

/** A link opens only while something is owed. Throws `unknown_account` and `nothing_owed`. */
function assertUseful({ book }: Backend, accountNumber: string): void {
  const { currentBalance, insurancePending } = book.balances(accountNumber);
  if (currentBalance > 0) return;
  const why = insurancePending > 0 ? 'Insurance has not decided yet' : 'Nothing is owed';
  throw new StaffProblem(409, 'nothing_owed', `${why}, so that a link would open nothing. None was made.`);
}
