import type { PlainDate } from '../../src/contract/index.ts';

export interface PersonName {
  first: string;
  /** What the person is called, if it is not the first name. */
  preferred?: string;
  last: string;
}

export interface Address {
  street: string;
  city: string;
  state: string;
  /** Five digits. */
  zip: string;
}

/** Who is responsible for an account. Everything but the account number is personal. */
export interface Guarantor {
  /** Printed on statements; names the account everywhere in the backend. */
  accountNumber: string;
  name: PersonName;
  dateOfBirth: PlainDate;
  address: Address;
  phone: string | null;
  email: string | null;
  /** How the guarantor wants to hear of a new balance. */
  notices: 'email' | 'text' | 'none';
  /** The language the guarantor wants to be written to in, as they have told the practice. Default: none told. */
  language?: 'en' | 'es';
}

/** Who was treated. Everything but the id is personal. */
export interface Patient {
  id: string;
  accountNumber: string;
  name: PersonName;
  dateOfBirth: PlainDate;
  /** Medical record number. */
  mrn: string;
  /** Plan and member number, or null for a patient who pays alone. */
  insurance: string | null;
}

/** A name for a screen that anybody may look at: `Maria Garcia` becomes `M*** G.` */
export function maskedName(name: PersonName): string {
  return `${initial(name.first)}*** ${initial(name.last)}.`;
}

export function fullName(name: PersonName): string {
  return `${name.first} ${name.last}`;
}

function initial(text: string): string {
  return (Array.from(text)[0] ?? '').toUpperCase();
}
