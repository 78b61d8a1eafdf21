import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatExpiry, isExpired } from '../../../src/format/index.ts';

test('a card is written as it is printed, and good until its month is over everywhere', () => {
  const card = { expiryMonth: 2, expiryYear: 2027 };
  assert.equal(formatExpiry(card), '02/2027');
  assert.equal(isExpired(card, Date.parse('2027-03-01T11:59:59Z')), false);
  assert.equal(isExpired(card, Date.parse('2027-03-01T12:00:00Z')), true);
  assert.equal(isExpired({ expiryMonth: 12, expiryYear: 2026 }, Date.parse('2027-01-01T12:00:00Z')), true);
});
