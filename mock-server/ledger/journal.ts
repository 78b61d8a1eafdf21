import {
  GENESIS_HASH,
  hashOf,
  imbalance,
  sumByCurrency,
  type Entry,
  type EntryDraft,
  type Leg,
} from './journal-entry.ts';
import { LedgerError } from './ledger-error.ts';
import { listAt } from '../list-at.ts';
import type { Timeline } from './timeline.ts';

/** Append-only double entry: there is no way to change or take out an entry, only to write another. */
export interface Journal {
  /** Number of entries. */
  readonly length: number;
  /** Hash of the last entry; equal journals have equal heads. */
  readonly head: string;
  /** Throws `unbalanced_entry` and writes nothing unless the legs sum to 0 by currency. */
  append(draft: EntryDraft): Entry;
  /** By its sequence, from 1. */
  entry(sequence: number): Entry | null;
  entries(): readonly Entry[];
  /** Those of one account from `start`, a place in the account's own order. */
  entriesOf(accountNumber: string, start?: number): readonly Entry[];
  countOf(accountNumber: string): number;
  /** Debits less credits by currency over all entries: 0, always. */
  trialBalance(): ReadonlyMap<string, number>;
}

/** What a reader of the book sees of its journal. */
export type JournalView = Omit<Journal, 'append'>;

export function createJournal(timeline: Timeline): Journal {
  const all: Entry[] = [];
  const byAccount = new Map<string, Entry[]>();

  return {
    get length() {
      return all.length;
    },
    get head() {
      return all.at(-1)?.hash ?? GENESIS_HASH;
    },
    append(draft) {
      const problem = imbalance(draft.legs);
      if (problem) throw new LedgerError('unbalanced_entry', problem);
      const entry = seal(draft, all.at(-1), timeline());
      all.push(entry);
      listAt(byAccount, entry.accountNumber).push(entry);
      return entry;
    },
    entry: (sequence) => all[sequence - 1] ?? null,
    entries: () => all.slice(),
    entriesOf: (accountNumber, start = 0) => byAccount.get(accountNumber)?.slice(start) ?? [],
    countOf: (accountNumber) => byAccount.get(accountNumber)?.length ?? 0,
    trialBalance() {
      const sums = new Map<string, number>();
      for (const entry of all) sumByCurrency(entry.legs, sums);
      return sums;
    },
  };
}

function seal(draft: EntryDraft, previous: Entry | undefined, now: string): Entry {
  const entry: Entry = {
    accountNumber: draft.accountNumber,
    kind: draft.kind,
    legs: Object.freeze(draft.legs.map((leg): Leg => Object.freeze({ ...leg }))),
    ...(draft.reverses && { reverses: Object.freeze({ ...draft.reverses }) }),
    sequence: (previous?.sequence ?? 0) + 1,
    at: now,
    previousHash: previous?.hash ?? GENESIS_HASH,
    hash: '',
  };
  entry.hash = hashOf(entry);
  return Object.freeze(entry);
}
