import { fullName, plainName, type PeopleRegister } from '../ledger/index.ts';

/**
 * Accounts whose number, email or phone has the text in it, or whose guarantor or a patient is called so; all for an empty text.
 * Case, accents, blanks and dashes do not matter.
 */
export function findAccounts(people: PeopleRegister, text: string): string[] {
  const name = plainName(text);
  const digits = text.replace(/\D/g, '');
  const email = text.trim().toLowerCase();
  const isIn = (wanted: string, value: string | null) => wanted !== '' && (value?.includes(wanted) ?? false);

  return people.accounts().filter((accountNumber) => {
    const guarantor = people.guarantor(accountNumber);
    if (text.trim() === '') return true;
    if (!guarantor) return false;
    const persons = [guarantor, ...people.patients(accountNumber)];
    return (
      persons.some((person) => isIn(name, plainName(fullName(person.name)))) ||
      isIn(digits, accountNumber) ||
      isIn(digits, guarantor.phone?.replace(/\D/g, '') ?? null) ||
      isIn(email, guarantor.email?.toLowerCase() ?? null)
    );
  });
}
