import assert from 'node:assert/strict';
import test from 'node:test';
import { setImmediate as everythingElseIsDone } from 'node:timers/promises';
import { paymentParts, type PaymentParts } from '../../../mock-server/payments/index.ts';
import { scaled } from '../ledger/scale.ts';
import { openTill, said, sums, type Till } from './till.ts';

/** The mistake of looking first and writing later. */
const checkThenAct: Partial<PaymentParts> = {
  claim: async (claims, call) => {
    const known = claims.look(call);
    await Promise.resolve();
    return known ?? claims.insert(call);
  },
};

/** Sends the same payment so many times at once; what the senders were told, in their order. */
async function sendAtOnce(till: Till, times: number, amount: number): Promise<string[]> {
  const call = till.call({ amount, confirmDuplicate: true });
  const answers = await Promise.all(Array.from({ length: times }, () => till.engine.pay(call)));
  return answers.map(said);
}

test('P-06: of 50 at once with the same key one executes and the others are told to wait, for 500 keys', async () => {
  const till = openTill();
  const keys = scaled(500, 500);
  till.owe('100001', 500 * keys);
  for (let key = 0; key < keys; key++) {
    const [first, ...others] = await sendAtOnce(till, 50, 500);
    assert.equal(first, 'succeeded');
    assert.deepEqual(new Set(others), new Set(['payment_in_progress']));
  }
  assert.equal(till.processor.results.length, keys);
  assert.deepEqual(sums(till), { charged: 500 * keys, booked: 500 * keys, receipted: 500 * keys });
});

test('P-06: whoever has to wait is told how long', async () => {
  const till = openTill();
  const call = till.call();
  const first = till.engine.pay(call);
  const second = await till.engine.pay(call);
  assert.deepEqual(second, { kind: 'problem', code: 'payment_in_progress', retryAfterSeconds: 2 });
  await first;
});

test('P-06: a server that looks and then writes is caught by the same run', async () => {
  const till = openTill({ parts: checkThenAct });
  const [, ...others] = await sendAtOnce(till, 50, 500);
  assert.ok(others.some((answer) => answer !== 'payment_in_progress'));
});

test('P-11: of two tabs that pay the whole balance with keys of their own one succeeds, for 1,000 accounts', async () => {
  const till = openTill();
  const accounts = Array.from({ length: 1_000 }, (_, at) => String(300_000 + at));
  accounts.forEach((accountNumber, at) => till.owe(accountNumber, 1_000 + at));
  const tabs = accounts.flatMap((accountNumber, at) => {
    const whole = { accountNumber, amount: 1_000 + at, choice: 'current-balance' } as const;
    return [till.call(whole), till.call({ ...whole, token: 'amex.0005.ok.2' })];
  });
  const answers = await Promise.all(tabs.map((call) => till.engine.pay(call)));

  accounts.forEach((accountNumber, at) => {
    assert.deepEqual(
      answers
        .slice(2 * at, 2 * at + 2)
        .map(said)
        .sort(),
      ['balance_changed', 'succeeded'],
    );
    assert.equal(till.book.balances(accountNumber).currentBalance, 0);
    assert.equal(sums(till, accountNumber).booked, 1_000 + at);
  });
  assert.equal(till.processor.results.length, accounts.length);
});

test('P-11: a tab that knows of the other payment is told that the rest is less', async () => {
  const till = openTill();
  const first = till.engine.pay(till.call({ amount: 10_000, choice: 'amount-due' }));
  await Promise.resolve();
  await Promise.resolve();
  const second = till.call({ amount: 5_000 });
  assert.equal(till.book.balances('100001').available, 2_000, 'the first is reserved by now');
  assert.equal(said(await till.engine.pay(second)), 'amount_exceeds_balance');
  assert.equal(said(await first), 'succeeded');
});

test('P-11: without the guard of the balance more is collected than is owed', async () => {
  const guardless = { ...paymentParts.balanceGuard, refuse: () => null, reserve: () => null };
  const till = openTill({ parts: { balanceGuard: guardless } });
  const whole = { amount: 12_000, choice: 'current-balance' } as const;
  const calls = [till.call(whole), till.call({ ...whole, token: 'amex.0005.ok.2' })];
  await Promise.all(calls.map((call) => till.engine.pay(call)));
  assert.equal(sums(till).charged, 24_000);
});

test('P-11: what is owed falls while a card is charged: the money is kept as unapplied funds, nothing below 0', async () => {
  const till = openTill();
  const paying = till.engine.pay(till.call({ amount: 12_000, choice: 'current-balance' }));
  await Promise.resolve();
  await Promise.resolve();
  till.book.reverse(2);
  assert.equal(said(await paying), 'succeeded');
  const { currentBalance, unappliedFunds } = till.book.balances('100001');
  assert.deepEqual([currentBalance, unappliedFunds], [0, 2_000]);
});

test('A worker whose lease was taken over writes nothing and finds out', async () => {
  const till = openTill();
  const call = till.call();
  let slow = true;
  const engine = till.restart({
    processor: {
      ...till.processor,
      charge: async (charge) => {
        const result = await till.processor.charge(charge);
        if (slow) {
          slow = false;
          await till.environment.clock.sleep(60_000);
        }
        return result;
      },
    },
  });
  const first = engine.pay(call);
  await everythingElseIsDone();
  assert.equal(said(await engine.pay(call)), 'payment_in_progress');

  await till.environment.clock.advance(31_000);
  assert.equal(said(await engine.pay(call)), 'succeeded', 'another takes over when the lease is over');
  await till.environment.clock.advance(60_000);
  assert.equal(said(await first), 'payment_in_progress');
  assert.deepEqual(sums(till), { charged: 5_000, booked: 5_000, receipted: 5_000 });
  assert.equal(till.book.receipts(call.accountNumber).length, 1);
});

test('A worker that stops between charge and posting until another has posted writes nothing', async () => {
  const till = openTill();
  const stopped = till.restart({
    parts: {
      collect: async ({ charge, post }) => {
        const result = await charge();
        await till.environment.clock.sleep(60_000);
        return post(result);
      },
    },
  });
  const call = till.call();
  const first = stopped.pay(call);
  await everythingElseIsDone();
  await till.environment.clock.advance(31_000);
  assert.equal(said(await till.engine.pay(call)), 'succeeded');
  await till.environment.clock.advance(60_000);
  assert.equal(said(await first), 'payment_in_progress');
  assert.equal(till.book.receipts(call.accountNumber).length, 1);
});
