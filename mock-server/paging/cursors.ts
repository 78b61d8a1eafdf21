import { base64url, fromBase64url } from '../encoding.ts';
import { hmac } from '../hmac.ts';
import { ProblemError } from '../http/problem.ts';

/** The list that a cursor is good for. */
export interface CursorScope {
  accountNumber: string;
  /** Name of the list with its filters. */
  list: string;
}

/** Length of the seal in base64url: 16 bytes. */
const SEAL = 22;

/**
 * Places in lists as texts that only this backend makes and reads. A cursor is bound to its account, list and filters, so one that
 * was taken elsewhere or made up opens nothing.
 */
export class Cursors {
  private readonly key: Uint8Array;

  constructor(key: Uint8Array) {
    this.key = key;
  }

  write(scope: CursorScope, place: string): string {
    return this.seal(scope, place) + base64url(utf8.encode(place));
  }

  /** The place in a list. Throws the problem `invalid_request`. */
  read(scope: CursorScope, cursor: string): string {
    const bytes = fromBase64url(cursor.slice(SEAL));
    const place = bytes === undefined ? '' : new TextDecoder().decode(bytes);
    if (cursor.slice(0, SEAL) !== this.seal(scope, place)) {
      throw new ProblemError('invalid_request', { detail: 'cursor: of another list, account or filter' });
    }
    return place;
  }

  private seal({ accountNumber, list }: CursorScope, place: string): string {
    return base64url(hmac(this.key, JSON.stringify([accountNumber, list, place])).subarray(0, SEAL_BYTES));
  }
}

const SEAL_BYTES = 16;
const utf8 = new TextEncoder();
