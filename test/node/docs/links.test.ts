import assert from 'node:assert/strict';
import { posix } from 'node:path';
import { test } from 'node:test';
import { assets } from '../../../.tools/docs/assets.ts';
import { attribute, documents, type Element } from './documents.ts';

const pages = await documents();
/** What is there beside the pages. The package's API is made by another tool. */
const others = [...assets, 'api/index.html'];

const idsOf = (elements: readonly Element[]) => elements.flatMap((element) => attribute(element, 'id') ?? []);
const addresses = ['href', 'src'];

/** Why an address of a page leads nowhere; undefined for one that does. */
function fault(page: string, address: string): string | undefined {
  if (/^(?:https?|mailto|tel):/.test(address)) return undefined;
  const [path = '', fragment] = address.split('#');
  const target = path === '' ? page : posix.join(posix.dirname(page), path);
  const elements = pages.get(target);
  if (!elements) {
    const isThere = others.some((one) => target === one || target.startsWith(`${one}/`)) || target.startsWith('live/');
    return isThere ? undefined : `${page} leads to ${address}, which is not there`;
  }
  const isAnchor = fragment === undefined || idsOf(elements).includes(fragment);
  return isAnchor ? undefined : `${page} leads to ${address}, where there is no such heading`;
}

test('every link and every file of the documentation is there, down to the heading', () => {
  const faults = [...pages].flatMap(([page, elements]) =>
    page.startsWith('live/')
      ? []
      : elements
          .flatMap((element) => addresses.flatMap((name) => attribute(element, name) ?? []))
          .flatMap((address) => fault(page, address) ?? []),
  );
  assert.deepEqual([...new Set(faults)], []);
  assert.ok(pages.size > 50);
});

test('every page is reached from the navigation', () => {
  const [, index = []] = [...pages].find(([path]) => path === 'index.html') ?? [];
  const linked = new Set(index.flatMap((element) => attribute(element, 'href') ?? []));
  const unreached = [...pages.keys()].filter((path) => !path.startsWith('live/') && !linked.has(path));
  assert.deepEqual(unreached, []);
});

test('X-01: no page of the documentation has an inline script, style or handler', () => {
  for (const [path, elements] of pages) {
    for (const element of elements) {
      const inline = element.attrs.filter(({ name }) => name === 'style' || name.startsWith('on'));
      assert.deepEqual(inline, [], path);
      assert.notEqual(element.tagName, 'style', path);
      if (element.tagName === 'script') assert.ok(attribute(element, 'src'), path);
    }
  }
});

test('no id stands twice on a page, and headings leave no level out', () => {
  for (const [path, elements] of pages) {
    const ids = idsOf(elements);
    assert.deepEqual([...new Set(ids)], ids, path);
    if (path.startsWith('live/')) continue;
    const inArticle = elements.slice(elements.findIndex(({ tagName }) => tagName === 'article'));
    const levels = inArticle.flatMap(({ tagName }) => (/^h[1-6]$/.test(tagName) ? [Number(tagName[1])] : []));
    assert.equal(levels.filter((level) => level === 1).length, 1, path);
    levels.reduce((last, level) => {
      assert.ok(level <= last + 1, `${path}: level ${level} follows ${last}`);
      return level;
    }, 0);
  }
});
