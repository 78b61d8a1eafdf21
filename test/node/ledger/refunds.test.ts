import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { foldEntries, LedgerError, type Book } from '../../../mock-server/ledger/index.ts';
import { happen, history } from './random-history.ts';
import { ACCOUNT, sampleBook } from './sample-book.ts';
import { scaled } from './scale.ts';

test('L-11: whatever is refunded in whatever parts, never more than was captured comes back', async () => {
  await fc.assert(
    fc.asyncProperty(
      history,
      fc.array(fc.tuple(fc.nat(20), fc.integer({ min: 1, max: 40_000 }))),
      async (events, refunds) => {
        const sample = sampleBook();
        for (const event of events) await happen(sample, event);
        const paid = sample.book.receipts(ACCOUNT).filter((receipt) => receipt.status === 'paid');
        for (const [which, amount] of refunds) {
          const paymentId = paid[which % Math.max(1, paid.length)]?.paymentId ?? 'none';
          tryRefund(sample.book, paymentId, amount);
        }
        for (const { paymentId } of paid) {
          const money = foldEntries(sample.book.journal.entriesOf(ACCOUNT)).payments.get(paymentId);
          const sumOfReceipts = sample.book
            .receipts(ACCOUNT)
            .filter((receipt) => receipt.status === 'refund' && receipt.paymentId === paymentId)
            .reduce((sum, receipt) => sum + receipt.amount, 0);
          assert.ok(money && money.refunded <= money.captured);
          assert.ok(sumOfReceipts >= money.refunded, 'every refund has a receipt');
        }
      },
    ),
    { numRuns: scaled(200, 5000) },
  );
});

test('L-11: a refund takes money off the line that got it last', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 1, maxLength: 6 }),
      fc.double({ min: 0.01, max: 1, noNaN: true }),
      (amounts, share) => {
        const { book, bill, check } = sampleBook();
        const lines = amounts.map((amount) => bill(amount));
        const total = amounts.reduce((sum, amount) => sum + amount, 0);
        const paymentId = check(total);
        const refund = Math.max(1, Math.floor(total * share));
        book.refund({ paymentId, amount: refund });

        let missing = refund;
        const expected = amounts.toReversed().map((amount) => {
          const back = Math.min(amount, missing);
          missing -= back;
          return back;
        });
        const remaining = new Map(book.lines(ACCOUNT).map((line) => [line.id, line.remaining]));
        assert.deepEqual(
          lines.map((line) => remaining.get(line)),
          expected.reverse(),
        );
        assert.equal(book.balances(ACCOUNT).currentBalance, refund);
      },
    ),
    { numRuns: scaled(300, 5000) },
  );
});

test('L-11: money that is on no line goes back first', () => {
  const { book, bill, check } = sampleBook();
  bill(1_000);
  const paymentId = check(1_500);
  book.refund({ paymentId, amount: 600 });
  assert.deepEqual([book.balances(ACCOUNT).unappliedFunds, book.balances(ACCOUNT).currentBalance], [0, 100]);
});

test('L-11: a refund has a receipt of its own and says what it gives back', () => {
  const { book, bill, check } = sampleBook();
  bill(1_000);
  const paymentId = check(1_000);
  const receipt = book.refund({ paymentId, amount: 400 });
  assert.deepEqual([receipt.status, receipt.amount, receipt.paymentId], ['refund', 400, paymentId]);
  assert.equal(book.balanceAfter(receipt), 400);
  assert.throws(() => book.refund({ paymentId, amount: 601 }), { code: 'refund_exceeds_payment' });
  assert.throws(() => book.refund({ paymentId: 'none', amount: 1 }), { code: 'unknown_payment' });
  book.refund({ paymentId, amount: 600 });
  assert.equal(book.balances(ACCOUNT).currentBalance, 1_000);
});

function tryRefund(book: Book, paymentId: string, amount: number): void {
  try {
    book.refund({ paymentId, amount });
  } catch (error) {
    if (!(error instanceof LedgerError)) throw error;
  }
}
