import assert from 'node:assert/strict';
import { test } from 'node:test';
import { EmailSchema, fitsPortal, PhoneSchema } from '../../../src/contract/index.ts';

const long = (length: number) => 'a'.repeat(length);

for (const email of [
  'maria@example.com',
  'Maria.Garcia+bills@Mail.Example.com',
  "o'brien@mail.example",
  'a@b.example',
  'm_g-1@xn--espaa-rta.example',
  `${long(64)}@example.com`,
]) {
  test(`R-03: mail can be delivered to ${email.slice(0, 40)}`, () => {
    assert.equal(EmailSchema.parse(` ${email}\u200b`), email);
    assert.ok(fitsPortal('Email', email));
  });
}

for (const email of [
  '',
  'maria',
  '@example.com',
  'maria@',
  'maria@localhost',
  'maria@example',
  'maria@example..com',
  'maria@.example.com',
  'maria@example.com.',
  ...['example.c', 'example.123', '127.0.0.1', '-example.com', 'example-.com', 'exam_ple.com'].map(
    (domain) => `maria@${domain}`,
  ),
  '.maria@example.com',
  'maria.@example.com',
  'maria..garcia@example.com',
  'maria garcia@example.com',
  'maria@@example.com',
  'maria@example.com, leo@example.com',
  'Maria <maria@example.com>',
  'maría@example.com',
  'maria@españa.example',
  'maria@example.com\u0000x',
  `${long(65)}@example.com`,
  `maria@${long(64)}.com`,
  `maria@${`${long(60)}.`.repeat(5)}com`,
]) {
  test(`R-03: mail cannot be delivered to ${JSON.stringify(email.slice(0, 40))}`, () => {
    assert.equal(EmailSchema.safeParse(email).success, false);
    assert.equal(fitsPortal('Email', email), false);
  });
}

test('R-03: a phone number is accepted as people write it and contact lists copy it', () => {
  for (const phone of [
    '5555550186',
    '(555) 555-0186',
    '+1 555.555.0186',
    '1-555-555-0186',
    '555/555/0186',
    'tel:+15555550186',
    '\u202a(555)\u00a0555\u20110186\u202c',
    '٥٥٥٥٥٥٠١٨٦',
  ])
    assert.equal(PhoneSchema.parse(phone).replace(/\D/g, '').slice(-10), '5555550186', phone);
  for (const phone of ['', '555-0186', '25555550186', '555 555 0186 x12', '5555550186a', '555555018678', '+'])
    assert.equal(PhoneSchema.safeParse(phone).success, false, phone);
});
