import { nameKey, type Guarantor, type PeopleRegister } from '../ledger/index.ts';
import { readContact, type Contact } from './contact.ts';

/** Who somebody says they are. */
export interface Identity {
  firstName: string;
  lastName: string;
  contact: Contact;
}

/** The same text for everything that is taken for the same identity. */
export function identityKey({ firstName, lastName, contact }: Identity): string {
  return [nameKey(firstName), nameKey(lastName), contact.channel, contact.address].join(' ');
}

/** Every key that stands for a guarantor: by first and preferred name, by phone and email. */
export function identityKeysOf({ name, phone, email }: Guarantor): string[] {
  const contacts = [phone, email].flatMap((address) => (address === null ? [] : (readContact(address) ?? [])));
  const firstNames = name.preferred === undefined ? [name.first] : [name.first, name.preferred];
  return firstNames.flatMap((firstName) =>
    contacts.map((contact) => identityKey({ firstName, lastName: name.last, contact })),
  );
}

/**
 * The account of an identity, the one opened first where several fit; null when none does. Looks at every account either way, so
 * that the time tells nothing.
 */
export function accountOf(people: PeopleRegister, identity: Identity): string | null {
  const key = identityKey(identity);
  const matching = people.accounts().filter((accountNumber) => {
    const guarantor = people.guarantor(accountNumber);
    return guarantor !== null && identityKeysOf(guarantor).includes(key);
  });
  return matching[0] ?? null;
}
