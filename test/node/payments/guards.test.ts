import assert from 'node:assert/strict';
import test from 'node:test';
import { money } from '../../../src/contract/index.ts';
import { openTill, said, sums, type CallChange, type Till } from './till.ts';

const MINUTE = 60_000;

async function pay(till: Till, change: CallChange): Promise<string> {
  return said(await till.engine.pay(till.call(change)));
}

for (const [minutes, seconds, expected] of [
  [0, 1, 'duplicate_suspected'],
  [9, 59, 'duplicate_suspected'],
  [10, 1, 'succeeded'],
] as const) {
  test(`P-12: the same amount with the same card ${minutes}:${String(seconds).padStart(2, '0')} later: ${expected}`, async () => {
    const till = openTill();
    await pay(till, { amount: 1_000 });
    await till.environment.clock.advance(minutes * MINUTE + seconds * 1000);
    assert.equal(await pay(till, { amount: 1_000 }), expected);
  });
}

test('P-12: another amount, another card or a declined payment before it is no repeat', async () => {
  const till = openTill();
  await pay(till, { amount: 1_000 });
  assert.equal(await pay(till, { amount: 1_001 }), 'succeeded');
  assert.equal(await pay(till, { amount: 1_000, token: 'visa.1111.ok.1' }), 'succeeded');
  assert.equal(await pay(till, { amount: 1_500, token: 'visa.0002.declined.1' }), 'declined');
  assert.equal(await pay(till, { amount: 1_500, token: 'visa.0002.declined.2' }), 'declined');
});

test("P-12: the payer's word makes exactly one payment of it, under the same key", async () => {
  const till = openTill();
  await pay(till, { amount: 1_000 });
  const intentId = till.newIntent();
  assert.equal(await pay(till, { amount: 1_000, intentId }), 'duplicate_suspected');
  assert.equal(await pay(till, { amount: 1_000, intentId, confirmDuplicate: true }), 'succeeded');
  assert.equal(till.processor.results.length, 2);
});

test('P-12: a late copy of a refused call is refused for good, though the minutes are over', async () => {
  const till = openTill();
  await pay(till, { amount: 1_000 });
  const refused = till.call({ amount: 1_000 });
  assert.equal(said(await till.engine.pay(refused)), 'duplicate_suspected');
  await till.environment.clock.advance(60 * MINUTE);
  assert.equal(said(await till.engine.pay(refused)), 'duplicate_suspected');
});

test('P-12: a payment still under way counts', async () => {
  const till = openTill();
  till.processor.fail('lost-after');
  assert.equal(await pay(till, { amount: 1_000 }), 'unavailable');
  assert.equal(await pay(till, { amount: 1_000 }), 'duplicate_suspected');
});

test('P-16: whatever changed since the payer looked, nothing is charged until they look again', async () => {
  const changes: Record<string, (till: Till) => unknown> = {
    'a charge': (till) => till.owe('100001', 100),
    'a statement': (till) => till.book.issueStatement('100001'),
    'an adjudication': (till) => till.book.reverse(2),
    'another payment': (till) => pay(till, { amount: 700 }),
    'a payment in flight': (till) => till.book.holds.place('100001', 700),
    'a setting': (till) => till.book.configure({ options: { minimumPayment: money(600, 'USD') } }),
  };
  for (const [name, change] of Object.entries(changes)) {
    const till = openTill();
    const call = till.call({ amount: 1_000 });
    await change(till);
    const asked = till.processor.asked;
    assert.equal(said(await till.engine.pay(call)), 'balance_changed', name);
    assert.equal(till.processor.asked, asked, name);
    assert.equal(await pay(till, { amount: 1_000 }), 'succeeded', 'and then they pay');
  }
});

test('P-16: an amount that is not what its choice says is not charged', async () => {
  const till = openTill();
  assert.equal(await pay(till, { choice: 'amount-due', amount: 9_999 }), 'balance_changed');
  assert.equal(await pay(till, { choice: 'current-balance', amount: 10_000 }), 'balance_changed');
  assert.equal(till.processor.asked, 0);
  assert.equal(await pay(till, { choice: 'amount-due', amount: 10_000 }), 'succeeded');
  assert.equal(await pay(till, { choice: 'current-balance', amount: 2_000 }), 'succeeded');
});

for (const [owed, change, expected] of [
  [12_000, { amount: 499 }, 'amount_below_minimum'],
  [12_000, { amount: 500 }, 'succeeded'],
  [12_000, { amount: 12_000 }, 'succeeded'],
  [12_000, { amount: 12_001 }, 'amount_exceeds_balance'],
  [12_000, { amount: 1_000, currency: 'CAD' }, 'invalid_request'],
  [300, { amount: 300 }, 'succeeded'],
  [300, { amount: 300, choice: 'current-balance' }, 'succeeded'],
  [300, { amount: 299 }, 'amount_below_minimum'],
  [300, { amount: 500 }, 'amount_exceeds_balance'],
] as const) {
  test(`Amounts: of ${owed} owed, ${JSON.stringify(change)}: ${expected}`, async () => {
    const till = openTill();
    till.owe('200001', owed);
    assert.equal(await pay(till, { accountNumber: '200001', ...change }), expected);
  });
}

test('Amounts: an amount due below the minimum may be paid', async () => {
  const till = openTill();
  till.owe('200001', 300);
  till.book.issueStatement('200001');
  till.owe('200001', 5_000);
  assert.equal(await pay(till, { accountNumber: '200001', choice: 'amount-due', amount: 300 }), 'succeeded');
});

test('A declined card leaves a receipt of 0 and the balance as it was, and another card may be tried', async () => {
  const till = openTill();
  const answer = await till.engine.pay(till.call({ token: 'visa.0002.declined.1' }));
  assert.ok(answer.kind === 'payment');
  assert.deepEqual([answer.payment.status, answer.payment.declineCode], ['declined', 'insufficient_funds']);
  const receipt = till.book.receipt(answer.payment.receiptId ?? '');
  assert.deepEqual([receipt?.status, receipt?.amount], ['unsuccessful', 0]);
  const { currentBalance, reserved } = till.book.balances('100001');
  assert.deepEqual([currentBalance, reserved], [12_000, 0]);
  assert.equal(await pay(till, { token: 'visa.4242.ok.1' }), 'succeeded');
});

test('A payment is booked with journal, receipt and batch, and can be found by its intent and its id', async () => {
  const till = openTill();
  const call = till.call();
  const answer = await till.engine.pay(call);
  assert.ok(answer.kind === 'payment');
  const { payment } = answer;
  assert.equal(till.book.receipt(payment.receiptId ?? '')?.paymentId, payment.id);
  assert.deepEqual(till.book.batches()[0]?.receiptIds, [payment.receiptId]);
  assert.deepEqual(till.engine.find(call.accountNumber, payment.id), payment);
  assert.deepEqual(till.engine.findByIntent(call.accountNumber, call.intentId), answer);
  assert.equal(said(till.engine.findByIntent('other', call.intentId)), 'payment_not_found');
  assert.deepEqual(sums(till), { charged: 5_000, booked: 5_000, receipted: 5_000 });
});

test('A refused token charges nothing, frees what was reserved, and the card can be entered again', async () => {
  const till = openTill();
  const intentId = till.newIntent();
  till.processor.refuse('expired');
  assert.equal(await pay(till, { intentId }), 'card_token_refused');
  assert.equal(till.book.balances('100001').reserved, 0);
  assert.equal(await pay(till, { intentId, token: 'visa.4242.ok.2' }), 'succeeded');
  assert.equal(till.processor.results.length, 1);
});

test('A practice that takes no cards says so', async () => {
  const till = openTill({ settings: { options: { paymentMethods: [] } } });
  assert.equal(await pay(till, {}), 'method_unavailable');
});
