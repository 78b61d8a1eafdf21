import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import type { PaymentParts } from '../../../mock-server/payments/index.ts';
import { checkHistory, history, type Reached } from '../../money-run/random-histories.ts';
import { scaled } from '../ledger/scale.ts';

test('P-18 P-20: random histories with abandoned payments, files and reversals collect nothing twice and nothing late', async () => {
  const numRuns = scaled(100, 10_000);
  const reached: Reached = { charged: 0, givenUp: 0, postedFromFile: 0, duplicateInFile: 0, reversed: 0 };
  await fc.assert(
    fc.asyncProperty(history, (events) => checkHistory(events, reached)),
    { numRuns },
  );
  for (const [what, count] of Object.entries(reached)) assert.ok(count >= numRuns / 10, `${count} ${what}`);
});

test('P-18 P-19: the random histories notice a design that charges late or looks nothing up', async () => {
  const wrong: Partial<PaymentParts>[] = [{ nextStep: () => 'charge' }, { lookUp: () => Promise.resolve(null) }];
  for (const parts of wrong) {
    const reached: Reached = { charged: 0, givenUp: 0, postedFromFile: 0, duplicateInFile: 0, reversed: 0 };
    const run = fc.assert(
      fc.asyncProperty(history, (events) => checkHistory(events, reached, parts)),
      { numRuns: 500, endOnFailure: true },
    );
    await assert.rejects(run, /Property failed/);
  }
});
