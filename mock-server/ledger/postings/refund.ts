import { unmeant, type AccountFold } from '../account-fold.ts';
import type { EntryDraft, Leg } from '../journal-entry.ts';
import { LedgerError } from '../ledger-error.ts';
import type { LedgerMethod } from '../receipts.ts';
import { legsIn, receivableOf } from './legs.ts';
import { cashAccounts } from './payment.ts';

export interface MoneyReturned {
  accountNumber: string;
  paymentId: string;
  amount: number;
  method: LedgerMethod['kind'];
}

/**
 * Gives money of one payment back: first what is on no line, and of that what is meant for nobody in particular, then what is on
 * lines, last allocated first.
 */
export function refundDraft(currency: string, returned: MoneyReturned, fold: AccountFold): EntryDraft {
  const payment = returned.paymentId;
  const money = fold.payments.get(payment);
  if (!money) throw new LedgerError('unknown_payment', 'No money came in with this payment.');
  if (returned.amount > money.captured - money.refunded) {
    throw new LedgerError('refund_exceeds_payment', 'A refund gives back at most what is left of the payment.');
  }

  const { debit, credit } = legsIn(currency);
  const legs: Leg[] = [];
  let missing = Math.max(0, returned.amount - money.unapplied);
  for (const { line, amount } of money.applications.toReversed()) {
    const part = Math.min(missing, amount);
    const receivable = receivableOf(fold.lines.get(line) ?? { inCollections: false });
    legs.push(...debit(receivable, part, { line }), ...credit('unapplied-funds', part, { payment, line }));
    missing -= part;
  }
  let meant = Math.max(0, Math.min(returned.amount, money.unapplied) - unmeant(money));
  const unlabelled = returned.amount - meant;
  for (const [patient, amount] of [...money.meant].toReversed()) {
    const part = Math.min(meant, amount);
    legs.push(...debit('unapplied-funds', part, { payment, patient }));
    meant -= part;
  }
  legs.push(
    ...debit('unapplied-funds', unlabelled, { payment }),
    ...credit(cashAccounts[returned.method], returned.amount, { payment }),
  );
  return { accountNumber: returned.accountNumber, kind: 'refund', legs };
}
