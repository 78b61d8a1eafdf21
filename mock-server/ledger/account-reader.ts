import { emptyFold, foldEntries, foldIn, type AccountFold } from './account-fold.ts';
import type { JournalView } from './journal.ts';

/**
 * Folds of accounts, kept up with the journal. A fold is only ever continued with the entries it has not seen, so it is
 * what folding from the start gives; nothing else can write to it.
 */
export interface AccountReader {
  now(accountNumber: string): AccountFold;
  /** As it was when the journal had so many entries. */
  at(accountNumber: string, journalLength: number): AccountFold;
}

export function createAccountReader(journal: JournalView): AccountReader {
  const kept = new Map<string, { fold: AccountFold; seen: number }>();

  return {
    now(accountNumber) {
      const account = kept.get(accountNumber) ?? { fold: emptyFold(), seen: 0 };
      kept.set(accountNumber, account);
      for (const entry of journal.entriesOf(accountNumber, account.seen)) foldIn(account.fold, entry);
      account.seen = journal.countOf(accountNumber);
      return account.fold;
    },
    at: (accountNumber, journalLength) =>
      foldEntries(journal.entriesOf(accountNumber).filter((entry) => entry.sequence <= journalLength)),
  };
}
