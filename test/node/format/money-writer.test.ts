import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { MAX_MINOR_UNITS, money } from '../../../src/contract/index.ts';
import { formatMoney, moneyWriter } from '../../../src/format/index.ts';

test('L-01: a writer of many amounts writes each as it is written alone', () => {
  const amounts = fc.integer({ min: -MAX_MINOR_UNITS, max: MAX_MINOR_UNITS });
  for (const locale of ['en-US', 'es-MX', 'ar']) {
    const write = moneyWriter(locale);
    fc.assert(
      fc.property(amounts, fc.constantFrom('USD', 'JPY', 'KWD'), (amount, currency) => {
        const value = money(amount, currency);
        assert.equal(write(value), formatMoney(value, locale));
      }),
      { numRuns: 200 },
    );
  }
});
