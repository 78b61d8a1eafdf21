import { assertAmount } from './amounts.ts';
import { assertAccount, serviceLine, write, type BookState } from './book-state.ts';
import type { Book, NewCharge } from './book.ts';
import { assertReversible, correctionOf } from './corrections.ts';
import type { Entry } from './journal-entry.ts';
import { LedgerError } from './ledger-error.ts';
import { listAt } from '../list-at.ts';
import { adjudicationDraft } from './postings/adjudication.ts';
import { chargeDraft } from './postings/charge.ts';
import { collectionsDraft } from './postings/collections.ts';
import { reversalDraft } from './postings/reversal.ts';
import type { ServiceLine } from './visits.ts';

type Billing = Pick<Book, 'charge' | 'adjudicate' | 'sendToCollections' | 'reverse' | 'correctionOf'>;

/** What the practice and insurance enter. */
export function createBilling(state: BookState, onChange: (accountNumber: string) => void): Billing {
  const reversed = new Set<number>();

  return {
    charge(charge) {
      const draft = newLine(state, charge);
      assertAmount(charge.billed);
      const entry = write(state, chargeDraft(state.currency, draft, charge.billed, charge.insurancePending ?? 0));
      const line: ServiceLine = Object.freeze({ ...draft, billedBy: entry.sequence });
      state.serviceLines.set(line.id, line);
      listAt(state.linesOfVisit, line.visitId).push(line);
      onChange(line.accountNumber);
      return line;
    },
    adjudicate({ lineId, insurancePaid, adjusted, stillPending = 0 }) {
      const line = serviceLine(state, lineId);
      const fold = state.accounts.now(line.accountNumber);
      const amounts = fold.lines.get(lineId);
      if (!amounts) throw new LedgerError('unknown_line', `There is no line ${lineId}.`);
      const decision = { insurancePaid, adjusted, stillPending };
      write(state, adjudicationDraft(state.currency, line, amounts, decision, fold));
      onChange(line.accountNumber);
    },
    sendToCollections(accountNumber, lineIds) {
      assertAccount(state, accountNumber);
      const fold = state.accounts.now(accountNumber);
      write(state, collectionsDraft(state.currency, accountNumber, lineIds, fold));
      onChange(accountNumber);
    },
    reverse(sequence) {
      const entry = existing(state, sequence);
      assertReversible(entry, reversed.has(sequence));
      write(state, reversalDraft(entry));
      reversed.add(sequence);
      onChange(entry.accountNumber);
    },
    correctionOf: (entry) => correctionOf(entry, reversed.has(entry.sequence)),
  };
}

function newLine(state: BookState, charge: NewCharge): Omit<ServiceLine, 'billedBy'> {
  const visit = state.people.visit(charge.visitId);
  if (!visit) throw new LedgerError('unknown_visit', `There is no visit ${charge.visitId}.`);
  if (!Number.isInteger(charge.line) || charge.line < 1) throw new LedgerError('bad_amount', 'Lines count from 1.');
  const id = `${visit.id}-${charge.line}`;
  if (state.serviceLines.has(id)) throw new LedgerError('line_exists', `Line ${id} was billed before.`);
  return {
    id,
    visitId: visit.id,
    accountNumber: visit.accountNumber,
    patientId: visit.patientId,
    date: visit.date,
    code: charge.code,
    description: charge.description,
  };
}

function existing(state: BookState, sequence: number): Entry {
  const entry = state.journal.entry(sequence);
  if (!entry) throw new LedgerError('unknown_entry', `There is no entry ${sequence}.`);
  return entry;
}
