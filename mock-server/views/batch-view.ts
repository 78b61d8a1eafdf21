import type { Book, ReceiptRecord, ReferenceBatch } from '../ledger/index.ts';
import { fullName } from '../ledger/index.ts';

/** What a batch took in one way. */
export interface MethodTotal {
  /** Brand of the card. */
  method: string;
  payments: number;
  /** Minor units, as all amounts here. */
  amount: number;
}

export interface BatchPayment {
  receiptId: string;
  receiptNumber: string;
  paymentId: string;
  accountNumber: string;
  guarantorName: string;
  method: ReceiptRecord['method'];
  transactionNumber: string | null;
  /** UTC instant. */
  at: string;
  amount: number;
  /** What of it was given back since; it changes nothing about the batch. */
  refunded: number;
}

/** A batch with everything it is to be held against the processor's own list by. */
export interface BatchView extends ReferenceBatch {
  payments: BatchPayment[];
  totals: MethodTotal[];
  /** Sum of the payments by their receipts. */
  receiptsTotal: number;
  /** Whether the batch's total, the receipts and the totals by method are one and the same. */
  reconciled: boolean;
}

export function batchView(book: Book, batch: ReferenceBatch): BatchView {
  const payments = batch.receiptIds.flatMap((id) => {
    const receipt = book.receipt(id);
    return receipt ? [paymentView(book, receipt)] : [];
  });
  const totals = totalsOf(payments);
  const receiptsTotal = sum(payments);
  const reconciled = receiptsTotal === batch.total && sum(totals) === batch.total;
  return { ...batch, payments, totals, receiptsTotal, reconciled };
}

function paymentView(book: Book, receipt: ReceiptRecord): BatchPayment {
  const { id, number, paymentId, accountNumber, method, transactionNumber, at, amount } = receipt;
  const guarantor = book.people.guarantor(accountNumber);
  const refunds = book
    .receipts(accountNumber)
    .filter((other) => other.status === 'refund' && other.paymentId === paymentId);
  return {
    receiptId: id,
    receiptNumber: number,
    paymentId,
    accountNumber,
    guarantorName: guarantor ? fullName(guarantor.name) : '',
    method,
    transactionNumber,
    at,
    amount,
    refunded: sum(refunds),
  };
}

function totalsOf(payments: readonly BatchPayment[]): MethodTotal[] {
  const totals = new Map<string, MethodTotal>();
  for (const { method, amount } of payments) {
    const name = method.kind === 'card' ? method.brand : method.kind;
    const total = totals.get(name) ?? { method: name, payments: 0, amount: 0 };
    totals.set(name, total);
    total.payments += 1;
    total.amount += amount;
  }
  return [...totals.values()].sort((one, other) => (one.method < other.method ? -1 : 1));
}

function sum(items: readonly { amount: number }[]): number {
  return items.reduce((total, { amount }) => total + amount, 0);
}
