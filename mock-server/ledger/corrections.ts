import type { Entry } from './journal-entry.ts';
import { LedgerError } from './ledger-error.ts';

/**
 * How staff corrects an entry. `reversal`: by its mirror image. `refund`: it is a payment by card, and the money goes back
 * by the processor. `none`: it stands.
 */
export type Correction = 'reversal' | 'refund' | 'none';

/** @param isReversed - whether the entry was taken back before */
export function correctionOf(entry: Entry, isReversed: boolean): Correction {
  if (isReversed || entry.kind === 'reversal') return 'none';
  if (!movesCardMoney(entry)) return 'reversal';
  return entry.kind === 'payment' ? 'refund' : 'none';
}

/** Throws unless an entry can be reversed, with what to do instead. */
export function assertReversible(entry: Entry, isReversed: boolean): void {
  if (isReversed) throw new LedgerError('already_reversed', 'The entry was taken back before.');
  if (entry.kind === 'reversal') throw new LedgerError('not_reversible', 'A reversal stands: enter the thing anew.');
  if (!movesCardMoney(entry)) return;
  if (entry.kind === 'payment') {
    throw new LedgerError(
      'online_payment',
      'A payment by card cannot be reversed in the books alone. Refund it instead.',
    );
  }
  throw new LedgerError('not_reversible', 'A refund to a card stands: the money has left the practice.');
}

function movesCardMoney({ legs }: Entry): boolean {
  return legs.some(({ account }) => account === 'online-cash');
}
