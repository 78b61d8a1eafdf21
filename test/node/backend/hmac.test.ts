import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { test } from 'node:test';
import fc from 'fast-check';
import { hmac, sameBytes } from '../../../mock-server/hmac.ts';

test('the HMAC is HMAC-SHA-256 for any key and text', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 64 }), fc.string({ unit: 'grapheme', maxLength: 300 }), (key, text) => {
      assert.deepEqual(Buffer.from(hmac(key, text)), createHmac('sha256', key).update(text).digest());
    }),
    { numRuns: 500 },
  );
  assert.throws(() => hmac(new Uint8Array(65), ''), RangeError);
});

test('bytes are the same in length and content, or not at all', () => {
  const bytes = (...values: number[]) => Uint8Array.from(values);
  assert.equal(sameBytes(bytes(1, 2, 3), bytes(1, 2, 3)), true);
  for (const other of [bytes(1, 2, 4), bytes(0, 2, 3), bytes(1, 2), bytes(1, 2, 3, 0), bytes()]) {
    assert.equal(sameBytes(bytes(1, 2, 3), other), false);
  }
});
