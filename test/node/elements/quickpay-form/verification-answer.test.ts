import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readPaymentCode } from '../../../../src/elements/quickpay-form/payment-code.ts';
import { emptyAnswer, readAnswer } from '../../../../src/elements/quickpay-form/verification-answer.ts';

const born = (dateOfBirth: string) => readAnswer('date-of-birth', { ...emptyAnswer, dateOfBirth });

test('A-03: a date of birth is taken as people and browsers write it', () => {
  for (const text of ['4/23/1985', '04/23/1985', '4-23-1985', ' 04 23 1985 ', '04231985', '1985-04-23'])
    assert.deepEqual(born(text), { kind: 'date-of-birth', dateOfBirth: '1985-04-23' }, text);
});

test('what is no date is to be mended', () => {
  for (const text of ['', '23/4/1985', '2/30/1985', '4/23/85', 'April', '4/23', '1985-4-23x'])
    assert.deepEqual(born(text), ['dateOfBirth'], text);
});

test('a payment code is taken as people type it', () => {
  assert.equal(readPaymentCode('7k2m9-qx4tb'), '7K2M9QX4TB');
  assert.equal(readPaymentCode(' 7K2 M9Q X4T B '), '7K2M9QX4TB');
  assert.equal(readPaymentCode('OIL2345678'), '0112345678');
  for (const text of ['', '7K2M9-QX4T', '7K2M9-QX4TBB', '7K2M9-QX4TU', '7K2M9/QX4TB'])
    assert.equal(readPaymentCode(text), null, text);
});
