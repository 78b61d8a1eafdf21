import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import test from 'node:test';
import fc from 'fast-check';
import { LedgerError, verifyEntries, type Entry, type Leg } from '../../../mock-server/ledger/index.ts';
import { createJournal } from '../../../mock-server/ledger/journal.ts';
import { createTimeline } from '../../../mock-server/ledger/timeline.ts';
import { sha256 } from '../../../mock-server/sha256.ts';
import { manualClock } from '../../../mock-server/test-environment.ts';
import { happen, history } from './random-history.ts';
import { sampleBook } from './sample-book.ts';
import { scaled } from './scale.ts';

const START = new Date('2026-11-02T15:00:00.000Z');

const leg: fc.Arbitrary<Leg> = fc.record({
  account: fc.constantFrom('revenue', 'patient-receivable', 'unapplied-funds', 'online-cash'),
  side: fc.constantFrom('debit', 'credit'),
  amount: fc.oneof(
    { weight: 20, arbitrary: fc.integer({ min: 1, max: 3 }) },
    { weight: 1, arbitrary: fc.constantFrom(0, -1, 0.5, Number.NaN, Number.MAX_SAFE_INTEGER + 1) },
  ),
  currency: fc.constantFrom('USD', 'CAD'),
});

function isBalanced(legs: readonly Leg[]): boolean {
  const sum = (currency: string) =>
    legs
      .filter((each) => each.currency === currency)
      .reduce((total, each) => total + (each.side === 'debit' ? each.amount : -each.amount), 0);
  const amountsAreSound = legs.every((each) => Number.isSafeInteger(each.amount) && each.amount > 0);
  return legs.length >= 2 && amountsAreSound && sum('USD') === 0 && sum('CAD') === 0;
}

test('L-03: an entry is written if it has two legs, sums to 0 by currency and has no amount below 1; else nothing is', () => {
  const journal = createJournal(createTimeline(manualClock(START)));
  let written = 0;
  fc.assert(
    fc.property(fc.array(leg, { maxLength: 4 }), (legs) => {
      const append = () => journal.append({ accountNumber: 'a', kind: 'charge', legs });
      if (isBalanced(legs)) {
        append();
        written += 1;
      } else {
        assert.throws(append, { name: 'LedgerError', code: 'unbalanced_entry' });
      }
      assert.equal(journal.length, written);
    }),
    { numRuns: scaled(20_000, 100_000) },
  );
  assert.ok(written > 100, `only ${written} balanced entries came up`);
  assert.deepEqual([...journal.trialBalance().values()].filter(Boolean), []);
});

test('L-04: an entry cannot be changed, and there is nothing to take one out with', () => {
  const { book, bill } = sampleBook();
  bill(10_000);
  const [entry] = book.journal.entries();
  assert.ok(entry);
  assert.throws(() => Object.assign(entry, { at: '' }), TypeError);
  assert.throws(() => Object.assign(entry.legs, { length: 0 }), TypeError);
  assert.throws(() => Object.assign(entry.legs[0] ?? {}, { amount: 1 }), TypeError);
  assert.deepEqual(
    Object.keys(book.journal).filter((name) => /append|delete|remove|update|set|splice/.test(name)),
    [],
  );
});

test('L-04: a journal with one byte changed anywhere does not verify', async () => {
  const sample = sampleBook();
  for (const kind of ['charge', 'charge-insured', 'pay-check', 'statement', 'refund', 'collections'] as const) {
    await happen(sample, { kind, which: 1, amount: 4321 });
  }
  const text = JSON.stringify(sample.book.journal.entries());
  assert.deepEqual(verifyEntries(parse(text)), { ok: true });
  let caught = 0;
  for (let at = 0; at < text.length; at++) {
    const tampered = flip(text, at);
    if (tampered === null) continue;
    const result = verifyEntries(tampered);
    assert.equal(result.ok, false, `the change at ${at} went unnoticed: ${text.slice(at - 30, at + 10)}`);
    caught += 1;
  }
  assert.ok(caught > 500, `only ${caught} changes were tried`);
});

test('L-04: an entry taken out, put in or moved breaks the chain', async () => {
  const sample = sampleBook();
  for (let at = 0; at < 5; at++) sample.bill(1000 + at);
  const entries = [...sample.book.journal.entries()];
  const [first, second, third, ...rest] = entries;
  assert.ok(first && second && third);
  for (const forged of [
    [first, third, ...rest],
    [first, second, second, third, ...rest],
    [second, first, third, ...rest],
  ]) {
    assert.equal(verifyEntries(forged).ok, false);
  }
});

test('L-04: a correction is a mirror image that names its original, once', () => {
  const { book, bill } = sampleBook();
  bill(10_000);
  book.reverse(1);
  const [original, reversal] = book.journal.entries();
  assert.deepEqual(reversal?.reverses, { sequence: 1, kind: 'charge' });
  assert.equal(reversal.legs.length, original?.legs.length);
  assert.equal(book.balances('100001').currentBalance, 0);
  assert.throws(() => book.reverse(1), { code: 'already_reversed' });
  assert.throws(() => book.reverse(2), { code: 'not_reversible' });
});

test('L-13: entries stay in order of time when the clock of the server is set back', async () => {
  const { book, bill, environment } = sampleBook();
  bill(1000);
  await environment.clock.set(new Date(START.getTime() - 86_400_000));
  bill(2000);
  await environment.clock.set(new Date(START.getTime() + 1000));
  bill(3000);
  assert.deepEqual(
    book.journal.entries().map((entry) => entry.at),
    ['2026-11-02T15:00:00.000Z', '2026-11-02T15:00:00.000Z', '2026-11-02T15:00:01.000Z'],
  );
  assert.deepEqual(book.verify(), { ok: true });
});

test('L-15: the same events and seed give the same bytes', async () => {
  const tell = async (events: Parameters<typeof happen>[1][], seed: number) => {
    const sample = sampleBook({}, seed);
    for (const each of events) await happen(sample, each);
    const { book } = sample;
    return JSON.stringify([book.journal.head, book.receipts('100001'), book.statements('100001'), book.batches()]);
  };
  await fc.assert(
    fc.asyncProperty(history, fc.nat(), async (events, seed) => {
      assert.equal(await tell(events, seed), await tell(events, seed));
    }),
    { numRuns: scaled(30, 300) },
  );
});

test('L-15: the hash of the chain is SHA-256', () => {
  const everyLength = Array.from({ length: 200 }, (_, length) => 'x'.repeat(length));
  for (const text of [...everyLength, 'Ümläut, 漢字, 👩‍⚕️', 'a'.repeat(100_000)]) {
    assert.equal(sha256(text), createHash('sha256').update(text).digest('hex'));
  }
});

test('A refused command says which rule it broke', () => {
  const { book, bill } = sampleBook();
  bill(1000);
  assert.throws(
    () => book.charge({ visitId: '9', line: 1, code: '', description: '', billed: 1 }),
    (error: unknown) => error instanceof LedgerError && error.code === 'unknown_visit',
  );
});

function parse(text: string): Entry[] {
  return JSON.parse(text) as Entry[];
}

/** The entries with the character at a place replaced by another, or null when that leaves no JSON of the same shape. */
function flip(text: string, at: number): Entry[] | null {
  const other = text[at] === '1' ? '2' : '1';
  if (text[at] === other || /[\s{}[\]:,"]/.test(text[at] ?? '')) return null;
  try {
    return parse(text.slice(0, at) + other + text.slice(at + 1));
  } catch {
    return null;
  }
}
