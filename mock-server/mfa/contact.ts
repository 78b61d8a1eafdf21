import { EmailSchema, PhoneSchema, type MfaChannel } from '../../src/contract/index.ts';
import type { MessageLanguage } from '../outbox/languages.ts';
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

const maskedPhone: Readonly<Record<MessageLanguage, (lastFour: string) => string>> = {
  en: (lastFour) => `phone ending in ${lastFour}`,
  es: (lastFour) => `teléfono terminado en ${lastFour}`,
};

/** A contact without what only its owner knows. */
export interface MaskedContact {
  channel: MfaChannel;
  /** The last four digits of a phone number, or `m***@example.com`. */
  visible: string;
}

export function maskContact({ channel, address }: Contact): MaskedContact {
  return { channel, visible: channel === 'email' ? maskedEmail(address) : address.slice(-4) };
}

/** `phone ending in 0186`, in the language of the page that shows it, or `m***@example.com`. */
export function displayMasked({ channel, visible }: MaskedContact, language: MessageLanguage): string {
  return channel === 'email' ? visible : maskedPhone[language](visible);
}
