import type * as z from 'zod/mini';
import type { AccountSchema } from '../../src/contract/index.ts';
import { fullName, type Address, type Book } from '../ledger/index.ts';
import type { MessageLanguage } from '../outbox/languages.ts';
import { displayMasked, maskContact, readContact } from '../mfa/contact.ts';

/** The account as its guarantor sees it; addresses for codes stay masked even there, in the language of the page. */
export function accountView(
  { people }: Book,
  accountNumber: string,
  language: MessageLanguage,
): z.input<typeof AccountSchema> {
  const guarantor = people.guarantor(accountNumber);
  const masked = (address: string | null | undefined) => {
    const contact = readContact(address ?? '');
    return contact ? displayMasked(maskContact(contact), language) : null;
  };
  return {
    accountNumber,
    guarantorName: guarantor ? fullName(guarantor.name) : '',
    addressLines: guarantor ? addressLines(guarantor.address) : [],
    email: masked(guarantor?.email),
    phone: masked(guarantor?.phone),
    patients: people.patients(accountNumber).map(({ id, name }) => ({ id, name: fullName(name) })),
  };
}

export function addressLines({ street, city, state, zip }: Address): string[] {
  return [street, `${city}, ${state} ${zip}`];
}
