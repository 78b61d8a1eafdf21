import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { cleanText, compactText, plainPaymentCode } from '../../../src/contract/index.ts';

const every = (property: RegExp) =>
  Array.from({ length: 0x110000 }, (_, code) => code)
    .filter((code) => code < 0xd800 || code > 0xdfff)
    .map((code) => String.fromCodePoint(code))
    .filter((character) => property.test(character));

test('R-03: digits of every script are 0 to 9, in their order', () => {
  const digits = every(/\p{Nd}/u);
  assert.ok(digits.length >= 650);
  digits.forEach((digit, at) => assert.equal(cleanText(digit), String(at % 10), digit));
});

test('R-03: no format character and no other invisible one stays, and each dash is a hyphen', () => {
  for (const invisible of every(/[\p{Cf}\p{DI}]/u)) assert.equal(cleanText(`4${invisible}2`), '42');
  for (const dash of [...every(/\p{Pd}/u), '\u2212']) assert.match(cleanText(`4${dash}2`), /^4-+2$/, dash);
});

for (const [typed, clean] of [
  ['\u202a+1\u00a0(555)\u00a0010\u20110186\u202c', '+1 (555) 010-0186'],
  ['１２．５０', '12.50'],
  ['maria@exam\u200bple.com', 'maria@example.com'],
  ['\ufeffmaria@example.com\u2060', 'maria@example.com'],
  ['maria＠example.com', 'maria@example.com'],
  ['482–913', '482-913'],
  ['1\ufe0f\u20e32\ufe0f\u20e3', '1\u20e32\u20e3'],
  ['Mary\u00a0 Ann\t\n', 'Mary Ann'],
  ['Zoe\u0308', 'Zoë'],
  ['', ''],
  [' \u200b ', ''],
] as const) {
  test(`R-03: ${JSON.stringify(typed)} is cleaned to ${JSON.stringify(clean)}`, () => {
    assert.equal(cleanText(typed), clean);
  });
}

test('R-03: clean text stays as it is, whatever was typed', () => {
  const typed = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: fc.constantFrom('\u200b', ' ', '–', '٣', 'a') }),
  );
  fc.assert(
    fc.property(typed, (text) => assert.equal(cleanText(cleanText(text)), cleanText(text))),
    { numRuns: 5_000 },
  );
});

test('R-03: a code is read without what people put between its characters', () => {
  assert.equal(compactText('4 8 2 – 9_1.3'), '482913');
  assert.equal(plainPaymentCode('７k2m9—qx4tb'), '7K2M9QX4TB');
  assert.equal(plainPaymentCode('oil2345678'), '0112345678');
});
