import { money, type CardSummary, type Payment } from '../../src/contract/index.ts';
import type { Book, ReceiptRecord } from '../ledger/index.ts';
import type { ChargeResult } from './charge-processor.ts';
import type { Claim } from './claim.ts';

/** Books what the processor said of a payment, and writes the payment down as the payer will see it. */
export function bookPayment(book: Book, claim: Claim, result: ChargeResult): Payment {
  const { amount, currency } = claim.call.request.amount;
  const method: CardSummary = Object.freeze({ kind: 'card', brand: result.brand, lastFour: result.lastFour });
  const receipt = bookReceipt(book, claim, result, method);
  return Object.freeze({
    id: claim.paymentId,
    intentId: claim.call.intentId,
    status: result.status === 'approved' ? 'succeeded' : 'declined',
    amount: Object.freeze(money(amount, currency)),
    method,
    declineCode: result.status === 'declined' ? result.code : null,
    receiptId: receipt.id,
    createdAt: claim.createdAt,
  });
}

function bookReceipt(book: Book, claim: Claim, result: ChargeResult, method: CardSummary): ReceiptRecord {
  const attempt = {
    accountNumber: claim.call.accountNumber,
    paymentId: claim.paymentId,
    method,
    transactionNumber: result.transactionNumber,
    ...(claim.holdId !== null && { holdId: claim.holdId }),
  };
  if (result.status === 'declined') return book.recordDecline(attempt);
  return book.takePayment({ ...attempt, amount: claim.call.request.amount.amount });
}
