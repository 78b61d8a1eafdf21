import { plainDate } from '../../../src/contract/index.ts';
import { createBook, type Book, type SettingsChange } from '../../../mock-server/ledger/index.ts';
import { ProcessorCredits } from '../../../mock-server/processor-files/credits.ts';
import { fernhill } from '../../../mock-server/scenarios/practice.ts';
import { testEnvironment, type TestEnvironment } from '../../../mock-server/test-environment.ts';

export const ACCOUNT = '100001';
export const DAY = 86_400_000;

const practice = fernhill({
  processor: { kind: 'hosted-frame', adapter: 'mock', frameUrl: 'http://localhost:4002/frame.html' },
});

/** A book with one account, two patients and one visit each, `1001` and `1002`. */
export interface SampleBook {
  book: Book;
  environment: TestEnvironment;
  /** What was paid on the processor's own page. */
  credits: ProcessorCredits;
  /** Bills an item of a visit that the patient owes at once, or that insurance has to decide on; the line's id. */
  bill: (amount: number, options?: { visit?: string; insurance?: number }) => string;
  /** Books a check; the payment's id. */
  check: (amount: number) => string;
}

export function sampleBook(change: SettingsChange = {}, seed = 1, start?: Date): SampleBook {
  const environment = testEnvironment(seed, start);
  const book = createBook(environment, practice);
  book.configure(change);
  addAccount(book, ACCOUNT, ['1001', '1002']);

  let lines = 0;
  let payments = 0;
  return {
    book,
    environment,
    credits: new ProcessorCredits(book, environment),
    bill(amount, { visit = '1001', insurance = 0 } = {}) {
      const item = { visitId: visit, line: ++lines, code: '99213', description: 'Office visit' };
      return book.charge({ ...item, billed: amount, insurancePending: insurance }).id;
    },
    check(amount) {
      const paymentId = `check_${++payments}`;
      book.takePayment({
        accountNumber: ACCOUNT,
        paymentId,
        amount,
        method: { kind: 'mail' },
        transactionNumber: null,
      });
      return paymentId;
    },
  };
}

/** Opens an account with one patient and one visit for each visit id; the later the visit, the later its date. */
export function addAccount(book: Book, accountNumber: string, visitIds: readonly string[]): void {
  const born = plainDate('1980-01-01');
  book.people.addGuarantor({
    accountNumber,
    name: { first: 'Sam', last: 'Sample' },
    dateOfBirth: born,
    address: { street: '1 Sample Street', city: 'Sampleton', state: 'IL', zip: '60000' },
    phone: null,
    email: null,
    notices: 'none',
  });
  visitIds.forEach((id, at) => {
    const patientId = `p-${id}`;
    const person = { name: { first: 'Sam', last: 'Sample' }, dateOfBirth: born, mrn: `mrn-${id}`, insurance: null };
    book.people.addPatient({ id: patientId, accountNumber, ...person });
    const date = plainDate(`2026-10-${String(10 + at)}`);
    const visit = { facility: 'Main', provider: 'Dr. Sample', diagnosis: 'Z00', notes: '' };
    book.people.addVisit({ id, accountNumber, patientId, date, ...visit });
  });
}
