import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Practice, PracticeOptions, SavedCard } from '../../../../src/contract/index.ts';
import { pickedWay, waysToPay } from '../../../../src/elements/portal-pay/ways.ts';

const now = Date.UTC(2026, 10, 21);
const card = (id: string, expiryYear = 2030): SavedCard => ({
  id,
  brand: 'visa',
  lastFour: '4242',
  expiryMonth: 10,
  expiryYear,
});

const practiceWith = (paymentMethods: PracticeOptions['paymentMethods']) =>
  ({ options: { paymentMethods } }) as Practice;

const ids = (methods: PracticeOptions['paymentMethods'], wallets: readonly ('apple-pay' | 'google-pay')[] = []) =>
  waysToPay({ practice: practiceWith(methods), saved: [card('a'), card('b', 2025)], wallets, now }).map(({ id }) => id);

test('saved cards come first, then what the practice takes in its order, wallets only where the device has them', () => {
  assert.deepEqual(ids(['card']), ['saved-a', 'saved-b', 'card']);
  assert.deepEqual(ids(['google-pay', 'card', 'apple-pay'], ['apple-pay']), [
    'saved-a',
    'saved-b',
    'card',
    'apple-pay',
  ]);
  assert.deepEqual(ids(['apple-pay'], ['apple-pay', 'google-pay']), ['apple-pay'], 'no cards, so none that are saved');
});

test('the first way that can be used is picked, but not one that was just declined', () => {
  const ways = waysToPay({ practice: practiceWith(['card']), saved: [card('old', 2025), card('a')], wallets: [], now });
  assert.equal(pickedWay(ways, null, null)?.id, 'saved-a');
  assert.equal(pickedWay(ways, null, 'saved-a')?.id, 'card');
  assert.equal(pickedWay(ways, 'card', null)?.id, 'card');
  assert.equal(pickedWay(ways, 'saved-old', null)?.id, 'saved-a', 'a card whose month is over');
  assert.equal(pickedWay(ways, 'saved-gone', null)?.id, 'saved-a', 'a card that is gone');
  assert.equal(pickedWay([], null, null), null);
  const [last] = waysToPay({ practice: practiceWith(['card']), saved: [], wallets: [], now });
  assert.equal(pickedWay(last ? [last] : [], null, 'card')?.id, 'card', 'the only one there is');
});
