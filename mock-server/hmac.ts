import { sha256Bytes } from './sha256.ts';

const BLOCK_BYTES = 64;

/** HMAC-SHA-256 of a text's UTF-8 bytes (RFC 2104), 32 bytes. A key is at most 64 bytes; throws `RangeError` beyond. */
export function hmac(key: Uint8Array, text: string): Uint8Array {
  if (key.length > BLOCK_BYTES) throw new RangeError('A key has at most 64 bytes.');
  return sha256Bytes(join(padded(key, 0x5c), sha256Bytes(join(padded(key, 0x36), utf8.encode(text)))));
}

/** Whether both are the same, in a time that does not tell how much of them is. */
export function sameBytes(one: Uint8Array, other: Uint8Array): boolean {
  let difference = one.length ^ other.length;
  for (let at = 0; at < one.length; at++) difference |= (one[at] ?? 0) ^ (other[at] ?? 0);
  return difference === 0;
}

function padded(key: Uint8Array, pad: number): Uint8Array {
  return Uint8Array.from({ length: BLOCK_BYTES }, (_, at) => (key[at] ?? 0) ^ pad);
}

function join(one: Uint8Array, other: Uint8Array): Uint8Array {
  const both = new Uint8Array(one.length + other.length);
  both.set(one);
  both.set(other, one.length);
  return both;
}

const utf8 = new TextEncoder();
