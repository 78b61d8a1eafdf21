import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { foldEntries, type Book } from '../../../mock-server/ledger/index.ts';
import { happen, history, type Event } from './random-history.ts';
import { ACCOUNT, sampleBook, type SampleBook } from './sample-book.ts';
import { scaled } from './scale.ts';

const settings = fc.record({ autoPost: fc.boolean(), includeNewChargesInAmountDue: fc.boolean() });

/** Lets random histories happen and calls `check` after every event. */
function afterEveryEvent(runs: number, check: (sample: SampleBook, event: Event) => void): Promise<void> {
  return fc.assert(
    fc.asyncProperty(history, settings, async (events, { autoPost, includeNewChargesInAmountDue }) => {
      const sample = sampleBook({ autoPost, options: { includeNewChargesInAmountDue } });
      for (const event of events) {
        await happen(sample, event);
        check(sample, event);
      }
    }),
    { numRuns: runs },
  );
}

/** The balances by the words of the design, from the journal alone and without any of the book's own arithmetic. */
function recompute(book: Book) {
  const { lines } = foldEntries(book.journal.entriesOf(ACCOUNT));
  const open = [...lines].filter(([, line]) => !line.inCollections);
  const sum = (amounts: number[]) => amounts.reduce((total, amount) => total + amount, 0);
  const remaining = (chosen: typeof open) =>
    sum(
      chosen.map(
        ([, line]) => line.billed - line.adjusted - line.insurancePending - line.insurancePaid - line.patientPaid,
      ),
    );
  const cash = sum(
    book.journal
      .entriesOf(ACCOUNT)
      .flatMap((entry) => entry.legs)
      .filter((leg) => leg.account.endsWith('-cash') && leg.account !== 'insurance-cash')
      .map((leg) => (leg.side === 'debit' ? leg.amount : -leg.amount)),
  );
  const unappliedFunds = cash - sum([...lines.values()].map((line) => line.patientPaid));
  const currentBalance = Math.max(0, remaining(open) - unappliedFunds);
  const stated = new Set(book.latestStatement(ACCOUNT)?.lines.map((line) => line.lineId));
  const due = Math.max(0, remaining(open.filter(([id]) => stated.has(id))) - unappliedFunds);
  const reserved = sum(book.holds.pending(ACCOUNT).map((hold) => hold.amount));
  return {
    currentBalance,
    amountDue: book.settings.practice.options.includeNewChargesInAmountDue ? currentBalance : due,
    reserved,
    available: Math.max(0, currentBalance - reserved),
    insurancePending: sum(open.map(([, line]) => line.insurancePending)),
    unappliedFunds,
    collectionsBalance: remaining([...lines].filter(([, line]) => line.inCollections)),
  };
}

test('L-05: after every event the kept balances equal those worked out anew from the journal', async () => {
  await afterEveryEvent(scaled(300, 5000), ({ book }) => {
    const { currentBalance, amountDue, reserved, available, insurancePending, unappliedFunds, collectionsBalance } =
      book.balances(ACCOUNT);
    assert.deepEqual(
      { currentBalance, amountDue, reserved, available, insurancePending, unappliedFunds, collectionsBalance },
      recompute(book),
    );
  });
});

test('L-05: a balance at any earlier length of the journal is the fold of that prefix', async () => {
  const sample = sampleBook();
  const kept = new Map<string, number>();
  for (let at = 0; at < 30; at++) {
    sample.bill(1000 + at);
    sample.check(700 + at);
    const [receipt] = sample.book.receipts(ACCOUNT).slice(-1);
    if (receipt) kept.set(receipt.id, sample.book.balances(ACCOUNT).currentBalance);
  }
  for (const receipt of sample.book.receipts(ACCOUNT)) {
    assert.equal(sample.book.balanceAfter(receipt), kept.get(receipt.id));
  }
});

test('L-08: current balance >= amount due >= 0, and no amount of a line falls below 0', async () => {
  await afterEveryEvent(scaled(300, 5000), ({ book }) => {
    const { currentBalance, amountDue } = book.balances(ACCOUNT);
    assert.ok(currentBalance >= amountDue, `current ${currentBalance} is below due ${amountDue}`);
    assert.ok(amountDue >= 0, `due ${amountDue} is below 0`);
    for (const { billed, adjusted, insurancePending, insurancePaid, patientPaid, remaining } of book.lines(ACCOUNT)) {
      const amounts = [billed, adjusted, insurancePending, insurancePaid, patientPaid, remaining];
      assert.ok(Math.min(...amounts) >= 0, `a line has ${amounts.join(', ')}`);
      assert.equal(remaining, billed - adjusted - insurancePending - insurancePaid - patientPaid);
    }
  });
});

test('L-06: the trial balance is 0 after every event', async () => {
  await afterEveryEvent(scaled(100, 1000), ({ book }) => {
    assert.deepEqual([...book.journal.trialBalance().values()].filter(Boolean), []);
  });
});

test('A version of the balance never comes back, and changes with everything that may be paid', async () => {
  const seen = new Map<SampleBook, Map<string, string>>();
  await afterEveryEvent(scaled(100, 1000), (sample) => {
    const { version, ...balances } = sample.book.balances(ACCOUNT);
    const versions = seen.get(sample) ?? new Map<string, string>();
    seen.set(sample, versions);
    const said = JSON.stringify(balances);
    assert.equal(versions.get(version) ?? said, said, `version ${version} stands for two different balances`);
    versions.set(version, said);
  });
});

test('Waiting on insurance, nothing is due; what insurance leaves is', () => {
  const { book, bill } = sampleBook();
  const line = bill(20_000, { insurance: 20_000 });
  assert.deepEqual(pick(book), { currentBalance: 0, amountDue: 0, insurancePending: 20_000 });
  assert.equal(book.issueStatement(ACCOUNT), null, 'nothing to bill');

  book.adjudicate({ lineId: line, insurancePaid: 12_000, adjusted: 3_000 });
  assert.deepEqual(pick(book), { currentBalance: 5_000, amountDue: 0, insurancePending: 0 });
  book.issueStatement(ACCOUNT);
  bill(1_000);
  assert.deepEqual(pick(book), { currentBalance: 6_000, amountDue: 5_000, insurancePending: 0 });
  const { breakdown } = book.balances(ACCOUNT);
  assert.deepEqual(breakdown, {
    billed: 21_000,
    adjusted: 3_000,
    insurancePending: 0,
    insurancePaid: 12_000,
    patientPaid: 0,
    remaining: 6_000,
  });
});

test('L-08: what insurance pays beyond what is left becomes unapplied funds, not a balance below 0', () => {
  const { book, bill, check } = sampleBook();
  const line = bill(20_000, { insurance: 10_000 });
  check(10_000);
  book.adjudicate({ lineId: line, insurancePaid: 14_000, adjusted: 0 });
  assert.equal(book.balances(ACCOUNT).currentBalance, 0);
  assert.equal(book.balances(ACCOUNT).unappliedFunds, 4_000);
  assert.throws(() => book.adjudicate({ lineId: line, insurancePaid: 7_000, adjusted: 0 }), {
    code: 'would_go_negative',
  });
});

test('With new charges included, the amount due is the current balance', () => {
  const { book, bill } = sampleBook({ options: { includeNewChargesInAmountDue: true } });
  bill(5_000);
  assert.equal(book.balances(ACCOUNT).amountDue, 5_000);
});

test('Lines in collections are in the collections balance and in no other, and take no payment', () => {
  const { book, bill, check } = sampleBook();
  const old = bill(9_000);
  bill(1_000, { visit: '1002' });
  book.issueStatement(ACCOUNT);
  book.sendToCollections(ACCOUNT, [old]);
  const { currentBalance, amountDue, collectionsBalance, breakdown } = book.balances(ACCOUNT);
  assert.deepEqual([currentBalance, amountDue, collectionsBalance, breakdown.billed], [1_000, 1_000, 9_000, 1_000]);
  check(1_000);
  assert.equal(book.balances(ACCOUNT).collectionsBalance, 9_000);
  assert.throws(() => book.sendToCollections(ACCOUNT, [old]), { code: 'already_in_collections' });

  book.reverse(book.journal.entries().find((entry) => entry.kind === 'collections')?.sequence ?? 0);
  assert.equal(book.balances(ACCOUNT).currentBalance, 9_000);
});

test('Each patient is shown with what is theirs', () => {
  const { book, bill } = sampleBook();
  bill(3_000, { visit: '1001' });
  book.issueStatement(ACCOUNT);
  bill(2_000, { visit: '1002' });
  assert.deepEqual(book.balances(ACCOUNT).patients, [
    { patientId: 'p-1001', currentBalance: 3_000, amountDue: 3_000, payable: 3_000 },
    { patientId: 'p-1002', currentBalance: 2_000, amountDue: 0, payable: 2_000 },
  ]);
});

function pick(book: Book) {
  const { currentBalance, amountDue, insurancePending } = book.balances(ACCOUNT);
  return { currentBalance, amountDue, insurancePending };
}
