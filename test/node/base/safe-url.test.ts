import assert from 'node:assert/strict';
import { test } from 'node:test';
import { safeUrl } from '../../../src/base/safe-url.ts';

const page = 'https://practice.example/patients/bill?visit=1#top';

for (const [text, url] of [
  ['/pay', 'https://practice.example/pay'],
  ['pay', 'https://practice.example/patients/pay'],
  ['?pay', 'https://practice.example/patients/bill?pay'],
  ['#pay', 'https://practice.example/patients/bill?visit=1#pay'],
  ['https://billing.example/pay', 'https://billing.example/pay'],
  ['http://localhost:4000/pay', 'http://localhost:4000/pay'],
] as const) {
  test(`${text} is followed`, () => assert.equal(safeUrl(text, page), url));
}

for (const text of [
  'javascript:alert(1)',
  'java\nscript:alert(1)',
  'JAVASCRIPT:alert(1)',
  'data:text/html,hello',
  'vbscript:x',
  'blob:https://practice.example/1',
  'file:///etc/passwd',
  '//evil.example',
  '\\/\\/evil.example',
  '/\\evil.example',
  'https:/\\evil.example',
  'http://billing.example/pay',
  'https://practice.example@evil.example/',
  'https://a:b@practice.example/',
  ' /pay',
  'https://',
]) {
  test(`X-05: ${JSON.stringify(text)} is not followed`, () => assert.equal(safeUrl(text, page), null));
}
