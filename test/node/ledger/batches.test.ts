import assert from 'node:assert/strict';
import test from 'node:test';
import { ACCOUNT, DAY, sampleBook, type SampleBook } from './sample-book.ts';

/** Books an online payment; the id of its batch. */
function payOnline({ book, environment }: SampleBook, amount: number): string | null {
  const method = { kind: 'card', brand: 'visa', lastFour: '4242' } as const;
  const paymentId = environment.ids.next('payment');
  return book.takePayment({ accountNumber: ACCOUNT, paymentId, amount, method, transactionNumber: `t-${paymentId}` })
    .batchId;
}

test('The first online payment of a day opens the reference batch and later ones join it', () => {
  const sample = sampleBook();
  const { book, bill, check } = sample;
  bill(10_000);
  check(500);
  assert.deepEqual(book.batches(), [], 'a check is in no online batch');

  payOnline(sample, 1_000);
  payOnline(sample, 2_000);
  const [batch, ...others] = book.batches();
  assert.equal(others.length, 0);
  assert.equal(batch?.date, '2026-11-02');
  assert.equal(batch.description, 'API Payments');
  assert.equal(batch.user, 'Online');
  assert.equal(batch.status, 'open');
  assert.equal(batch.total, 3_000);
  assert.equal(batch.receiptIds.length, 2);
});

test('A batch is never closed by itself; the next day of the practice opens another', async () => {
  const sample = sampleBook({}, 1, new Date('2026-11-02T15:00:00.000Z'));
  const { book, bill, environment } = sample;
  bill(10_000);
  const monday = payOnline(sample, 100);
  await environment.clock.set(new Date('2026-11-03T05:59:00.000Z'));
  assert.equal(payOnline(sample, 100), monday, 'it is still Monday in Chicago');
  await environment.clock.set(new Date('2026-11-03T06:00:00.000Z'));
  assert.notEqual(payOnline(sample, 100), monday);
  assert.deepEqual(
    book.batches().map((batch) => [batch.date, batch.status]),
    [
      ['2026-11-02', 'open'],
      ['2026-11-03', 'open'],
    ],
  );
});

test('A payment after closing opens a new batch of the same day', async () => {
  const sample = sampleBook();
  const { book, bill, environment } = sample;
  bill(10_000);
  const first = payOnline(sample, 100) ?? '';
  const closed = book.closeBatch(first);
  assert.deepEqual([closed.status, closed.closedAt], ['closed', environment.clock.now().toISOString()]);
  const second = payOnline(sample, 100);
  assert.notEqual(second, first);
  assert.equal(payOnline(sample, 100), second);
  assert.throws(() => book.closeBatch(first), { code: 'batch_closed' });
  assert.throws(() => book.closeBatch('none'), { code: 'unknown_batch' });
  await environment.clock.advance(DAY);
  assert.equal(book.batches().length, 2);
});
