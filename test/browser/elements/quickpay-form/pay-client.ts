import { type DuecareClient, ProblemError } from '../../../../src/client/index.ts';
import {
  type Balance,
  type OpenedSession,
  type Payment,
  type PaymentRequest,
  type ProblemCode,
  problems,
  type Receipt,
  type Session,
} from '../../../../src/contract/index.ts';
import { type FakeClient, fakeClient } from '../../support/fake-client.ts';
import { pastDue, samplePractice, usd } from '../../support/samples.ts';

export const session: Session = {
  id: 'session-1',
  scope: 'quickpay',
  accountKey: 'account-1',
  idleExpiresAt: '2026-11-21T16:15:00.000Z',
  expiresAt: '2026-11-21T17:00:00.000Z',
  verifiedAt: null,
  extensionsLeft: 10,
};

export const opened: OpenedSession = { token: 'session-token-0123456789', session };

export function problem(code: ProblemCode, facts: Partial<ProblemError> = {}): ProblemError {
  const { status, retryable, settled } = problems[code];
  return new ProblemError({
    status,
    code,
    requestId: 'req-4711',
    outcomeKnown: settled,
    retryable,
    retryAfter: null,
    accepts: null,
    attemptsLeft: null,
    ...facts,
  });
}

export function paymentOf(
  intentId: string,
  { amount, method }: PaymentRequest,
  changes: Partial<Payment> = {},
): Payment {
  return {
    id: 'payment-1',
    intentId,
    status: 'succeeded',
    amount,
    method: { kind: 'card', brand: 'visa', lastFour: 'token' in method ? method.token.slice(-4) : '1881' },
    declineCode: null,
    receiptId: 'receipt-1',
    createdAt: '2026-11-21T16:20:00.000Z',
    ...changes,
  };
}

export const declined: Partial<Payment> = { status: 'declined', declineCode: 'insufficient_funds' };

export const receipt: Receipt = {
  id: 'receipt-1',
  number: 'R-100042',
  status: 'paid',
  amount: usd(18240),
  method: { kind: 'card', brand: 'visa', lastFour: '4242' },
  paidAt: '2026-11-21T16:20:00.000Z',
  transactionNumber: 'T-88120',
  practiceName: samplePractice.name,
  currentBalanceAfter: usd(4000),
};

/** A client with a session, a balance, and a backend that takes every card. */
export function payClient(answers: Partial<DuecareClient> = {}, balance: Balance = pastDue): FakeClient {
  return fakeClient(balance, {
    getSession: async () => session,
    exchangeLink: async () => opened,
    createPayment: async (intentId, request) => paymentOf(intentId, request),
    getPaymentByIntent: () => Promise.reject(problem('payment_not_found')),
    getReceipt: async () => receipt,
    emailReceipt: async () => ({ sentTo: 'm***@example.com' }),
    ...answers,
  });
}

/** A client without a session: the payer has to type a code. */
export function signedOutClient(answers: Partial<DuecareClient> = {}): FakeClient {
  return payClient({ getSession: () => Promise.reject(problem('session_required')), ...answers });
}
