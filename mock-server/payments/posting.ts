import { money, type CardSummary, type Payment } from '../../src/contract/index.ts';
import type { SavedCards } from '../cards/saved-cards.ts';
import type { Book, ReceiptRecord } from '../ledger/index.ts';
import { sharesOf } from './balance-guard.ts';
import type { ChargeResult } from './charge-processor.ts';
import type { Claim } from './claim.ts';

/** Where a payment leaves its traces. */
interface Shelves {
  book: Book;
  cards: SavedCards;
}

/** Books what the processor said of a payment, keeps the card if the payer wants that, and writes the payment down as the payer will see it. */
export function bookPayment({ book, cards }: Shelves, claim: Claim, result: ChargeResult): Payment {
  const { amount, currency } = claim.call.request.amount;
  const { method: paidWith } = claim.call.request;
  const method: CardSummary = Object.freeze({
    kind: 'card',
    brand: result.brand,
    lastFour: result.lastFour,
    ...(paidWith.kind === 'wallet' && { wallet: paidWith.wallet }),
  });
  const receipt = bookReceipt(book, claim, result, method);
  keepCard(cards, claim, result);
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
  const { request } = claim.call;
  return book.takePayment({ ...attempt, amount: request.amount.amount, shares: sharesOf(request) });
}

function keepCard(cards: SavedCards, { call, card }: Claim, result: ChargeResult): void {
  if (result.status !== 'approved' || !result.stored) return;
  const { reference, expiryMonth, expiryYear } = result.stored;
  const { brand, lastFour } = result;
  cards.add({
    ...{ brand, lastFour, expiryMonth, expiryYear },
    accountNumber: call.accountNumber,
    processorReference: reference,
    ...(card?.fingerprint !== undefined && { fingerprint: card.fingerprint }),
  });
}
