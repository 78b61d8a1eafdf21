import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hrefOf, placeOf, samePlace, sectionOf } from '../../../../src/elements/portal/places.ts';

const site = 'https://www.fernhill.example/account';

test('a template of the host makes the address of every place', () => {
  const cases = [
    ['/account/{section}/{item}', placeOf('home', null), '/account/home'],
    ['/account/{section}/{item}', placeOf('statements', 'st-1'), '/account/statements/st-1'],
    ['/account/{section}', placeOf('statements', 'st-1'), '/account/statements'],
    ['?section={section}&item={item}', placeOf('receipts', 'rc-1'), '/account?section=receipts&item=rc-1'],
    ['?section={section}&item={item}', placeOf('visits', null), '/account?section=visits'],
    ['#{section}/{item}', placeOf('pay', null), '/account#pay'],
  ] as const;
  for (const [template, place, address] of cases) {
    assert.equal(hrefOf(place, template, site), new URL(address, site).href);
  }
});

test('X-05: an item cannot lead out of its place, nor a template off the site', () => {
  assert.equal(
    hrefOf({ section: 'statements', item: '../../elsewhere?x#y' }, '/account/{section}/{item}', site),
    'https://www.fernhill.example/account/statements/..%2F..%2Felsewhere%3Fx%23y',
  );
  for (const template of ['javascript:alert({section})', '//evil.example/{section}', 'http://evil.example/{section}']) {
    assert.equal(hrefOf(placeOf('home', null), template, site), null);
  }
});

test('without a template, and with one that names no section, there are no addresses', () => {
  assert.equal(hrefOf(placeOf('home', null), undefined, site), null);
  assert.equal(hrefOf(placeOf('home', null), '/account', site), null);
});

test('what a host sets is taken for what it is', () => {
  assert.equal(sectionOf('receipts'), 'receipts');
  for (const nothing of ['elsewhere', '', 'Home', undefined, null]) assert.equal(sectionOf(nothing), null);
  assert.deepEqual(placeOf('home', 'st-1'), { section: 'home', item: null });
  assert.deepEqual(placeOf('statements', ''), { section: 'statements', item: null });
  assert.ok(samePlace(placeOf('receipts', 'rc-1'), placeOf('receipts', 'rc-1')));
  assert.ok(!samePlace(placeOf('receipts', 'rc-1'), placeOf('receipts', null)));
});
