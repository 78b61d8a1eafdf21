import { cleanText } from '../../src/contract/index.ts';
import { nameKey, plainName, type PeopleRegister } from '../ledger/index.ts';

/**
 * Accounts whose number, email or phone has the text in it, or whose guarantor or a patient is called so; all for an empty text.
 * Case, accents, spaces, dashes and suffixes do not matter.
 */
export function findAccounts(people: PeopleRegister, text: string): string[] {
  const typed = cleanText(text);
  const digits = typed.replace(/\D/g, '');
  const email = typed.toLowerCase();
  const isIn = (wanted: string, value: string | null) => wanted !== '' && (value?.includes(wanted) ?? false);

  return people.accounts().filter((accountNumber) => {
    const guarantor = people.guarantor(accountNumber);
    if (typed === '') return true;
    if (!guarantor) return false;
    const persons = [guarantor, ...people.patients(accountNumber)];
    return (
      persons.some(({ name }) =>
        [plainName, nameKey].some((spelling) => isIn(spelling(typed), spelling(name.first) + spelling(name.last))),
      ) ||
      isIn(digits, accountNumber) ||
      isIn(digits, guarantor.phone?.replace(/\D/g, '') ?? null) ||
      isIn(email, guarantor.email?.toLowerCase() ?? null)
    );
  });
}
