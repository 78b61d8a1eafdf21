import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { foldEntries } from '../../../mock-server/ledger/index.ts';
import { outstandingOf } from '../../../mock-server/views/statement-view.ts';
import { happen, history } from './random-history.ts';
import { ACCOUNT, sampleBook } from './sample-book.ts';
import { scaled } from './scale.ts';

test('over random histories a statement’s outstanding is what its lines still owe', async () => {
  let open = 0;
  await fc.assert(
    fc.asyncProperty(history, fc.boolean(), async (events, autoPost) => {
      const sample = sampleBook({ autoPost });
      const { book } = sample;
      for (const event of events) await happen(sample, event);
      const { lines } = foldEntries(book.journal.entriesOf(ACCOUNT));
      for (const statement of book.statements(ACCOUNT)) {
        const owed = statement.lines
          .flatMap(({ lineId }) => lines.get(lineId) ?? [])
          .reduce((sum, line) => sum + (line.inCollections ? 0 : line.remaining), 0);
        assert.equal(outstandingOf(book, statement), owed);
        assert.ok(owed >= 0);
        open += owed > 0 ? 1 : 0;
      }
      const latest = book.latestStatement(ACCOUNT);
      const { amountDue, unappliedFunds } = book.balances(ACCOUNT);
      const outstanding = latest ? outstandingOf(book, latest) : 0;
      assert.equal(amountDue, Math.max(0, outstanding - unappliedFunds), 'amount due');
    }),
    { numRuns: scaled(200, 5_000) },
  );
  assert.ok(open > 10, 'open statements among them');
});

test('over random histories a receipt’s lines and what is on none add up to its amount', async () => {
  let itemised = 0;
  await fc.assert(
    fc.asyncProperty(history, fc.boolean(), async (events, autoPost) => {
      const sample = sampleBook({ autoPost });
      const { book } = sample;
      for (const event of events) await happen(sample, event);
      for (const receipt of book.receipts(ACCOUNT)) {
        const { lines, unapplied } = book.receiptDetail(receipt);
        const applied = lines.reduce((sum, line) => sum + line.applied, 0);
        assert.equal(applied + unapplied, receipt.amount, receipt.status);
        assert.ok(unapplied >= 0 && lines.every((line) => line.applied > 0 && line.remaining >= 0));
        itemised += lines.length;
      }
    }),
    { numRuns: scaled(200, 5_000) },
  );
  assert.ok(itemised > 50, 'itemised receipts among them');
});
