import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readPaymentCode } from '../../../../src/elements/quickpay-form/payment-code.ts';
import { emptyAnswer, readAnswer } from '../../../../src/elements/quickpay-form/verification-answer.ts';

/** Eight digits, month first, of a year that people may be born in. */
const monthFirst = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) =>
    date
      .toISOString()
      .slice(0, 10)
      .replace(/(\d+)-(\d+)-(\d+)/, '$2$3$1'),
  );

const born = (dateOfBirth: string) => readAnswer('date-of-birth', { ...emptyAnswer, dateOfBirth });

test('A-03: a date of birth is taken as people and browsers write it', () => {
  for (const text of [
    '4/23/1985',
    '04/23/1985',
    '4-23-1985',
    ' 04 23 1985 ',
    '04231985',
    '1985-04-23',
    '1985/4/23',
    '19850423',
    '4.23.1985.',
    '4, 23, 1985',
    '４／２３／１９８５',
    '٤/٢٣/١٩٨٥',
    '\u200e4\u200e–23–1985',
  ])
    assert.deepEqual(born(text), { kind: 'date-of-birth', dateOfBirth: '1985-04-23' }, text);
});

test('R-03: a date of birth that may be two days is not guessed', () => {
  for (const text of [
    '1231987',
    '1111987',
    '112387',
    '11/231987',
    '1123/1987',
    '4/23/85',
    '1/2/3',
    '4/23/0198',
    '4/23/3985',
  ])
    assert.deepEqual(born(text), ['dateOfBirth'], text);
});

test('R-03: digits without separators are read as one day only, whatever they are', () => {
  const digits = fc.string({ unit: fc.constantFrom('0', '1', '2', '9'), minLength: 1, maxLength: 10 });
  fc.assert(
    fc.property(fc.oneof(digits, monthFirst), (text) => {
      const read = born(text);
      if (Array.isArray(read)) return;
      // Every way to part the text into month, day and year that names a day.
      const days = new Set<string>();
      for (const year of [text.slice(0, 4), text.slice(-4)]) {
        const rest = year === text.slice(0, 4) ? text.slice(4) : text.slice(0, -4);
        for (const at of [1, 2]) {
          const day = born(`${year}-${rest.slice(0, at)}-${rest.slice(at)}`);
          if (!Array.isArray(day) && day.kind === 'date-of-birth') days.add(day.dateOfBirth);
        }
      }
      assert.equal(days.size, 1, [...days].join());
    }),
    { numRuns: 3_000 },
  );
});

test('what is no date is to be mended', () => {
  for (const text of ['', '23/4/1985', '2/30/1985', 'April', '4/23', '4/23/1985/1', '1985-4-23x'])
    assert.deepEqual(born(text), ['dateOfBirth'], text);
});

test('R-03: ZIP and last name are cleaned', () => {
  const answer = { kind: 'zip-and-last-name', zip: '60532', lastName: "O'Brien-Garcia" };
  for (const zip of ['60532', ' 60532-1234', '６０５３２', '60532–1234', '605321234', '\u200e60532 1234'])
    assert.deepEqual(
      readAnswer('zip-and-last-name', { ...emptyAnswer, zip, lastName: " O'Brien–Garcia\u200b" }),
      answer,
      zip,
    );
  const nothing = { ...emptyAnswer, zip: '6053', lastName: '\u200b' };
  assert.deepEqual(readAnswer('zip-and-last-name', nothing), ['zip', 'lastName']);
});

test('a payment code is taken as people type it', () => {
  assert.equal(readPaymentCode('7k2m9-qx4tb'), '7K2M9QX4TB');
  assert.equal(readPaymentCode(' 7K2 M9Q X4T B '), '7K2M9QX4TB');
  assert.equal(readPaymentCode('OIL2345678'), '0112345678');
  assert.equal(readPaymentCode('\u2066７Ｋ２Ｍ９–ＱＸ４ＴＢ\u2069'), '7K2M9QX4TB');
  for (const text of ['', '7K2M9-QX4T', '7K2M9-QX4TBB', '7K2M9-QX4TU', '7K2M9/QX4TB'])
    assert.equal(readPaymentCode(text), null, text);
});
