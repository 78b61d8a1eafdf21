import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { addDays, createCalendar } from '../../../mock-server/ledger/index.ts';
import { plainDate } from '../../../src/contract/index.ts';
import { happen, history } from './random-history.ts';
import { ACCOUNT, DAY, sampleBook } from './sample-book.ts';
import { scaled } from './scale.ts';

test('L-14: statements and receipts come out the same, byte for byte, after 1,000 later entries', async () => {
  const sample = sampleBook();
  const { book } = sample;
  const [events] = fc.sample(fc.array(history, { minLength: 4, maxLength: 4 }), { numRuns: 1, seed: 14 });
  for (const event of (events ?? []).flat()) await happen(sample, event);
  sample.bill(5_000);
  book.issueStatement(ACCOUNT);
  sample.check(100);
  const regenerated = () => book.statements(ACCOUNT).map((statement) => book.regenerateStatement(statement.id));
  const print = () =>
    JSON.stringify([
      regenerated(),
      book
        .receipts(ACCOUNT)
        .slice(0, receipts)
        .map((receipt) => [receipt, book.balanceAfter(receipt)]),
    ]);
  const receipts = book.receipts(ACCOUNT).length;
  const before = print();
  assert.deepEqual(regenerated(), book.statements(ACCOUNT));

  const entries = book.journal.length;
  while (book.journal.length < entries + 1_000) {
    sample.bill(900);
    sample.check(700);
  }
  assert.equal(print(), before);
});

test('L-14: a statement made anew from the journal is the one that was printed, over random histories', async () => {
  await fc.assert(
    fc.asyncProperty(history, async (events) => {
      const sample = sampleBook();
      for (const event of events) await happen(sample, event);
      for (const statement of sample.book.statements(ACCOUNT)) {
        assert.deepEqual(sample.book.regenerateStatement(statement.id), statement);
      }
    }),
    { numRuns: scaled(150, 3000) },
  );
});

test('L-14: numbers are places in the book', () => {
  const { book, bill, check } = sampleBook();
  bill(1_000);
  check(100);
  book.recordDecline({
    accountNumber: ACCOUNT,
    paymentId: 'declined',
    method: { kind: 'card', brand: 'visa', lastFour: '0002' },
    transactionNumber: null,
  });
  book.issueStatement(ACCOUNT);
  book.issueStatement(ACCOUNT);
  assert.deepEqual(
    book.receipts(ACCOUNT).map((receipt) => receipt.number),
    ['R-100001', 'R-100002'],
  );
  assert.deepEqual(
    book.statements(ACCOUNT).map((statement) => statement.number),
    ['S-100001', 'S-100002'],
  );
});

test('A statement freezes what is owed, and its balance stays while the amount due goes down', () => {
  const { book, bill, check } = sampleBook();
  bill(3_000);
  bill(4_000, { insurance: 4_000 });
  const statement = book.issueStatement(ACCOUNT);
  assert.equal(statement?.balance, 3_000);
  assert.deepEqual(
    statement.lines.map((line) => [line.lineId, line.remaining]),
    [['1001-1', 3_000]],
  );
  check(1_000);
  assert.equal(book.latestStatement(ACCOUNT)?.balance, 3_000);
  assert.equal(book.balances(ACCOUNT).amountDue, 2_000);
});

test('Unapplied funds are taken off a statement; when they cover it all there is none', () => {
  const { book, bill, check } = sampleBook({ autoPost: false });
  bill(3_000);
  check(1_000);
  assert.equal(book.issueStatement(ACCOUNT)?.balance, 2_000);
  check(2_000);
  assert.equal(book.issueStatement(ACCOUNT), null);
  assert.deepEqual(book.runStatements(), []);
});

test('I-05: a statement is past due when its due date has gone by at the practice, wherever the reader is', async () => {
  const { book, bill, environment } = sampleBook({ statementDueDays: 21 }, 1, new Date('2026-10-11T20:00:00.000Z'));
  bill(3_000);
  const statement = book.issueStatement(ACCOUNT);
  assert.deepEqual([statement?.date, statement?.dueDate], ['2026-10-11', '2026-11-01']);
  // The clocks in Chicago go back on 1 November 2026: that day ends at 06:00 UTC instead of 05:00.
  await environment.clock.set(new Date('2026-11-02T05:59:59.999Z'));
  assert.equal(book.isPastDue(ACCOUNT), false);
  await environment.clock.set(new Date('2026-11-02T06:00:00.000Z'));
  assert.equal(book.isPastDue(ACCOUNT), true);
});

test('a run that is repeated on the same day bills nobody twice, but whatever came up since', async () => {
  const { book, bill, environment } = sampleBook();
  bill(5_000);
  assert.equal(book.runStatements().length, 1);
  assert.equal(book.runStatements().length, 0);
  bill(1_000);
  assert.deepEqual(
    book.runStatements().map(({ balance }) => balance),
    [6_000],
  );
  await environment.clock.advance(DAY);
  assert.equal(book.runStatements().length, 1);
});

test('I-05: the practice decides what day it is, on both sides of midnight and of the change of clocks', () => {
  const { dayOf } = createCalendar('America/Chicago');
  for (const [instant, day] of [
    ['2026-03-08T05:59:00.000Z', '2026-03-07'],
    ['2026-03-08T06:01:00.000Z', '2026-03-08'],
    ['2026-03-09T04:59:00.000Z', '2026-03-08'],
    ['2026-03-09T05:01:00.000Z', '2026-03-09'],
    ['2026-11-01T04:59:00.000Z', '2026-10-31'],
    ['2026-11-01T05:01:00.000Z', '2026-11-01'],
    ['2026-11-02T05:59:00.000Z', '2026-11-01'],
    ['2026-11-02T06:01:00.000Z', '2026-11-02'],
  ] as const) {
    assert.equal(dayOf(new Date(instant)), day, instant);
  }
  assert.equal(createCalendar('Pacific/Kiritimati').dayOf(new Date('2026-12-31T10:00:00.000Z')), '2027-01-01');
  assert.equal(createCalendar('Pacific/Honolulu').dayOf(new Date('2027-01-01T09:59:00.000Z')), '2026-12-31');
});

test('I-04: days are counted without a time zone', () => {
  assert.equal(addDays(plainDate('2028-02-28'), 1), '2028-02-29');
  assert.equal(addDays(plainDate('2026-12-31'), 1), '2027-01-01');
  assert.equal(addDays(plainDate('2026-03-01'), -1), '2026-02-28');
  fc.assert(
    fc.property(fc.integer({ min: -5000, max: 5000 }), (days) => {
      const start = plainDate('2026-11-01');
      assert.equal(addDays(addDays(start, days), -days), start);
      assert.equal(addDays(start, days), new Date(Date.UTC(2026, 10, 1) + days * DAY).toISOString().slice(0, 10));
    }),
  );
});
