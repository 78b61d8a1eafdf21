import * as z from 'zod/mini';
import {
  BalanceSchema,
  headers as names,
  OpenedSessionSchema,
  PaymentSchema,
  ProblemSchema,
  type AmountChoice,
  type Balance,
  type Payment,
} from '../../../src/contract/index.ts';
import { createApp, type App, type AppOptions } from '../../../mock-server/app.ts';
import type { ManualClock } from '../../../mock-server/manual-clock.ts';
import { testEnvironment } from '../../../mock-server/test-environment.ts';
import { ok } from './check.ts';
import { testProcessor, type TestOutcome, type TestProcessor } from './test-processor.ts';

/** One way to reach the backend. */
export interface Transport {
  /** Where requests have to go. */
  baseUrl: string;
  send(request: Request): Promise<Response>;
  close(): Promise<void>;
}

export type OpenTransport = (app: App) => Promise<Transport>;

/** What a bench's staff API asks for. */
export const STAFF_SECRET = 'the-staff-secret-of-the-tests';

/** Opens a backend in a world of its own, reached over the transport under test. */
export type Connect = (options?: Partial<AppOptions>) => Promise<Bench>;

export function benchOver(openTransport: OpenTransport): Connect {
  return async (options = {}) => {
    const environment = testEnvironment();
    const processor = testProcessor();
    const app = createApp({ ...environment, processor, staffSecret: STAFF_SECRET, ...options });
    return new Bench(app, environment.clock, processor, await openTransport(app));
  };
}

export interface CallInit {
  token?: string;
  headers?: Record<string, string>;
  /** Sent as JSON. */
  body?: unknown;
}

/** What a test sees of an answer. */
export class Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;

  constructor({ status, headers }: Response, text: string) {
    this.status = status;
    this.headers = headers;
    this.text = text;
  }

  /** The body by its schema. Throws when it does not fit. */
  as<Value>(schema: z.ZodMiniType<Value>): Value {
    return z.parse(schema, JSON.parse(this.text));
  }

  /** The problem's code; throws for a success. */
  get code(): string {
    return this.as(ProblemSchema).code;
  }
}

export interface PaymentPlan {
  token: string;
  balance: Balance;
  choice?: AmountChoice;
  /** Minor units. Default what the choice stands for. */
  amount?: number;
  outcome?: TestOutcome;
  card?: number;
}

export class Bench {
  readonly app: App;
  readonly clock: ManualClock;
  readonly processor: TestProcessor;
  private readonly transport: Transport;
  private intents = 0;
  private commands = 0;

  constructor(app: App, clock: ManualClock, processor: TestProcessor, transport: Transport) {
    this.app = app;
    this.clock = clock;
    this.processor = processor;
    this.transport = transport;
  }

  close(): Promise<void> {
    return this.transport.close();
  }

  request(method: string, path: string, { token, headers = {}, body }: CallInit = {}): Request {
    return new Request(this.transport.baseUrl + path, {
      method,
      headers: {
        ...(token === undefined ? {} : { Authorization: `Bearer ${token}` }),
        ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
  }

  async call(method: string, path: string, init: CallInit = {}): Promise<Answer> {
    const response = await this.transport.send(this.request(method, path, init));
    return new Answer(response, await response.text());
  }

  /** @param key - the idempotency key of a command. Default one that no other command has */
  staff(method: string, path: string, body?: unknown, key = this.commandKey()): Promise<Answer> {
    return this.call(method, `/staff/v1${path}`, {
      body,
      token: STAFF_SECRET,
      headers: { [names.idempotencyKey]: key },
    });
  }

  /** A UUID version 4 that no other command of staff has. */
  commandKey(): string {
    this.commands += 1;
    return `00000000-0000-4000-9000-${String(this.commands).padStart(12, '0')}`;
  }

  /** The account that the world is about. */
  get accountNumber(): string {
    const [first] = this.app.world().accounts;
    ok(first, 'a world with an account');
    return first;
  }

  /** The newest secret of the account that the world is about. */
  secret(kind: 'link' | 'code'): string {
    const known = this.app
      .world()
      .links.findLast((link) => link.kind === kind && link.accountNumber === this.accountNumber);
    ok(known, `a ${kind} in the world`);
    return known.secret;
  }

  exchange(token = this.secret('link'), extra: Record<string, unknown> = {}): Promise<Answer> {
    return this.call('POST', '/v1/links/exchange', { body: { kind: 'link', token, ...extra } });
  }

  /** The token of a new QuickPay session. */
  async openQuickPay(): Promise<string> {
    return (await this.exchange()).as(OpenedSessionSchema).token;
  }

  async openPortal(accountNumber = this.accountNumber): Promise<string> {
    return (await this.staff('POST', '/sessions', { accountNumber })).as(OpenedSessionSchema).token;
  }

  async balance(token: string): Promise<Balance> {
    return (await this.call('GET', '/v1/balance', { token })).as(BalanceSchema);
  }

  /** A UUID version 4 that no other payment of this bench has. */
  intentId(): string {
    this.intents += 1;
    return `00000000-0000-4000-8000-${String(this.intents).padStart(12, '0')}`;
  }

  paymentBody({ balance, choice = 'amount-due', amount, outcome, card }: Omit<PaymentPlan, 'token'>) {
    const standard = choice === 'current-balance' ? balance.currentBalance : balance.amountDue;
    return {
      choice,
      amount: { amount: amount ?? standard.amount, currency: balance.currentBalance.currency },
      balanceVersion: balance.version,
      method: { kind: 'card', token: this.processor.token(outcome, card) },
    };
  }

  /** Sends a body as it is, under a key. */
  sendPayment(token: string, intentId: string, body: unknown): Promise<Answer> {
    return this.call('POST', '/v1/payments', { token, body, headers: { [names.idempotencyKey]: intentId } });
  }

  /** Pays once and returns the payment. Throws unless it was taken on. */
  async pay(plan: PaymentPlan): Promise<Payment> {
    return (await this.sendPayment(plan.token, this.intentId(), this.paymentBody(plan))).as(PaymentSchema);
  }
}
