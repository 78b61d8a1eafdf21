import { plainDate, type CardSummary } from '../../src/contract/index.ts';
import type { Environment } from '../environment.ts';
import { createBook, type Book, type PracticeSettings } from '../ledger/index.ts';
import { createHistoryClock } from './history-clock.ts';
import type { Household } from './households.ts';
import type { KnownLink } from './world.ts';

/** One billed item of a visit; amounts in minor units. */
export interface Item {
  code: string;
  description: string;
  billed: number;
  /** The part billed to insurance. Default 0: the patient pays all. */
  insurance?: number;
}

export interface Appointment {
  patientId: string;
  provider: string;
  /** Default: the practice's main house. */
  facility?: string;
  diagnosis: string;
  notes: string;
  items: readonly Item[];
}

/** What insurance pays and writes off, item by item. */
export type Decisions = readonly (readonly [paid: number, adjusted: number])[];

/** Tells the history of a practice in the order in which it happened. */
export interface Chronicle {
  readonly book: Book;
  readonly links: readonly KnownLink[];
  daysAgo(days: number): void;
  open(household: Household): string;
  /** Returns the ids of the lines. */
  visit(appointment: Appointment): string[];
  insuranceDecides(lineIds: readonly string[], decisions: Decisions): void;
  /** A statement on paper, with a payment code on it. */
  statement(accountNumber: string): void;
  payOnline(accountNumber: string, amount: number): void;
  decline(accountNumber: string): void;
  payByMail(accountNumber: string, amount: number): void;
  /** Back to the present: a link goes out by text to each account. */
  end(accountNumbers: readonly string[]): void;
}

const CARD: CardSummary = { kind: 'card', brand: 'visa', lastFour: '1881' };
const FIRST_VISIT = 67_561;

export function createChronicle(environment: Environment, settings: PracticeSettings): Chronicle {
  const clock = createHistoryClock(environment.clock);
  const book = createBook({ ...environment, clock }, settings);
  const links: KnownLink[] = [];
  let visits = 0;
  let transactions = 0;
  let checks = 0;

  const attempt = (accountNumber: string) => ({
    accountNumber,
    paymentId: environment.ids.next('payment'),
  });
  const transaction = () => `T${700_001 + transactions++}`;

  return {
    book,
    links,
    daysAgo: (days) => clock.daysAgo(days),
    open({ guarantor, patients }) {
      const { accountNumber } = book.people.addGuarantor({
        ...guarantor,
        dateOfBirth: plainDate(guarantor.dateOfBirth),
      });
      for (const patient of patients) {
        book.people.addPatient({ ...patient, accountNumber, dateOfBirth: plainDate(patient.dateOfBirth) });
      }
      return accountNumber;
    },
    visit({ items, facility = 'Fernhill, Orchard Street', ...appointment }) {
      const accountNumber = book.people.patient(appointment.patientId)?.accountNumber ?? '';
      const id = String(FIRST_VISIT + visits++);
      book.people.addVisit({
        ...appointment,
        id,
        accountNumber,
        date: book.today(),
        facility,
      });
      return items.map(({ code, description, billed, insurance = 0 }, at) => {
        const line = at + 1;
        return book.charge({ visitId: id, line, code, description, billed, insurancePending: insurance }).id;
      });
    },
    insuranceDecides(lineIds, decisions) {
      lineIds.forEach((lineId, at) => {
        const [insurancePaid, adjusted] = decisions[at] ?? [0, 0];
        book.adjudicate({ lineId, insurancePaid, adjusted });
      });
    },
    statement(accountNumber) {
      book.issueStatement(accountNumber);
      const code = book.links.living(accountNumber, 'statement-code');
      if (code) links.push({ accountNumber, kind: 'code', secret: code.secret });
    },
    payOnline(accountNumber, amount) {
      book.takePayment({ ...attempt(accountNumber), amount, method: CARD, transactionNumber: transaction() });
    },
    decline(accountNumber) {
      book.recordDecline({ ...attempt(accountNumber), method: CARD, transactionNumber: transaction() });
    },
    payByMail(accountNumber, amount) {
      const check = { checkNumber: String(1_042 + checks++), transactionNumber: null };
      book.takePayment({ ...attempt(accountNumber), amount, method: { kind: 'mail' }, ...check });
    },
    end(accountNumbers) {
      clock.end();
      for (const accountNumber of accountNumbers) {
        links.push({ accountNumber, kind: 'link', secret: book.links.issue(accountNumber, 'text').secret });
      }
    },
  };
}
