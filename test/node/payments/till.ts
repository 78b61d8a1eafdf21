import { money, type PaymentMethod, type PaymentRequest, type SessionScope } from '../../../src/contract/index.ts';
import { SavedCards } from '../../../mock-server/cards/saved-cards.ts';
import type { Book, SettingsChange } from '../../../mock-server/ledger/index.ts';
import {
  createClaimStore,
  createPaymentEngine,
  fingerprintOf,
  type PaymentAnswer,
  type PaymentCall,
  type PaymentEngine,
  type PaymentEngineOptions,
} from '../../../mock-server/payments/index.ts';
import type { TestEnvironment } from '../../../mock-server/test-environment.ts';
import { ACCOUNT, addAccount, sampleBook } from '../ledger/sample-book.ts';
import { testProcessor, type TestProcessor } from './test-processor.ts';

/** A practice with one account that owes $100.00 of a statement and $20.00 more, and somebody who takes payments. */
export interface Till {
  book: Book;
  environment: TestEnvironment;
  processor: TestProcessor;
  engine: PaymentEngine;
  /** What payers stored. */
  cards: SavedCards;
  /** A new process over what the old one left. */
  restart(options?: Partial<PaymentEngineOptions>): PaymentEngine;
  /** A call that pays $50.00 of the balance as it is now, but for what is said otherwise. */
  call(change?: CallChange): PaymentCall;
  newIntent(): string;
  /** Bills an account, opening it if need be. */
  owe(accountNumber: string, amount: number): void;
}

export interface CallChange extends Partial<Omit<PaymentRequest, 'amount'>> {
  accountNumber?: string;
  scope?: SessionScope;
  intentId?: string;
  amount?: number;
  currency?: string;
  /** Of a card, where no other method is asked for. */
  token?: string;
}

export interface TillOptions extends Partial<Pick<PaymentEngineOptions, 'parts' | 'crashAt'>> {
  settings?: SettingsChange;
  seed?: number;
}

export function openTill({ settings = {}, seed = 1, ...options }: TillOptions = {}): Till {
  const { book, environment, bill } = sampleBook(settings, seed);
  bill(10_000);
  book.issueStatement(ACCOUNT);
  bill(2_000);

  const processor = testProcessor();
  const claims = createClaimStore(environment);
  const cards = new SavedCards(environment.ids);
  const restart: Till['restart'] = (change = {}) =>
    createPaymentEngine({ environment, book, processor, claims, cards, ...options, ...change });
  const newIntent = () => uuid(environment.random.bytes(16));
  let lines = 100;

  return {
    book,
    environment,
    processor,
    cards,
    engine: restart(),
    restart,
    newIntent,
    call({
      accountNumber = ACCOUNT,
      scope = 'portal',
      intentId = newIntent(),
      amount = 5_000,
      currency = 'USD',
      token,
      ...change
    } = {}) {
      const request: PaymentRequest = {
        choice: 'other',
        amount: money(amount, currency),
        balanceVersion: book.balances(accountNumber).version,
        method: cardOf(token ?? 'visa.4242.ok.1'),
        ...change,
      };
      const fingerprint = fingerprintOf({ method: 'POST', path: '/v1/payments', accountNumber, request });
      return { accountNumber, scope, intentId, fingerprint, request };
    },
    owe(accountNumber, amount) {
      const visitId = accountNumber === ACCOUNT ? '1001' : `${accountNumber}0`;
      if (!book.people.guarantor(accountNumber)) addAccount(book, accountNumber, [visitId]);
      book.charge({ visitId, line: ++lines, code: '99213', description: 'Office visit', billed: amount });
    },
  };
}

export function cardOf(token: string, store?: boolean): PaymentMethod {
  return { kind: 'card', token, ...(store !== undefined && { store }) };
}

/** The code of a problem, or the status of a payment. */
export function said(answer: PaymentAnswer): string {
  return answer.kind === 'problem' ? answer.code : answer.payment.status;
}

function uuid(bytes: Uint8Array): string {
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), `4${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20)].join('-');
}

/** What was charged, what was booked and what receipts say: equal, always. */
export function sums({ book, processor }: Till, accountNumber = ACCOUNT) {
  const sum = (amounts: number[]) => amounts.reduce((total, amount) => total + amount, 0);
  const receipts = book.receipts(accountNumber).filter((receipt) => receipt.status === 'paid');
  const cash = book.journal
    .entriesOf(accountNumber)
    .flatMap((entry) => entry.legs)
    .filter((leg) => leg.account === 'online-cash');
  return {
    charged: sum(processor.results.filter(({ status }) => status === 'approved').map(({ amount }) => amount)),
    booked: sum(cash.map((leg) => leg.amount)),
    receipted: sum(receipts.map((receipt) => receipt.amount)),
  };
}
