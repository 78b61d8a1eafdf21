import { hmac, sameBytes } from '../hmac.ts';

const MINUTE = 60_000;

/** A code works that long, in milliseconds: ten minutes to the millisecond. */
export const CODE_LIFETIME = 10 * MINUTE;
/** Wrong answers that a code takes. */
export const CODE_TRIES = 5;

/** A code that was sent. The digits are not in it, only their keyed hash. */
export interface CodeRecord {
  readonly hash: Uint8Array;
  /** Milliseconds since 1970. */
  readonly expiresAt: number;
  triesLeft: number;
}

/** Keeps codes as hashes under a key that is nowhere beside them, because a million codes are soon tried. */
export class CodeBook {
  private readonly key: Uint8Array;

  constructor(key: Uint8Array) {
    this.key = key;
  }

  record(challengeId: string, code: string, now: number): CodeRecord {
    return { hash: this.hash(challengeId, code), expiresAt: now + CODE_LIFETIME, triesLeft: CODE_TRIES };
  }

  /** Which of a challenge's codes was entered: each is compared, and each to its end. */
  match(challengeId: string, codes: readonly CodeRecord[], entered: string): 'newest' | 'older' | 'none' {
    const hash = this.hash(challengeId, entered);
    const matches = codes.map((code) => sameBytes(code.hash, hash));
    if (matches.at(-1) === true) return 'newest';
    return matches.includes(true) ? 'older' : 'none';
  }

  private hash(challengeId: string, code: string): Uint8Array {
    return hmac(this.key, `${challengeId} ${code}`);
  }
}
