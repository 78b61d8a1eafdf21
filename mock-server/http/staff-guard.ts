import { sameBytes } from '../hmac.ts';
import { sha256Bytes } from '../sha256.ts';
import { assertStaffSecret } from '../staff-secret.ts';

const BEARER = /^Bearer (\S+)$/i;
const utf8 = new TextEncoder();

/** Whether a request may use the staff API. Where it comes from does not matter. */
export type StaffGuard = (request: Request) => boolean;

/**
 * Admits requests with this secret as their bearer token. Keeps its hash alone, and compares hashes in constant time. Throws
 * `StaffSecretError`.
 */
export function createStaffGuard(secret: string): StaffGuard {
  assertStaffSecret(secret);
  const expected = hash(secret);
  return (request) => {
    const [, token = ''] = BEARER.exec(request.headers.get('Authorization') ?? '') ?? [];
    return sameBytes(expected, hash(token));
  };
}

function hash(text: string): Uint8Array {
  return sha256Bytes(utf8.encode(text));
}
