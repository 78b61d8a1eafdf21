import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readLocale } from '../../../src/contract/index.ts';

for (const [written, locale] of [
  ['es-MX', 'es-MX'],
  ['es_MX', 'es-MX'],
  [' es-mx ', 'es-MX'],
  ['es_MX.UTF-8', 'es-MX'],
  ['de_CH@euro', 'de-CH'],
  ['zh_Hant_TW', 'zh-Hant-TW'],
  ['ES', 'es'],
  ['ar-EG-u-nu-latn', 'ar-EG-u-nu-latn'],
] as const) {
  test(`I-02: the locale ${JSON.stringify(written)} is ${locale}`, () => assert.equal(readLocale(written), locale));
}

test('I-02: what names no language is no locale', () => {
  for (const value of [
    '',
    ' ',
    'auto',
    'C',
    '-',
    'es MX',
    'en-US, es',
    'not a locale',
    '*',
    0,
    null,
    undefined,
    Symbol('es'),
  ])
    assert.equal(readLocale(value), undefined, String(value));
  assert.equal(readLocale({}), undefined);
});

test('I-02: reading a locale never throws, and what it reads formats money', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom('e', 's', '-', '_', 'U', '1', 'x') })),
      (text) => {
        const locale = readLocale(text);
        if (locale !== undefined) assert.match(new Intl.NumberFormat(locale).format(5), /./);
      },
    ),
    { numRuns: 3_000 },
  );
});
