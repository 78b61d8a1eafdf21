import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import cldr from 'cldr-core/availableLocales.json' with { type: 'json' };
import { MAX_MINOR_UNITS, money } from '../../../src/contract/index.ts';
import { amountParser, formatAmount, formatMoney, type AmountReason } from '../../../src/format/index.ts';

const inDollars = amountParser('en-US', 'USD');

suite('reading what a person types', () => {
  const readable: [text: string, cents: number][] = [
    ['1234.5', 123450],
    ['1,234.50', 123450],
    ['$1,234.50', 123450],
    ['$ 1,234.50', 123450],
    ['1,234.50 USD', 123450],
    ['usd 5', 500],
    ['1.234,50', 123450],
    ['1 234,50', 123450],
    ['1\u202f234,50', 123450],
    ['1’234.50', 123450],
    ['12,5', 1250],
    ['1,234', 123400],
    ['123,456', 12345600],
    ['1,23,456.78', 12345678],
    ['.5', 50],
    ['5.', 500],
    ['0', 0],
    ['007', 700],
    ['１２３.４５', 12345],
    ['١٬٢٣٤٫٥٠', 123450],
    ['১১৩.৫০', 11350],
    ['१,२३४.५०', 123450],
    ['\u202a$12.50\u202c', 1250],
    ['12\u200b.50\u2060', 1250],
    [' 10 ', 1000],
  ];
  for (const [text, cents] of readable) {
    test(`I-03: ${JSON.stringify(text)} is ${cents} cents`, () => {
      assert.deepEqual(inDollars(text), { ok: true, amount: cents });
    });
  }

  const unreadable: [text: string, reason: AmountReason][] = [
    ['', 'empty'],
    ['   ', 'empty'],
    ['$', 'empty'],
    ['1.234', 'ambiguous'],
    ['$12.345', 'ambiguous'],
    ['1234.567', 'too_many_decimals'],
    ['0.123', 'too_many_decimals'],
    ['1,234.567', 'too_many_decimals'],
    ['-5', 'negative'],
    ['−$5', 'negative'],
    ['–5', 'negative'],
    ['5½', 'not_a_number'],
    ['$-5', 'negative'],
    ['(5.00)', 'negative'],
    ['abc', 'not_a_number'],
    ['1e3', 'not_a_number'],
    ['0x10', 'not_a_number'],
    ['Infinity', 'not_a_number'],
    ['.', 'not_a_number'],
    ['1..2', 'not_a_number'],
    ['1,2,3', 'not_a_number'],
    ['12 34', 'not_a_number'],
    ['1,234.5.6', 'not_a_number'],
    ['€5', 'not_a_number'],
    ['5 EUR', 'not_a_number'],
    ['1000000.01', 'too_large'],
    ['9'.repeat(400), 'too_large'],
  ];
  for (const [text, reason] of unreadable) {
    test(`I-03: ${JSON.stringify(text.slice(0, 20))} is refused: ${reason}`, () => {
      assert.deepEqual(inDollars(text), { ok: false, reason });
    });
  }

  test('I-03: a lone separator before three digits groups where the locale groups by it, and is ambiguous elsewhere', () => {
    const inSpain = amountParser('es-ES', 'USD');
    assert.deepEqual(inSpain('1.234'), { ok: true, amount: 123400 });
    assert.deepEqual(inSpain('1,234'), { ok: false, reason: 'ambiguous' });
    assert.deepEqual(inSpain('1234,5'), { ok: true, amount: 123450 });
  });

  test('I-03: a currency has as many decimals as it has', () => {
    assert.deepEqual(amountParser('en-US', 'JPY')('¥1,234'), { ok: true, amount: 1234 });
    assert.deepEqual(amountParser('en-US', 'JPY')('12.5'), { ok: false, reason: 'too_many_decimals' });
    assert.deepEqual(amountParser('en-US', 'KWD')('1.234'), { ok: true, amount: 1234 });
  });
});

test('L-01: every cent value from $0.00 to $10,000.00 is read exactly, as typed in English and in Spanish', () => {
  const inSpain = amountParser('es-ES', 'USD');
  for (let cents = 0; cents <= 1_000_000; cents++) {
    const digits = String(cents).padStart(3, '0');
    const whole = digits.slice(0, -2);
    const fraction = digits.slice(-2);
    const thousands = whole.length > 3 ? [whole.slice(0, -3), whole.slice(-3)] : [whole];
    const english = inDollars(`$${thousands.join(',')}.${fraction}`);
    const spanish = inSpain(`${thousands.join('.')},${fraction}`);
    if (!english.ok || english.amount !== cents || !spanish.ok || spanish.amount !== cents) {
      assert.fail(`${cents} cents: ${JSON.stringify({ english, spanish })}`);
    }
  }
});

test('R-03: an amount that is shown or prefilled is read back exactly, in every locale and for currencies of every kind', () => {
  const locales = Intl.NumberFormat.supportedLocalesOf(cldr.availableLocales.full);
  // Cape Verde writes 20$00; the yen has no minor units, the dinar three digits of them.
  const currencies = ['USD', 'EUR', 'CAD', 'MXN', 'DKK', 'INR', 'JPY', 'KWD', 'CVE'];
  assert.ok(locales.length > 500);
  const amounts = fc.integer({ min: 0, max: MAX_MINOR_UNITS });
  for (const locale of locales) {
    for (const currency of currencies) {
      const parse = amountParser(locale, currency);
      fc.assert(
        fc.property(amounts, (amount) => {
          for (const text of [
            formatMoney(money(amount, currency), locale),
            formatAmount(money(amount, currency), locale),
          ]) {
            assert.deepEqual(parse(text), { ok: true, amount }, `${locale} ${currency} ${text}`);
          }
        }),
        { numRuns: 5, examples: [[0], [1], [11350], [123456], [MAX_MINOR_UNITS]] },
      );
    }
  }
});

test('I-03: no text makes the reader throw or read a fraction of a cent', () => {
  const typed = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.string({ unit: fc.constantFrom('0', '1', '9', '.', ',', '-', ' ', '$', '(') }),
  );
  fc.assert(
    fc.property(typed, (text) => {
      const parsed = inDollars(text);
      assert.ok(!parsed.ok || (Number.isSafeInteger(parsed.amount) && parsed.amount >= 0));
    }),
    { numRuns: 5_000 },
  );
});
