import { createClient, type ClientOptions, type DuecareClient } from '../../../src/client/index.ts';
import {
  money,
  problems,
  problemTitles,
  type Payment,
  type PaymentRequest,
  type ProblemCode,
} from '../../../src/contract/index.ts';
import { Scheduler } from '../../support/scheduler.ts';
import { seededRandom } from '../../support/seeded-random.ts';

export interface SentRequest {
  url: string;
  init: RequestInit;
  headers: Headers;
  /** When it was sent, in milliseconds after the start. */
  at: number;
}

export interface Harness {
  client: DuecareClient;
  clock: Scheduler;
  sent: SentRequest[];
}

/** A client on simulated time whose requests `answer` gets, with a count from 1. */
export function harness(
  answer: (count: number, request: SentRequest) => Response | Promise<Response>,
  options: Partial<ClientOptions> = {},
): Harness {
  const clock = new Scheduler();
  const start = clock.now();
  const sent: SentRequest[] = [];
  const fetch: typeof globalThis.fetch = async (url, init = {}) => {
    const request = { url: new Request(url).url, init, headers: new Headers(init.headers), at: clock.now() - start };
    sent.push(request);
    return answer(sent.length, request);
  };
  const client = createClient({
    baseUrl: 'https://billing.example.com',
    getToken: () => 'session-token-0123456789',
    fetch,
    clock,
    random: seededRandom(1),
    onInvalidAnswer: () => undefined,
    ...options,
  });
  return { client, clock, sent };
}

export const intentId = '3f1c9a52-0b7e-4c1d-8f3a-6d2e9b5a7c10';

export const paymentRequest: PaymentRequest = {
  choice: 'amount-due',
  amount: money(12345, 'USD'),
  balanceVersion: 'b-1',
  method: { kind: 'card', token: 'mocktok.card-token-canary.x' },
};

export const payment: Payment = {
  id: 'pay_1',
  intentId,
  status: 'succeeded',
  amount: money(12345, 'USD'),
  method: { kind: 'card', brand: 'visa', lastFour: '4242' },
  declineCode: null,
  receiptId: 'rcp_1',
  createdAt: '2026-11-02T15:00:00.000Z',
};

export function json(body: unknown, status = 200, headers: Record<string, string> = {}): Response {
  return new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json', ...headers } });
}

export const paid = (): Response => json(payment, 201);

/** A problem as the backend writes it; `more` replaces parts of it. */
export function problem(
  code: ProblemCode,
  more: Record<string, unknown> = {},
  headers: Record<string, string> = {},
): Response {
  const { status, retryable } = problems[code];
  const title = problemTitles[code];
  const body = { type: `urn:duecare:problem:${code}`, title, status, code, retryable, requestId: 'req_1', ...more };
  return json(body, status, headers);
}

/** Never answers. */
export const silence = (): Promise<Response> => new Promise(() => undefined);

export const dropped = (): Promise<Response> => Promise.reject(new TypeError('fetch failed'));

/** Answers at once with headers and never with the rest of the body. */
export function stalledBody(): Response {
  return new Response(new ReadableStream({ start: (stream) => stream.enqueue(new TextEncoder().encode('{"id":')) }));
}
