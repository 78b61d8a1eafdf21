import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Balance } from '../../../../src/contract/index.ts';
import { balanceStatus } from '../../../../src/elements/balance-card/balance-status.ts';
import { breakdownLines } from '../../../../src/elements/balance-card/breakdown.ts';
import {
  due,
  everything,
  owed,
  paidUp,
  partlyProcessing,
  pastDue,
  processing,
  usd,
  waiting,
} from '../../../browser/support/samples.ts';

const cents = fc.integer({ min: 0, max: 1_000_000 });

/** A balance as a backend makes it: what remains is what was billed less everything else, less money on the account. */
const anyBalance = fc
  .record({
    remaining: cents,
    adjusted: cents,
    insurancePending: cents,
    insurancePaid: cents,
    patientPaid: cents,
    onAccount: cents,
  })
  .map(({ onAccount, ...amounts }): Balance => {
    const { remaining, adjusted, insurancePending, insurancePaid, patientPaid } = amounts;
    return {
      ...pastDue,
      currentBalance: usd(Math.max(0, remaining - onAccount)),
      breakdown: {
        billed: usd(remaining + adjusted + insurancePending + insurancePaid + patientPaid),
        adjusted: usd(adjusted),
        insurancePending: usd(insurancePending),
        insurancePaid: usd(insurancePaid),
        patientPaid: usd(patientPaid),
        remaining: usd(remaining),
      },
    };
  });

test('the lines of the sum add up to the current balance exactly', () => {
  fc.assert(
    fc.property(anyBalance, (balance) => {
      const sum = breakdownLines(balance).reduce((total, { amount }) => total + amount.amount, 0);
      assert.equal(sum, balance.currentBalance.amount);
    }),
  );
});

test('lines of 0 are left out', () => {
  const labels = breakdownLines(waiting).map(({ label }) => label);
  assert.deepEqual(labels, [
    'balance.breakdown.billed',
    'balance.breakdown.adjusted',
    'balance.breakdown.insurancePending',
  ]);
});

for (const [status, balance] of [
  ['past-due', pastDue],
  ['past-due', everything],
  ['due', due],
  ['owed', owed],
  ['processing', processing],
  ['due', { ...partlyProcessing, pastDue: false }],
  ['waiting', waiting],
  ['paid-up', paidUp],
] as const) {
  test(`${balance.amountDue.amount} due and ${balance.currentBalance.amount} in all is ${status}`, () =>
    assert.equal(balanceStatus(balance), status));
}
