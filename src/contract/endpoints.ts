import type * as z from 'zod/mini';
import { BalanceSchema } from './balance.ts';
import { PaymentRequestSchema, PaymentSchema } from './payment.ts';
import { PracticeSchema } from './practice.ts';
import { ReceiptEmailRequestSchema, ReceiptEmailSchema, ReceiptSchema } from './receipt.ts';
import { LinkExchangeSchema, OpenedSessionSchema, SessionSchema } from './session.ts';

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
  /** Who may call it. `public` needs no session. */
  scopes: readonly EndpointScope[];
  retry: RetryRule;
  /** Status of a success. */
  status: 200 | 201 | 202 | 204;
  /** One sentence for the reference. */
  summary: string;
  request?: z.ZodMiniType;
  response?: z.ZodMiniType;
}

const session = ['quickpay', 'portal'] as const;

/** The contract in one place: read by the client, by the mock backend and by the generator of `openapi.json`. */
export const endpoints = {
  getPractice: {
    method: 'GET',
    path: '/v1/practice',
    scopes: ['public'],
    retry: 'always',
    status: 200,
    summary: 'The practice: name, contact, branding, processor and options.',
    response: PracticeSchema,
  },
  exchangeLink: {
    method: 'POST',
    path: '/v1/links/exchange',
    scopes: ['public'],
    retry: 'never',
    status: 201,
    summary: 'Opens a QuickPay session with a payment link or a payment code.',
    request: LinkExchangeSchema,
    response: OpenedSessionSchema,
  },
  getSession: {
    method: 'GET',
    path: '/v1/session',
    scopes: session,
    retry: 'always',
    status: 200,
    summary: 'The session of the token. Does not count as activity.',
    response: SessionSchema,
  },
  extendSession: {
    method: 'POST',
    path: '/v1/session/extend',
    scopes: session,
    retry: 'never',
    status: 200,
    summary: 'Starts the idle time of the session anew.',
    response: SessionSchema,
  },
  endSession: {
    method: 'DELETE',
    path: '/v1/session',
    scopes: session,
    retry: 'always',
    status: 204,
    summary: 'Ends the session at once.',
  },
  getBalance: {
    method: 'GET',
    path: '/v1/balance',
    scopes: session,
    retry: 'always',
    status: 200,
    summary: 'What the guarantor owes and how it came about.',
    response: BalanceSchema,
  },
  createPayment: {
    method: 'POST',
    path: '/v1/payments',
    scopes: session,
    retry: 'with-key',
    status: 201,
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
    summary: 'The payment of an intent, for a payer who does not know how it ended.',
    response: PaymentSchema,
  },
  getPayment: {
    method: 'GET',
    path: '/v1/payments/{paymentId}',
    scopes: session,
    retry: 'always',
    status: 200,
    summary: 'One payment.',
    response: PaymentSchema,
  },
  getReceipt: {
    method: 'GET',
    path: '/v1/receipts/{receiptId}',
    scopes: session,
    retry: 'always',
    status: 200,
    summary: 'One receipt. A QuickPay session sees only those of its own payments.',
    response: ReceiptSchema,
  },
  emailReceipt: {
    method: 'POST',
    path: '/v1/receipts/{receiptId}/email',
    scopes: session,
    retry: 'never',
    status: 202,
    summary: 'Sends a receipt to an address the payer gives.',
    request: ReceiptEmailRequestSchema,
    response: ReceiptEmailSchema,
  },
} as const satisfies Record<string, Endpoint>;

export type EndpointName = keyof typeof endpoints;
