import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pages } from '../../../.tools/docs/site.ts';
import { elementsOf, manifest } from '../../../.tools/manifest.ts';
import { endpoints } from '../../../src/contract/endpoints.ts';
import { problems } from '../../../src/contract/problems.ts';

const elements = await manifest();
const all = await pages(elements);

function page(path: string) {
  const found = all.find((one) => one.path === path);
  assert.ok(found, path);
  return found;
}

test('every problem the backend may answer with says what it means and what to do', () => {
  const { headings, body } = page('errors.html');
  const named = new Set(headings.map(({ text }) => text));
  assert.deepEqual(
    Object.keys(problems).filter((code) => !named.has(code)),
    [],
  );
  assert.equal(body.match(/What to do\./g)?.length, Object.keys(problems).length + 8);
});

test('every element has a page with a live example and all that can be touched of it', () => {
  for (const element of elementsOf(elements)) {
    const { body, examples } = page(`elements/${element.tagName.replace('duecare-', '')}.html`);
    assert.ok(examples.length > 0, element.tagName);
    assert.ok(
      examples.every(({ html }) => html.includes(`<${element.tagName}`) || element.tagName === 'duecare-provider'),
    );
    const touched = [element.attributes, element.slots, element.cssParts, element.cssProperties].flatMap(
      (list) => list ?? [],
    );
    for (const { name } of touched)
      assert.ok(name === '' || body.includes(`<code>${name}</code>`), `${element.tagName} ${name}`);
  }
});

test('every endpoint of the contract is in its reference', () => {
  const { headings } = page('contract.html');
  for (const { method, path } of Object.values(endpoints)) {
    assert.ok(
      headings.some(({ text }) => text === `${method} /v1${path}` || text === `${method} ${path}`),
      `${method} ${path}`,
    );
  }
});
