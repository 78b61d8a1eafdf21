import { endpoints } from '../../src/contract/index.ts';
import { ProblemError } from '../http/problem.ts';
import { sessionRoute, type SessionCall } from '../http/route.ts';
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

  emailReceipt: sessionRoute(endpoints.emailReceipt, async (call) => {
    const { book, languages, receiptEmails, receiptEmailLimit } = call.backend;
    const receipt = receiptOf(call);
    const { email } = await call.body();
    if (!book.settings.practice.options.emailReceipts) throw new ProblemError('email_unavailable');
    if (receiptEmailLimit.isFull(receipt.id)) throw new ProblemError('too_many_attempts');
    receiptEmailLimit.add(receipt.id);
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
