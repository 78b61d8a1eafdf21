import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cardBrandName, cardLabel } from '../../../src/format/index.ts';

test('C-07: a card is its brand and the last four digits', () => {
  assert.equal(cardLabel({ brand: 'visa', lastFour: '4242' }), 'Visa •••• 4242');
  assert.equal(cardLabel({ brand: 'other', lastFour: '0001' }), '•••• 0001');
  assert.equal(cardBrandName('amex'), 'American Express');
  assert.equal(cardBrandName('other'), null);
});
