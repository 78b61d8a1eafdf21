import type { AccountFold } from '../account-fold.ts';
import type { EntryDraft, Leg } from '../journal-entry.ts';
import { LedgerError } from '../ledger-error.ts';
import { legsIn } from './legs.ts';

/** Hands over what is owed on lines. */
export function collectionsDraft(
  currency: string,
  accountNumber: string,
  lineIds: readonly string[],
  fold: AccountFold,
): EntryDraft {
  const { debit, credit } = legsIn(currency);
  const legs = [...new Set(lineIds)].flatMap((line): Leg[] => {
    const amounts = fold.lines.get(line);
    if (!amounts) throw new LedgerError('unknown_line', `The account has no line ${line}.`);
    if (amounts.inCollections)
      throw new LedgerError('already_in_collections', `Line ${line} is in collections already.`);
    if (amounts.remaining === 0) throw new LedgerError('nothing_owed', `Nothing is owed on line ${line}.`);
    return [
      ...debit('collections-receivable', amounts.remaining, { line }),
      ...credit('patient-receivable', amounts.remaining, { line }),
    ];
  });
  if (legs.length === 0) throw new LedgerError('nothing_owed', 'No line was named.');
  return { accountNumber, kind: 'collections', legs };
}
