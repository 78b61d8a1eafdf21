import assert from 'node:assert/strict';
import test from 'node:test';
import { ACCOUNT, sampleBook } from './sample-book.ts';

const card = { kind: 'card', brand: 'visa', lastFour: '0002' } as const;

test('A declined attempt has a receipt that says unsuccessful and 0, and changes no balance', () => {
  const { book, bill } = sampleBook();
  bill(1_000);
  const before = book.balances(ACCOUNT);
  const attempt = { accountNumber: ACCOUNT, paymentId: 'a', transactionNumber: 'T1' };
  const receipt = book.recordDecline({ ...attempt, method: card });
  assert.deepEqual([receipt.status, receipt.amount, receipt.batchId], ['unsuccessful', 0, null]);
  assert.equal(book.balanceAfter(receipt), 1_000);
  assert.equal(book.balances(ACCOUNT), before);
  assert.equal(book.receipt(receipt.id), receipt);
});

test('Payments by mail and in the office have receipts, and money of each kind its own account', () => {
  const { book, bill } = sampleBook();
  bill(1_000);
  for (const kind of ['mail', 'office'] as const) {
    const payment = { accountNumber: ACCOUNT, paymentId: kind, amount: 100, transactionNumber: null };
    const receipt = book.takePayment({ ...payment, method: { kind } });
    assert.deepEqual([receipt.status, receipt.amount, receipt.method], ['paid', 100, { kind }]);
  }
  const cash = book.journal.entries().flatMap((entry) => entry.legs.filter((leg) => leg.account.endsWith('-cash')));
  assert.deepEqual(
    cash.map((leg) => leg.account),
    ['mail-cash', 'office-cash'],
  );
});

test('A payment is booked once, and amounts are whole minor units above 0', () => {
  const { book, bill } = sampleBook();
  bill(1_000);
  const payment = { accountNumber: ACCOUNT, paymentId: 'a', method: card, transactionNumber: null };
  book.takePayment({ ...payment, amount: 100 });
  assert.throws(() => book.takePayment({ ...payment, amount: 100 }), { code: 'already_known' });
  for (const amount of [0, -1, 0.5, Number.NaN, 100_000_001]) {
    assert.throws(() => book.takePayment({ ...payment, paymentId: 'b', amount }), { code: 'bad_amount' });
  }
  assert.throws(() => book.takePayment({ ...payment, accountNumber: '9', paymentId: 'b', amount: 1 }), {
    code: 'unknown_account',
  });
});

test('A receipt cannot be changed', () => {
  const { book, bill, check } = sampleBook();
  bill(1_000);
  check(100);
  const [receipt] = book.receipts(ACCOUNT);
  assert.throws(() => Object.assign(receipt ?? {}, { amount: 1 }), TypeError);
});
