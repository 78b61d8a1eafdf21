import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import type { PaymentMethod } from '../../../src/contract/index.ts';
import { fingerprintOf, type PaymentCall } from '../../../mock-server/payments/index.ts';
import { DAY } from '../ledger/sample-book.ts';
import { scaled } from '../ledger/scale.ts';
import { openTill, said, sums } from './till.ts';

const request = fc.record({
  amount: fc.integer({ min: 500, max: 12_000 }),
  token: fc.stringMatching(/^visa\.\d{4}\.(ok|declined)\.\d{1,8}$/),
  confirmDuplicate: fc.boolean(),
});

test('P-04: the same key and body give the same payment, byte for byte, marked as a repeat', async () => {
  await fc.assert(
    fc.asyncProperty(request, async (change) => {
      const till = openTill();
      const call = till.call(change);
      const first = await till.engine.pay(call);
      const again = await till.engine.pay({ ...call, fingerprint: shuffled(call) });
      assert.ok(first.kind === 'payment' && again.kind === 'payment');
      assert.equal(JSON.stringify(again.payment), JSON.stringify(first.payment));
      assert.deepEqual([first.replayed, again.replayed], [false, true]);
      assert.equal(till.processor.asked, 1);
    }),
    { numRuns: scaled(200, 5000) },
  );
});

/** The fingerprint of the same request with its keys in another order. */
function shuffled({ accountNumber, request: body }: PaymentCall): string {
  const { method, balanceVersion, amount, choice, ...rest } = body;
  const reordered = { method: reversed(method), ...rest, balanceVersion, choice };
  const money = { currency: amount.currency, amount: amount.amount };
  return fingerprintOf({
    accountNumber,
    request: { ...reordered, amount: money },
    path: '/v1/payments',
    method: 'POST',
  });
}

function reversed(method: PaymentMethod): PaymentMethod {
  if (method.kind !== 'card') throw new TypeError('Only cards are shuffled here.');
  return { token: method.token, kind: method.kind };
}

test('P-05: the same key with another body is refused and nothing happens', async () => {
  const till = openTill();
  const paid = till.call({ amount: 3_000 });
  await till.engine.pay(paid);
  const before = [till.book.journal.head, till.book.receipts(paid.accountNumber).length, till.processor.asked];
  const mutations = fc.sample(
    fc.oneof(
      fc.record({ amount: fc.integer({ min: 1, max: 100_000 }).filter((amount) => amount !== 3_000) }),
      fc.record({ currency: fc.constantFrom('EUR', 'CAD', 'MXN') }),
      fc.record({ choice: fc.constantFrom('amount-due' as const, 'current-balance' as const) }),
      fc.record({ balanceVersion: fc.stringMatching(/^w\d{1,6}$/) }),
      fc.record({ token: fc.stringMatching(/^amex\.\d{4}\.ok\.\d{1,9}$/) }),
      fc.record({ confirmDuplicate: fc.boolean() }),
    ),
    1_000,
  );
  for (const mutation of mutations) {
    const { choice, balanceVersion } = paid.request;
    const other = till.call({ choice, balanceVersion, amount: 3_000, intentId: paid.intentId, ...mutation });
    assert.equal(said(await till.engine.pay(other)), 'idempotency_key_reused', JSON.stringify(mutation));
  }
  assert.deepEqual(
    [till.book.journal.head, till.book.receipts(paid.accountNumber).length, till.processor.asked],
    before,
  );
  assert.equal(said(await till.engine.pay(paid)), 'succeeded');
});

test('P-08: each final outcome is repeated 100 times alike', async () => {
  for (const [token, status] of [
    ['visa.4242.ok.1', 'succeeded'],
    ['visa.0002.declined.1', 'declined'],
  ] as const) {
    const till = openTill();
    const call = till.call({ token });
    const first = JSON.stringify(await till.engine.pay(call));
    assert.ok(first.includes(`"${status}"`));
    for (let again = 0; again < 100; again++) {
      assert.equal(JSON.stringify(await till.engine.pay(call)).replace('"replayed":true', '"replayed":false'), first);
    }
    assert.equal(till.processor.asked, 1);
    assert.equal(till.book.receipts(call.accountNumber).length, 1);
  }
});

for (const fault of ['lost-before', 'lost-after'] as const) {
  test(`P-08: when the processor's answer is ${fault}, nothing is final and the same key resumes`, async () => {
    const till = openTill();
    const call = till.call();
    till.processor.fail(fault);
    assert.equal(said(await till.engine.pay(call)), 'unavailable');
    assert.equal(said(till.engine.findByIntent(call.accountNumber, call.intentId)), 'payment_in_progress');
    assert.equal(till.book.balances(call.accountNumber).reserved, 5_000, 'the amount stays reserved meanwhile');
    assert.equal(said(await till.engine.pay(call)), 'succeeded');
    assert.deepEqual(sums(till), { charged: 5_000, booked: 5_000, receipted: 5_000 });
    assert.equal(till.book.balances(call.accountNumber).reserved, 0);
  });
}

test('P-08: a refusal before anything happened is not kept: the key is free', async () => {
  const till = openTill();
  const intentId = till.newIntent();
  assert.equal(said(await till.engine.pay(till.call({ intentId, amount: 100 }))), 'amount_below_minimum');
  assert.equal(said(till.engine.findByIntent('100001', intentId)), 'payment_not_found');
  assert.equal(said(await till.engine.pay(till.call({ intentId, amount: 500 }))), 'succeeded');
});

test('P-09: a key never executes again: repeated for 30 days, already processed from then on', async () => {
  const till = openTill();
  const call = till.call();
  const first = await till.engine.pay(call);
  await till.environment.clock.advance(30 * DAY);
  assert.equal(said(await till.engine.pay(call)), 'succeeded');
  await till.environment.clock.advance(DAY);
  assert.equal(said(await till.engine.pay(call)), 'already_processed');
  assert.equal(said(await till.engine.pay(till.call({ intentId: call.intentId }))), 'already_processed');
  assert.equal(till.processor.asked, 1);
  assert.deepEqual(
    till.engine.findByIntent(call.accountNumber, call.intentId),
    first,
    'its payment can still be found',
  );
});

test('P-10: an equal key of another account is another payment', async () => {
  const till = openTill();
  const pairs = scaled(500, 10_000);
  till.owe('200001', 900 * pairs);
  till.owe('200002', 900 * pairs);
  for (let at = 0; at < pairs; at++) {
    const intentId = till.newIntent();
    const pay = (accountNumber: string) =>
      till.engine.pay(
        till.call({ accountNumber, intentId, amount: 500 + (at % 400), token: `visa.${1000 + (at % 9000)}.ok.1` }),
      );
    const [mine, theirs] = [await pay('200001'), await pay('200002')];
    assert.ok(mine.kind === 'payment' && theirs.kind === 'payment');
    assert.deepEqual([mine.replayed, theirs.replayed], [false, false]);
    assert.notEqual(mine.payment.id, theirs.payment.id);
    assert.equal(till.engine.find('200002', mine.payment.id), null);
  }
  assert.equal(till.processor.results.length, 2 * pairs, 'the processor took both for payments of their own');
});

test('P-10: a key that is no UUID version 4 is refused', async () => {
  const till = openTill();
  const good = till.newIntent();
  const upperCase = good.toUpperCase();
  const version1 = good.replace(/-4(...)-/, '-1$1-');
  for (const intentId of ['', '1', 'x'.repeat(300), upperCase, version1]) {
    assert.equal(said(await till.engine.pay(till.call({ intentId }))), 'invalid_idempotency_key');
  }
  assert.equal(till.processor.asked, 0);
});
