import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CardTestingGuard, type CardAttempt } from '../../../mock-server/limits/card-testing-guard.ts';
import { defaultLimits } from '../../../mock-server/limits/limits.ts';
import { SlidingWindow } from '../../../mock-server/limits/sliding-window.ts';
import { manualClock } from '../../../mock-server/manual-clock.ts';

const start = new Date('2026-11-02T15:00:00.000Z');

test('a sliding window counts the events of its length and tells when the oldest leaves', async () => {
  const clock = manualClock(start);
  const window = new SlidingWindow(clock, { limit: 2, window: 60_000 });
  window.add('a');
  await clock.advance(30_000);
  window.add('a');
  assert.ok(window.isFull('a'));
  assert.ok(!window.isFull('b'));
  assert.equal(window.secondsLeft('a'), 30);
  await clock.advance(29_999);
  assert.ok(window.isFull('a'));
  assert.equal(window.secondsLeft('a'), 1);
  await clock.advance(1);
  assert.equal(window.count('a'), 1);
});

test('a sliding window forgets senders who have long been gone', async () => {
  const clock = manualClock(start);
  const window = new SlidingWindow(clock, { limit: 2, window: 60_000 });
  for (let sender = 0; sender < 10_001; sender++) window.add(`sender ${sender}`);
  await clock.advance(60_000);
  window.add('new');
  assert.equal(window.size, 1);
});

const attempt = (intent: number, changes: Partial<CardAttempt> = {}): CardAttempt => ({
  accountNumber: 'account',
  address: 'address',
  intentId: `intent ${intent}`,
  card: 'card',
  ...changes,
});

const tooMany = { code: 'too_many_attempts' };

test('C-11: twenty declines an hour from one address, whatever the accounts', () => {
  const guard = new CardTestingGuard(manualClock(start), defaultLimits);
  for (let time = 0; time < 20; time++) {
    const mine = attempt(time, { accountNumber: `account ${time}` });
    guard.admit(mine);
    guard.settle(mine, 'declined');
  }
  assert.throws(() => guard.admit(attempt(20, { accountNumber: 'account 20' })), tooMany);
  guard.admit(attempt(21, { accountNumber: 'account 21', address: 'elsewhere' }));
});

test('C-11: an attempt under way counts until it is known to be none', () => {
  const guard = new CardTestingGuard(manualClock(start), defaultLimits);
  for (let time = 0; time < 5; time++) guard.admit(attempt(time));
  assert.throws(() => guard.admit(attempt(5)), tooMany);
  guard.settle(attempt(0), 'other');
  guard.admit(attempt(6));
});

test('C-11: copies of one attempt are one, and its decline counts once', () => {
  const guard = new CardTestingGuard(manualClock(start), defaultLimits);
  for (let copy = 0; copy < 10; copy++) guard.admit(attempt(0));
  for (let copy = 0; copy < 9; copy++) guard.settle(attempt(0), 'other');
  guard.settle(attempt(0), 'declined');
  guard.countDecline(attempt(0));
  for (let time = 1; time <= 4; time++) guard.admit(attempt(time));
  assert.throws(() => guard.admit(attempt(5)), tooMany);
});
