import type * as z from 'zod/mini';
import { AccountSchema } from './account.ts';
import { BalanceSchema } from './balance.ts';
import { ItemizedReceiptSchema, ReceiptPageSchema, ReceiptQuerySchema } from './itemized-receipt.ts';
import {
  MfaChallengeRequestSchema,
  MfaChallengeSchema,
  MfaSendRequestSchema,
  MfaSentSchema,
  MfaVerifyRequestSchema,
} from './mfa.ts';
import { SavedCardsSchema } from './payment-method.ts';
import { PaymentRequestSchema, PaymentSchema } from './payment.ts';
import { PracticeSchema } from './practice.ts';
import {
  PaidReceiptSchema,
  ReceiptEmailRequestSchema,
  ReceiptEmailSchema,
  ReceiptLookupSchema,
  ReceiptSchema,
} from './receipt.ts';
import { LinkExchangeSchema, LinkResendSchema, OpenedSessionSchema, SessionSchema } from './session.ts';
import { StatementLinkSchema, StatementPageSchema, StatementQuerySchema, StatementSchema } from './statement.ts';
import { VisitPageSchema, VisitQuerySchema } from './visit.ts';

export type EndpointScope = 'public' | 'quickpay' | 'portal';

/**
 * `always`: the method is safe or idempotent. `with-key`: a write that carries an `Idempotency-Key`. `never`: a second try
 * could have a second effect, or is up to the caller.
 */
export type RetryRule = 'always' | 'with-key' | 'never';

export interface Endpoint {
  method: 'GET' | 'POST' | 'DELETE';
  /** Path below the base URL, with `{name}` for parameters. */
  path: string;
  /** Who may call it. `public` needs no session; beside other scopes it means that a session changes the answer. */
  scopes: readonly EndpointScope[];
  retry: RetryRule;
  /** Status of a success. */
  status: 200 | 201 | 202 | 204;
  /** Which of the two bundles of a page carries it. */
  part: 'pay' | 'portal';
  /** One sentence for the reference. */
  summary: string;
  /** Query parameters: a closed object of optional texts. */
  query?: z.ZodMiniType;
  request?: z.ZodMiniType;
  response?: z.ZodMiniType;
}

const session = ['quickpay', 'portal'] as const;
const portal = ['portal'] as const;

/** The contract in one place: read by the client, by the mock backend and by the generator of `openapi.json`. */
export const endpoints = {
  getPractice: {
    method: 'GET',
    path: '/v1/practice',
    scopes: ['public'],
    retry: 'always',
    status: 200,
    part: 'pay',
    summary: 'The practice: name, contact, branding, processor and options.',
    response: PracticeSchema,
  },
  exchangeLink: {
    method: 'POST',
    path: '/v1/links/exchange',
    scopes: ['public'],
    retry: 'never',
    status: 201,
    part: 'pay',
    summary: 'Opens a QuickPay session with a payment link or a payment code.',
    request: LinkExchangeSchema,
    response: OpenedSessionSchema,
  },
  resendLink: {
    method: 'POST',
    path: '/v1/links/resend',
    scopes: ['public'],
    retry: 'never',
    status: 202,
    part: 'pay',
    summary:
      'Sends a new link to the contact on file if the link has ended and something is owed. Answers alike for every link.',
    request: LinkResendSchema,
  },
  getSession: {
    method: 'GET',
    path: '/v1/session',
    scopes: session,
    retry: 'always',
    status: 200,
    part: 'pay',
    summary: 'The session of the token. Does not count as activity.',
    response: SessionSchema,
  },
  extendSession: {
    method: 'POST',
    path: '/v1/session/extend',
    scopes: session,
    retry: 'never',
    status: 200,
    part: 'pay',
    summary: 'Starts the idle time of the session anew, as often as `extensionsLeft` says.',
    response: SessionSchema,
  },
  endSession: {
    method: 'DELETE',
    path: '/v1/session',
    scopes: session,
    retry: 'always',
    status: 204,
    part: 'pay',
    summary: 'Ends the session at once.',
  },
  getBalance: {
    method: 'GET',
    path: '/v1/balance',
    scopes: session,
    retry: 'always',
    status: 200,
    part: 'pay',
    summary: 'What the guarantor owes and how it came about.',
    response: BalanceSchema,
  },
  createPayment: {
    method: 'POST',
    path: '/v1/payments',
    scopes: session,
    retry: 'with-key',
    status: 201,
    part: 'pay',
    summary:
      'Collects one payment for one intent, however often it is sent. A declined card is a success of this call.',
    request: PaymentRequestSchema,
    response: PaymentSchema,
  },
  getPaymentByIntent: {
    method: 'GET',
    path: '/v1/payments/by-intent/{intentId}',
    scopes: session,
    // Whoever does not know how a payment ended asks again by a plan of their own: a second layer would only hide the answer.
    retry: 'never',
    status: 200,
    part: 'pay',
    summary: 'The payment of an intent, for a payer who does not know how it ended.',
    response: PaymentSchema,
  },
  getPayment: {
    method: 'GET',
    path: '/v1/payments/{paymentId}',
    scopes: session,
    retry: 'always',
    status: 200,
    part: 'pay',
    summary: 'One payment.',
    response: PaymentSchema,
  },
  getReceipt: {
    method: 'GET',
    path: '/v1/receipts/{receiptId}',
    scopes: session,
    retry: 'always',
    status: 200,
    part: 'pay',
    summary: 'One receipt. A QuickPay session sees only those of its own payments.',
    response: ReceiptSchema,
  },
  emailReceipt: {
    method: 'POST',
    path: '/v1/receipts/{receiptId}/email',
    scopes: session,
    retry: 'never',
    status: 202,
    part: 'pay',
    summary: 'Sends a receipt to an address the payer gives.',
    request: ReceiptEmailRequestSchema,
    response: ReceiptEmailSchema,
  },
  findReceipt: {
    method: 'POST',
    path: '/v1/receipts/lookup',
    scopes: ['public'],
    retry: 'always',
    status: 200,
    part: 'pay',
    summary: 'Number, time and amount of a receipt of the last 24 hours, for the device that made the payment.',
    request: ReceiptLookupSchema,
    response: PaidReceiptSchema,
  },
  createMfaChallenge: {
    method: 'POST',
    path: '/v1/mfa/challenges',
    scopes: ['public', ...session],
    retry: 'never',
    status: 201,
    part: 'portal',
    summary: 'Begins to verify somebody by a one-time code: the account of a session, or who the practice may know.',
    request: MfaChallengeRequestSchema,
    response: MfaChallengeSchema,
  },
  sendMfaCode: {
    method: 'POST',
    path: '/v1/mfa/challenges/{challengeId}/send',
    scopes: ['public', ...session],
    retry: 'never',
    status: 200,
    part: 'portal',
    summary: 'Sends a new code, which ends the one before it. A challenge of a session needs that session.',
    request: MfaSendRequestSchema,
    response: MfaSentSchema,
  },
  verifyMfaCode: {
    method: 'POST',
    path: '/v1/mfa/challenges/{challengeId}/verify',
    scopes: ['public', ...session],
    retry: 'never',
    status: 201,
    part: 'portal',
    summary: 'Opens a portal session with the newest code. The session that asked for it ends.',
    request: MfaVerifyRequestSchema,
    response: OpenedSessionSchema,
  },
  getAccount: {
    method: 'GET',
    path: '/v1/account',
    scopes: portal,
    retry: 'always',
    status: 200,
    part: 'portal',
    summary: 'The guarantor and the patients of the account.',
    response: AccountSchema,
  },
  listReceipts: {
    method: 'GET',
    path: '/v1/receipts',
    scopes: portal,
    retry: 'always',
    status: 200,
    part: 'portal',
    summary: 'Receipts of the account, newest first.',
    query: ReceiptQuerySchema,
    response: ReceiptPageSchema,
  },
  getItemizedReceipt: {
    method: 'GET',
    path: '/v1/receipts/{receiptId}/itemized',
    scopes: portal,
    retry: 'always',
    status: 200,
    part: 'portal',
    summary: 'One receipt with the services that it paid for.',
    response: ItemizedReceiptSchema,
  },
  listStatements: {
    method: 'GET',
    path: '/v1/statements',
    scopes: portal,
    retry: 'always',
    status: 200,
    part: 'portal',
    summary: 'Statements of the account by due date, newest first.',
    query: StatementQuerySchema,
    response: StatementPageSchema,
  },
  getStatement: {
    method: 'GET',
    path: '/v1/statements/{statementId}',
    scopes: portal,
    retry: 'always',
    status: 200,
    part: 'portal',
    summary: 'One statement, itemised, with payments since and its living payment link.',
    response: StatementSchema,
  },
  createStatementLink: {
    method: 'POST',
    path: '/v1/statements/{statementId}/link',
    scopes: portal,
    retry: 'always',
    status: 200,
    part: 'portal',
    summary:
      'The account’s payment link and code; both made anew where one no longer works, otherwise the living ones.',
    response: StatementLinkSchema,
  },
  listVisits: {
    method: 'GET',
    path: '/v1/visits',
    scopes: portal,
    retry: 'always',
    status: 200,
    part: 'portal',
    summary: 'Visits of the account with their lines, newest first.',
    query: VisitQuerySchema,
    response: VisitPageSchema,
  },
  listPaymentMethods: {
    method: 'GET',
    path: '/v1/payment-methods',
    scopes: portal,
    retry: 'always',
    status: 200,
    part: 'portal',
    summary: 'Saved cards of the account.',
    response: SavedCardsSchema,
  },
  deletePaymentMethod: {
    method: 'DELETE',
    path: '/v1/payment-methods/{cardId}',
    scopes: portal,
    retry: 'always',
    status: 204,
    part: 'portal',
    summary: 'Forgets a saved card. Needs a one-time code entered within the last five minutes.',
  },
} as const satisfies Record<string, Endpoint>;

export type EndpointName = keyof typeof endpoints;
