import assert from 'node:assert/strict';
import { test } from 'node:test';
import { en, formatMessage, textDirection, type Message } from '../../../src/text/index.ts';

test('placeholders are filled in, as often as they stand there', () => {
  assert.equal(formatMessage('{a} and {b} and {a}', { a: 'x', b: 'y' }, 'en'), 'x and y and x');
});

test('I-01: numbers choose the form of the language and are written in its way', () => {
  const tries = { one: '{count} try left', other: '{count} tries left' };
  assert.equal(formatMessage(tries, { count: 1 }, 'en'), '1 try left');
  assert.equal(formatMessage(tries, { count: 0 }, 'en'), '0 tries left');
  assert.equal(
    formatMessage({ few: '{count} płatności', other: '{count} płatność' }, { count: 3 }, 'pl'),
    '3 płatności',
  );
  assert.equal(formatMessage('{count}', { count: 12345 }, 'de'), '12.345');
});

test('X-04: what is filled in is text: it is neither markup nor another placeholder', () => {
  assert.equal(formatMessage('{a}', { a: '<b>{b}</b>', b: 'no' }, 'en'), '<b>{b}</b>');
});

test('a placeholder without a value stays, and nothing is found on the prototype', () => {
  assert.equal(formatMessage('{a} {toString}', {}, 'en'), '{a} {toString}');
});

test('A-15: the direction follows the language, not its region', () => {
  assert.deepEqual(['en', 'es-US', 'ar', 'he-IL', 'fa', 'arn'].map(textDirection), [
    'ltr',
    'ltr',
    'rtl',
    'rtl',
    'rtl',
    'ltr',
  ]);
});

test('I-01: every English sentence has words in it', () => {
  for (const [key, message] of Object.entries<Message>(en)) {
    const forms = typeof message === 'string' ? [message] : [message.one, message.other];
    for (const form of forms) assert.match(form ?? 'a', /\p{L}/u, key);
  }
});
