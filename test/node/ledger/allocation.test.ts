import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { allocate, type OpenLine } from '../../../mock-server/ledger/index.ts';
import { ACCOUNT, sampleBook } from './sample-book.ts';
import { scaled } from './scale.ts';

const line: fc.Arbitrary<OpenLine> = fc.record(
  {
    id: fc
      .tuple(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 1, max: 12 }))
      .map(([visit, at]) => `${visit}-${at}`),
    date: fc.constantFrom('2026-08-31', '2026-09-01', '2026-10-31'),
    remaining: fc.integer({ min: 0, max: 500 }),
  },
  { noNullPrototype: true },
);
const lines = fc.uniqueArray(line, { maxLength: 10, selector: (each) => each.id });

const total = (open: readonly { remaining: number }[]) => open.reduce((sum, each) => sum + each.remaining, 0);

/** What is left of lines after a payment, and of the payment. */
function pay(open: readonly OpenLine[], amount: number): { left: OpenLine[]; rest: number } {
  const { applications, rest } = allocate(open, amount);
  const paid = new Map(applications.map((application) => [application.line, application.amount]));
  return { left: open.map((each) => ({ ...each, remaining: each.remaining - (paid.get(each.id) ?? 0) })), rest };
}

test('L-09: the parts sum to the payment exactly and none is above what its line has open', () => {
  fc.assert(
    fc.property(lines, fc.nat(6000), (open, amount) => {
      const { applications, rest } = allocate(open, amount);
      assert.equal(
        applications.reduce((sum, each) => sum + each.amount, rest),
        amount,
      );
      assert.equal(rest, Math.max(0, amount - total(open)));
      for (const { line: id, amount: part } of applications) {
        assert.ok(part > 0 && part <= (open.find((each) => each.id === id)?.remaining ?? 0));
      }
    }),
    { numRuns: scaled(20_000, 100_000) },
  );
});

test('L-09: a line gets money only when every older one is paid, whatever the order in which they come', () => {
  const natural = (id: string) =>
    id
      .split('-')
      .map((part) => part.padStart(6, '0'))
      .join();
  fc.assert(
    fc.property(lines, fc.nat(3000), (open, amount) => {
      const { left } = pay(open, amount);
      const ordered = left.toSorted((a, b) => (a.date + natural(a.id) < b.date + natural(b.id) ? -1 : 1));
      const firstOpen = ordered.findIndex((each) => each.remaining > 0);
      const untouched = firstOpen < 0 ? [] : ordered.slice(firstOpen + 1);
      for (const each of untouched) {
        assert.equal(each.remaining, open.find(({ id }) => id === each.id)?.remaining);
      }
      assert.deepEqual(allocate(open.toReversed(), amount), allocate(open, amount));
    }),
    { numRuns: scaled(10_000, 100_000) },
  );
});

test('L-09: a payment in parts leaves the same lines open as the same payment at once', () => {
  fc.assert(
    fc.property(lines, fc.array(fc.nat(800), { maxLength: 5 }), (open, parts) => {
      const atOnce = pay(
        open,
        parts.reduce((sum, part) => sum + part, 0),
      ).left;
      const inParts = parts.reduce<OpenLine[]>((left, part) => pay(left, part).left, open);
      assert.deepEqual(inParts, atOnce);
    }),
    { numRuns: scaled(10_000, 100_000) },
  );
});

test('L-09: paying all zeroes all', () => {
  fc.assert(
    fc.property(lines, (open) => {
      const { left, rest } = pay(open, total(open));
      assert.deepEqual([total(left), rest], [0, 0]);
    }),
    { numRuns: scaled(5_000, 100_000) },
  );
});

test('L-09: of the same day the lower visit and line come first, as numbers', () => {
  const open = ['67563-10', '67563-4', '9001-1'].map((id) => ({ id, date: '2026-10-01', remaining: 100 }));
  assert.deepEqual(
    allocate(open, 300).applications.map((application) => application.line),
    ['9001-1', '67563-4', '67563-10'],
  );
});

test('Posting: with auto-post a payment goes to the oldest line, and what is over becomes unapplied funds', () => {
  const { book, bill, check } = sampleBook();
  bill(2_000, { visit: '1002' });
  bill(3_000, { visit: '1001' });
  check(3_500);
  assert.deepEqual(
    book.lines(ACCOUNT).map((each) => [each.id, each.remaining]),
    [
      ['1001-2', 0],
      ['1002-1', 1_500],
    ],
  );
  check(2_000);
  assert.equal(book.balances(ACCOUNT).currentBalance, 0);
  assert.equal(book.balances(ACCOUNT).unappliedFunds, 500);
});

test('Posting: without auto-post the money waits, the balances go down at once, and staff apply it later', () => {
  const { book, bill, check } = sampleBook({ autoPost: false });
  bill(2_000);
  book.issueStatement(ACCOUNT);
  check(1_500);
  assert.equal(book.lines(ACCOUNT)[0]?.remaining, 2_000);
  assert.deepEqual(
    [book.balances(ACCOUNT).currentBalance, book.balances(ACCOUNT).amountDue, book.balances(ACCOUNT).unappliedFunds],
    [500, 500, 1_500],
  );
  assert.equal(book.applyUnapplied(ACCOUNT, 1_000), 1_000);
  assert.equal(book.applyUnapplied(ACCOUNT), 500);
  assert.equal(book.applyUnapplied(ACCOUNT), 0);
  assert.equal(book.lines(ACCOUNT)[0]?.remaining, 500);
  assert.equal(book.balances(ACCOUNT).currentBalance, 500);
});
