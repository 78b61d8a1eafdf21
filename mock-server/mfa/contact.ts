import { EmailSchema, PhoneSchema, type MfaChannel } from '../../src/contract/index.ts';
import { maskedEmail } from '../views/masked-email.ts';

/** Where a code can be sent. */
export interface Contact {
  channel: MfaChannel;
  /** An email address in lower case, or the ten digits of a phone number. */
  address: string;
}

/** Reads `(555) 555-0186`, `+1 555 555 0186` or `Maria@Example.com`; undefined for anything else. */
export function readContact(typed: string): Contact | undefined {
  const email = EmailSchema.safeParse(typed).data;
  if (email !== undefined) return { channel: 'email', address: email.toLowerCase() };
  const phone = PhoneSchema.safeParse(typed).data;
  return phone === undefined ? undefined : { channel: 'text', address: phone.replace(/\D/g, '').slice(-10) };
}

/** `(***) ***-0186` or `m***@example.com`. */
export function maskedContact({ channel, address }: Contact): string {
  return channel === 'email' ? maskedEmail(address) : `(***) ***-${address.slice(-4)}`;
}
