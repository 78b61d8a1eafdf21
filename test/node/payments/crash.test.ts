import assert from 'node:assert/strict';
import test from 'node:test';
import {
  crashPoints,
  PAYMENT_DEADLINE,
  type CrashPoint,
  type PaymentParts,
} from '../../../mock-server/payments/index.ts';
import { openTill, said, sums, type Till } from './till.ts';

class Crash extends Error {}

/** Kills the process at a point, once. */
function crashOnceAt(point: CrashPoint): (at: CrashPoint) => void {
  let alive = true;
  return (at) => {
    if (!alive || at !== point) return;
    alive = false;
    throw new Crash(point);
  };
}

function assertOnce(till: Till): void {
  assert.equal(till.processor.results.length, 1, 'one charge');
  assert.equal(till.book.receipts('100001').length, 1, 'one receipt');
  assert.deepEqual(sums(till), { charged: 5_000, booked: 5_000, receipted: 5_000 });
  assert.equal(till.book.balances('100001').reserved, 0, 'nothing stays reserved');
  assert.equal(till.engine.unfinished(), 0);
  assert.equal(till.book.batches()[0]?.total, 5_000);
  assert.deepEqual(till.book.verify(), { ok: true });
}

for (const point of crashPoints) {
  test(`P-07: a crash at "${point}" and the same key again: one charge, one posting`, async () => {
    const till = openTill({ crashAt: crashOnceAt(point) });
    const call = till.call();
    await assert.rejects(till.engine.pay(call), Crash);
    const isPosted = point === 'posted';
    assert.equal(said(await till.engine.pay(call)), isPosted ? 'succeeded' : 'payment_in_progress', 'its lease lasts');

    await till.environment.clock.advance(30_000);
    const restarted = till.restart();
    assert.equal(said(await restarted.pay(call)), 'succeeded');
    assertOnce(till);
    assert.equal(till.processor.asked, 1, 'a charge that was made is not sent again');
    const mayBeSent = point === 'reserved' || point === 'charged';
    assert.equal(till.processor.lookedUp, mayBeSent ? 1 : 0, 'P-19: what may have been sent is looked up first');
  });

  test(`P-07: a crash at "${point}" and nobody who asks again: recovery ends it, charged and posted or neither`, async () => {
    const till = openTill({ crashAt: crashOnceAt(point) });
    const call = till.call();
    await assert.rejects(till.engine.pay(call), Crash);
    const restarted = till.restart();
    assert.equal(await restarted.recover(), 0, 'somebody may still be at it');
    await till.environment.clock.advance(30_000);
    assert.equal(await restarted.recover(), point === 'posted' || point === 'reserved' ? 0 : 1);
    assert.equal(await restarted.recover(), 0);

    const found = said(restarted.findByIntent(call.accountNumber, call.intentId));
    if (point === 'claimed' || point === 'described') {
      assert.equal(found, 'payment_not_found', 'nothing had happened, so the payer is asked again');
      assert.deepEqual(sums(till), { charged: 0, booked: 0, receipted: 0 });
      assert.equal(said(await restarted.pay(call)), 'succeeded');
    } else if (point === 'reserved') {
      assert.equal(found, 'payment_in_progress', 'recovery does not charge; the payer may come back');
      assert.equal(till.processor.asked, 0);
      assert.equal(said(await restarted.pay(call)), 'succeeded');
    } else {
      assert.equal(found, 'succeeded');
    }
    assertOnce(till);
  });

  test(`P-18: a crash at "${point}" and nobody who asks again until after the deadline: charged and posted, or neither`, async () => {
    const till = openTill({ crashAt: crashOnceAt(point) });
    const call = till.call();
    await assert.rejects(till.engine.pay(call), Crash);
    await till.environment.clock.advance(PAYMENT_DEADLINE);
    const restarted = till.restart();
    assert.equal(await restarted.recover(), point === 'posted' ? 0 : 1);

    const wasCharged = point === 'charged' || point === 'captured' || point === 'posted';
    const [late, again] = [await restarted.pay(call), await restarted.pay(till.call({ intentId: call.intentId }))];
    const nothingWasDone = point === 'claimed' || point === 'described';
    assert.equal(said(late), wasCharged ? 'succeeded' : nothingWasDone ? 'balance_changed' : 'declined');
    assert.equal(said(again), nothingWasDone ? 'balance_changed' : 'idempotency_key_reused', 'the key is used up');
    const amount = wasCharged ? 5_000 : 0;
    assert.deepEqual(sums(till), { charged: amount, booked: amount, receipted: amount });
    assert.equal(till.book.balances('100001').reserved, 0, 'nothing stays reserved');
    assert.equal(restarted.unfinished(), 0);
  });
}

test('P-07: crash upon crash at every point in turn, and still one charge and one posting', async () => {
  const left = [...crashPoints];
  const till = openTill({
    crashAt: (point) => {
      if (point !== left[0]) return;
      left.shift();
      throw new Crash(point);
    },
  });
  const call = till.call();
  for (const _ of crashPoints) {
    await assert.rejects(till.engine.pay(call), Crash);
    await till.environment.clock.advance(30_000);
  }
  assert.equal(said(await till.engine.pay(call)), 'succeeded');
  assertOnce(till);
});

test('P-07: a new key for the processor at every try charges twice after a crash', async () => {
  let tries = 0;
  const parts: Partial<PaymentParts> = { processorKey: () => `try-${++tries}` };
  const till = openTill({ parts, crashAt: crashOnceAt('charged') });
  const call = till.call();
  await assert.rejects(till.engine.pay(call), Crash);
  await till.environment.clock.advance(30_000);
  await till.engine.pay(call);
  assert.deepEqual(sums(till), { charged: 10_000, booked: 5_000, receipted: 5_000 });
});

test('P-07: books that are written before the charge say what never happened', async () => {
  const till = openTill({
    parts: {
      collect: async ({ charge, post }) => {
        const answer = post({ status: 'approved', transactionNumber: 'T0', brand: 'visa', lastFour: '0000' });
        await charge();
        return answer;
      },
    },
  });
  await till.engine.pay(till.call({ token: 'visa.0002.declined.1' }));
  assert.deepEqual(sums(till), { charged: 0, booked: 5_000, receipted: 5_000 });
});

test('P-08: a server that keeps its 500s never finishes a payment', async () => {
  const till = openTill({
    parts: { isFinal: (answer) => answer.kind === 'payment' || answer.code === 'unavailable' },
  });
  const call = till.call();
  till.processor.fail('lost-after');
  await till.engine.pay(call);
  assert.equal(said(await till.engine.pay(call)), 'unavailable');
  assert.deepEqual(sums(till), { charged: 5_000, booked: 0, receipted: 0 });
});
