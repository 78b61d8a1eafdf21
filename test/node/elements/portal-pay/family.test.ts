import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { money, type Balance, type PatientBalance, type PracticeOptions } from '../../../../src/contract/index.ts';
import { chosenShares, payablePatients, suggestion, type Picked } from '../../../../src/elements/portal-pay/family.ts';
import { amountParser, formatAmount } from '../../../../src/format/index.ts';

const usd = (amount: number) => money(amount, 'USD');
const parse = amountParser('en-US', 'USD');
const options = { minimumPayment: usd(500) } as PracticeOptions;

function balanceOf(owed: readonly number[], maximum = owed.reduce((sum, amount) => sum + amount, 0)): Balance {
  const patients = owed.map((amount, at): PatientBalance => ({
    patientId: `p-${at}`,
    name: `Patient ${at}`,
    currentBalance: usd(amount),
    amountDue: usd(amount),
    payable: usd(amount),
  }));
  const payable = maximum === 0 ? null : { minimum: usd(Math.min(500, maximum)), maximum: usd(maximum) };
  return { currentBalance: usd(maximum), payable, patients } as Balance;
}

const picked = (texts: Record<string, string>): Picked => new Map(Object.entries(texts));

test('L-01: whatever is typed, the parts are the amount exactly, each within what its patient owes', () => {
  const owed = fc.array(fc.nat(30_000), { minLength: 1, maxLength: 6 });
  const typed = fc.dictionary(
    fc.constantFrom('p-0', 'p-1', 'p-2', 'p-9'),
    fc.oneof(
      fc.constantFrom('', 'x', '0', '-5', '1.234'),
      fc.nat(30_000).map((amount) => formatAmount(usd(amount), 'en-US')),
    ),
  );
  fc.assert(
    fc.property(owed, typed, fc.nat(10_000), (amounts, texts, credit) => {
      const sum = amounts.reduce((total, amount) => total + amount, 0);
      const balance = balanceOf(amounts, Math.max(0, sum - credit));
      const chosen = chosenShares(balance, options, picked(texts), parse);
      if (!chosen.ok) {
        assert.ok(chosen.problems.length > 0);
        return;
      }
      const parts = chosen.patients.reduce((total, share) => total + share.amount.amount, 0);
      assert.equal(parts, chosen.amount.amount);
      assert.ok(parts > 0 && parts <= (balance.payable?.maximum.amount ?? 0));
      for (const share of chosen.patients) {
        const patient = balance.patients.find(({ patientId }) => patientId === share.patientId);
        assert.ok(share.amount.amount > 0 && share.amount.amount <= (patient?.payable.amount ?? 0));
      }
    }),
    { numRuns: 2_000 },
  );
});

test('L-10: a split is what was asked for to the cent, in whatever order its parts are picked', () => {
  const cents = fc.array(fc.integer({ min: 1, max: 30_000 }), { minLength: 2, maxLength: 6 });
  const split = fc.tuple(cents, fc.array(fc.nat(30_000), { minLength: 6, maxLength: 6 })).chain(([owed, wishes]) => {
    const parts = owed.map((most, at): [string, number] => [`p-${at}`, 1 + ((wishes[at] ?? 0) % most)]);
    return fc.tuple(fc.constant(owed), fc.constant(parts), fc.shuffledSubarray(parts, { minLength: parts.length }));
  });
  fc.assert(
    fc.property(split, ([owed, parts, shuffled]) => {
      const choose = (all: readonly [string, number][]) => {
        const texts = all.map(([id, amount]): [string, string] => [id, formatAmount(usd(amount), 'en-US')]);
        return chosenShares(balanceOf(owed), { minimumPayment: usd(1) } as PracticeOptions, new Map(texts), parse);
      };
      const chosen = choose(parts);
      assert.ok(chosen.ok);
      assert.deepEqual(
        chosen.patients.map(({ patientId, amount }) => [patientId, amount.amount]),
        parts,
      );
      assert.equal(
        chosen.amount.amount,
        parts.reduce((sum, [, amount]) => sum + amount, 0),
      );
      assert.deepEqual(choose(shuffled), chosen);
    }),
    { numRuns: 1_000 },
  );
});

test('what is suggested for each is accepted, whoever is picked in whatever order', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 30_000 }), { minLength: 2, maxLength: 5 }),
      fc.nat(20_000),
      (owed, credit) => {
        const sum = owed.reduce((total, amount) => total + amount, 0);
        const balance = balanceOf(owed, Math.max(1, sum - credit));
        const texts = new Map<string, string>();
        for (const patient of payablePatients(balance)) {
          const amount = suggestion(balance, patient, texts, parse);
          if (amount > 0) texts.set(patient.patientId, formatAmount(usd(amount), 'en-US'));
        }
        const chosen = chosenShares(balance, options, texts, parse);
        assert.ok(chosen.ok, JSON.stringify(chosen));
        assert.equal(chosen.amount.amount, balance.payable?.maximum.amount);
      },
    ),
  );
});

test('each mistake is told apart and belongs to its patient', () => {
  const balance = balanceOf([10_000, 2_000, 300]);
  const problems = (texts: Record<string, string>) => {
    const chosen = chosenShares(balance, options, picked(texts), parse);
    return chosen.ok ? [] : chosen.problems.map(({ patientId, problem }) => [patientId, problem]);
  };
  assert.deepEqual(problems({}), [[null, 'none']]);
  assert.deepEqual(problems({ 'p-0': '', 'p-1': 'ten', 'p-2': '3.01' }), [
    ['p-0', 'empty'],
    ['p-1', 'unreadable'],
    ['p-2', 'above'],
  ]);
  assert.deepEqual(problems({ 'p-0': '0' }), [['p-0', 'empty']]);
  assert.deepEqual(problems({ 'p-0': '4.99' }), [[null, 'below_minimum']]);
  assert.deepEqual(problems({ 'p-2': '3' }), [], 'all that one owes may be less');
  assert.deepEqual(problems({ 'p-2': '2' }), [[null, 'below_minimum']]);
});
