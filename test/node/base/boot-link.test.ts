import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { linkIn } from '../../../src/base/boot-link.ts';
import { alteredLinks, incompleteLinks, linkToken, otherAddresses } from '../../support/altered-links.ts';

const page = 'https://pay.example/pay';

suite('R-02: a payment link is found in spite of', () => {
  for (const [what, { address }] of Object.entries(alteredLinks)) {
    test(what, () => assert.equal(linkIn(new URL(page + address).href), linkToken));
  }
});

suite('R-02: an incomplete link is told from a whole one:', () => {
  for (const address of incompleteLinks) {
    test(address, () => assert.ok((linkIn(page + address) ?? '?').length < 22));
  }
});

suite('R-02: there is no link in', () => {
  for (const address of otherAddresses) test(JSON.stringify(address), () => assert.equal(linkIn(page + address), null));
});

test('R-02: the practice is found wherever it follows the token', () => {
  const link = `${linkToken}&practice=maple`;
  for (const address of [
    `#duecare=${link}`,
    `#duecare=${link}.`,
    `#duecare=${linkToken}&utm_source=sms&practice=maple`,
    `#duecare=${linkToken}&amp;practice=maple`,
    `#/duecare=${link}&utm_source=sms`,
    `?duecare=${link}#top`,
    `#duecare%3D${linkToken}%26practice%3Dmaple`,
    `#duecare=${linkToken}#duecare=${link}`,
  ])
    assert.equal(linkIn(page + address), link, address);
  assert.equal(linkIn(`${page}?practice=oak#duecare=${linkToken}`), linkToken, 'a parameter of the page');
});

test('R-02: of several links the last whole one counts', () => {
  const newer = linkToken.replace('d', 'x');
  assert.equal(linkIn(`${page}#duecare=${linkToken}#duecare=${newer}`), newer);
  assert.equal(linkIn(`${page}#duecare=${linkToken}#duecare=${newer.slice(0, 9)}`), linkToken);
});

test('R-02: no address makes the search throw, take long or find what is longer than a token', () => {
  const piece = fc.constantFrom(
    'duecare=',
    '#',
    '%',
    '%23',
    '%E2',
    '&',
    ' ',
    '&practice=',
    linkToken,
    'a',
    '\u00ad',
    '%25',
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(piece, fc.string({ unit: 'binary' })), { maxLength: 60 }), (pieces) => {
      const found = linkIn(pieces.join(''));
      assert.ok(found === null || /^[\w-]{0,64}(&practice=[\w-]+)?$/.test(found), found ?? '');
    }),
    { numRuns: 2_000 },
  );
  const before = performance.now();
  linkIn(`#${'duecare=&'.repeat(20_000)}`);
  linkIn(`#duecare=${'a '.repeat(100_000)}`);
  assert.ok(performance.now() - before < 2_000);
});
