import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseFragment } from 'parse5';
import ts from 'typescript';
import { compileScript, parse } from 'vue/compiler-sfc';
import { elementsOf, manifest } from '../../../.tools/manifest.ts';
import { templateComplaints } from '../tooling/typecheck.ts';
import { elementsIn } from './documents.ts';
import { samples } from './samples.ts';
import { complaintsOf } from './typed-samples.ts';

const all = samples();
const written = (...languages: string[]) => all.filter(({ language }) => languages.includes(language));

test('every sample of TypeScript holds against the types as they are published', () => {
  assert.ok(written('ts').length >= 5);
  assert.deepEqual(complaintsOf(written('ts')), []);
});

test('every whole sample of React holds against the types as they are published', () => {
  const whole = written('tsx').filter(({ code }) => code.includes("from 'react'"));
  assert.ok(whole.length > 0);
  assert.deepEqual(complaintsOf(whole), []);
});

test("every whole sample of Vue is compiled by Vue's compiler", () => {
  const whole = written('vue').filter(({ code }) => code.includes('<script'));
  assert.ok(whole.length > 0);
  for (const { where, code } of whole) {
    const { descriptor, errors } = parse(code, { filename: 'sample.vue' });
    const isCustomElement = (tag: string) => tag.startsWith('duecare-');
    const templateOptions = { compilerOptions: { isCustomElement } };
    assert.deepEqual(errors, [], where);
    assert.doesNotThrow(
      () => compileScript(descriptor, { id: 'sample', inlineTemplate: true, templateOptions }),
      where,
    );
  }
});

test("every sample of Angular holds with its templates, as Angular's compiler checks them", () => {
  const components = written('ts').filter(({ code }) => code.includes('@angular/core'));
  assert.ok(components.length > 0);
  for (const { where, code } of components) assert.deepEqual(templateComplaints(code), [], where);
});

test('every sample of JavaScript and JSX can be parsed', () => {
  assert.ok(written('js').length >= 5);
  for (const { where, language, code } of written('js', 'jsx', 'tsx')) {
    const { diagnostics = [] } = ts.transpileModule(code, {
      fileName: `sample.${language}`,
      reportDiagnostics: true,
      compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext, jsx: ts.JsxEmit.Preserve },
    });
    const messages = diagnostics.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '));
    assert.deepEqual(messages, [], where);
  }
});

test('every sample of HTML is well formed, and says nothing of an element that it does not know', async () => {
  const known = new Map(
    elementsOf(await manifest()).map(({ tagName, attributes = [], slots = [] }) => [
      tagName,
      { attributes: attributes.map(({ name }) => name), slots: slots.map(({ name }) => name) },
    ]),
  );
  const global = ['id', 'class', 'slot', 'hidden', 'lang', 'dir'];
  assert.ok(written('html').length > 20);
  for (const { where, code } of written('html')) {
    const errors: string[] = [];
    const { childNodes } = parseFragment(code, { onParseError: ({ code: error }) => errors.push(error) });
    assert.deepEqual(errors, [], where);
    for (const { tagName, attrs } of elementsIn(childNodes).filter((element) =>
      element.tagName.startsWith('duecare-'),
    )) {
      const element = known.get(tagName);
      assert.ok(element, `${where}: there is no ${tagName}`);
      const strange = attrs
        .map(({ name }) => name)
        .filter((name) => ![...global, ...element.attributes].includes(name));
      assert.deepEqual(strange, [], `${where}: ${tagName}`);
    }
  }
});

test('every sample of JSON is JSON', () => {
  for (const { where, code } of written('json')) assert.doesNotThrow(() => JSON.parse(code), where);
});
