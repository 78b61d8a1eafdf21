import type { ReceiptMethod } from '../../../src/contract/index.ts';
import { allocate, type OpenLine } from '../allocation.ts';
import type { EntryDraft, LedgerAccount } from '../journal-entry.ts';
import { legsIn } from './legs.ts';

/** Where the practice keeps what comes in by a method. */
export const cashAccounts: Record<ReceiptMethod['kind'], LedgerAccount> = {
  card: 'online-cash',
  mail: 'mail-cash',
  office: 'office-cash',
};

export interface MoneyReceived {
  accountNumber: string;
  paymentId: string;
  amount: number;
  method: ReceiptMethod['kind'];
}

/** Books money received as unapplied funds and, in the same entry, applies it to the lines given, oldest first. */
export function paymentDraft(currency: string, received: MoneyReceived, lines: readonly OpenLine[]): EntryDraft {
  const { debit, credit } = legsIn(currency);
  const payment = received.paymentId;
  const { applications } = allocate(lines, received.amount);
  return {
    accountNumber: received.accountNumber,
    kind: 'payment',
    legs: [
      ...debit(cashAccounts[received.method], received.amount, { payment }),
      ...credit('unapplied-funds', received.amount, { payment }),
      ...applications.flatMap(({ line, amount }) => [
        ...debit('unapplied-funds', amount, { payment, line }),
        ...credit('patient-receivable', amount, { line }),
      ]),
    ],
  };
}
