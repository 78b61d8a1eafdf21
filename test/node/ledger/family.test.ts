import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import type { Book, Share } from '../../../mock-server/ledger/index.ts';
import { familyShares, happen, history, sumOf } from './random-history.ts';
import { ACCOUNT, sampleBook, type SampleBook } from './sample-book.ts';
import { scaled } from './scale.ts';

const card = { kind: 'card', brand: 'visa', lastFour: '4242' } as const;
const mother = 'p-1001';
const child = 'p-1002';

function payFor({ book, environment }: SampleBook, shares: readonly Share[], holdId?: string) {
  return book.takePayment({
    accountNumber: ACCOUNT,
    paymentId: environment.ids.next('payment'),
    amount: sumOf(shares),
    method: card,
    transactionNumber: null,
    shares,
    ...(holdId !== undefined && { holdId }),
  });
}

/** What each patient's lines owe. */
function owed(book: Book): Record<string, number> {
  const sums: Record<string, number> = {};
  for (const { patientId, remaining, inCollections } of book.lines(ACCOUNT)) {
    if (!inCollections) sums[patientId] = (sums[patientId] ?? 0) + remaining;
  }
  return sums;
}

/** The mother owes $30.00 and, later, $50.00; the child $20.00 on the last day. */
function family(autoPost = true): SampleBook {
  const sample = sampleBook({ autoPost });
  sample.bill(3_000);
  sample.bill(5_000);
  sample.bill(2_000, { visit: '1002' });
  return sample;
}

test('L-09: over random histories each patient’s part goes to that patient’s lines, exactly, and leaves nobody below 0', async () => {
  let paid = 0;
  await fc.assert(
    fc.asyncProperty(history, fc.nat(1000), fc.integer({ min: 1, max: 30_000 }), async (events, which, amount) => {
      const sample = sampleBook({ autoPost: true });
      const { book } = sample;
      for (const event of events) await happen(sample, event);
      const shares = familyShares(book, which, amount);
      if (shares.length === 0) return;
      const before = owed(book);
      const unapplied = book.balances(ACCOUNT).unappliedFunds;
      const receipt = payFor(sample, shares);
      const after = owed(book);
      for (const [patientId, had] of Object.entries(before)) {
        const share = shares.find((each) => each.patientId === patientId)?.amount ?? 0;
        assert.equal(after[patientId], had - share, patientId);
      }
      assert.ok(book.lines(ACCOUNT).every(({ remaining }) => remaining >= 0));
      assert.equal(book.balances(ACCOUNT).unappliedFunds, unapplied);
      assert.deepEqual(book.receiptDetail(receipt).shares, shares);
      assert.deepEqual(book.verify(), { ok: true });
      paid += shares.length;
    }),
    { numRuns: scaled(300, 10_000) },
  );
  assert.ok(paid > 30, 'payments for patients among them');
});

test('L-10: the same split in another order leaves the same money on every line, and no cent is left over or lost', async () => {
  let split = 0;
  await fc.assert(
    fc.asyncProperty(history, fc.nat(1000), fc.integer({ min: 1, max: 4_000 }), async (events, which, amount) => {
      const [one, other] = [sampleBook({ autoPost: true }), sampleBook({ autoPost: true })];
      for (const sample of [one, other]) {
        for (const event of events) await happen(sample, event);
        sample.bill(3_001);
        sample.bill(1_999, { visit: '1002' });
      }
      const shares = familyShares(one.book, which, amount);
      if (shares.length < 2) return;
      const owedBefore = one.book.lines(ACCOUNT).reduce((sum, { remaining }) => sum + remaining, 0);
      const pay = (sample: SampleBook, parts: readonly Share[]) => ({
        receipt: sample.book.receiptDetail(payFor(sample, parts)).lines,
        open: sample.book.lines(ACCOUNT).map(({ id, remaining }) => [id, remaining]),
      });
      assert.deepEqual(pay(one, shares), pay(other, shares.toReversed()));
      const owedAfter = one.book.lines(ACCOUNT).reduce((sum, { remaining }) => sum + remaining, 0);
      assert.equal(owedBefore - owedAfter, sumOf(shares));
      split += 1;
    }),
    { numRuns: scaled(300, 10_000) },
  );
  assert.ok(split > 50, `${split} payments for more than one among them`);
});

test('L-09: without auto-post the money waits for those it is meant for, and staff apply it to their lines', async () => {
  await fc.assert(
    fc.asyncProperty(history, fc.nat(1000), fc.integer({ min: 1, max: 9_000 }), async (events, which, step) => {
      const sample = sampleBook({ autoPost: false });
      const { book } = sample;
      for (const event of events) await happen(sample, event);
      // What came in before is dealt with first, so that nothing else competes for the lines.
      book.applyUnapplied(ACCOUNT);
      for (const hold of book.holds.pending(ACCOUNT)) book.holds.void(hold.id);
      if (book.balances(ACCOUNT).unappliedFunds > 0) return;
      const shares = familyShares(book, which, step * 7);
      if (shares.length === 0) return;
      const before = owed(book);
      payFor(sample, shares);
      assert.deepEqual(owed(book), before, 'nothing is applied yet');
      while (book.applyUnapplied(ACCOUNT, step) > 0);
      const after = owed(book);
      for (const { patientId, amount } of shares) {
        assert.equal(after[patientId], (before[patientId] ?? 0) - amount, patientId);
      }
      assert.equal(book.balances(ACCOUNT).unappliedFunds, 0);
    }),
    { numRuns: scaled(300, 10_000) },
  );
});

test('L-09: a part is posted oldest line first within its patient', () => {
  const sample = family();
  payFor(sample, [
    { patientId: mother, amount: 3_500 },
    { patientId: child, amount: 100 },
  ]);
  const left = sample.book.lines(ACCOUNT).map(({ id, remaining }) => [id, remaining]);
  assert.deepEqual(left, [
    ['1001-1', 0],
    ['1001-2', 4_500],
    ['1002-3', 1_900],
  ]);
});

test('L-08: what a patient no longer owes is kept for them, and goes to others only when nothing of theirs is open', () => {
  const sample = family(false);
  const { book, bill } = sample;
  const first = book.journal.length;
  payFor(sample, [{ patientId: child, amount: 2_000 }]);
  book.reverse(first);
  assert.equal(book.applyUnapplied(ACCOUNT, 500), 500, 'the child owes nothing more');
  assert.deepEqual(owed(book), { [mother]: 7_500, [child]: 0 });
  bill(1_000, { visit: '1002' });
  assert.equal(book.applyUnapplied(ACCOUNT), 1_500);
  assert.deepEqual(owed(book), { [mother]: 7_000, [child]: 0 });
});

test('L-11: a refund gives back money that is meant for a patient, last', () => {
  const sample = family(false);
  const { book } = sample;
  const { paymentId } = payFor(sample, [
    { patientId: mother, amount: 1_000 },
    { patientId: child, amount: 2_000 },
  ]);
  book.refund({ paymentId, amount: 1_500 });
  book.applyUnapplied(ACCOUNT);
  assert.deepEqual(owed(book), { [mother]: 7_000, [child]: 1_500 });
  book.refund({ paymentId, amount: 1_500 });
  assert.deepEqual(owed(book), { [mother]: 8_000, [child]: 2_000 });
  assert.throws(() => book.refund({ paymentId, amount: 1 }), { code: 'refund_exceeds_payment' });
});

test('P-11: what is reserved for a patient cannot be reserved again, and is left alone by other payments', () => {
  const sample = family();
  const { book, check } = sample;
  const shares = [{ patientId: mother, amount: 6_000 }];
  const hold = book.holds.place(ACCOUNT, 6_000, shares);
  assert.deepEqual(
    book.balances(ACCOUNT).patients.map(({ patientId, payable }) => [patientId, payable]),
    [
      [mother, 2_000],
      [child, 2_000],
    ],
  );
  assert.throws(() => book.holds.place(ACCOUNT, 2_001, [{ patientId: mother, amount: 2_001 }]), {
    code: 'hold_exceeds_available',
  });
  check(4_000);
  payFor(sample, shares, hold.id);
  assert.deepEqual(owed(book), { [mother]: 0, [child]: 0 });
  assert.equal(book.balances(ACCOUNT).unappliedFunds, 0);
});

test('L-01: parts that are not the amount, or name somebody twice or a stranger, are refused whole', () => {
  const sample = family();
  const { book } = sample;
  const payment = { accountNumber: ACCOUNT, paymentId: 'x', amount: 300, method: card, transactionNumber: null };
  const wrong: readonly [string, Share[]][] = [
    ['bad_amount', [{ patientId: mother, amount: 299 }]],
    ['bad_amount', [200, 100].map((amount) => ({ patientId: mother, amount }))],
    [
      'bad_amount',
      [
        { patientId: mother, amount: 300 },
        { patientId: child, amount: 0 },
      ],
    ],
    ['unknown_patient', [{ patientId: 'p-9', amount: 300 }]],
  ];
  const { head } = book.journal;
  for (const [code, shares] of wrong) assert.throws(() => book.takePayment({ ...payment, shares }), { code });
  assert.equal(book.journal.head, head);
});
