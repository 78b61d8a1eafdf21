import { createHash } from 'node:crypto';
import type { App } from '../../mock-server/app.ts';
import type { ReceiptDetail } from '../../mock-server/ledger/index.ts';
import type { CardNetwork } from './card-network.ts';
import type { Told } from './payer.ts';

/** What became of one intention. */
export interface Outcome {
  intention: string;
  told: Told;
  /** The payments whose receipts the payer has seen. */
  receipts: readonly string[];
}

/** Everything that has to be 0 in the end. */
export interface Zeros {
  'intents charged twice': number;
  'acknowledged but not charged': number;
  'charged but not in the ledger': number;
  'unknown after things settle': number;
  'charged but told otherwise': number;
  'charged without the payer’s own call': number;
  'charged after the deadline': number;
  'other payments looked up by a request': number;
  'still reserved': number;
  'collected above what was owed': number;
  'applied to others than meant': number;
  'ledger sum': number;
  'snapshots out of balance': number;
  'captures less receipts': number;
  'captures less reductions of what patients owe': number;
  'payments left unfinished': number;
}

export interface AuditInput {
  app: App;
  cards: CardNetwork;
  outcomes: readonly Outcome[];
  /** Everything that was ever billed, by account. */
  billed: ReadonlyMap<string, number>;
  snapshotsOutOfBalance: number;
}

export function audit({ app, cards, outcomes, billed, snapshotsOutOfBalance }: AuditInput): Zeros {
  const { book, payments } = app.backend();
  const capturesOf = groupBy(cards.captures, ({ intention }) => intention);
  const accounts = [...billed.keys()];
  const paidReceipts = accounts.flatMap((account) => book.receipts(account).filter(({ status }) => status === 'paid'));
  const booked = new Set(paidReceipts.map(({ transactionNumber }) => transactionNumber));

  const captured = sum(cards.captures.map(({ amount }) => amount));
  const reductions = accounts.map((account) => (billed.get(account) ?? 0) - book.balances(account).currentBalance);
  const chargedTo = groupBy(cards.captures, ({ intention }) => accountOf(intention));
  const above = accounts.filter((account) => {
    const charged = sum((chargedTo.get(account) ?? []).map(({ amount }) => amount));
    return charged > (billed.get(account) ?? 0);
  });
  return {
    'intents charged twice': [...capturesOf.values()].filter((captures) => captures.length > 1).length,
    'acknowledged but not charged': count(
      outcomes,
      ({ intention, told }) => told === 'paid' && !capturesOf.has(intention),
    ),
    'charged but not in the ledger': count(cards.captures, ({ transactionNumber }) => !booked.has(transactionNumber)),
    'unknown after things settle': count(outcomes, ({ told }) => told === 'unknown'),
    'charged but told otherwise': count(
      outcomes,
      ({ intention, told }) => told !== 'paid' && told !== 'left' && capturesOf.has(intention),
    ),
    'charged without the payer’s own call': cards.misuse.chargesWithoutCall,
    'charged after the deadline': cards.misuse.chargesAfterDeadline,
    'other payments looked up by a request': cards.misuse.strangeLookUps,
    'still reserved': sum(accounts.map((account) => book.balances(account).reserved)),
    'collected above what was owed': above.length,
    'applied to others than meant': count(paidReceipts, (receipt) => !goesWhereMeant(book.receiptDetail(receipt))),
    'ledger sum': sum([...book.journal.trialBalance().values()].map(Math.abs)),
    'snapshots out of balance': snapshotsOutOfBalance,
    'captures less receipts': captured - sum(paidReceipts.map(({ amount }) => amount)),
    'captures less reductions of what patients owe': captured - sum(reductions),
    'payments left unfinished': payments.unfinished() + (book.verify().ok ? 0 : 1),
  };
}

/** Whether no patient got more of a payment than was meant for them. */
function goesWhereMeant({ shares, lines }: ReceiptDetail): boolean {
  const appliedTo = (id: string) => sum(lines.filter((line) => line.patientId === id).map(({ applied }) => applied));
  const meant = sum(shares.map(({ amount }) => amount));
  return (
    shares.length === 0 ||
    (shares.every(({ patientId, amount }) => appliedTo(patientId) === amount) &&
      meant === sum(lines.map(({ applied }) => applied)))
  );
}

/** The same for the same run: who was told what, what was captured, and the whole journal. */
export function hashOf({ app, cards, outcomes }: AuditInput): string {
  const everything = [outcomes, cards.captures, app.backend().book.journal.head];
  return createHash('sha256').update(JSON.stringify(everything)).digest('hex').slice(0, 16);
}

function accountOf(intention: string): string {
  return intention.split('-')[0] ?? '';
}

function sum(amounts: readonly number[]): number {
  return amounts.reduce((total, amount) => total + amount, 0);
}

function count<T>(items: readonly T[], matches: (item: T) => boolean): number {
  return items.filter(matches).length;
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
}
