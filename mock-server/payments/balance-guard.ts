import type { ProblemCode } from '../../src/contract/index.ts';
import type { AccountBalances, Book } from '../ledger/index.ts';
import type { PaymentCall } from './engine.ts';

/** Keeps a payment within what is owed. */
export interface BalanceGuard {
  /**
   * Why the balance does not allow a payment, or null. Versions never come back, so a refusal holds for good and a late copy
   * of a refused call is refused too.
   */
  refuse(book: Book, call: PaymentCall): ProblemCode | null;
  /** Sets the amount aside until the payment ends, so that no other payment can count on it; the hold's id. */
  reserve(book: Book, call: PaymentCall): string | null;
}

export const balanceGuard: BalanceGuard = {
  refuse(book, { accountNumber, request }) {
    const balances = book.balances(accountNumber);
    const { amount } = request;
    if (amount.currency !== book.currency) return 'invalid_request';
    if (request.balanceVersion !== balances.version) return 'balance_changed';
    if (!isWhatWasChosen(request.choice, amount.amount, balances)) return 'balance_changed';
    if (amount.amount > balances.available) return 'amount_exceeds_balance';
    const minimum = book.settings.practice.options.minimumPayment.amount;
    // A balance below the minimum may still be paid whole.
    const isTooLittle = amount.amount < Math.min(minimum, balances.available);
    return request.choice === 'other' && isTooLittle ? 'amount_below_minimum' : null;
  },
  reserve: (book, { accountNumber, request }) => book.holds.place(accountNumber, request.amount.amount).id,
};

function isWhatWasChosen(choice: PaymentCall['request']['choice'], amount: number, balances: AccountBalances): boolean {
  switch (choice) {
    case 'amount-due':
      return amount === balances.amountDue;
    case 'current-balance':
      return amount === balances.currentBalance;
    case 'other':
      return true;
  }
}
