import fc from 'fast-check';
import { LedgerError, type Book, type Share } from '../../../mock-server/ledger/index.ts';
import { plainDate } from '../../../src/contract/index.ts';
import type { ProcessorPayment } from '../../../mock-server/processor-files/reports.ts';
import { ACCOUNT, DAY, type SampleBook } from './sample-book.ts';

const kinds = [
  'charge',
  'charge-insured',
  'adjudicate',
  'statement',
  'pay-online',
  'pay-family',
  'pay-check',
  'processor-file',
  'decline',
  'refund',
  'apply',
  'collections',
  'reverse',
  'hold',
  'hold-family',
  'post-hold',
  'settle-hold',
  'wait',
] as const;

/** One thing that happens to an account. The numbers choose among what is there when it happens. */
export interface Event {
  kind: (typeof kinds)[number];
  which: number;
  amount: number;
}

export const event: fc.Arbitrary<Event> = fc.record({
  kind: fc.constantFrom(...kinds),
  which: fc.nat(1000),
  amount: fc.integer({ min: 1, max: 30_000 }),
});

/** A history of an account; shrinks to the shortest one that still fails. */
export const history = fc.array(event, { minLength: 1, maxLength: 60, size: 'max' });

/** Lets an event happen. Returns whether the book took it; a refusal must be a `LedgerError` that changes nothing. */
export async function happen(sample: SampleBook, event: Event): Promise<boolean> {
  const { book } = sample;
  const before = { length: book.journal.length, version: book.balances(ACCOUNT).version };
  try {
    await act(sample, event);
    return true;
  } catch (error) {
    if (!(error instanceof LedgerError)) throw error;
    if (book.journal.length !== before.length) throw new Error(`${error.code} left an entry behind.`, { cause: error });
    return false;
  }
}

/** One of a few transactions, so that some come again; of every fourth nobody knows the account. */
function processorPayment(which: number): ProcessorPayment {
  const transaction = which % 12;
  return {
    transactionId: `TX-${transaction}`,
    accountNumber: transaction % 4 === 3 ? 'nobody' : ACCOUNT,
    amount: 700 * (transaction + 1),
    currency: 'USD',
    date: plainDate('2026-11-02'),
    brand: 'visa',
    lastFour: '4242',
  };
}

async function act(sample: SampleBook, { kind, which, amount }: Event): Promise<void> {
  const { book, environment } = sample;
  const pick = <Item>(items: readonly Item[]): Item | undefined => items[which % Math.max(1, items.length)];
  const line = () => pick(book.lines(ACCOUNT))?.id ?? 'none';
  const attempt = () => ({
    accountNumber: ACCOUNT,
    paymentId: environment.ids.next('payment'),
    transactionNumber: null,
  });
  const paid = () => book.receipts(ACCOUNT).filter((receipt) => receipt.status === 'paid');
  const card = { kind: 'card', brand: 'visa', lastFour: '4242' } as const;

  const deeds: Record<Event['kind'], () => unknown> = {
    charge: () => sample.bill(amount, { visit: which % 2 ? '1001' : '1002' }),
    'charge-insured': () => sample.bill(amount, { insurance: Math.floor(amount / ((which % 3) + 1)) }),
    adjudicate: () =>
      book.adjudicate({ lineId: line(), insurancePaid: amount % 5000, adjusted: which, stillPending: which % 2 }),
    statement: () => book.issueStatement(ACCOUNT),
    'pay-online': () =>
      book.takePayment({ ...attempt(), amount: Math.min(amount, book.balances(ACCOUNT).available), method: card }),
    'pay-family': () => {
      const shares = familyShares(book, which, amount);
      return book.takePayment({ ...attempt(), amount: sumOf(shares), shares, method: card });
    },
    'pay-check': () => book.takePayment({ ...attempt(), amount, method: { kind: 'mail' } }),
    'processor-file': () => sample.credits.post(processorPayment(which), { kind: 'notice', eventId: `evt_${which}` }),
    decline: () => book.recordDecline({ ...attempt(), method: card }),
    refund: () => book.refund({ paymentId: pick(paid())?.paymentId ?? 'none', amount }),
    apply: () => book.applyUnapplied(ACCOUNT, amount),
    collections: () => book.sendToCollections(ACCOUNT, [line()]),
    reverse: () => book.reverse(1 + (which % Math.max(1, book.journal.length))),
    hold: () => book.holds.place(ACCOUNT, amount),
    'hold-family': () => {
      const shares = familyShares(book, which, amount);
      return book.holds.place(ACCOUNT, sumOf(shares), shares);
    },
    'post-hold': () => {
      const hold = pick(book.holds.pending(ACCOUNT));
      const { amount: held = 0, shares = [], id: holdId = 'none' } = hold ?? {};
      return book.takePayment({ ...attempt(), amount: held, shares, method: card, holdId });
    },
    'settle-hold': () => {
      const hold = pick(book.holds.pending(ACCOUNT))?.id ?? 'none';
      if (amount % 2) book.holds.void(hold);
      else book.holds.expire(hold);
    },
    wait: () => environment.clock.advance((which % 9) * DAY),
  };
  await deeds[kind]();
}

/** Parts for those who owe something, each within what is payable for them, together within what is for the account. */
export function familyShares(book: Book, which: number, amount: number): Share[] {
  const { patients, available } = book.balances(ACCOUNT);
  let left = available;
  return patients.flatMap(({ patientId, payable }, at) => {
    const part = Math.min(left, payable, (amount * (at + 1) + which) % 9_000);
    left -= part;
    return part > 0 ? [{ patientId, amount: part }] : [];
  });
}

export function sumOf(shares: readonly Share[]): number {
  return shares.reduce((sum, { amount }) => sum + amount, 0);
}
