import type { Entry, EntryDraft } from '../journal-entry.ts';

/** The mirror image of an entry. */
export function reversalDraft(entry: Entry): EntryDraft {
  return {
    accountNumber: entry.accountNumber,
    kind: 'reversal',
    reverses: { sequence: entry.sequence, kind: entry.kind },
    legs: entry.legs.map((leg) => ({ ...leg, side: leg.side === 'debit' ? 'credit' : 'debit' })),
  };
}
