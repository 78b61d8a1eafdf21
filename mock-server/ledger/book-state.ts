import type { Environment } from '../environment.ts';
import { createAccountReader, type AccountReader } from './account-reader.ts';
import { createBatches, type Batches } from './batches.ts';
import { createCalendar, type Calendar } from './calendar.ts';
import { createHolds, type Holds } from './holds.ts';
import type { Entry, EntryDraft } from './journal-entry.ts';
import { createJournal, type Journal } from './journal.ts';
import { LedgerError } from './ledger-error.ts';
import { createLinks, type Links } from './links.ts';
import { createPeopleRegister, type PeopleRegister } from './people-register.ts';
import { createSettings, type PracticeSettings, type Settings } from './practice-settings.ts';
import { createReceipts, type Receipts } from './receipts.ts';
import { assertSound } from './soundness.ts';
import { createStatementFile, type StatementFile } from './statements.ts';
import { createTimeline, type Timeline } from './timeline.ts';
import type { ServiceLine } from './visits.ts';

/** What the parts of a book share. */
export interface BookState {
  readonly settings: PracticeSettings;
  /** Counts and makes the changes of `settings`. */
  readonly configuration: Settings;
  readonly currency: string;
  readonly environment: Environment;
  readonly calendar: Calendar;
  readonly timeline: Timeline;
  readonly people: PeopleRegister;
  readonly serviceLines: Map<string, ServiceLine>;
  /** The lines of each visit, by the visit's id. */
  readonly linesOfVisit: Map<string, ServiceLine[]>;
  readonly journal: Journal;
  readonly accounts: AccountReader;
  readonly holds: Holds;
  readonly links: Links;
  readonly receipts: Receipts;
  readonly statements: StatementFile;
  readonly batches: Batches;
}

export function createBookState(environment: Environment, initial: PracticeSettings): BookState {
  const configuration = createSettings(initial);
  const settings = configuration.current;
  const { clock, ids } = environment;
  const calendar = createCalendar(settings.practice.timeZone);
  const timeline = createTimeline(clock);
  const journal = createJournal(timeline);
  const receipts = createReceipts();
  return {
    settings,
    configuration,
    currency: settings.practice.currency,
    environment,
    calendar,
    timeline,
    people: createPeopleRegister(),
    serviceLines: new Map(),
    linesOfVisit: new Map(),
    journal,
    accounts: createAccountReader(journal),
    holds: createHolds(ids),
    links: createLinks(environment, settings),
    receipts,
    statements: createStatementFile(),
    batches: createBatches({ clock, ids }, calendar, () => receipts.all()),
  };
}

/** Writes an entry if the account stays sound with it. */
export function write(state: BookState, draft: EntryDraft): Entry {
  assertSound(state.accounts.now(draft.accountNumber), draft);
  return state.journal.append(draft);
}

export function serviceLine(state: BookState, id: string): ServiceLine {
  const line = state.serviceLines.get(id);
  if (!line) throw new LedgerError('unknown_line', `There is no line ${id}.`);
  return line;
}

export function assertAccount(state: BookState, accountNumber: string): void {
  if (!state.people.guarantor(accountNumber)) {
    throw new LedgerError('unknown_account', `There is no account ${accountNumber}.`);
  }
}
