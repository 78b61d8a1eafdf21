import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { test } from 'node:test';
import { es } from '../../../src/text/es.ts';
import { en, formatMessage, type Message, type Texts } from '../../../src/text/index.ts';
import { longTexts, rightToLeftTexts } from '../../support/pseudo-texts.ts';

const languages: Readonly<Record<string, Texts>> = { es, qps: longTexts(), 'ar-XB': rightToLeftTexts() };

const formsOf = (message: Message): string[] =>
  typeof message === 'string' ? [message] : Object.values<string>({ ...message });

const placeholders = (form: string) => [...new Set(form.match(/\{\w+\}/g) ?? [])].toSorted();

for (const [language, texts] of Object.entries(languages)) {
  test(`I-01: ${language} says what English says, and no more`, () => {
    assert.deepEqual(Object.keys(texts).toSorted(), Object.keys(en).toSorted());
    assert.equal(texts.language, language);
  });

  test(`I-01: ${language} fills the same facts into every sentence`, () => {
    for (const [key, english] of Object.entries<Message>(en)) {
      const wanted = [...new Set(formsOf(english).flatMap(placeholders))].toSorted();
      const other: Message = new Map(Object.entries<Message>(texts)).get(key) ?? '';
      for (const form of formsOf(other)) assert.deepEqual(placeholders(form), wanted, key);
    }
  });
}

test('I-01: Spanish has the forms of a number that its rules ask for, wherever English has forms', () => {
  // `many` is for millions, which nothing here counts.
  const categories = new Intl.PluralRules('es').resolvedOptions().pluralCategories.filter((one) => one !== 'many');
  const spanish = new Map(Object.entries<Message>(es));
  for (const [key, english] of Object.entries<Message>(en)) {
    const message = spanish.get(key) ?? '';
    assert.equal(typeof message, typeof english, key);
    if (typeof message === 'string') continue;
    for (const category of categories) assert.ok(message[category], `${key}: ${category}`);
  }
  assert.equal(formatMessage(es['visits.count'], { count: 1 }, 'es-US'), '1 visita');
  assert.equal(formatMessage(es['visits.count'], { count: 1234 }, 'es-US'), '1,234 visitas');
});

test('I-01: no Spanish sentence has stayed English', () => {
  const english = new Map(Object.entries<Message>(en));
  const same = Object.entries<Message>(es).filter(([key, message]) => {
    const words = formsOf(message)
      .join(' ')
      .replace(/\{\w+\}/g, '');
    return JSON.stringify(english.get(key)) === JSON.stringify(message) && /\p{L}{4}/u.test(words);
  });
  // Names and a word that both languages write alike.
  assert.deepEqual(
    same.map(([key]) => key),
    ['pay.total', 'receipts.method.apple-pay', 'receipts.method.google-pay', 'lines.total'],
  );
});

test('Spanish speaks to the reader as usted', () => {
  const familiar = /\b(tú|tu|tus|tuyo|tienes|puedes|debes|escribe|revisa|elige|inténtalo)\b/iu;
  for (const [key, message] of Object.entries<Message>(es)) {
    for (const form of formsOf(message)) assert.doesNotMatch(form, familiar, key);
  }
});

test('I-01: the long pseudo-locale is 40 % longer and up, and never lets English through', () => {
  const long = new Map(Object.entries<Message>(longTexts()));
  for (const [key, english] of Object.entries<Message>(en)) {
    if (key === 'language' || typeof english !== 'string') continue;
    const [form = ''] = formsOf(long.get(key) ?? '');
    assert.ok(form.length >= Math.floor(english.length * 1.4), `${key}: ${form}`);
    assert.match(form, /^\[.+\]$/su, key);
  }
});

test('I-01: every part of the texts is there in every language', () => {
  const parts = (language: string) =>
    readdirSync(new URL(`../../../src/text/${language}/`, import.meta.url)).toSorted();
  assert.deepEqual(parts('es'), parts('en'));
});
