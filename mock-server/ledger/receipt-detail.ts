import type { Application } from './account-fold.ts';
import { withAmounts } from './account-view.ts';
import { oldestFirst } from './allocation.ts';
import { serviceLine, type BookState } from './book-state.ts';
import { signed, type Entry } from './journal-entry.ts';
import type { ReceiptRecord } from './receipts.ts';
import type { Share } from './shares.ts';
import type { LineAmounts, ServiceLine } from './visits.ts';

/** A line as it stood right after a receipt's money came on or off it. */
export interface ReceiptLine extends ServiceLine, LineAmounts {
  /** What of the receipt's amount is about this line, minor units. */
  applied: number;
}

export interface ReceiptDetail {
  /** Oldest first. */
  lines: readonly ReceiptLine[];
  /** What of the receipt's amount is on no line. */
  unapplied: number;
  /** For whom the payer meant the amount; empty for the whole account. */
  shares: readonly Share[];
}

/** What of one payment or refund is about some lines. */
export interface LinePayment {
  receipt: ReceiptRecord;
  /** Minor units; below 0 for a refund. */
  amount: number;
}

/**
 * What a receipt is about, worked out of the journal. Money that was applied later, by staff, counts for the receipt it came in
 * with; what was refunded or taken back later does not change a receipt.
 */
export function receiptDetail(state: BookState, receipt: ReceiptRecord): ReceiptDetail {
  const moves = movesOf(state, receipt);
  const last = moves.at(-1);
  if (!last) return { lines: [], unapplied: 0, shares: [] };
  const { lines, payments } = state.accounts.at(receipt.accountNumber, last.sequence);
  const applied =
    receipt.status === 'refund'
      ? appliedBy(moves, receipt.paymentId)
      : sumByLine(payments.get(receipt.paymentId)?.applications ?? []);
  const detailed = [...applied].flatMap(([id, amount]): ReceiptLine[] => {
    const folded = lines.get(id);
    return folded ? [{ ...withAmounts(serviceLine(state, id), folded), applied: Math.abs(amount) }] : [];
  });
  const sum = detailed.reduce((total, line) => total + line.applied, 0);
  return { lines: detailed.sort(oldestFirst), unapplied: receipt.amount - sum, shares: sharesOf(moves[0]) };
}

/** Whom the money was meant for that an entry brought in. */
function sharesOf(entry: Entry | undefined): Share[] {
  if (entry?.kind !== 'payment') return [];
  return entry.legs.flatMap(({ side, line, patient, amount }) =>
    side === 'credit' && line === undefined && patient !== undefined ? [{ patientId: patient, amount }] : [],
  );
}

/** See `Book.paymentsOn`. */
export function paymentsOn(
  state: BookState,
  accountNumber: string,
  lineIds: ReadonlySet<string>,
  since: number,
): LinePayment[] {
  return state.receipts.of(accountNumber).flatMap((receipt) => {
    const moves = movesOf(state, receipt).filter((entry) => entry.sequence > since);
    const amount = [...appliedBy(moves, receipt.paymentId)].reduce(
      (sum, [line, part]) => (lineIds.has(line) ? sum + part : sum),
      0,
    );
    return amount === 0 ? [] : [{ receipt, amount }];
  });
}

/** The entries by which a receipt's money came to lines or went off them: its own, and those that applied it later. */
function movesOf({ journal }: BookState, { status, journalLength, accountNumber, paymentId }: ReceiptRecord): Entry[] {
  const own = journal.entry(journalLength);
  if (status === 'unsuccessful' || own?.accountNumber !== accountNumber) return [];
  if (status === 'refund') return [own];
  const later = journal.entriesOf(accountNumber).filter(({ kind, sequence, legs }) => {
    return kind === 'application' && sequence > journalLength && legs.some((leg) => leg.payment === paymentId);
  });
  return [own, ...later];
}

/** Minor units that entries put on each line out of one payment's money; below 0 where they took it off. */
function appliedBy(entries: readonly Entry[], paymentId: string): Map<string, number> {
  const applied = new Map<string, number>();
  for (const { legs } of entries) {
    for (const leg of legs) {
      if (leg.account !== 'unapplied-funds' || leg.payment !== paymentId || leg.line === undefined) continue;
      applied.set(leg.line, (applied.get(leg.line) ?? 0) + signed(leg));
    }
  }
  return applied;
}

function sumByLine(applications: readonly Application[]): Map<string, number> {
  const sums = new Map<string, number>();
  for (const { line, amount } of applications) sums.set(line, (sums.get(line) ?? 0) + amount);
  return sums;
}
