import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { happen, history } from '../ledger/random-history.ts';
import { ACCOUNT, sampleBook } from '../ledger/sample-book.ts';
import { scaled } from '../ledger/scale.ts';

test('P-17: over random histories each transaction of the processor is posted at most once, and none is lost', async () => {
  let posted = 0;
  await fc.assert(
    fc.asyncProperty(history, fc.boolean(), async (events, autoPost) => {
      const sample = sampleBook({ autoPost });
      const reported = new Set<string>();
      for (const event of events) {
        await happen(sample, event);
        if (event.kind === 'processor-file') reported.add(`TX-${event.which % 12}`);
      }
      const receipts = sample.book.receipts(ACCOUNT);
      const ofProcessor = receipts.filter(
        ({ status, transactionNumber }) => status === 'paid' && transactionNumber !== null,
      );
      const transactions = ofProcessor.map(({ transactionNumber }) => transactionNumber ?? '');
      assert.equal(new Set(transactions).size, transactions.length, 'one receipt for each');
      const waiting = sample.credits.review().map(({ transactionId }) => transactionId);
      assert.deepEqual([...transactions, ...waiting].sort(), [...reported].sort(), 'all that was reported');
      posted += transactions.length;

      const { currentBalance, amountDue } = sample.book.balances(ACCOUNT);
      assert.ok(currentBalance >= amountDue && amountDue >= 0);
      assert.deepEqual([...sample.book.journal.trialBalance().values()].filter(Boolean), []);
      assert.deepEqual(sample.book.verify(), { ok: true });
    }),
    { numRuns: scaled(200, 5_000) },
  );
  assert.ok(posted > 100, 'posted transactions among them');
});

test('a batch’s total is what its receipts collected, those of the processor’s page included', async () => {
  await fc.assert(
    fc.asyncProperty(history, async (events) => {
      const sample = sampleBook();
      for (const event of events) await happen(sample, event);
      const receipts = sample.book.receipts(ACCOUNT);
      for (const batch of sample.book.batches()) {
        const own = receipts.filter(({ batchId }) => batchId === batch.id);
        assert.deepEqual(
          own.map(({ id }) => id),
          batch.receiptIds,
        );
        assert.equal(
          own.reduce((sum, { amount }) => sum + amount, 0),
          batch.total,
        );
      }
      const inBatches = sample.book.batches().flatMap(({ receiptIds }) => receiptIds);
      const online = receipts.filter(({ status, method }) => status === 'paid' && method.kind === 'card');
      assert.deepEqual(inBatches.toSorted(), online.map(({ id }) => id).toSorted());
    }),
    { numRuns: scaled(100, 2_000) },
  );
});
