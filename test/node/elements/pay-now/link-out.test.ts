import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isNotConfiguredError } from '../../../../src/client/index.ts';
import { linkOutUrl, type LinkOutOptions } from '../../../../src/elements/pay-now/link-out.ts';

const none: LinkOutOptions = { processor: undefined, paymentId: undefined, urlTemplate: undefined };
const template = (urlTemplate: string, paymentId = 'willow-creek') => linkOutUrl({ ...none, urlTemplate, paymentId });

test('a known processor needs the payment id alone', () => {
  const url = linkOutUrl({ ...none, processor: 'instamed', paymentId: 'willow-creek' });
  assert.equal(url, 'https://pay.instamed.com/willow-creek');
});

test('nothing is asked for without processor and template', () => {
  assert.equal(linkOutUrl({ ...none, paymentId: 'willow-creek' }), null);
});

for (const [urlTemplate, url] of [
  ['https://pay.example.com/{payment-id}', 'https://pay.example.com/willow-creek'],
  ['https://pay.example.com/p?to={payment-id}', 'https://pay.example.com/p?to=willow-creek'],
  ['https://pay.example.com/practice', 'https://pay.example.com/practice'],
  ['http://localhost:4002/{payment-id}', 'http://localhost:4002/willow-creek'],
] as const) {
  test(`the template ${urlTemplate} leads where it says`, () => assert.equal(template(urlTemplate), url));
}

for (const urlTemplate of [
  'javascript:alert(1)//{payment-id}',
  'JaVaScRiPt:alert(1)',
  'data:text/html,{payment-id}',
  '//evil.example/{payment-id}',
  '\\/\\/evil.example/{payment-id}',
  '/{payment-id}',
  'pay.example.com/{payment-id}',
  'http://pay.example.com/{payment-id}',
  'https://pay.instamed.com@evil.example/{payment-id}',
  'https://user:secret@pay.example.com/{payment-id}',
  'https:\\\\evil.example/{payment-id}',
  'https://{payment-id}/',
  'https://{payment-id}.example.com/',
  'https://pay.example.com:{payment-id}/',
  ' https://pay.example.com/{payment-id}',
  'https://pay.example.com\n/{payment-id}',
  'ftp://pay.example.com/{payment-id}',
  'https://',
  '',
]) {
  test(`X-05: the template ${JSON.stringify(urlTemplate)} is refused`, () => {
    assert.throws(() => template(urlTemplate), isNotConfiguredError);
  });
}

for (const paymentId of ['', '.', '..', 'a/b', 'a?b', 'a#b', 'a b', '%2e%2e', 'a@b', 'ü', 'x'.repeat(65)]) {
  test(`X-05: the payment id ${JSON.stringify(paymentId)} is refused`, () => {
    assert.throws(() => linkOutUrl({ ...none, processor: 'instamed', paymentId }), isNotConfiguredError);
  });
}

test('an unknown processor is refused with the names of those that are known', () => {
  assert.throws(
    () => linkOutUrl({ ...none, processor: 'toString', paymentId: 'a' }),
    (error) => isNotConfiguredError(error) && error.suggestion.includes('instamed'),
  );
});
