import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { money } from '../../../src/contract/index.ts';
import { statementStanding } from '../../../src/parts/statement-standing.ts';

const usd = (cents: number) => money(cents, 'USD');

const none = {
  billed: usd(0),
  adjusted: usd(0),
  insurancePending: usd(0),
  insurancePaid: usd(0),
  patientPaid: usd(0),
};

/** An account whose lines owe `remaining`, with so much money on it. */
const account = (remaining: number, onAccount = 0, pastDue = false) => ({
  breakdown: { ...none, remaining: usd(remaining) },
  currentBalance: usd(Math.max(0, remaining - onAccount)),
  pastDue,
});

const statement = (outstanding: number, mostRecent = true) => ({ outstanding: usd(outstanding), mostRecent });

test('the most recent statement is due, and past due when the server says so', () => {
  const { status, left } = statementStanding(statement(14_240), account(18_000));
  assert.deepEqual([status, left], ['due', usd(14_240)]);
  assert.equal(statementStanding(statement(14_240), account(18_000, 0, true)).status, 'past-due');
});

test('one whose lines owe nothing is paid, whatever the account owes', () => {
  assert.equal(statementStanding(statement(0), account(18_000, 0, true)).status, 'paid');
  assert.equal(statementStanding(statement(0, false), account(0)).status, 'paid');
});

test('what an earlier one left open is on the newer one, and money on the account counts there', () => {
  const { status, left, onAccount } = statementStanding(statement(4_990, false), account(18_000, 6_000));
  assert.deepEqual([status, left, onAccount], ['carried', usd(4_990), usd(0)]);
});

test('money on the account lowers what is left, down to nothing', () => {
  const partly = statementStanding(statement(14_240), account(18_000, 5_000));
  assert.deepEqual([partly.status, partly.left, partly.onAccount], ['due', usd(9_240), usd(5_000)]);
  const wholly = statementStanding(statement(14_240), account(18_000, 15_000));
  assert.deepEqual([wholly.status, wholly.left, wholly.onAccount], ['covered', usd(0), usd(14_240)]);
});

test('L-08: what is left and what the account covers make up what is outstanding, never below 0', () => {
  const cents = fc.nat({ max: 100_000 });
  fc.assert(
    fc.property(cents, cents, cents, fc.boolean(), fc.boolean(), (outstanding, more, onAccount, mostRecent, late) => {
      const { left, onAccount: covered } = statementStanding(
        statement(outstanding, mostRecent),
        account(outstanding + more, onAccount, late),
      );
      assert.ok(left.amount >= 0 && covered.amount >= 0);
      assert.equal(left.amount + covered.amount, outstanding);
    }),
  );
});
