import type { MfaChannel } from '../../src/contract/index.ts';
import { maskedEmail } from '../views/masked-email.ts';

/** Where a code can be sent. */
export interface Contact {
  channel: MfaChannel;
  /** An email address in lower case, or the ten digits of a phone number. */
  address: string;
}

const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@.]{2,}$/;

/** Reads `(555) 555-0186`, `+1 555 555 0186` or `Maria@Example.com`; undefined for anything else. */
export function readContact(typed: string): Contact | undefined {
  const text = typed.trim();
  if (EMAIL.test(text)) return { channel: 'email', address: text.toLowerCase() };
  const digits = text.replace(/[\s().+-]/g, '').replace(/^1(?=\d{10}$)/, '');
  return /^\d{10}$/.test(digits) ? { channel: 'text', address: digits } : undefined;
}

/** `(***) ***-0186` or `m***@example.com`. */
export function maskedContact({ channel, address }: Contact): string {
  return channel === 'email' ? maskedEmail(address) : `(***) ***-${address.slice(-4)}`;
}
