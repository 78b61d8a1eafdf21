import { endpoints, headers, IntentIdSchema, type Payment } from '../../src/contract/index.ts';
import { idempotencyKeyOf } from '../http/command-replays.ts';
import { ProblemError } from '../http/problem.ts';
import { sessionRoute, type SessionCall } from '../http/route.ts';
import { payUnlessTesting } from '../limits/pay-unless-testing.ts';
import { fingerprintOf, type PaymentAnswer } from '../payments/index.ts';
import type { SessionRecord } from '../sessions/session.ts';

export const paymentRoutes = {
  createPayment: sessionRoute(endpoints.createPayment, async (call) => {
    const { backend, session, remoteAddress } = call;
    const intentId = idempotencyKeyOf(call.request);
    const request = await call.body();
    const { accountNumber, scope } = session;
    const { method, path } = endpoints.createPayment;
    backend.languages.heard(accountNumber, call.request);
    const fingerprint = fingerprintOf({ method, path, accountNumber, request });
    const paymentCall = { accountNumber, scope, intentId, fingerprint, request };
    const answer = await withUsage(call, intentId, () => payUnlessTesting(backend, paymentCall, remoteAddress));
    const payment = paymentOf(answer, session);
    const { status, receiptId } = payment;
    if (status === 'succeeded' && receiptId !== null)
      backend.recentPayments.add(intentId, { accountNumber, receiptId });
    const replayed = answer.kind === 'payment' && answer.replayed;
    return { body: payment, headers: replayed ? { [headers.idempotencyReplayed]: 'true' } : {} };
  }),

  getPaymentByIntent: sessionRoute(endpoints.getPaymentByIntent, async ({ backend, session, params }) => {
    const intentId = IntentIdSchema.safeParse(params.intentId);
    if (!intentId.success) throw new ProblemError('invalid_request', { detail: 'intentId: no UUID version 4' });
    const found = await backend.payments.recoverByIntent(session.accountNumber, intentId.data);
    return { body: paymentOf(found, session) };
  }),

  getPayment: sessionRoute(endpoints.getPayment, ({ backend, session, params }) => {
    const payment = backend.payments.find(session.accountNumber, params.paymentId ?? '');
    if (!payment) throw new ProblemError('not_found');
    if (session.scope === 'quickpay' && !session.paymentIds.has(payment.id)) throw new ProblemError('not_found');
    return { body: payment };
  }),
};

/** Notes for the usage report who began a payment. One that was refused, and of which the engine keeps nothing, is no payment. */
async function withUsage<Result>(
  { backend, session }: Pick<SessionCall<unknown>, 'backend' | 'session'>,
  intentId: string,
  pay: () => Promise<Result>,
): Promise<Result> {
  const { usage, payments } = backend;
  usage.began(session, intentId);
  try {
    return await pay();
  } finally {
    const found = payments.findByIntent(session.accountNumber, intentId);
    const isKept = found.kind === 'payment' || found.code !== 'payment_not_found';
    if (isKept) usage.began(session, intentId);
    else usage.refused(session, intentId);
  }
}

/** Whoever knows an intent made it, so a session that brings one may see what came of it, receipt included. */
function paymentOf(answer: PaymentAnswer, session: SessionRecord): Payment {
  if (answer.kind === 'problem') {
    const { code, retryAfterSeconds } = answer;
    throw new ProblemError(code, retryAfterSeconds === undefined ? {} : { retryAfter: retryAfterSeconds });
  }
  session.paymentIds.add(answer.payment.id);
  return answer.payment;
}
