import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as fc from 'fast-check';
import { samplePractice } from '../../../browser/support/samples.ts';
import { codeMessage } from '../../../../mock-server/outbox/templates.ts';
import { readCode } from '../../../../src/elements/mfa-prompt/read-code.ts';

for (const [typed, code] of [
  ['123456', '123456'],
  ['123 456', '123456'],
  ['123-456', '123456'],
  [' 123456\n', '123456'],
  ['1 2 3 4 5 6', '123456'],
  ['012345', '012345'],
  ['１２３４５６', '123456'],
  ['482–913', '482913'],
  ['٤٨٢٩١٣', '482913'],
  ['\u202a482\u00a0913\u202c', '482913'],
  ['48\u200b29\u00ad13', '482913'],
  ['Your code: 123456.', '123456'],
  ['Fernhill: your code is 123 456. Questions? Call (555) 555-0143.', '123456'],
  ['G-123456 is your code', '123456'],
] as const) {
  test(`R-03, M-09: ${JSON.stringify(typed)} is the code ${code}`, () => assert.equal(readCode(typed), code));
}

for (const typed of ['', '12345', '1234567', 'abcdef', '123456 654321', 'Call (555) 555-0143', '12345a']) {
  test(`M-09: ${JSON.stringify(typed)} is none`, () => assert.equal(readCode(typed), null));
}

test('M-09: every message that the backend sends is read as its code', () => {
  const channels = fc.constantFrom('text' as const, 'email' as const);
  const languages = fc.constantFrom('en' as const, 'es' as const);
  const codes = fc.integer({ min: 0, max: 999_999 }).map((code) => String(code).padStart(6, '0'));
  fc.assert(
    fc.property(codes, channels, languages, (code, channel, language) => {
      const page = { host: 'pay.fernhill.example', language };
      assert.equal(readCode(codeMessage(samplePractice, channel, code, page).body), code);
    }),
  );
});
