import assert from 'node:assert/strict';
import { test } from 'node:test';
import { payableState } from '../../../src/parts/payable-state.ts';
import { owed, paidUp, partlyProcessing, pastDue, processing, waiting } from '../../browser/support/samples.ts';

for (const [name, balance, state] of [
  ['past due', pastDue, 'payable'],
  ['owed and not due', owed, 'payable'],
  ['paid up', paidUp, 'paid-up'],
  ['waiting on insurance', waiting, 'insurance-pending'],
  ['held by a payment', processing, 'processing'],
  ['held in part', partlyProcessing, 'payable'],
] as const) {
  test(`what can be paid of a balance that is ${name}: ${state}`, () => assert.equal(payableState(balance), state));
}

test('an older backend does not say why nothing of what is owed can be paid', () => {
  const { payableState: _, ...older } = processing;
  assert.equal(payableState(older), null);
});
