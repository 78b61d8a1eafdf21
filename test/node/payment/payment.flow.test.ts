import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import type { Payment } from '../../../src/contract/index.ts';
import {
  advance,
  initialPayment,
  type PaymentEffect,
  type PaymentEvent,
  type PaymentState,
} from '../../../src/payment/payment.flow.ts';
import { requestOf } from './fake-backend.ts';
import { firstId, secondId } from './tab.ts';

const request = requestOf(5_000);
const paymentOf = (intentId: string, status: Payment['status']): Payment => ({
  id: 'pay_1',
  intentId,
  status,
  amount: request.amount,
  method: { kind: 'card', brand: 'visa', lastFour: '4242' },
  declineCode: null,
  receiptId: null,
  createdAt: '2026-11-02T15:00:00.000Z',
});

/** Where a run of events leads, and the effects of the last. */
function follow(...events: PaymentEvent[]): { state: PaymentState; effects: readonly PaymentEffect[] } {
  let result: { state: PaymentState; effects: readonly PaymentEffect[] } = { state: initialPayment, effects: [] };
  for (const event of events) result = advance(result.state, event);
  return result;
}

const reviewed: PaymentEvent = { type: 'reviewed', intentId: firstId };
const pay: PaymentEvent = { type: 'pay', request };
const unclear: PaymentEvent = { type: 'unclear', sessionEnded: false };
const missing: PaymentEvent = { type: 'missing' };
const pending: PaymentEvent = { type: 'pending' };

suite('the flow of a payment', () => {
  test('P-02: the intent is saved before anything is sent', () => {
    const { effects } = follow(reviewed, pay);
    assert.deepEqual(
      effects.map(({ type }) => type),
      ['save', 'tell', 'send'],
    );
  });

  test('P-03: Pay without a review does nothing', () => {
    assert.equal(follow(pay).state, initialPayment);
  });

  test('P-15: sent and unclear, it asks at once, then ever less often', () => {
    let { state, effects } = follow(reviewed, pay, unclear);
    assert.deepEqual(
      effects.map(({ type }) => type),
      ['ask', 'limit'],
    );
    const waits: number[] = [];
    for (let asked = 0; asked < 6; asked++) {
      ({ state, effects } = advance(state, unclear));
      waits.push(...effects.flatMap((effect) => (effect.type === 'wait' ? [effect.ms] : [])));
      ({ state } = advance(state, { type: 'waited' }));
    }
    assert.deepEqual(waits, [1_000, 2_000, 4_000, 8_000, 15_000, 15_000]);
  });

  test('P-18: without an outcome at the backend, the same call is sent again, for asking never charges', () => {
    const { state, effects } = follow(reviewed, pay, unclear, pending);
    assert.deepEqual(effects, [{ type: 'send', intentId: firstId, request }]);
    assert.equal(advance(state, unclear).effects[0]?.type, 'wait', 'and then it waits');
  });

  test('P-18: without an outcome at the backend, a page that does not have the call only asks', () => {
    const { effects } = follow({ type: 'found', intentId: firstId }, pending);
    assert.deepEqual(
      effects.map(({ type }) => type),
      ['wait'],
    );
  });

  test('P-15: a refusal while the backend is only asked proves nothing', () => {
    const asking = follow(reviewed, pay, unclear).state;
    assert.equal(advance(asking, { type: 'refused', code: 'balance_changed', requestId: null }).state, asking);
  });

  test('P-13: a payment found on record and unknown to the backend goes back to the payer under the same key', () => {
    assert.deepEqual(follow({ type: 'found', intentId: firstId }, missing).state, {
      status: 'draft',
      intentId: firstId,
      duplicate: null,
    });
  });

  test('P-13: a payment found on record and finished leads to its receipt', () => {
    const payment = paymentOf(firstId, 'succeeded');
    const { state, effects } = follow({ type: 'found', intentId: firstId }, { type: 'answered', payment });
    assert.deepEqual(state, { status: 'succeeded', intentId: firstId, payment });
    assert.deepEqual(effects, [
      { type: 'forget', intentId: firstId, paid: true },
      { type: 'tell', intentId: firstId, settled: true },
    ]);
  });
});

const anyId = fc.constantFrom(firstId, secondId);
const anyEvent: fc.Arbitrary<PaymentEvent> = fc.oneof(
  fc.uuid({ version: 4 }).map((intentId) => ({ type: 'reviewed' as const, intentId })),
  anyId.map((intentId) => ({ type: 'found' as const, intentId })),
  fc.record({
    type: fc.constant('refused' as const),
    code: fc.constantFrom('balance_changed', 'duplicate_suspected'),
    requestId: fc.constant(null),
  }),
  fc.boolean().map((sessionEnded) => ({ type: 'unclear' as const, sessionEnded })),
  fc.boolean().map((settled) => ({ type: 'told' as const, settled })),
  fc.constantFrom<PaymentEvent>(
    pay,
    missing,
    pending,
    { type: 'duplicate-confirmed' },
    { type: 'taken' },
    { type: 'waited' },
    { type: 'overdue' },
    { type: 'resumed' },
    { type: 'started-over' },
  ),
);
/** Becomes an answer about the payment at hand, or about another. */
const anyAnswer = fc.record({
  type: fc.constant('answer' as const),
  current: fc.boolean(),
  status: fc.constantFrom('processing' as const, 'succeeded' as const, 'declined' as const),
});
type Drawn = PaymentEvent | { type: 'answer'; current: boolean; status: Payment['status'] };

interface Trace {
  state: PaymentState;
  /** What was asked of the network last. */
  asked: PaymentEffect['type'] | null;
}

/** One step, with everything that must hold of it whatever came before. */
function checkedStep({ state: before, asked }: Trace, drawn: Drawn): Trace {
  const event: PaymentEvent =
    drawn.type === 'answer'
      ? { type: 'answered', payment: paymentOf((drawn.current ? before.intentId : null) ?? secondId, drawn.status) }
      : drawn;
  const { state: after, effects } = advance(before, event);

  if (after === before) assert.equal(effects.length, 0);
  if (before.status === 'submitting' || before.status === 'unknown') {
    assert.equal(after.intentId, before.intentId, 'the key changed while it was unknown');
  }
  if (before.intentId !== null && after.intentId === null) {
    assert.ok(['succeeded', 'declined', 'failed'].includes(before.status), 'a key was given up before the end');
  }
  if (after.status === 'failed' && before.status !== 'failed') {
    assert.equal(asked, 'send', 'only the answer to a sending says that nothing was collected');
  }
  const calls = effects.filter(({ type }) => type === 'send' || type === 'ask');
  for (const call of calls) assert.equal('intentId' in call && call.intentId, after.intentId);
  return { state: after, asked: calls[0]?.type ?? asked };
}

test('P-03: in 10,000 runs of any events no second key is reached while an earlier one is unknown', () => {
  const anyEvents = fc.array(fc.oneof({ weight: 4, arbitrary: anyEvent }, anyAnswer), { maxLength: 40 });
  fc.assert(
    fc.property(anyEvents, (events) => {
      events.reduce<Trace>(checkedStep, { state: initialPayment, asked: null });
    }),
    { numRuns: 10_000 },
  );
});
