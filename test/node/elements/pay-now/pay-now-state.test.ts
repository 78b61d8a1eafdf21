import assert from 'node:assert/strict';
import { test } from 'node:test';
import { payNowState } from '../../../../src/elements/pay-now/pay-now-state.ts';
import {
  family,
  owed,
  paidUp,
  partlyProcessing,
  pastDue,
  processing,
  usd,
  waiting,
} from '../../../browser/support/samples.ts';

for (const [name, balance, state] of [
  ['past due', pastDue, 'due'],
  ['owed and not due yet', owed, 'due'],
  ['held by a payment in part', partlyProcessing, 'due'],
  ['held by a payment', processing, 'processing'],
  ['paid while a payment is in flight', { ...processing, currentBalance: usd(0), amountDue: usd(0) }, 'processing'],
  ['waiting on insurance', waiting, 'nothing'],
  ['paid up', paidUp, 'nothing'],
] as const) {
  test(`a balance that is ${name}: ${state}`, () => assert.equal(payNowState(balance, undefined, 'page'), state));
}

test('our form takes only what the server accepts, a processor’s own page everything', () => {
  const closed = { ...pastDue, payable: null };
  assert.equal(payNowState(closed, undefined, 'page'), 'nothing');
  assert.equal(payNowState(closed, undefined, 'link-out'), 'due');
});

test('a patient without a balance, or not of this account, has no reason to pay', () => {
  assert.equal(payNowState(pastDue, 'patient-1', 'page'), 'due');
  assert.equal(payNowState(pastDue, 'patient-2', 'page'), 'nothing');
  assert.equal(payNowState(pastDue, 'someone-else', 'page'), 'nothing');
});

test('P-11: what a payment holds of one patient leaves the others theirs', () => {
  const [maria, ...others] = family.patients;
  const patients = maria ? [{ ...maria, payable: usd(0) }, ...others] : [];
  const held = { ...family, patients, processing: { count: 1, amount: usd(14240) } };
  const stateOf = (patientId: string) => payNowState(held, patientId, 'dialog');
  assert.deepEqual(['p-1', 'p-2', 'p-3'].map(stateOf), ['processing', 'due', 'nothing']);
});
