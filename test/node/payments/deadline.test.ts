import assert from 'node:assert/strict';
import test from 'node:test';
import { setImmediate as everythingElseIsDone } from 'node:timers/promises';
import {
  PAYMENT_DEADLINE,
  PROCESSOR_CALL_LIMIT,
  withTimeLimit,
  type ChargeProcessor,
} from '../../../mock-server/payments/index.ts';
import { createIntentRecord } from '../../../src/payment/intent-record.ts';
import { ACCOUNT } from '../ledger/sample-book.ts';
import { openTill, said, sums, type Till } from './till.ts';

const MINUTE = 60_000;

/** A payment of $50.00 that got no outcome, at a processor that did not hear of it or whose answer was lost. */
async function interrupted(till: Till, fault: 'lost-before' | 'lost-after') {
  const call = till.call();
  till.processor.fail(fault);
  assert.equal(said(await till.engine.pay(call)), 'unavailable');
  return call;
}

test('P-18: the deadline is far shorter than the browser’s memory of the payment', () => {
  let now = 0;
  const records = createIntentRecord({ storage: null, accountKey: 'acct_1', now: () => now });
  const intentId = openTill().newIntent();
  records.write(intentId);
  now = 2 * PAYMENT_DEADLINE;
  assert.equal(records.read(), intentId);
});

for (const [early, expected] of [
  [1, 'succeeded'],
  [0, 'declined'],
] as const) {
  test(`P-18: sent again ${early} ms before the deadline: ${expected}`, async () => {
    const till = openTill();
    const call = await interrupted(till, 'lost-before');
    await till.environment.clock.advance(PAYMENT_DEADLINE - early);
    assert.equal(said(await till.engine.pay(call)), expected);
    const amount = expected === 'succeeded' ? 5_000 : 0;
    assert.deepEqual(sums(till), { charged: amount, booked: amount, receipted: amount });
    assert.equal(till.book.balances(ACCOUNT).reserved, 0);
  });
}

test('P-18: a payment that was given up is no repeat of an equal one minutes later', async () => {
  const till = openTill();
  const whole = { amount: 12_000, choice: 'current-balance' } as const;
  till.processor.fail('lost-before');
  await till.engine.pay(till.call(whole));
  till.book.reverse(2);
  assert.equal(await till.engine.recover(), 1, 'what is no longer owed is given up at once');
  till.owe(ACCOUNT, 2_000);
  assert.equal(said(await till.engine.pay(till.call(whole))), 'succeeded');
});

test('P-18: a charge that cannot be found yet may still come: nothing is given up before the processor is certain', async () => {
  const till = openTill();
  const engine = till.restart({ processor: { ...till.processor, lookUpDelay: 2 * MINUTE } });
  const call = till.call();
  await till.environment.clock.advance(PAYMENT_DEADLINE - MINUTE);
  till.processor.fail('lost-before');
  await engine.pay(call);
  await till.environment.clock.advance(PAYMENT_DEADLINE - MINUTE);
  till.processor.fail('lost-before');
  assert.equal(said(await engine.pay(call)), 'unavailable', 'sent again a minute before the deadline');

  await till.environment.clock.advance(2 * MINUTE - 1);
  assert.equal(await engine.recover(), 0);
  assert.equal(said(await engine.pay(call)), 'payment_in_progress');
  assert.equal(till.book.balances(ACCOUNT).reserved, 5_000);
  await till.environment.clock.advance(1);
  assert.equal(await engine.recover(), 1);
  assert.equal(till.book.balances(ACCOUNT).reserved, 0);
});

test('P-18: what is no longer owed is not refused before the processor is certain that nothing was charged', async () => {
  const till = openTill();
  const engine = till.restart({ processor: { ...till.processor, lookUpDelay: MINUTE } });
  const call = till.call({ amount: 12_000, choice: 'current-balance' });
  till.processor.fail('lost-before');
  await engine.pay(call);
  till.book.takePayment({
    ...{ accountNumber: ACCOUNT, paymentId: 'counter', amount: 1, method: { kind: 'office' } },
    transactionNumber: null,
  });
  assert.equal(said(await engine.pay(call)), 'payment_in_progress');
  await till.environment.clock.advance(MINUTE);
  assert.equal(said(await engine.pay(call)), 'balance_changed');
  assert.equal(till.book.balances(ACCOUNT).reserved, 0);
  assert.equal(till.processor.results.length, 0);
});

test('P-19: at a processor without keys a charge is sent again only when it is certain that there was none', async () => {
  const till = openTill();
  const { keyLifetime: _, ...processor } = till.processor;
  const engine = till.restart({ processor: { ...processor, lookUpDelay: MINUTE } });
  const call = till.call();
  till.processor.fail('lost-before');
  await engine.pay(call);
  const { asked } = till.processor;
  await till.environment.clock.advance(MINUTE - 1);
  assert.equal(said(await engine.pay(call)), 'payment_in_progress');
  assert.equal(till.processor.asked, asked);
  await till.environment.clock.advance(1);
  assert.equal(said(await engine.pay(call)), 'succeeded');
});

test('P-19: a key that the processor has forgotten charges once; without the look-up it charges twice', async () => {
  for (const [parts, charged] of [
    [{}, 5_000],
    [{ lookUp: () => Promise.resolve(null) }, 10_000],
  ] as const) {
    const till = openTill({ parts });
    const call = await interrupted(till, 'lost-after');
    till.processor.forgetKeys();
    await till.environment.clock.advance(MINUTE);
    assert.equal(said(await till.engine.pay(call)), 'succeeded');
    assert.deepEqual(sums(till), { charged, booked: 5_000, receipted: 5_000 });
  }
});

/** A processor that never answers. */
const silent: Omit<ChargeProcessor, 'describe'> = {
  charge: () => new Promise(() => undefined),
  lookUp: () => new Promise(() => undefined),
};

test('P-18: a processor that never answers keeps nobody waiting for longer than a call may take', async () => {
  const till = openTill();
  const { clock } = till.environment;
  const processor = withTimeLimit({ ...till.processor, ...silent }, clock);
  const engine = till.restart({ processor });
  const call = till.call();
  const paying = engine.pay(call);
  await everythingElseIsDone();
  await clock.advance(PROCESSOR_CALL_LIMIT);
  assert.equal(said(await paying), 'unavailable');

  const reading = engine.recoverAccount(ACCOUNT);
  await everythingElseIsDone();
  await clock.advance(3_000);
  await reading;
  await clock.advance(PROCESSOR_CALL_LIMIT);
  const recovering = engine.recover();
  await everythingElseIsDone();
  await clock.advance(PROCESSOR_CALL_LIMIT);
  assert.equal(await recovering, 0);
  assert.equal(till.book.balances(ACCOUNT).reserved, 5_000, 'unknown is not unpaid');
});

test('P-18: a recovery brings more payments to an end than it works on at once', async () => {
  const till = openTill();
  const accounts = Array.from({ length: 50 }, (_, at) => String(400_000 + at));
  for (const accountNumber of accounts) {
    till.owe(accountNumber, 5_000);
    till.processor.fail('lost-before');
    await till.engine.pay(till.call({ accountNumber }));
  }
  await till.environment.clock.advance(PAYMENT_DEADLINE);
  assert.equal(await till.engine.recover(), accounts.length);
  assert.equal(till.engine.unfinished(), 0);
});

test('P-18: two payments in flight are both still owed as long as the balance covers both', async () => {
  const till = openTill();
  const { holds } = till.book;
  const [one, other] = [holds.place(ACCOUNT, 7_000), holds.place(ACCOUNT, 5_000)];
  assert.deepEqual([holds.isCovered(one.id), holds.isCovered(other.id)], [true, true]);
  till.owe(ACCOUNT, 100);
  assert.deepEqual([holds.isCovered(one.id), holds.isCovered(other.id)], [true, true]);
  till.book.reverse(2);
  assert.deepEqual([holds.isCovered(one.id), holds.isCovered(other.id)], [false, false]);
  holds.expire(one.id);
  assert.deepEqual([holds.isCovered(one.id), holds.isCovered(other.id)], [false, true]);
});
