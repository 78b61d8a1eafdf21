import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { listDemoFiles } from '../../../demo/server/demo-files.ts';
import { en } from '../../../src/text/index.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const read = (name: string) => readFileSync(join(root, name), 'utf8');
const pages = globSync('demo/**/*.html', { cwd: root });

test('every link of the demo leads to a page of the demo, and to a part of it that exists', async () => {
  const files = listDemoFiles();
  const links = pages.flatMap((page) =>
    [...read(page).matchAll(/<a\b[^>]*\bhref="([^"]*)"/g)].map(([, href = '']) => ({ page, href })),
  );
  assert.ok(links.length > 30);
  for (const { page, href } of links) {
    const [address = '', fragment = ''] = href.replace(/\{\{\w+\}\}$/, '').split('#');
    if (/^\w+:/.test(address)) continue;
    const path = address.replace(/\?.*/, '');
    const file = path === '' ? undefined : await files(path);
    assert.ok(path === '' || file, `${page}: ${href}`);
    const source = file ? new TextDecoder().decode(file.body) : read(page);
    assert.ok(fragment === '' || source.includes(`id="${fragment}"`), `${page}: ${href}`);
  }
});

test('the demo quotes only labels that the elements show', () => {
  const labels = new Set<unknown>(Object.values(en));
  const quoted = pages.flatMap((page) => [...read(page).matchAll(/&ldquo;(.+?)&rdquo;/g)].map(([, label]) => label));
  assert.ok(quoted.length > 0);
  assert.deepEqual(
    quoted.filter((label) => !labels.has(label)),
    [],
  );
});

test('the demo names only source files that exist', () => {
  const named = pages.flatMap((page) => [...read(page).matchAll(/<code>(demo\/[^<]+)</g)].map(([, name = '']) => name));
  assert.ok(named.length > 2);
  for (const name of named) assert.doesNotThrow(() => read(name), name);
});

test('the website names every facility and every provider whose visits patients see', () => {
  const scenarios = globSync('mock-server/scenarios/*.ts', { cwd: root }).map(read).join('\n');
  const website = read('demo/practice/index.html');
  const streets = [...scenarios.matchAll(/'Fernhill[^',]*, ([^']+)'/g)].map(([, street = '']) => street);
  const providers = [...scenarios.matchAll(/'([A-Z]\w+ [A-Z]\w+), (?:MD|DO|NP)'/g)].map(([, name = '']) => name);
  assert.ok(streets.length > 1 && providers.length > 1);
  assert.deepEqual(
    [...streets, ...providers].filter((name) => !website.includes(name)),
    [],
  );
});
