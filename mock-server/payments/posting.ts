import { money, type CardSummary, type Payment } from '../../src/contract/index.ts';
import type { SavedCards } from '../cards/saved-cards.ts';
import type { Book, ReceiptRecord } from '../ledger/index.ts';
import { sharesOf } from './balance-guard.ts';
import type { ChargedCard, ChargeResult } from './charge-processor.ts';
import type { Claim } from './claim.ts';

/** How a payment ended: as the processor said, or without any charge. */
export type PaymentEnd = ChargeResult | UnchargedEnd;

/** The payer sees a decline of the processor's. */
interface UnchargedEnd extends ChargedCard {
  status: 'declined';
  code: 'processing_error';
  transactionNumber: null;
}

export function unchargedEnd({ brand, lastFour }: ChargedCard): UnchargedEnd {
  return { status: 'declined', code: 'processing_error', transactionNumber: null, brand, lastFour };
}

/** Where a payment leaves its traces. */
interface Shelves {
  book: Book;
  cards: SavedCards;
}

/** Books how a payment ended, keeps the card if the payer wants that, and writes the payment down as the payer will see it. */
export function bookPayment({ book, cards }: Shelves, claim: Claim, result: PaymentEnd): Payment {
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

function bookReceipt(book: Book, claim: Claim, result: PaymentEnd, method: CardSummary): ReceiptRecord {
  const attempt = {
    accountNumber: claim.call.accountNumber,
    paymentId: claim.paymentId,
    method,
    transactionNumber: result.transactionNumber,
    ...(claim.holdId !== null && { holdId: claim.holdId }),
  };
  if (result.status === 'declined') return book.recordDecline(attempt);
  const { request } = claim.call;
  // The processor's file or notice may have been faster than its answer.
  const { transactionNumber } = result;
  return book.postTransaction({
    ...attempt,
    transactionNumber,
    amount: request.amount.amount,
    shares: sharesOf(request),
  });
}

function keepCard(cards: SavedCards, { call, card }: Claim, result: PaymentEnd): void {
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
