import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { money } from '../../../src/contract/index.ts';
import { formatAmount, formatMoney, minorDigits } from '../../../src/format/index.ts';

suite('showing money', () => {
  const golden: [locale: string, amount: number, currency: string, text: string][] = [
    ['en-US', 123450, 'USD', '$1,234.50'],
    ['es-US', 123450, 'USD', '$1,234.50'],
    ['es-MX', 123450, 'USD', 'USD 1,234.50'],
    ['es-ES', 123450, 'USD', '1234,50 US$'],
    ['ar-EG', 123450, 'USD', '\u200f١٬٢٣٤٫٥٠ US$'],
    ['en-US', 0, 'USD', '$0.00'],
    ['en-US', 7, 'USD', '$0.07'],
    ['en-US', -7, 'USD', '-$0.07'],
    ['en-US', 100_000_000, 'USD', '$1,000,000.00'],
    ['en-US', 1234, 'JPY', '¥1,234'],
    ['en-US', 1234, 'KWD', 'KWD 1.234'],
  ];
  for (const [locale, amount, currency, text] of golden) {
    test(`I-02: ${amount} ${currency} in ${locale} is ${text}`, () => {
      assert.equal(plainSpaces(formatMoney(money(amount, currency), locale)), plainSpaces(text));
    });
  }

  test('I-02: an amount to be edited has no currency and no grouping', () => {
    assert.equal(formatAmount(money(123450, 'USD'), 'en-US'), '1234.50');
    assert.equal(formatAmount(money(123450, 'USD'), 'es-ES'), '1234,50');
    assert.equal(formatAmount(money(1234, 'JPY'), 'en-US'), '1234');
  });

  test('I-02: the currency says how many minor digits there are', () => {
    assert.deepEqual(['USD', 'JPY', 'KWD'].map(minorDigits), [2, 0, 3]);
  });

  test('L-01: every cent value from $0.00 to $100.00 is shown exactly', () => {
    for (let cents = 0; cents <= 10_000; cents++) {
      const digits = String(cents).padStart(3, '0');
      assert.equal(formatMoney(money(cents, 'USD'), 'en-US'), `$${digits.slice(0, -2)}.${digits.slice(-2)}`);
    }
  });
});

/** Versions of ICU differ in which space they put beside a currency. */
function plainSpaces(text: string): string {
  return text.replace(/[\u00a0\u202f]/g, ' ');
}
