import { base64url } from './encoding.ts';
import type { Random } from './environment.ts';

/** A bearer token (RFC 6750) that is not guessed at once. */
const SYNTAX = /^(?=.{16,128}$)[A-Za-z0-9._~+/-]+=*$/;

/** The secret of the staff API cannot be used as one. */
export class StaffSecretError extends RangeError {
  override readonly name = 'StaffSecretError';
}

/** Throws `StaffSecretError` unless the text is 16 to 128 characters of a bearer token. */
export function assertStaffSecret(secret: string): void {
  if (SYNTAX.test(secret)) return;
  throw new StaffSecretError(
    'The secret of the staff API (DUECARE_STAFF_SECRET) needs 16 to 128 letters, digits, or characters of ._~+/-',
  );
}

/** A new secret of 128 bits. Give it the platform's randomness: what comes from a seed can be computed. */
export function newStaffSecret(random: Random): string {
  return base64url(random.bytes(16));
}

/**
 * The secret of an environment variable; a new one where the variable is not set or empty. Throws `StaffSecretError` for a secret
 * that cannot be used.
 */
export function readStaffSecret(variable: string | undefined, random: Random): string {
  if (variable === undefined || variable === '') return newStaffSecret(random);
  assertStaffSecret(variable);
  return variable;
}
