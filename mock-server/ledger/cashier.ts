import { payableLines } from './account-view.ts';
import { assertAmount } from './amounts.ts';
import { assertAccount, write, type BookState } from './book-state.ts';
import type { Book, NewPayment } from './book.ts';
import { LedgerError } from './ledger-error.ts';
import { applicationDraft } from './postings/application.ts';
import { paymentDraft } from './postings/payment.ts';
import { refundDraft } from './postings/refund.ts';
import type { ReceiptRecord } from './receipts.ts';
import { lessClaimed, type PatientLine, type Share } from './shares.ts';
import { assertPostedOnce, postedTransaction } from './transactions.ts';

type Cashier = Pick<
  Book,
  'takePayment' | 'postTransaction' | 'transaction' | 'recordDecline' | 'applyUnapplied' | 'refund' | 'refundable'
>;

/** What happens to patients' money. Each command checks everything first and then writes without a way to fail. */
export function createCashier(state: BookState, onChange: (accountNumber: string) => void): Cashier {
  const { journal, receipts, holds, environment } = state;

  const takePayment = (payment: NewPayment, corrects?: ReceiptRecord): ReceiptRecord => {
    assertNew(state, payment);
    assertPostedOnce(state, payment, corrects);
    if (payment.holdId !== undefined) holds.assertPending(payment.accountNumber, payment.holdId, payment.amount);
    const { accountNumber, paymentId, amount, method, transactionNumber, checkNumber = null, shares = [] } = payment;
    const lines = state.settings.autoPost ? freeLines(state, accountNumber, shares, payment.holdId) : [];
    const received = { accountNumber, paymentId, amount, shares, method: method.kind };
    const entry = write(state, paymentDraft(state.currency, received, lines));
    if (payment.holdId !== undefined) holds.settle(payment.holdId, 'posted', amount);
    const receipt = receipts.add({
      id: environment.ids.next('receipt'),
      accountNumber,
      status: 'paid',
      amount,
      method,
      at: entry.at,
      transactionNumber,
      checkNumber,
      paymentId,
      journalLength: journal.length,
      batchId: method.kind === 'card' ? state.batches.join() : null,
    });
    onChange(accountNumber);
    return receipt;
  };

  const refund: Cashier['refund'] = ({ paymentId, amount, transactionNumber = null }) => {
    assertAmount(amount);
    const paid = receipts.ofPayment(paymentId);
    if (!paid) throw new LedgerError('unknown_payment', 'No money came in with this payment.');
    const { accountNumber, method } = paid;
    const returned = { accountNumber, paymentId, amount, method: method.kind };
    const entry = write(state, refundDraft(state.currency, returned, state.accounts.now(accountNumber)));
    onChange(accountNumber);
    return receipts.add({
      id: environment.ids.next('receipt'),
      accountNumber,
      status: 'refund',
      amount,
      method,
      at: entry.at,
      transactionNumber,
      checkNumber: null,
      paymentId,
      journalLength: journal.length,
      batchId: null,
    });
  };

  return {
    takePayment: (payment) => takePayment(payment),
    refund,
    refundable: (receipt) => (receipt.status === 'paid' ? leftOf(state, receipt) : 0),
    postTransaction(payment) {
      const { accountNumber, amount, transactionNumber, holdId } = payment;
      const posted = postedTransaction(state, transactionNumber);
      if (!posted) return takePayment(payment);
      assertAmount(amount);
      const { receipt } = posted;
      const takeBack = (excess: number) => {
        let left = excess;
        for (const payment of posted.payments) {
          // A part that was refunded in the meantime is with the payer already.
          const part = Math.min(left, leftOf(state, payment));
          if (part > 0) refund({ paymentId: payment.paymentId, amount: part, transactionNumber });
          left -= part;
        }
      };
      if (receipt.accountNumber !== accountNumber) {
        const moved = takePayment(payment, receipt);
        takeBack(posted.amount);
        return moved;
      }
      const missing = amount - posted.amount;
      const { shares: _, ...rest } = payment;
      if (missing > 0) return takePayment({ ...rest, amount: missing }, receipt);
      if (holdId !== undefined) holds.assertPending(accountNumber, holdId, 0);
      takeBack(-missing);
      if (holdId !== undefined) holds.settle(holdId, 'voided');
      return receipt;
    },
    transaction: (transactionNumber) => postedTransaction(state, transactionNumber),
    recordDecline({ accountNumber, paymentId, method, transactionNumber, holdId }) {
      assertAccount(state, accountNumber);
      if (holdId !== undefined) holds.settle(holdId, 'voided');
      return receipts.add({
        id: environment.ids.next('receipt'),
        accountNumber,
        status: 'unsuccessful',
        amount: 0,
        method,
        at: state.timeline(),
        transactionNumber,
        checkNumber: null,
        paymentId,
        journalLength: journal.length,
        batchId: null,
      });
    },
    applyUnapplied(accountNumber, amount = Number.MAX_SAFE_INTEGER) {
      assertAccount(state, accountNumber);
      const fold = state.accounts.now(accountNumber);
      const before = fold.unappliedFunds;
      const lines = freeLines(state, accountNumber);
      const draft = applicationDraft(state.currency, accountNumber, fold, lines, amount);
      if (!draft) return 0;
      write(state, draft);
      onChange(accountNumber);
      return before - state.accounts.now(accountNumber).unappliedFunds;
    },
  };
}

/**
 * The lines that money can be applied to. What is being paid for certain patients is left for them, because that money may go
 * nowhere else.
 */
function freeLines(
  state: BookState,
  accountNumber: string,
  shares: readonly Share[] = [],
  ownHold?: string,
): readonly PatientLine[] {
  const lines = payableLines(state, accountNumber);
  if (shares.length > 0) return lines;
  const others = state.holds.pending(accountNumber).filter((hold) => hold.id !== ownHold && hold.shares.length > 0);
  return lessClaimed(lines, others);
}

function assertNew(state: BookState, { accountNumber, paymentId, amount, shares = [] }: NewPayment): void {
  assertAccount(state, accountNumber);
  assertAmount(amount);
  assertShares(state, accountNumber, amount, shares);
  if (state.receipts.ofPayment(paymentId)) {
    throw new LedgerError('already_known', 'The payment was booked before.');
  }
}

function assertShares(state: BookState, accountNumber: string, amount: number, shares: readonly Share[]): void {
  for (const share of shares) {
    assertAmount(share.amount);
    if (state.people.patient(share.patientId)?.accountNumber !== accountNumber) {
      throw new LedgerError('unknown_patient', `The account has no patient ${share.patientId}.`);
    }
  }
  if (shares.length === 0) return;
  const isOnceEach = new Set(shares.map(({ patientId }) => patientId)).size === shares.length;
  if (!isOnceEach || shares.reduce((sum, share) => sum + share.amount, 0) !== amount) {
    throw new LedgerError('bad_amount', 'The shares of the patients, each of them once, are the amount.');
  }
}

/** What of the money that came in with a receipt was not given back. */
function leftOf(state: BookState, { accountNumber, paymentId }: ReceiptRecord): number {
  const money = state.accounts.now(accountNumber).payments.get(paymentId);
  return money ? money.captured - money.refunded : 0;
}
