import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { launchBrowser } from './support/browser.ts';

const script = fileURLToPath(new URL('../../dist/duecare.js', import.meta.url));
// Lit and zod note their versions and settings, for the case of several copies.
const ofDependencies = /^(lit|reactiveElement|__zod)/;
/** What the tests' own tool leaves in a page of Firefox. */
const ofPlaywright = '__pw';
let browser: Browser;

before(async () => {
  browser = await launchBrowser();
});
after(() => browser.close());

test('X-06: the script-tag file registers the elements, asks for nothing and leaves one global', async () => {
  const page = await browser.newPage();
  const requests: string[] = [];
  const errors: Error[] = [];
  page.on('request', (request) => requests.push(request.url()));
  page.on('pageerror', (error) => errors.push(error));

  const globalNames = () => page.evaluate(() => Object.getOwnPropertyNames(window));
  const before = new Set(await globalNames());
  await page.addScriptTag({ path: script });
  const known = (name: string) => before.has(name) || ofDependencies.test(name) || name.startsWith(ofPlaywright);
  const added = (await globalNames()).filter((name) => !known(name));

  assert.equal(await page.evaluate(() => customElements.get('duecare-balance-card') !== undefined), true);
  assert.deepEqual(added, ['Duecare']);
  assert.deepEqual(requests, []);
  assert.deepEqual(errors, []);
});

test('X-03: the script-tag file is whole: it imports nothing', async () => {
  assert.doesNotMatch(await readFile(script, 'utf8'), /\bimport\s*[({"'*]|\bimport\b[^;]*\bfrom\b/);
});
