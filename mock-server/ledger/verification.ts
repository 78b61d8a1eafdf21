import { GENESIS_HASH, hashOf, imbalance, type Entry } from './journal-entry.ts';

/** A sound journal, or the first entry that is not and what is wrong with it. */
export type Verification = { ok: true } | { ok: false; sequence: number; reason: string };

/** Checks numbering, order in time, balance, hashes and chain of a journal from its first entry. */
export function verifyEntries(entries: readonly Entry[]): Verification {
  let previous: Entry | undefined;
  for (const entry of entries) {
    const reason = flaw(entry, previous);
    if (reason) return { ok: false, sequence: (previous?.sequence ?? 0) + 1, reason };
    previous = entry;
  }
  return { ok: true };
}

function flaw(entry: Entry, previous: Entry | undefined): string | null {
  if (entry.sequence !== (previous?.sequence ?? 0) + 1) return 'The numbering has a gap.';
  if (previous && entry.at < previous.at) return 'The entry is older than the one before it.';
  if (entry.previousHash !== (previous?.hash ?? GENESIS_HASH)) return 'The chain is broken.';
  if (entry.hash !== hashOf(entry)) return 'The entry is not what it was.';
  return imbalance(entry.legs);
}
