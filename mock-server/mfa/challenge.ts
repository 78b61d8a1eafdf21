import type { MfaChallenge, MfaChannel, MfaDestination } from '../../src/contract/index.ts';
import type { MessageLanguage } from '../outbox/languages.ts';
import type { CodeRecord } from './code.ts';
import { displayMasked, type MaskedContact } from './contact.ts';

/** One attempt to verify somebody. For an identity that nobody has it is kept all the same, without an account. */
export interface Challenge {
  readonly id: string;
  /** The session that asked; null for an identity. */
  readonly sessionId: string | null;
  /** Null when nobody matches. */
  readonly accountNumber: string | null;
  /** Stands for whoever asks in what is counted. It tells nothing personal. */
  readonly asker: string;
  /** Where codes can be sent. */
  readonly contacts: readonly MaskedContact[];
  /** Milliseconds since 1970. */
  readonly expiresAt: number;
  /** In the order in which they were sent; only the last one opens anything. */
  readonly codes: CodeRecord[];
  /** Where the last code went. */
  channel: MfaChannel | null;
  used: boolean;
}

/** A challenge as the contract shows it, its destinations masked in the language of the page. */
export function describeChallenge({ id, contacts, expiresAt }: Challenge, language: MessageLanguage): MfaChallenge {
  const destinations = contacts.map((contact) => describeContact(contact, language));
  return { id, destinations, expiresAt: new Date(expiresAt).toISOString() };
}

export function describeContact(contact: MaskedContact, language: MessageLanguage): MfaDestination {
  return { id: contact.channel, channel: contact.channel, masked: displayMasked(contact, language) };
}
