import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

const script = readFileSync(new URL('../../../dist/duecare.js', import.meta.url), 'utf8');

// What phones from 2022 (Safari 15.4) cannot read or lack. The first two would keep the whole script from running there.
for (const [name, pattern] of [
  ['class static blocks', /[{};]static\s*\{/],
  ['lookbehind in regular expressions', /\(\?<[=!]/],
  ['URL.canParse and URL.parse', /\bURL\.(canParse|parse)\b/],
  ['arrays sorted or reversed as copies', /\.to(Sorted|Reversed|Spliced)\(/],
  ['grouping', /\b(Object|Map)\.groupBy\b/],
  ['Promise.withResolvers and Promise.try', /\bPromise\.(withResolvers|try)\b/],
  ['AbortSignal.any and AbortSignal.timeout', /\bAbortSignal\.(any|timeout)\b/],
] as const) {
  test(`the script does without ${name}`, () => assert.doesNotMatch(script, pattern));
}
