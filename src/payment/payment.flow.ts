import type { Payment, PaymentRequest } from '../contract/index.ts';

/** Nothing is under way: amount and method may be edited. */
export interface DraftState {
  status: 'draft';
  /** The key the next payment goes out under, once the review was entered. It stays when the payer goes back to edit. */
  intentId: string | null;
  /** Set when the backend suspects a repeat of a payment made minutes ago: the request that waits for the payer's word. */
  duplicate: PaymentRequest | null;
}

/** Sent, and no answer yet. */
export interface SubmittingState {
  status: 'submitting';
  intentId: string;
  request: PaymentRequest;
}

/** May have been collected or not: the payer is told that it is being checked, and nothing can be edited. */
export interface UnknownState {
  status: 'unknown';
  intentId: string;
  /** What to send again under the same key should the backend know of no payment; null when the payer is to decide anew. */
  request: PaymentRequest | null;
  step: 'sending' | 'asking' | 'waiting' | 'stopped';
  /** How often the backend was asked in vain. */
  asked: number;
  /** Two minutes went by: show the reference (the intent id) and promise word. */
  overdue: boolean;
  /** The session ended meanwhile: `resume()` after a new one. */
  sessionEnded: boolean;
}

/** Final. A declined payment collected nothing and has a receipt, too. */
export interface SettledState {
  status: 'succeeded' | 'declined';
  intentId: string;
  payment: Payment;
}

/** Final: refused before anything was collected. `code` is one of the contract's problems. */
export interface FailedState {
  status: 'failed';
  intentId: string;
  code: string;
  requestId: string | null;
}

export type PaymentState = DraftState | SubmittingState | UnknownState | SettledState | FailedState;

export const initialPayment: DraftState = { status: 'draft', intentId: null, duplicate: null };
