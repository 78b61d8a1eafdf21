import type { Random } from './environment.ts';

/** A small fast generator (splitmix32). Good for tests and for nothing that has to stay secret. */
export function seededRandom(seed: number): Random {
  let state = seed | 0;
  const next = () => {
    state = (state + 0x9e3779b9) | 0;
    let mixed = state ^ (state >>> 16);
    mixed = Math.imul(mixed, 0x21f0aaad);
    mixed ^= mixed >>> 15;
    mixed = Math.imul(mixed, 0x735a2d97);
    return (mixed ^ (mixed >>> 15)) >>> 24;
  };
  return { bytes: (count) => Uint8Array.from({ length: count }, next) };
}
