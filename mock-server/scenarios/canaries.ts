import { fullName, type Book, type Guarantor, type Patient, type Visit } from '../ledger/index.ts';

/** Every personal text of a book, once. Whoever shows one to somebody not signed in has leaked it. */
export function canariesOf(book: Book): readonly string[] {
  const texts = book.people.accounts().flatMap((accountNumber) => {
    const guarantor = book.people.guarantor(accountNumber);
    return [
      ...(guarantor ? ofGuarantor(guarantor) : []),
      ...book.people.patients(accountNumber).flatMap(ofPatient),
      ...book.people.visits(accountNumber).flatMap(ofVisit),
    ];
  });
  return [...new Set(texts.filter((text) => text !== null))];
}

function ofGuarantor({ name, dateOfBirth, address, phone, email }: Guarantor): (string | null)[] {
  return [fullName(name), name.last, dateOfBirth, address.street, phone, email];
}

function ofPatient({ name, dateOfBirth, mrn, insurance }: Patient): (string | null)[] {
  return [fullName(name), dateOfBirth, mrn, insurance];
}

function ofVisit({ provider, diagnosis, notes }: Visit): string[] {
  return [provider, diagnosis, notes];
}
