import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { canonicalJson } from '../../../mock-server/canonical-json.ts';
import { base64url, crockford } from '../../../mock-server/encoding.ts';
import { maskedName } from '../../../mock-server/ledger/index.ts';

test('Base64url is what everybody else calls so', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
      assert.equal(base64url(bytes), Buffer.from(bytes).toString('base64url'));
    }),
  );
});

test('A code has none of the letters that people mistake for digits', () => {
  const every = crockford(Uint8Array.from({ length: 256 }, (_, at) => at));
  assert.equal(new Set(every).size, 32);
  assert.doesNotMatch(every, /[ILOUa-z]/);
});

test('P-04: canonical JSON says the same of equal values in whatever order they were written', () => {
  const value = fc.jsonValue();
  fc.assert(
    fc.property(fc.dictionary(fc.string(), value), (object) => {
      const reversed = Object.fromEntries(Object.entries(object).toReversed());
      assert.equal(canonicalJson(reversed), canonicalJson(object));
      assert.deepEqual(JSON.parse(canonicalJson(object)), JSON.parse(JSON.stringify(object)));
    }),
  );
  assert.equal(canonicalJson({ b: [1, { d: null, c: 'x' }], a: undefined }), '{"b":[1,{"c":"x","d":null}]}');
  assert.throws(() => canonicalJson({ amount: Number.NaN }), TypeError);
});

test('Q-08: a masked name tells two initials', () => {
  assert.equal(maskedName({ first: 'Maria', last: 'Garcia' }), 'M*** G.');
  assert.equal(maskedName({ first: 'élodie', last: '𝒪kafor' }), 'É*** 𝒪.');
});
