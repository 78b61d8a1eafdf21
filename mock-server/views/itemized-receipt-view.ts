import type * as z from 'zod/mini';
import type { ItemizedReceiptSchema } from '../../src/contract/index.ts';
import type { Backend } from '../backend.ts';
import { refundedReceipt } from '../billing/receipt-emails.ts';
import { fullName, type ReceiptRecord } from '../ledger/index.ts';
import { moneyIn } from './money-view.ts';
import { checkNumberOf, receiptSummary } from './receipt-list.ts';
import { receiptView } from './receipt-view.ts';
import { lineView, visitViews } from './visit-view.ts';

/** A receipt with the services that it paid for. */
export function itemizedReceiptView(
  backend: Pick<Backend, 'book' | 'receiptEmails'>,
  receipt: ReceiptRecord,
): z.input<typeof ItemizedReceiptSchema> {
  const { book } = backend;
  const { accountNumber, paymentId, status } = receipt;
  const guarantor = book.people.guarantor(accountNumber);
  const money = moneyIn(book.currency);
  const { lines, unapplied, shares } = book.receiptDetail(receipt);
  const refunds = book
    .receipts(accountNumber)
    .filter((other) => status === 'paid' && other.status === 'refund' && other.paymentId === paymentId);
  const payment = refundedReceipt(book, receipt);
  return {
    ...receiptView(backend, receipt),
    ...checkNumberOf(receipt),
    accountNumber,
    guarantorName: guarantor ? fullName(guarantor.name) : '',
    patients: shares.map(({ patientId, amount }) => {
      const patient = book.people.patient(patientId);
      return { patientId, name: patient ? fullName(patient.name) : '', amount: money(amount) };
    }),
    visits: visitViews(book, lines, (line) => ({ ...lineView(book, line), applied: money(line.applied) })),
    unapplied: money(unapplied),
    refunds: refunds.map((refund) => receiptSummary(book, refund)),
    ...(payment && { refundOf: receiptSummary(book, payment) }),
  };
}
