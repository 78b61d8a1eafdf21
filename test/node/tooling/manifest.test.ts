import assert from 'node:assert/strict';
import { globSync } from 'node:fs';
import { describe, test } from 'node:test';
import { elementsOf, manifest } from '../../../.tools/manifest.ts';

const elements = elementsOf(await manifest());

/** What a person reads about an element, by kind. */
const described = ['attributes', 'members', 'events', 'slots', 'cssParts', 'cssProperties'] as const;

test('every element is in custom-elements.json', () => {
  const folders = globSync('src/elements/*').map((folder) => folder.replace('src/elements/', 'duecare-'));
  assert.deepEqual(elements.map(({ tagName }) => tagName).sort(), folders.sort());
});

for (const element of elements) {
  describe(`custom-elements.json on ${element.tagName}`, () => {
    test('says what it is', () => assert.ok(element.description));

    for (const kind of described) {
      test(`describes each of its ${kind}`, () => {
        const silent = (element[kind] ?? []).filter(({ description }) => !description?.trim());
        assert.deepEqual(silent, []);
      });
    }

    test('names every event with its type', () => {
      for (const { name, type } of element.events ?? [])
        assert.match(`${name} ${type.text}`, /^duecare-[a-z-]+ \w+Event$/);
    });

    test('shows how it is written', () => assert.match(element.description ?? '', /```html\n<duecare-/));
  });
}
