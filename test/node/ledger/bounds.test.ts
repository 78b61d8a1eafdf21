import assert from 'node:assert/strict';
import test from 'node:test';
import { MAX_MINOR_UNITS, MinorUnitsSchema, money, PositiveMoneySchema } from '../../../src/contract/index.ts';
import { createApp } from '../../../mock-server/app.ts';
import { testEnvironment } from '../../../mock-server/test-environment.ts';
import { STAFF_SECRET } from '../../backend/support/bench.ts';
import { testProcessor } from '../../backend/support/test-processor.ts';
import { ACCOUNT, sampleBook } from './sample-book.ts';

const beyond = [MAX_MINOR_UNITS + 1, 2 ** 53 - 1, 2 ** 53, Number.MAX_VALUE, Infinity, NaN];
const fractions = [0.1, 1.5, 99.999, Number.MIN_VALUE];

test('L-02: the contract carries up to a million in either direction, far below 2^53, and no fraction', () => {
  assert.equal(MAX_MINOR_UNITS, 100_000_000);
  assert.ok(MAX_MINOR_UNITS * 10_000 < Number.MAX_SAFE_INTEGER, 'sums stay exact');
  for (const amount of [-MAX_MINOR_UNITS, -1, 0, 1, MAX_MINOR_UNITS]) {
    assert.ok(MinorUnitsSchema.safeParse(amount).success, String(amount));
    assert.equal(PositiveMoneySchema.safeParse({ amount, currency: 'USD' }).success, amount > 0, String(amount));
  }
  for (const amount of [...beyond, ...beyond.map((value) => -value), ...fractions]) {
    assert.ok(!MinorUnitsSchema.safeParse(amount).success, String(amount));
    assert.throws(() => money(amount, 'USD'), RangeError, String(amount));
  }
});

test('L-02: the book takes the largest amount and refuses whatever is beyond it, below 1, or a fraction', () => {
  for (const amount of [...beyond, ...fractions, 0, -1]) {
    const { book, bill, check } = sampleBook();
    assert.throws(() => bill(amount), { code: 'bad_amount' }, String(amount));
    assert.throws(() => check(amount), { code: 'bad_amount' }, String(amount));
    assert.throws(() => book.refund({ paymentId: 'none', amount }), { code: 'bad_amount' }, String(amount));
    assert.equal(book.journal.length, 0);
  }
  const { book, bill, check } = sampleBook();
  bill(MAX_MINOR_UNITS);
  assert.equal(book.balances(ACCOUNT).currentBalance, MAX_MINOR_UNITS);
  check(MAX_MINOR_UNITS);
  assert.equal(book.balances(ACCOUNT).currentBalance, 0);
});

test('L-02: no account comes to more than the contract can carry', () => {
  const { book, bill, check } = sampleBook();
  bill(MAX_MINOR_UNITS - 1);
  assert.throws(() => bill(2), { code: 'account_too_large' });
  bill(1);
  check(MAX_MINOR_UNITS);
  check(MAX_MINOR_UNITS);
  assert.equal(book.balances(ACCOUNT).unappliedFunds, MAX_MINOR_UNITS);
  assert.throws(() => check(1), { code: 'account_too_large' });
  assert.deepEqual(book.verify(), { ok: true });
});

test('L-02: no answer of the backend has a number with a fraction in it', async () => {
  const app = createApp({
    ...testEnvironment(),
    processor: testProcessor(),
    scenario: 'family',
    staffSecret: STAFF_SECRET,
  });
  const staff = { Authorization: `Bearer ${STAFF_SECRET}` };
  const ask = async (path: string, init: RequestInit) =>
    (await app.fetch(new Request(`https://api.test${path}`, init))).text();
  const [accountNumber] = app.world().accounts;
  const opened = await ask('/staff/v1/sessions', {
    method: 'POST',
    headers: { ...staff, 'Content-Type': 'application/json' },
    body: JSON.stringify({ accountNumber }),
  });
  const { token } = JSON.parse(opened) as { token: string };
  const headers = { Authorization: `Bearer ${token}` };
  const answers = [
    ...['practice', 'balance', 'account', 'receipts', 'statements', 'visits'].map((name) =>
      ask(`/v1/${name}`, { headers }),
    ),
    ...['accounts', `accounts/${accountNumber}`, 'receipts', 'batches', 'journal', 'usage'].map((name) =>
      ask(`/staff/v1/${name}`, { headers: staff }),
    ),
  ];
  for (const text of await Promise.all(answers)) {
    JSON.parse(text, (key, value: unknown) => {
      if (typeof value === 'number') assert.ok(Number.isSafeInteger(value), `${key}: ${value}`);
      return value;
    });
  }
});
