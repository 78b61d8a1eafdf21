import type { PaymentRequest, ProblemCode } from '../../src/contract/index.ts';
import { shownBalances, type Book, type Share, type ShownBalances } from '../ledger/index.ts';
import type { PaymentCall } from './engine.ts';

/** Keeps a payment within what is owed. */
export interface BalanceGuard {
  /**
   * Why the balance does not allow a payment, or null. Versions never come back, so a refusal holds for good and a late copy
   * of a refused call is refused too.
   */
  refuse(book: Book, call: PaymentCall): ProblemCode | null;
  /** Whether all that a payment has reserved is still owed, beside what others have reserved. */
  isOwed(book: Book, holdId: string | null): boolean;
  /** Sets the amount aside until the payment ends, so that no other payment can count on it; the hold's id. */
  reserve(book: Book, call: PaymentCall): string | null;
}

export const balanceGuard: BalanceGuard = {
  refuse(book, { accountNumber, request }) {
    const { version } = book.balances(accountNumber);
    const { options } = book.settings.practice;
    // What the payer was not shown cannot be paid either: otherwise a refusal would tell it.
    const balances = shownBalances(book.balances(accountNumber), options);
    const { amount } = request;
    if (amount.currency !== book.currency || !isSum(request)) return 'invalid_request';
    if (request.balanceVersion !== version) return 'balance_changed';
    if (!isWhatWasChosen(request.choice, amount.amount, balances)) return 'balance_changed';
    const shares = request.patients?.map(
      (share) => [share.amount.amount, amountsOf(balances, share.patientId)] as const,
    );
    const isTooMuch = amount.amount > balances.available || shares?.some(([share, { payable }]) => share > payable);
    if (isTooMuch) return 'amount_exceeds_balance';
    const minimum = options.minimumPayment.amount;
    // A balance below the minimum may still be paid whole, and so may what is due of it: the account's and a patient's.
    const isWhole =
      shares?.every(([share, { payable, amountDue }]) => share === payable || share === amountDue) ?? false;
    const isTooLittle = amount.amount < Math.min(minimum, balances.available) && !isWhole;
    return request.choice === 'other' && isTooLittle ? 'amount_below_minimum' : null;
  },
  isOwed: (book, holdId) => holdId === null || book.holds.isCovered(holdId),
  reserve: (book, { accountNumber, request }) =>
    book.holds.place(accountNumber, request.amount.amount, sharesOf(request)).id,
};

/** In minor units; empty for the whole account. */
export function sharesOf({ patients = [] }: PaymentRequest): readonly Share[] {
  return patients.map(({ patientId, amount }) => ({ patientId, amount: amount.amount }));
}

/** Whether the patients' parts are the payment, each patient once. A sum of patients' parts is none of the standard amounts. */
function isSum({ patients, amount, choice }: PaymentRequest): boolean {
  if (!patients) return true;
  const isOneCurrency = patients.every((share) => share.amount.currency === amount.currency);
  const isOnceEach = new Set(patients.map(({ patientId }) => patientId)).size === patients.length;
  const sum = patients.reduce((total, share) => total + share.amount.amount, 0);
  return choice === 'other' && isOneCurrency && isOnceEach && sum === amount.amount;
}

function amountsOf({ patients }: ShownBalances, patientId: string) {
  return patients.find((patient) => patient.patientId === patientId) ?? { payable: 0, amountDue: 0 };
}

function isWhatWasChosen(choice: PaymentCall['request']['choice'], amount: number, balances: ShownBalances): boolean {
  switch (choice) {
    case 'amount-due':
      return amount === balances.amountDue;
    case 'current-balance':
      return amount === balances.currentBalance;
    case 'other':
      return true;
  }
}
