import {
  isProblemError,
  NetworkError,
  ProblemError,
  type CallOptions,
  type DuecareClient,
} from '../../../src/client/index.ts';
import { money, problems, type Payment, type PaymentRequest, type ProblemCode } from '../../../src/contract/index.ts';
import type { Scheduler } from '../../support/scheduler.ts';

/**
 * What happens to one request. `late`: the payer's side gives up, and the request arrives five seconds afterwards.
 * `charged-then-lost`: everything is done, and the answer is lost. A problem's code is answered without any effect.
 */
export type Fate =
  'answered' | 'declined' | 'processing' | 'lost' | 'late' | 'charged-then-lost' | 'silent' | ProblemCode;

export interface FakeBackend {
  client: Pick<DuecareClient, 'createPayment' | 'getPaymentByIntent'>;
  /** The fates of the next requests, in order; afterwards all are answered. */
  next: { pay: Fate[]; look: Fate[] };
  /** Every request that left, in order. */
  log: string[];
  /** The payments made, by key. */
  payments: Map<string, Payment>;
  /** Called with every key that is sent, before it leaves. */
  onSend: (intentId: string, request: PaymentRequest) => void;
  /** Called when an answer reaches a page that says what became of the key. */
  onLearn: (intentId: string) => void;
}

export function fakeBackend(clock: Scheduler): FakeBackend {
  const bodies = new Map<string, string>();
  const backend: FakeBackend = {
    client: {
      createPayment: (intentId, request, options) => deliver(options, intentId, pay(intentId, request)),
      getPaymentByIntent: (intentId, options) => deliver(options, intentId, look(intentId)),
    },
    next: { pay: [], look: [] },
    log: [],
    payments: new Map(),
    onSend: () => undefined,
    onLearn: () => undefined,
  };
  return backend;

  async function pay(intentId: string, request: PaymentRequest): Promise<Payment> {
    backend.onSend(intentId, request);
    backend.log.push(`pay ${intentId}`);
    const fate = backend.next.pay.shift() ?? 'answered';
    await clock.sleep(100);
    if (fate === 'late') clock.schedule(5_000, () => void charge(intentId, request, 'succeeded'));
    if (fate === 'lost' || fate === 'late') throw new NetworkError(false);
    if (fate === 'silent') return new Promise(() => undefined);
    if (isProblem(fate)) throw refuse(fate);

    const made = charge(intentId, request, fate === 'declined' ? 'declined' : 'succeeded');
    if (fate === 'charged-then-lost') throw new NetworkError(false);
    if (made === null) throw refuse('idempotency_key_reused');
    if (fate === 'processing') return { ...made, status: 'processing', receiptId: null };
    return made;
  }

  async function look(intentId: string): Promise<Payment> {
    backend.log.push(`look ${intentId}`);
    const fate = backend.next.look.shift() ?? 'answered';
    await clock.sleep(100);
    if (fate === 'silent') return new Promise(() => undefined);
    if (isProblem(fate)) throw refuse(fate);
    if (fate !== 'answered' && fate !== 'processing') throw new NetworkError(true);
    const made = backend.payments.get(intentId);
    if (!made) throw refuse('payment_not_found');
    if (fate === 'processing') return { ...made, status: 'processing', receiptId: null };
    return made;
  }

  /** At most one payment by key; null when the key was used for another request. */
  function charge(intentId: string, request: PaymentRequest, status: 'succeeded' | 'declined'): Payment | null {
    const body = JSON.stringify(request);
    const made = backend.payments.get(intentId);
    if (made) return bodies.get(intentId) === body ? made : null;
    const payment: Payment = {
      id: `pay_${backend.payments.size + 1}`,
      intentId,
      status,
      amount: request.amount,
      method: { kind: 'card', brand: 'visa', lastFour: '4242' },
      declineCode: status === 'declined' ? 'card_declined' : null,
      receiptId: `rcp_${backend.payments.size + 1}`,
      createdAt: new Date(clock.now()).toISOString(),
    };
    bodies.set(intentId, body);
    backend.payments.set(intentId, payment);
    return payment;
  }

  /** As the real client does: an aborted call ends with the reason of the signal, and its answer reaches nobody. */
  async function deliver({ signal }: CallOptions = {}, intentId: string, answer: Promise<Payment>): Promise<Payment> {
    const aborted = new Promise<never>((_, reject) => {
      signal?.addEventListener('abort', () => reject(new Error('Aborted.')));
    });
    try {
      const payment = await Promise.race([answer, aborted]);
      if (payment.status !== 'processing') backend.onLearn(intentId);
      return payment;
    } catch (error) {
      if (isProblemError(error) && (error.outcomeKnown || error.code === 'payment_not_found'))
        backend.onLearn(intentId);
      throw error;
    }
  }
}

function refuse(code: ProblemCode): ProblemError {
  const { status, retryable, settled } = problems[code];
  const facts = { requestId: 'req_1', retryAfter: null, accepts: null, attemptsLeft: null };
  return new ProblemError({ ...facts, status, code, retryable, outcomeKnown: settled });
}

function isProblem(fate: Fate): fate is ProblemCode {
  return Object.hasOwn(problems, fate);
}

export function requestOf(cents: number, token = 'mocktok.a.b'): PaymentRequest {
  return {
    choice: 'other',
    amount: money(cents, 'USD'),
    balanceVersion: 'b-1',
    method: { kind: 'card', token },
  };
}
