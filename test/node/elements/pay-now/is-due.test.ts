import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isDue } from '../../../../src/elements/pay-now/is-due.ts';
import { owed, paidUp, pastDue, waiting } from '../../../browser/support/samples.ts';

for (const [name, balance, due] of [
  ['past due', pastDue, true],
  ['owed and not due yet', owed, true],
  ['waiting on insurance', waiting, false],
  ['paid up', paidUp, false],
] as const) {
  test(`there is ${due ? 'a' : 'no'} reason to pay: ${name}`, () =>
    assert.equal(isDue(balance, undefined, 'page'), due));
}

test('our form takes only what the server accepts, a processor’s own page everything', () => {
  const closed = { ...pastDue, payable: null };
  assert.equal(isDue(closed, undefined, 'page'), false);
  assert.equal(isDue(closed, undefined, 'link-out'), true);
});

test('a patient without a balance, or not of this account, has no reason to pay', () => {
  assert.equal(isDue(pastDue, 'patient-1', 'page'), true);
  assert.equal(isDue(pastDue, 'patient-2', 'page'), false);
  assert.equal(isDue(pastDue, 'someone-else', 'page'), false);
});
