import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { LedgerError } from '../../../mock-server/ledger/index.ts';
import { ACCOUNT, sampleBook } from './sample-book.ts';
import { scaled } from './scale.ts';

const step = fc.record({
  kind: fc.constantFrom('place', 'post', 'void', 'expire'),
  which: fc.nat(5),
  amount: fc.integer({ min: 1, max: 6_000 }),
});

test('L-07: a hold ends once; what is posted is at most what was held and the rest is free again', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40, size: 'max' }), (steps) => {
      const { book, bill } = sampleBook();
      bill(10_000);
      const model = new Map<string, number>();
      const ended = new Set<string>();
      let posted = 0;
      const ids: string[] = [];

      steps.forEach(({ kind, which, amount }, at) => {
        const id = ids[which % Math.max(1, ids.length)] ?? 'none';
        const held = model.get(id);
        const act = {
          place: () => ids.push(book.holds.place(ACCOUNT, amount).id),
          post: () => book.takePayment(payment(`p${at}`, amount, id)),
          void: () => book.holds.void(id),
          expire: () => book.holds.expire(id),
        }[kind];
        const reserved = [...model.values()].reduce((sum, each) => sum + each, 0);
        const allowed = {
          place: amount <= 10_000 - posted - reserved,
          post: held !== undefined && amount <= held,
          void: held !== undefined,
          expire: held !== undefined,
        }[kind];

        if (!allowed) {
          assert.throws(act, (error: unknown) => error instanceof LedgerError);
          if (ended.has(id) && kind !== 'place') assert.throws(act, { code: 'hold_settled' });
          return;
        }
        act();
        if (kind === 'place') {
          model.set(ids.at(-1) ?? '', amount);
        } else {
          model.delete(id);
          ended.add(id);
          if (kind === 'post') posted += amount;
        }
        const left = [...model.values()].reduce((sum, each) => sum + each, 0);
        assert.equal(book.balances(ACCOUNT).reserved, left);
        assert.equal(book.balances(ACCOUNT).available, 10_000 - posted - left);
      });
    }),
    { numRuns: scaled(500, 10_000) },
  );
});

test('L-07: a hold that ended says so by name', () => {
  const { book, bill } = sampleBook();
  bill(1_000);
  const { id } = book.holds.place(ACCOUNT, 800);
  assert.throws(() => book.takePayment(payment('a', 801, id)), { code: 'hold_exceeded' });
  assert.throws(() => book.holds.place(ACCOUNT, 201), { code: 'hold_exceeds_available' });
  book.takePayment(payment('b', 700, id));
  assert.deepEqual([book.holds.find(id)?.status, book.holds.find(id)?.posted], ['posted', 700]);
  assert.equal(book.balances(ACCOUNT).available, 300);
  assert.throws(() => book.holds.void(id), { code: 'hold_settled' });
  assert.throws(() => book.takePayment(payment('c', 1, id)), { code: 'hold_settled' });
});

function payment(paymentId: string, amount: number, holdId: string) {
  const method = { kind: 'card', brand: 'visa', lastFour: '4242' } as const;
  return { accountNumber: ACCOUNT, paymentId, amount, method, transactionNumber: `t-${paymentId}`, holdId };
}
