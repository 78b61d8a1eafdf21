import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { contentSecurityPolicy, policyText } from '../../../src/csp.ts';

const addresses = {
  baseUrl: 'https://billing.example/api',
  processorOrigin: 'https://cards.example https://pay.example',
};

test('C-09: a policy names the origins of the backend and the processors, and nothing that could be wider', () => {
  const policy = contentSecurityPolicy(addresses);
  assert.equal(policy['connect-src'], 'https://billing.example');
  assert.equal(policy['frame-src'], 'https://cards.example https://pay.example');
  assert.doesNotMatch(policyText(policy), /unsafe|data:|blob:|\*/);
});

test('C-09: a page that takes no cards shows no frame', () => {
  assert.equal(contentSecurityPolicy({ baseUrl: 'https://billing.example' })['frame-src'], "'none'");
});

test('C-09: what is no address, or no safe one, makes no policy', () => {
  for (const baseUrl of ['billing', '', 'http://billing.example', 'javascript:alert(1)', "https://a b; script-src 'x'"])
    assert.throws(() => contentSecurityPolicy({ baseUrl }), TypeError, baseUrl);
  const sneaky = { ...addresses, processorOrigin: "https://cards.example;script-src 'unsafe-inline'" };
  assert.throws(() => contentSecurityPolicy(sneaky), TypeError);
});

test('C-09: the built lines and those of the guide are what the function makes', async () => {
  const policy = contentSecurityPolicy({
    baseUrl: 'https://billing.example',
    processorOrigin: 'https://cards.example',
  });
  const lines = policyText(policy).replaceAll('; ', ';\n');
  for (const file of ['dist/csp.txt', 'docs/security.md'])
    assert.ok((await readFile(new URL(`../../../${file}`, import.meta.url), 'utf8')).includes(lines), file);
});
