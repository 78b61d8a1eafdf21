import assert from 'node:assert/strict';
import { test } from 'node:test';
import { money, type ServiceLine } from '../../../src/contract/index.ts';
import { lineTotals, sumOf } from '../../../src/parts/line-totals.ts';

const usd = (cents: number) => money(cents, 'USD');

const line = (billed: number, remaining: number, inCollections = false): ServiceLine => ({
  id: '67563-1',
  code: '99213',
  description: 'Office visit',
  billed: usd(billed),
  adjusted: usd(1),
  insurancePending: usd(20),
  insurancePaid: usd(300),
  patientPaid: usd(4000),
  remaining: usd(remaining),
  inCollections,
});

test('lines add up column by column', () => {
  assert.deepEqual(lineTotals([line(10_000, 500), line(20_005, 705)]), {
    billed: usd(30_005),
    adjusted: usd(2),
    insurancePending: usd(40),
    insurancePaid: usd(600),
    patientPaid: usd(8000),
    remaining: usd(1205),
  });
});

test('what remains of a line in collections is in no total', () => {
  const totals = lineTotals([line(10_000, 500), line(20_000, 700, true)]);
  assert.deepEqual(totals?.remaining, usd(500));
  assert.deepEqual(totals.billed, usd(30_000));
});

test('nothing adds up to nothing, in no currency', () => {
  assert.equal(lineTotals([]), null);
  assert.equal(sumOf([]), undefined);
});
