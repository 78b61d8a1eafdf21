const PRIMES = primes(64);
const fractional = (root: (prime: number) => number) => (prime: number) => Math.floor((root(prime) % 1) * 2 ** 32) | 0;
const INITIAL = Int32Array.from(PRIMES.slice(0, 8), fractional(Math.sqrt));
const ROUND = Int32Array.from(PRIMES, fractional(Math.cbrt));

/**
 * SHA-256 of the text's UTF-8 bytes, in 64 hexadecimal digits. Written out because a browser's own is asynchronous, and a
 * claim that is to be atomic cannot wait for a hash.
 */
export function sha256(text: string): string {
  const message = pad(new TextEncoder().encode(text));
  const view = new DataView(message.buffer);
  const state = Int32Array.from(INITIAL);
  const schedule = new Int32Array(64);
  for (let block = 0; block < message.length; block += 64) {
    fillSchedule(schedule, view, block);
    compress(state, schedule);
  }
  return Array.from(state, (word) => (word >>> 0).toString(16).padStart(8, '0')).join('');
}

function primes(count: number): number[] {
  const found: number[] = [];
  for (let candidate = 2; found.length < count; candidate++) {
    if (found.every((prime) => candidate % prime !== 0)) found.push(candidate);
  }
  return found;
}

/** A one bit, zeros, and the length in bits as 64 bits, up to a whole number of 64-byte blocks. */
function pad(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const padded = new Uint8Array(Math.ceil((bytes.length + 9) / 64) * 64);
  padded.set(bytes);
  padded[bytes.length] = 0x80;
  new DataView(padded.buffer).setBigUint64(padded.length - 8, BigInt(bytes.length) * 8n);
  return padded;
}

const rotate = (word: number, by: number) => (word >>> by) | (word << (32 - by));

function fillSchedule(schedule: Int32Array, view: DataView, block: number): void {
  const at = (index: number) => schedule[index] ?? 0;
  for (let index = 0; index < 16; index++) schedule[index] = view.getInt32(block + index * 4);
  for (let index = 16; index < 64; index++) {
    const early = at(index - 15);
    const late = at(index - 2);
    const first = rotate(early, 7) ^ rotate(early, 18) ^ (early >>> 3);
    const second = rotate(late, 17) ^ rotate(late, 19) ^ (late >>> 10);
    schedule[index] = at(index - 16) + first + at(index - 7) + second;
  }
}

function compress(state: Int32Array, schedule: Int32Array): void {
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
  for (let index = 0; index < 64; index++) {
    const sumE = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25);
    const choice = (e & f) ^ (~e & g);
    const first = (h + sumE + choice + (ROUND[index] ?? 0) + (schedule[index] ?? 0)) | 0;
    const sumA = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22);
    const majority = (a & b) ^ (a & c) ^ (b & c);
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + first) | 0, c, b, a, (first + sumA + majority) | 0];
  }
  [a, b, c, d, e, f, g, h].forEach((word, index) => (state[index] = (state[index] ?? 0) + word));
}
