import { payableLines } from './account-view.ts';
import { assertAmount } from './amounts.ts';
import { assertAccount, write, type BookState } from './book-state.ts';
import type { Book, NewPayment } from './book.ts';
import { LedgerError } from './ledger-error.ts';
import { applicationDraft } from './postings/application.ts';
import { paymentDraft } from './postings/payment.ts';
import { refundDraft } from './postings/refund.ts';

type Cashier = Pick<Book, 'takePayment' | 'recordDecline' | 'applyUnapplied' | 'refund'>;

/** What happens to patients' money. Each command checks everything first and then writes without a way to fail. */
export function createCashier(state: BookState, onChange: (accountNumber: string) => void): Cashier {
  const { journal, receipts, holds, environment } = state;

  return {
    takePayment(payment) {
      assertNew(state, payment);
      if (payment.holdId !== undefined) holds.assertPending(payment.accountNumber, payment.holdId, payment.amount);
      const { accountNumber, paymentId, amount, method, transactionNumber } = payment;
      const lines = state.settings.autoPost ? payableLines(state, accountNumber) : [];
      const received = { accountNumber, paymentId, amount, method: method.kind };
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
        paymentId,
        journalLength: journal.length,
        batchId: method.kind === 'card' ? state.batches.join() : null,
      });
      onChange(accountNumber);
      return receipt;
    },
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
        paymentId,
        journalLength: journal.length,
        batchId: null,
      });
    },
    applyUnapplied(accountNumber, amount = Number.MAX_SAFE_INTEGER) {
      assertAccount(state, accountNumber);
      const fold = state.accounts.now(accountNumber);
      const before = fold.unappliedFunds;
      const draft = applicationDraft(state.currency, accountNumber, fold, payableLines(state, accountNumber), amount);
      if (!draft) return 0;
      write(state, draft);
      onChange(accountNumber);
      return before - state.accounts.now(accountNumber).unappliedFunds;
    },
    refund({ paymentId, amount, transactionNumber = null }) {
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
        paymentId,
        journalLength: journal.length,
        batchId: null,
      });
    },
  };
}

function assertNew(state: BookState, { accountNumber, paymentId, amount }: NewPayment): void {
  assertAccount(state, accountNumber);
  assertAmount(amount);
  if (state.receipts.ofPayment(paymentId)) {
    throw new LedgerError('already_known', 'The payment was booked before.');
  }
}
