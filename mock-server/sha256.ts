// The platform's own digest is asynchronous, and claiming a key or appending to the journal must not wait: whatever else
// runs meanwhile could get in between. FIPS 180-4, section 6.2.

/** SHA-256 of a text's UTF-8 bytes, in hexadecimal. */
export function sha256(text: string): string {
  return Array.from(words32(utf8.encode(text)), (word) => word.toString(16).padStart(8, '0')).join('');
}

/** SHA-256 of bytes, 32 of them. */
export function sha256Bytes(bytes: Uint8Array): Uint8Array {
  const hash = new DataView(new ArrayBuffer(32));
  words32(bytes).forEach((word, at) => hash.setUint32(at * 4, word));
  return new Uint8Array(hash.buffer);
}

/** The hash as eight words of 32 bits. */
function words32(bytes: Uint8Array): Uint32Array {
  const padded = new DataView(new ArrayBuffer(((bytes.length + 8) >> 6) * 64 + 64));
  new Uint8Array(padded.buffer).set(bytes);
  padded.setUint8(bytes.length, 0x80);
  padded.setUint32(padded.byteLength - 8, Math.floor(bytes.length / 2 ** 29));
  padded.setUint32(padded.byteLength - 4, bytes.length << 3);

  const hash = Int32Array.from(INITIAL);
  const words = new Int32Array(64);
  for (let block = 0; block < padded.byteLength; block += 64) {
    for (let at = 0; at < 16; at++) words[at] = padded.getInt32(block + at * 4);
    expand(words);
    compress(hash, words);
  }
  return Uint32Array.from(hash);
}

function expand(words: Int32Array): void {
  for (let at = 16; at < 64; at++) {
    const early = words[at - 15] ?? 0;
    const late = words[at - 2] ?? 0;
    const mixedEarly = rotate(early, 7) ^ rotate(early, 18) ^ (early >>> 3);
    const mixedLate = rotate(late, 17) ^ rotate(late, 19) ^ (late >>> 10);
    words[at] = ((words[at - 16] ?? 0) + mixedEarly + (words[at - 7] ?? 0) + mixedLate) | 0;
  }
}

function compress(hash: Int32Array, words: Int32Array): void {
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = hash;
  for (let at = 0; at < 64; at++) {
    const choice = (e & f) ^ (~e & g);
    const majority = (a & b) ^ (a & c) ^ (b & c);
    const upper = (rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)) + choice + h + (ROUND[at] ?? 0) + (words[at] ?? 0);
    const lower = (rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)) + majority;
    h = g;
    g = f;
    f = e;
    e = (d + upper) | 0;
    d = c;
    c = b;
    b = a;
    a = (upper + lower) | 0;
  }
  [a, b, c, d, e, f, g, h].forEach((word, at) => (hash[at] = ((hash[at] ?? 0) + word) | 0));
}

function rotate(word: number, bits: number): number {
  return (word >>> bits) | (word << (32 - bits));
}

const utf8 = new TextEncoder();
const primes = firstPrimes(64);
/** The first 32 bits of the fractions of the square roots of the first 8 primes. */
const INITIAL = primes.slice(0, 8).map((prime) => fraction(Math.sqrt(prime)));
/** The first 32 bits of the fractions of the cube roots of the first 64 primes. */
const ROUND = Int32Array.from(primes, (prime) => fraction(Math.cbrt(prime)));

function fraction(root: number): number {
  return ((root - Math.floor(root)) * 2 ** 32) | 0;
}

function firstPrimes(count: number): number[] {
  const found: number[] = [];
  for (let candidate = 2; found.length < count; candidate++) {
    if (found.every((prime) => candidate % prime !== 0)) found.push(candidate);
  }
  return found;
}
