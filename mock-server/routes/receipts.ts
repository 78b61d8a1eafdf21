import { endpoints } from '../../src/contract/index.ts';
import { ProblemError } from '../http/problem.ts';
import { publicRoute, sessionRoute, type SessionCall } from '../http/route.ts';
import type { ReceiptRecord } from '../ledger/index.ts';
import { languageOf } from '../outbox/languages.ts';
import { itemizedReceiptView } from '../views/itemized-receipt-view.ts';
import { maskedEmail } from '../views/masked-email.ts';
import { receiptPage } from '../views/receipt-list.ts';
import { receiptView } from '../views/receipt-view.ts';

export const receiptRoutes = {
  listReceipts: sessionRoute(endpoints.listReceipts, ({ backend, session, query }) => ({
    body: receiptPage(backend, session.accountNumber, query()),
  })),

  getItemizedReceipt: sessionRoute(endpoints.getItemizedReceipt, (call) => ({
    body: itemizedReceiptView(call.backend, receiptOf(call)),
  })),

  getReceipt: sessionRoute(endpoints.getReceipt, (call) => ({
    body: receiptView(call.backend, receiptOf(call)),
  })),

  findReceipt: publicRoute(endpoints.findReceipt, async (call) => {
    const { backend, remoteAddress: address } = call;
    const { book, exchangeGuard, recentPayments } = backend;
    exchangeGuard.admit(address);
    const { intentId } = await call.body();
    const receipt = book.receipt(recentPayments.find(intentId)?.receiptId ?? '');
    if (!receipt) {
      exchangeGuard.failed(address);
      throw new ProblemError('not_found');
    }
    const { number, at: paidAt, amount } = receipt;
    const asksFirst = book.settings.linkVerification !== null;
    return { body: { number, paidAt, ...(!asksFirst && { amount: { amount, currency: book.currency } }) } };
  }),

  emailReceipt: sessionRoute(endpoints.emailReceipt, async (call) => {
    const { book, languages, receiptEmails, receiptEmailLimit } = call.backend;
    const receipt = receiptOf(call);
    const { email } = await call.body();
    if (!book.settings.practice.options.emailReceipts) throw new ProblemError('email_unavailable');
    const { accountNumber, id: sessionId } = call.session;
    const isAdmitted = receiptEmailLimit.admit({ accountNumber, receiptId: receipt.id, sessionId, to: email });
    if (!isAdmitted) throw new ProblemError('too_many_attempts');
    receiptEmails.send(receipt, email, languageOf(call.request) ?? languages.of(receipt.accountNumber));
    return { body: { sentTo: maskedEmail(email) } };
  }),
};

/** Another account's receipt, and in QuickPay another session's, is as unknown as one that never was. */
function receiptOf({ backend, session, params }: SessionCall<unknown>): ReceiptRecord {
  const receipt = backend.book.receipt(params.receiptId ?? '');
  const isTheirs = receipt?.accountNumber === session.accountNumber;
  if (!receipt || !isTheirs) throw new ProblemError('not_found');
  if (session.scope === 'quickpay' && !session.paymentIds.has(receipt.paymentId)) throw new ProblemError('not_found');
  return receipt;
}
