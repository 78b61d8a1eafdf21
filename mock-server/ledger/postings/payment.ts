import { allocate } from '../allocation.ts';
import type { EntryDraft, LedgerAccount } from '../journal-entry.ts';
import type { LedgerMethod } from '../receipts.ts';
import { linesOfPatient, type PatientLine, type Share } from '../shares.ts';
import { legsIn } from './legs.ts';

/** Where the practice keeps what comes in by a method. */
export const cashAccounts: Record<LedgerMethod['kind'], LedgerAccount> = {
  card: 'online-cash',
  mail: 'mail-cash',
  office: 'office-cash',
};

export interface MoneyReceived {
  accountNumber: string;
  paymentId: string;
  amount: number;
  /** For whom it is, together the amount; empty for the whole account. */
  shares: readonly Share[];
  method: LedgerMethod['kind'];
}

/**
 * Books money received as unapplied funds and, in the same entry, applies it to the lines given, oldest first. A patient's
 * share goes to that patient's lines only.
 */
export function paymentDraft(currency: string, received: MoneyReceived, lines: readonly PatientLine[]): EntryDraft {
  const { debit, credit } = legsIn(currency);
  const payment = received.paymentId;
  const apply = (open: readonly PatientLine[], most: number, patient?: string) => {
    const tags = { payment, ...(patient !== undefined && { patient }) };
    return [
      ...credit('unapplied-funds', most, tags),
      ...allocate(open, most).applications.flatMap(({ line, amount }) => [
        ...debit('unapplied-funds', amount, { ...tags, line }),
        ...credit('patient-receivable', amount, { line }),
      ]),
    ];
  };
  const { shares, amount } = received;
  return {
    accountNumber: received.accountNumber,
    kind: 'payment',
    legs: [
      ...debit(cashAccounts[received.method], amount, { payment }),
      ...(shares.length === 0 ? apply(lines, amount) : []),
      ...shares.flatMap((share) => apply(linesOfPatient(lines, share.patientId), share.amount, share.patientId)),
    ],
  };
}
