import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createApp } from '../../mock-server/app.ts';
import { PAYMENT_DEADLINE, type ChargeProcessor, type PaymentParts } from '../../mock-server/payments/index.ts';
import type { ProcessorFault } from '../../mock-server/processor/processor-faults.ts';
import { testEnvironment } from '../../mock-server/test-environment.ts';
import { BalanceSchema, headers } from '../../src/contract/index.ts';
import { testProcessor, type TestProcessor } from '../backend/support/test-processor.ts';
import { diceOf } from './dice.ts';
import { bill, practiceWorld } from './practice.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const ACCOUNTS = ['100001', '100002'] as const;
const STAFF_SECRET = 'staff-secret-of-the-histories';

/** One thing that happens. `which` picks an account, a payment, a transaction or an entry of those there are. */
export type HistoryEvent =
  | { kind: 'pay'; which: number; part: number; fault: ProcessorFault | null }
  | { kind: 'send-again' | 'look-up' | 'balance' | 'reverse'; which: number }
  | { kind: 'counter'; which: number; part: number }
  | { kind: 'file'; which: number; row: 'new' | 'repeated' | 'charged' }
  | { kind: 'fault'; fault: ProcessorFault }
  | { kind: 'wait'; ms: number }
  | { kind: 'bill'; which: number }
  | { kind: 'recover' };

const which = fc.nat({ max: 1_000 });
const part = fc.integer({ min: 1, max: 4 });
const fault = fc.constantFrom<ProcessorFault>('unavailable', 'timeout-before', 'timeout-after', 'look-up-unavailable');

/** Histories in which many payments are abandoned. */
export const history: fc.Arbitrary<HistoryEvent[]> = fc.array(
  fc.oneof(
    {
      weight: 4,
      arbitrary: fc.record({
        kind: fc.constant('pay' as const),
        which,
        part,
        fault: fc.option(fault, { freq: 1 }),
      }),
    },
    {
      weight: 6,
      arbitrary: fc.record({
        kind: fc.constantFrom('send-again' as const, 'look-up' as const, 'balance' as const, 'reverse' as const),
        which,
      }),
    },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('counter' as const), which, part }) },
    {
      weight: 2,
      arbitrary: fc.record({
        kind: fc.constant('file' as const),
        which,
        row: fc.constantFrom('new' as const, 'repeated' as const, 'charged' as const),
      }),
    },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('fault' as const), fault }) },
    {
      weight: 3,
      arbitrary: fc.record({
        kind: fc.constant('wait' as const),
        ms: fc.constantFrom(1_000, MINUTE, PAYMENT_DEADLINE - MINUTE, PAYMENT_DEADLINE, DAY, 8 * DAY),
      }),
    },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('bill' as const), which }) },
    { weight: 1, arbitrary: fc.constant({ kind: 'recover' as const }) },
  ),
  { minLength: 8, maxLength: 25 },
);

/** How often a history reached what it is about. */
export interface Reached {
  charged: number;
  givenUp: number;
  postedFromFile: number;
  duplicateInFile: number;
  reversed: number;
}

interface SentPayment {
  account: string;
  intentId: string;
  body: string;
  /** When it was sent first, in milliseconds. */
  at: number;
}

/** Lets a history happen to a backend and checks that nothing was collected twice or late. `parts` replaces parts of the design. */
export async function checkHistory(
  events: readonly HistoryEvent[],
  reached: Reached,
  parts: Partial<PaymentParts> = {},
): Promise<void> {
  const environment = testEnvironment();
  const cards = testProcessor();
  const charges: { intentId: string; at: number; amount: number; owed: number }[] = [];
  const app = createApp({
    ...environment,
    processor: watched(cards, (charge) => {
      const payment = sent.find(({ intentId }) => intentId === charge.intentId);
      const owed = app.backend().book.balances(payment?.account ?? '').currentBalance;
      charges.push({ ...charge, at: now(), owed });
    }),
    staffSecret: STAFF_SECRET,
    scenario: 'histories',
    worlds: { histories: (own) => practiceWorld(own, ACCOUNTS, diceOf(1, 'bills')) },
    payments: { parts },
    limits: { cardsPerAccount: Infinity, declinesPerAccount: Infinity, declinesPerAddress: Infinity },
  });
  const { book } = app.backend();
  const sent: SentPayment[] = [];
  const files: string[] = [];
  let commands = 0;
  const now = () => environment.clock.now().getTime();

  for (const event of events) await happen(event);
  cards.faults.clear();
  await environment.clock.advance(DAY);
  await app.backend().payments.recover();
  await assertSound();

  async function happen(event: HistoryEvent): Promise<void> {
    switch (event.kind) {
      case 'pay':
        return pay(event);
      case 'send-again': {
        const payment = pick(sent, event.which);
        if (payment) await send(payment);
        return;
      }
      case 'look-up': {
        const payment = pick(sent, event.which);
        if (payment) await call(payment.account, 'GET', `/v1/payments/by-intent/${payment.intentId}`);
        return;
      }
      case 'balance':
        await call(accountOf(event.which), 'GET', '/v1/balance');
        return;
      case 'reverse': {
        const sequence = 1 + (event.which % book.journal.length);
        if ((await staff('/reversals', { sequence })).status === 201) reached.reversed += 1;
        return;
      }
      case 'counter': {
        const accountNumber = accountOf(event.which);
        const amount = Math.floor(book.balances(accountNumber).currentBalance / event.part);
        const transactionNumber = `counter-${book.journal.length}`;
        if (amount > 0) await staff('/payments', { accountNumber, amount, method: 'office', transactionNumber });
        return;
      }
      case 'file':
        return importFile(event);
      case 'fault':
        cards.faults.failNext(event.fault);
        return;
      case 'wait':
        return environment.clock.advance(event.ms);
      case 'bill':
        bill(book, accountOf(event.which), 3_000);
        return;
      case 'recover':
        await app.backend().payments.recover();
    }
  }

  async function pay({ which: index, part: share, fault: failing }: HistoryEvent & { kind: 'pay' }): Promise<void> {
    const account = accountOf(index);
    const { version, payable } = BalanceSchema.parse(await (await call(account, 'GET', '/v1/balance')).json());
    if (!payable) return;
    const amount = Math.max(payable.minimum.amount, Math.floor(payable.maximum.amount / share));
    const method = { kind: 'card', token: cards.token() };
    const body = {
      choice: 'other',
      amount: { amount, currency: 'USD' },
      balanceVersion: version,
      method,
      confirmDuplicate: true,
    };
    const intentId = idOf(sent.length);
    const payment = { account, intentId, body: JSON.stringify(body), at: now() };
    sent.push(payment);
    if (failing) cards.faults.failNext(failing);
    await send(payment);
  }

  /** A file with one payment: a new one of the processor's own page, one of an earlier file, or one charged by the backend. */
  async function importFile({ which: index, row: kind }: HistoryEvent & { kind: 'file' }): Promise<void> {
    const charged = cards.charges.map(({ intentId, amount }, at) => {
      const account = sent.find((payment) => payment.intentId === intentId)?.account;
      return `T${at + 1},${account},${(amount / 100).toFixed(2)},2026-11-01,visa,4242`;
    });
    const known = kind === 'new' ? undefined : pick(kind === 'repeated' ? files : charged, index);
    const row = known ?? `TX-${files.length},${accountOf(index)},5.00,2026-11-01,visa,4242`;
    const content = `transaction_id,account_number,amount,date,method,last_four\n${row}\n`;
    const answer = await staff('/processor-files', { name: 'day.csv', content });
    const { posted, duplicate } = (await answer.json()) as { posted: number; duplicate: number };
    reached.postedFromFile += posted;
    reached.duplicateInFile += duplicate;
    if (known === undefined) files.push(row);
  }

  function send({ account, intentId, body }: SentPayment): Promise<Response> {
    return call(account, 'POST', '/v1/payments', { body, headers: { [headers.idempotencyKey]: intentId } });
  }

  /** As somebody who has just signed in. */
  function call(
    accountNumber: string,
    method: string,
    path: string,
    init: Pick<RequestInit, 'body'> & { headers?: Record<string, string> } = {},
  ): Promise<Response> {
    const backend = app.backend();
    const accountKey = backend.accountKey(accountNumber);
    const { token } = backend.sessions.open({
      accountNumber,
      accountKey,
      scope: 'portal',
      linkId: null,
      origin: 'portal',
    });
    const sentHeaders = {
      ...init.headers,
      Authorization: `Bearer ${token}`,
      'Content-Type': 'application/json',
    };
    return app.fetch(new Request(`https://api.test${path}`, { ...init, method, headers: sentHeaders }));
  }

  function staff(path: string, body: object): Promise<Response> {
    return app.fetch(
      new Request(`https://api.test/staff/v1${path}`, {
        method: 'POST',
        headers: {
          Authorization: `Bearer ${STAFF_SECRET}`,
          'Content-Type': 'application/json',
          [headers.idempotencyKey]: idOf((commands += 1)),
        },
        body: JSON.stringify(body),
      }),
    );
  }

  async function assertSound(): Promise<void> {
    for (const { intentId, at, amount, owed } of charges) {
      const payment = sent.find((each) => each.intentId === intentId);
      assert.ok(payment && at < payment.at + PAYMENT_DEADLINE, 'nothing is charged late');
      assert.ok(amount <= owed, 'nothing is charged that is not owed');
    }
    assert.equal(
      cards.charges.length,
      new Set(cards.charges.map(({ intentId }) => intentId)).size,
      'one charge an intent',
    );
    assert.equal(app.backend().payments.unfinished(), 0, 'nothing is unfinished');
    const receipts = ACCOUNTS.flatMap((account) => book.receipts(account).filter(({ status }) => status === 'paid'));
    const numbers = receipts.map(({ transactionNumber }) => transactionNumber);
    assert.equal(numbers.length, new Set(numbers).size, 'one receipt a transaction');
    assert.equal(
      receipts.filter(({ transactionNumber }) => /^T\d+$/.test(transactionNumber ?? '')).length,
      cards.charges.length,
      'every charge is in the books',
    );
    for (const payment of sent) await assertFinal(payment);
    for (const account of ACCOUNTS) assert.equal(book.balances(account).reserved, 0, 'nothing stays reserved');
    assert.deepEqual([...book.journal.trialBalance().values()].filter(Boolean), []);
    assert.deepEqual(book.verify(), { ok: true });
  }

  /** A payment's outcome says whether it was charged, and a late copy changes nothing. */
  async function assertFinal(payment: SentPayment): Promise<void> {
    const find = () => app.backend().payments.findByIntent(payment.account, payment.intentId);
    const charged = cards.charges.some(({ intentId }) => intentId === payment.intentId);
    const before = find();
    const count = cards.charges.length;
    await send(payment);
    assert.equal(cards.charges.length, count, 'a late copy charges nothing');
    assert.deepEqual(find(), before);
    const status = before.kind === 'payment' ? before.payment.status : null;
    assert.equal(status === 'succeeded', charged, 'the outcome says whether it was charged');
    if (charged) reached.charged += 1;
    if (status === 'declined') reached.givenUp += 1;
  }
}

/** A processor whose charges are told before they are made. */
function watched(
  processor: TestProcessor,
  onCharge: (charge: { intentId: string; amount: number }) => void,
): ChargeProcessor & Pick<TestProcessor, 'faults'> {
  return {
    ...processor,
    charge: (charge) => {
      onCharge(charge);
      return processor.charge(charge);
    },
  };
}

/** A UUID version 4 that counts. */
function idOf(count: number): string {
  return `00000000-0000-4000-8000-${String(count).padStart(12, '0')}`;
}

function accountOf(index: number): string {
  return ACCOUNTS[index % ACCOUNTS.length] ?? ACCOUNTS[0];
}

function pick<T>(items: readonly T[], index: number): T | undefined {
  return items[index % Math.max(1, items.length)];
}
