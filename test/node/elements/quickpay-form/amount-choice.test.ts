import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Balance, money, type PracticeOptions } from '../../../../src/contract/index.ts';
import { chosenAmount, keptChoice, offeredChoices } from '../../../../src/elements/quickpay-form/amount-choice.ts';
import { amountParser } from '../../../../src/format/index.ts';

const options = { showCurrentBalance: true } as unknown as PracticeOptions;
const parse = amountParser('en-US', 'USD');

const balance = ({ due = 12_000, current = 15_000, minimum = 500 } = {}): Balance =>
  ({
    amountDue: money(due, 'USD'),
    currentBalance: money(current, 'USD'),
    payable:
      current === 0 ? null : { minimum: money(Math.min(minimum, current), 'USD'), maximum: money(current, 'USD') },
  }) as unknown as Balance;

test('amount due, current balance and another amount are offered', () => {
  assert.deepEqual(offeredChoices(balance(), options), ['amount-due', 'current-balance', 'other']);
});

test('two equal figures are one choice', () => {
  assert.deepEqual(offeredChoices(balance({ current: 12_000 }), options), ['amount-due', 'other']);
});

test('a practice that hides the current balance offers none', () => {
  assert.deepEqual(offeredChoices(balance(), { ...options, showCurrentBalance: false }), ['amount-due', 'other']);
});

test('new charges can be paid before there is a statement', () => {
  assert.deepEqual(offeredChoices(balance({ due: 0 }), options), ['current-balance', 'other']);
});

test('a balance below the minimum can only be paid whole', () => {
  assert.deepEqual(offeredChoices(balance({ due: 300, current: 300 }), options), ['amount-due']);
});

test('nothing is offered when nothing can be paid', () => {
  assert.deepEqual(offeredChoices(balance({ due: 0, current: 0 }), options), []);
});

test('A-02: what was picked and typed stays, unless it is no longer offered', () => {
  assert.deepEqual(keptChoice(null, ['amount-due', 'other']), { choice: 'amount-due', other: '' });
  const entry = { choice: 'other', other: '40.00' } as const;
  assert.equal(keptChoice(entry, ['amount-due', 'other']), entry);
  assert.deepEqual(keptChoice({ choice: 'current-balance', other: '40.00' }, ['amount-due']), {
    choice: 'amount-due',
    other: '40.00',
  });
});

test('the exact amount of each choice', () => {
  const amountOf = (choice: 'amount-due' | 'current-balance' | 'other', other = '') =>
    chosenAmount({ choice, other }, balance(), parse);
  assert.deepEqual(amountOf('amount-due'), { ok: true, amount: money(12_000, 'USD') });
  assert.deepEqual(amountOf('current-balance'), { ok: true, amount: money(15_000, 'USD') });
  assert.deepEqual(amountOf('other', '$40.10'), { ok: true, amount: money(4010, 'USD') });
});

test('another amount stays within what the server accepts, ends included', () => {
  const problemOf = (other: string) => {
    const chosen = chosenAmount({ choice: 'other', other }, balance(), parse);
    return chosen.ok ? 'fine' : chosen.problem;
  };
  assert.equal(problemOf('4.99'), 'below_minimum');
  assert.equal(problemOf('5.00'), 'fine');
  assert.equal(problemOf('150.00'), 'fine');
  assert.equal(problemOf('150.01'), 'above_maximum');
  assert.equal(problemOf(''), 'empty');
  assert.equal(problemOf('-5'), 'unreadable');
});

test('P-11: no amount is above what can be paid now, and two that come to the same are one', () => {
  const held = { ...balance(), payable: { minimum: money(500, 'USD'), maximum: money(13_000, 'USD') } };
  assert.deepEqual(offeredChoices(held, options), ['amount-due', 'current-balance', 'other']);
  assert.deepEqual(chosenAmount({ choice: 'amount-due', other: '' }, held, parse), {
    ok: true,
    amount: money(12_000, 'USD'),
  });
  assert.deepEqual(chosenAmount({ choice: 'current-balance', other: '' }, held, parse), {
    ok: true,
    amount: money(13_000, 'USD'),
    choice: 'other',
  });
  const less = { ...held, payable: { minimum: money(500, 'USD'), maximum: money(9_000, 'USD') } };
  assert.deepEqual(offeredChoices(less, options), ['amount-due', 'other']);
});
