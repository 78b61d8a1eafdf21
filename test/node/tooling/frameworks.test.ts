import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { frameworkElements, listenerName, type FrameworkElement } from '../../../.tools/frameworks/model.ts';
import { vscodeCss, vscodeHtml, webTypes } from '../../../.tools/frameworks/editors.ts';
import { manifest } from '../../../.tools/manifest.ts';

describe('what frameworks and editors are told', () => {
  let elements: FrameworkElement[];
  before(async () => {
    elements = frameworkElements(await manifest());
  });

  const named = (tag: string) => {
    const found = elements.find((element) => element.tag === tag);
    assert.ok(found, tag);
    return found;
  };
  const names = (items: readonly { name: string }[]) => items.map(({ name }) => name);

  test('has attributes by their names in markup, and as properties what is no text', () => {
    const provider = named('duecare-provider');
    assert.ok(names(provider.attributes).includes('base-url'));
    assert.ok(names(provider.properties).includes('client'));
  });

  test('leaves out what only the element sets', () => {
    const settable = elements.flatMap(({ attributes, properties }) => names([...attributes, ...properties]));
    for (const own of ['nothing-due', 'nothingDue', 'connection', 'busy']) assert.ok(!settable.includes(own), own);
  });

  test('lets an element be listened for what bubbles out of it', () => {
    const succeeded = 'duecare-payment-succeeded';
    for (const tag of ['duecare-quickpay-form', 'duecare-pay-now', 'duecare-provider'])
      assert.ok(names(named(tag).events).includes(succeeded), tag);
    assert.ok(!names(named('duecare-payment-qr').events).includes(succeeded));
  });

  test('names listeners as React and Vue do', () => {
    assert.equal(listenerName('duecare-payment-succeeded'), 'onDuecarePaymentSucceeded');
  });

  test('VS Code completes every element, the words of a choice, tokens and parts', () => {
    const html = JSON.stringify(vscodeHtml(elements));
    for (const { tag } of elements) assert.ok(html.includes(`"name":"${tag}"`), tag);
    assert.ok(html.includes('"values":[{"name":"page"},{"name":"dialog"},{"name":"inline"}]'));
    const css = JSON.stringify(vscodeCss(elements));
    assert.ok(css.includes('"name":"--duecare-color-accent"'));
    assert.ok(css.includes('"name":"::part(button)"'));
  });

  test("JetBrains' editors learn the same, with types", () => {
    const types = JSON.stringify(webTypes(elements, '1.2.3'));
    assert.ok(types.includes('"version":"1.2.3"'));
    for (const { tag } of elements) assert.ok(types.includes(`"name":"${tag}"`), tag);
    assert.ok(types.includes('"type":"PaymentSucceededEvent"'));
  });
});
