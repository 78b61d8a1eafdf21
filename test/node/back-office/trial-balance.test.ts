import assert from 'node:assert/strict';
import { test } from 'node:test';
import { trialBalance } from '../../../demo/back-office/trial-balance.ts';

test('every ledger with its debits and credits, in the order of its first entry', () => {
  const leg = { currency: 'USD' } as const;
  const sums = trialBalance([
    {
      legs: [
        { ...leg, account: 'patient-receivable', side: 'debit', amount: 500 },
        { ...leg, account: 'revenue', side: 'credit', amount: 500 },
      ],
    },
    {
      legs: [
        { ...leg, account: 'mail-cash', side: 'debit', amount: 200 },
        { ...leg, account: 'patient-receivable', side: 'credit', amount: 200 },
      ],
    },
  ]);
  assert.deepEqual(sums, [
    { account: 'patient-receivable', debit: 500, credit: 200 },
    { account: 'revenue', debit: 0, credit: 500 },
    { account: 'mail-cash', debit: 200, credit: 0 },
  ]);
});
