import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  brandOf,
  checkCard,
  codeFlaw,
  expiryFlaw,
  numberFlaw,
  passesLuhn,
  readExpiry,
  zipFlaw,
} from '../../../mock-server/processor/card-rules.ts';
import { textsFor } from '../../../mock-server/card-frame/texts.ts';

const today = { month: 11, year: 2026 };

test('brands are known by their first digits', () => {
  const table = [
    ['4', 'visa'],
    ['51', 'mastercard'],
    ['2221', 'mastercard'],
    ['2720', 'mastercard'],
    ['34', 'amex'],
    ['37', 'amex'],
    ['6011', 'discover'],
    ['644', 'discover'],
    ['65', 'discover'],
    ['3', null],
    ['5', null],
    ['2', null],
    ['60', null],
    ['', null],
    ['2220', 'other'],
    ['2721', 'other'],
    ['5018', 'other'],
    ['9999', 'other'],
  ] as const;
  for (const [digits, brand] of table) assert.equal(brandOf(digits), brand, digits);
});

test('a number is right when its brand has such a length and its check digit fits', () => {
  const table = [
    ['4242 4242 4242 4242', undefined],
    ['4242-4242-4242-4242', undefined],
    ['４２４２ 4242 4242 4242', undefined],
    ['378282246310005', undefined],
    ['30569309025904', undefined],
    ['', 'number-missing'],
    ['   ', 'number-missing'],
    ['4242 4242', 'number-short'],
    ['3782 822463 1000', 'number-short'],
    ['4242 4242 4242 4241', 'number-wrong'],
    ['4242 4242 4242 42424', 'number-wrong'],
    ['5555 5555 5555 44441', 'number-wrong'],
  ] as const;
  for (const [number, flaw] of table) assert.equal(numberFlaw(number), flaw, number);
});

test('the check digit catches every single wrong digit', () => {
  const digits = fc.stringMatching(/^\d{15}$/);
  fc.assert(
    fc.property(digits, fc.nat(15), fc.integer({ min: 1, max: 9 }), (start, at, shift) => {
      const right =
        Array.from('0123456789')
          .map((last) => start + last)
          .find(passesLuhn) ?? '';
      const wrong = (Number(right[at]) + shift) % 10;
      assert(passesLuhn(right));
      assert(!passesLuhn(right.slice(0, at) + String(wrong) + right.slice(at + 1)));
    }),
  );
});

test('an expiration date is read however it is written', () => {
  for (const text of ['1227', '12/27', '12 / 27', '12/2027', '12 / 2027', '122027', '12-27', '12.27', ' 12 27 ']) {
    assert.deepEqual(readExpiry(text), { month: 12, year: 2027 }, text);
  }
  for (const text of ['1/27', '01/27', '0127', '1 / 2027']) {
    assert.deepEqual(readExpiry(text), { month: 1, year: 2027 }, text);
  }
  for (const text of ['', '12', '127', '12/2', '12/027', 'Dec 27', '12/27/01', '12//27']) {
    assert.equal(readExpiry(text), undefined, text);
  }
});

test('a card is good through the last day of its month', () => {
  const table = [
    ['11/26', undefined],
    ['10/26', 'expiry-past'],
    ['12/25', 'expiry-past'],
    ['01/27', undefined],
    ['11/46', undefined],
    ['12/46', 'expiry-far'],
    ['00/27', 'expiry-month'],
    ['13/27', 'expiry-month'],
    ['soon', 'expiry-unclear'],
    ['', 'expiry-missing'],
  ] as const;
  for (const [text, flaw] of table) assert.equal(expiryFlaw(text, today), flaw, text);
});

test('a security code has three digits, and four on American Express', () => {
  assert.equal(codeFlaw('123', '4242'), undefined);
  assert.equal(codeFlaw('1234', '37'), undefined);
  assert.equal(codeFlaw('1234', '4242'), 'code-length-3');
  assert.equal(codeFlaw('123', '37'), 'code-length-4');
  assert.equal(codeFlaw('', '37'), 'code-missing');
});

test('a ZIP code has five digits or nine', () => {
  for (const zip of ['60601', '60601-1234', '606011234']) assert.equal(zipFlaw(zip), undefined, zip);
  for (const zip of ['6060', '606011', 'ABCDE']) assert.equal(zipFlaw(zip), 'zip-length', zip);
  assert.equal(zipFlaw(' '), 'zip-missing');
});

test('all flaws of a card are found at once, and a sound card comes out as digits', () => {
  const blank = checkCard({ number: '', expiry: '', code: '', zip: '' }, today);
  assert.deepEqual(blank, {
    flaws: { number: 'number-missing', expiry: 'expiry-missing', code: 'code-missing', zip: 'zip-missing' },
  });
  const sound = checkCard({ number: '3782 822463 10005', expiry: '1/27', code: '1234', zip: '60601-1234' }, today);
  assert.deepEqual(sound, {
    card: { number: '378282246310005', brand: 'amex', month: 1, year: 2027, code: '1234', zip: '606011234' },
  });
});

test('whatever is typed, checking answers without throwing', () => {
  const field = fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[\d /-]{0,24}$/));
  fc.assert(
    fc.property(field, field, field, field, (number, expiry, code, zip) => {
      const checked = checkCard({ number, expiry, code, zip }, today);
      assert('card' in checked || Object.keys(checked.flaws).length > 0);
    }),
  );
});

test('the frame speaks the language of the locale, or English, and says so', () => {
  assert.equal(textsFor('en-US').lang, 'en');
  assert.equal(textsFor('tlh').lang, 'en');
  assert.equal(textsFor('constructor').lang, 'en');
});

test('R-03: the fields of a card are read in the digits and with the marks of any script', () => {
  const typed = {
    number: '٤٢٤٢\u00a0٤٢٤٢\u200b-4242–4242',
    expiry: '\u200e１２–２７',
    code: '१२३\u2060',
    zip: '৬০৫৩২\u202c',
  };
  const read = { number: '4242424242424242', brand: 'visa', month: 12, year: 2027, code: '123', zip: '60532' };
  assert.deepEqual(checkCard(typed, today), { card: read });
  assert.equal(expiryFlaw('\u200b', today), 'expiry-missing');
});
