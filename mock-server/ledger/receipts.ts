import type { ReceiptMethod, ReceiptStatus } from '../../src/contract/index.ts';

/** The record of one attempt or refund, whatever came of it. Frozen. */
export interface ReceiptRecord {
  id: string;
  /** `R-100001`, `R-100002`, …: the record's place in the book. */
  number: string;
  accountNumber: string;
  status: ReceiptStatus;
  /** Minor units; 0 when unsuccessful. */
  amount: number;
  method: ReceiptMethod;
  /** UTC instant. */
  at: string;
  transactionNumber: string | null;
  /** The payment this is about; a refund has the one of what it gives back. */
  paymentId: string;
  /** Length of the journal when the receipt was written; what is left to pay is worked out up to there. */
  journalLength: number;
  /** The reference batch of an online payment; null for all else. */
  batchId: string | null;
}
