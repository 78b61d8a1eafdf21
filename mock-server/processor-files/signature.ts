import type { Clock } from '../environment.ts';
import { hmac, sameBytes } from '../hmac.ts';

/** `t=<seconds since 1970>,v1=<hexadecimal>`. */
export const SIGNATURE_HEADER = 'Processor-Signature';

/** How old a notice may be, and how far ahead of our clock the processor's. */
const TOLERANCE_SECONDS = 5 * 60;

const utf8 = new TextEncoder();

/** HMAC-SHA-256, keyed by the secret's text, of the seconds, a full stop and the body as it is sent. */
export function signNotice(secret: string, seconds: number, body: string): string {
  return `t=${seconds},v1=${hex(hmac(utf8.encode(secret), `${seconds}.${body}`))}`;
}

/** Whether the processor has signed this body, and lately. Compares in a time that tells nothing. */
export function isSigned(secret: string, header: string | null, body: string, clock: Clock): boolean {
  const [, seconds = '', signature = ''] = /^t=(\d{1,12}),v1=([0-9a-f]{64})$/.exec(header ?? '') ?? [];
  const expected = signNotice(secret, Number(seconds), body);
  const isRight = sameBytes(utf8.encode(expected), utf8.encode(`t=${Number(seconds)},v1=${signature}`));
  const age = Math.abs(clock.now().getTime() / 1000 - Number(seconds));
  return isRight && seconds !== '' && age <= TOLERANCE_SECONDS;
}

function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
