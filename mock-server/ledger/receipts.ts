import type { ReceiptMethod, ReceiptStatus } from '../../src/contract/index.ts';
import { listAt } from '../list-at.ts';

/** The methods of payment that the ledger knows. */
export type LedgerMethod = Exclude<ReceiptMethod, { kind: 'other' }>;

/** The record of one attempt or refund, whatever came of it. Frozen. */
export interface ReceiptRecord {
  readonly id: string;
  /** `R-100001`, `R-100002`, …: the record's place in the book. */
  readonly number: string;
  readonly accountNumber: string;
  readonly status: ReceiptStatus;
  /** Minor units; 0 when unsuccessful. */
  readonly amount: number;
  readonly method: LedgerMethod;
  /** UTC instant. */
  readonly at: string;
  /** The processor's number of the transaction. */
  readonly transactionNumber: string | null;
  /** As it is written on the check. */
  readonly checkNumber: string | null;
  /** The payment this is about; a refund has the one of what it gives back. */
  readonly paymentId: string;
  /** Length of the journal when the receipt was written; what is left to pay is worked out up to there. */
  readonly journalLength: number;
  /** The reference batch of an online payment; null for all else. */
  readonly batchId: string | null;
}

/** Receipts are only ever added. */
export interface Receipts {
  add(receipt: Omit<ReceiptRecord, 'number'>): ReceiptRecord;
  all(): readonly ReceiptRecord[];
  of(accountNumber: string): readonly ReceiptRecord[];
  find(id: string): ReceiptRecord | null;
  /** Calls with every receipt from now on, right after it was written. */
  listen(listener: (receipt: ReceiptRecord) => void): void;
  /** The receipt of the money that came in with a payment. */
  ofPayment(paymentId: string): ReceiptRecord | null;
  /** Those of money that came in or went back under a transaction number, oldest first. */
  ofTransaction(transactionNumber: string): readonly ReceiptRecord[];
  /** Those of checks with this number, however it is spelled, oldest first. */
  ofCheck(checkNumber: string): readonly ReceiptRecord[];
}

export function createReceipts(): Receipts {
  const all: ReceiptRecord[] = [];
  const byId = new Map<string, ReceiptRecord>();
  const byAccount = new Map<string, ReceiptRecord[]>();
  const paid = new Map<string, ReceiptRecord>();
  const byTransaction = new Map<string, ReceiptRecord[]>();
  const byCheck = new Map<string, ReceiptRecord[]>();
  const listeners: ((receipt: ReceiptRecord) => void)[] = [];

  return {
    add(draft) {
      const receipt = Object.freeze({
        ...draft,
        number: `R-${100_001 + all.length}`,
        method: Object.freeze(draft.method),
      });
      all.push(receipt);
      byId.set(receipt.id, receipt);
      listAt(byAccount, receipt.accountNumber).push(receipt);
      if (receipt.status === 'paid') paid.set(receipt.paymentId, receipt);
      if (receipt.status !== 'unsuccessful' && receipt.transactionNumber !== null) {
        listAt(byTransaction, receipt.transactionNumber).push(receipt);
      }
      if (receipt.checkNumber !== null) listAt(byCheck, checkKey(receipt.checkNumber)).push(receipt);
      for (const listener of listeners) listener(receipt);
      return receipt;
    },
    all: () => all.slice(),
    of: (accountNumber) => byAccount.get(accountNumber)?.slice() ?? [],
    listen: (listener) => void listeners.push(listener),
    find: (id) => byId.get(id) ?? null,
    ofPayment: (paymentId) => paid.get(paymentId) ?? null,
    ofTransaction: (transactionNumber) => byTransaction.get(transactionNumber) ?? [],
    ofCheck: (checkNumber) => byCheck.get(checkKey(checkNumber)) ?? [],
  };
}

/** `ck-1042`, `CK 1042` and `CK001042` may be one check: letters and digits count, leading zeros of a number do not. */
function checkKey(checkNumber: string): string {
  return checkNumber
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
    .replace(/(?<!\p{N})0+(?=\p{N})/gu, '');
}
