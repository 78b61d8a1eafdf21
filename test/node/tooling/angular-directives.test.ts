import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ElementRef, Injector, runInInjectionContext, SimpleChange } from '@angular/core';
import { compiled, type Directive } from './angular-directives.ts';

/** An element as far as a directive touches it, so that a server's would do. */
class FakeElement extends EventTarget {
  readonly attributes = new Map<string, string>();
  readonly heard: string[] = [];
  texts: unknown = 'its own';

  setAttribute(name: string, value: string): void {
    this.attributes.set(name, value);
  }

  removeAttribute(name: string): void {
    this.attributes.delete(name);
  }

  override addEventListener(...[type, listener]: Parameters<EventTarget['addEventListener']>): void {
    this.heard.push(type);
    super.addEventListener(type, listener);
  }
}

const { DuecareBalanceCard, DuecareProvider } = await compiled();

/** A directive on an element, as Angular makes one. */
function on(element: FakeElement, Class: new () => Directive): Directive {
  const providers = [{ provide: ElementRef, useValue: new ElementRef(element) }];
  return runInInjectionContext(Injector.create({ providers }), () => new Class());
}

function bind(directive: Directive, values: Record<string, unknown>): void {
  const changes: Record<string, SimpleChange<unknown>> = {};
  for (const [name, value] of Object.entries(values))
    changes[name] = new SimpleChange<unknown>(undefined, value, false);
  directive.ngOnChanges(changes);
}

test("an input of Angular's directive is an attribute where the element has one, and goes with its value", () => {
  const element = new FakeElement();
  const card = on(element, DuecareBalanceCard);
  bind(card, { headingLevel: 3, payHref: '/pay', locale: undefined });
  assert.deepEqual(Object.fromEntries(element.attributes), { 'heading-level': '3', 'pay-href': '/pay' });
  bind(card, { payHref: undefined });
  assert.deepEqual(Object.fromEntries(element.attributes), { 'heading-level': '3' });
});

test('an object becomes a property, and gives way to what the element had by itself', () => {
  const element = new FakeElement();
  const provider = on(element, DuecareProvider);
  bind(provider, { texts: undefined });
  assert.equal(element.texts, 'its own');
  bind(provider, { texts: { 'payNow.label': 'Settle up' } });
  assert.deepEqual(element.texts, { 'payNow.label': 'Settle up' });
  bind(provider, { texts: undefined });
  assert.equal(element.texts, 'its own');
  assert.equal(element.attributes.size, 0);
});

test('an output listens while somebody listens to it, once, and not before', () => {
  const element = new FakeElement();
  const provider = on(element, DuecareProvider);
  assert.deepEqual(element.heard, []);
  const told: unknown[] = [];
  const subscription = provider.duecarePaymentSucceeded.subscribe((event) => told.push(event));
  assert.deepEqual(element.heard, ['duecare-payment-succeeded']);
  const event = new Event('duecare-payment-succeeded');
  element.dispatchEvent(event);
  assert.deepEqual(told, [event]);
  subscription.unsubscribe();
  element.dispatchEvent(new Event('duecare-payment-succeeded'));
  assert.equal(told.length, 1);
});
