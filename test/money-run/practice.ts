import { plainDate } from '../../src/contract/index.ts';
import type { Environment } from '../../mock-server/environment.ts';
import { createBook, type Book } from '../../mock-server/ledger/index.ts';
import { fernhill } from '../../mock-server/scenarios/practice.ts';
import type { World } from '../../mock-server/scenarios/index.ts';
import type { Dice } from './dice.ts';

/** A practice with many accounts, each with two patients, a visit of each, and a statement. */
export function practiceWorld(environment: Environment, accounts: readonly string[], dice: Dice): World {
  const book = createBook(
    environment,
    fernhill({ processor: { kind: 'hosted-frame', adapter: 'mock', frameUrl: 'http://localhost:4002/' } }),
  );
  for (const account of accounts) {
    openAccount(book, account);
    for (let lines = dice.between(1, 4); lines > 0; lines--) bill(book, account, dice.between(2_000, 40_000));
    book.issueStatement(account);
  }
  return { scenario: 'money-run', book, accounts, links: [], canaries: [] };
}

/** Charges one more item, now for one patient and then for the other. */
export function bill(book: Book, account: string, amount: number): void {
  const line = book.lines(account).length + 1;
  const [first = '', second = ''] = visitsOf(account);
  book.charge({
    visitId: line % 2 === 0 ? second : first,
    line,
    code: '99213',
    description: 'Office visit',
    billed: amount,
  });
}

function openAccount(book: Book, accountNumber: string): void {
  const name = { first: 'Pat', last: 'Sample' };
  const dateOfBirth = plainDate('1980-01-01');
  const address = { street: '1 Sample Street', city: 'Sampleton', state: 'IL', zip: '60000' };
  book.people.addGuarantor({ accountNumber, name, dateOfBirth, address, phone: null, email: null, notices: 'none' });
  for (const id of visitsOf(accountNumber)) {
    const patientId = `p-${id}`;
    book.people.addPatient({ id: patientId, accountNumber, name, dateOfBirth, mrn: id, insurance: null });
    book.people.addVisit({
      id,
      accountNumber,
      patientId,
      date: plainDate('2026-10-01'),
      facility: 'Main',
      provider: 'Dr. Sample',
      diagnosis: 'Z00',
      notes: '',
    });
  }
}

function visitsOf(accountNumber: string): string[] {
  return [accountNumber, `${accountNumber}9`];
}
