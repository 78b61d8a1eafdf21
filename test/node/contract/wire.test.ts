import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import * as z from 'zod/mini';
import { fits, fitsPortal, readPay, type WireName } from '../../../src/contract/index.ts';
import * as schemas from '../../../src/contract/schemas.ts';

// What the browser checks with is made from the zod schemas: both must judge every value alike.

const named = Object.entries(schemas).flatMap(([name, schema]) =>
  schema instanceof z.ZodMiniType ? [[name.slice(0, -'Schema'.length) as WireName, schema] as const] : [],
);

const money = { amount: 12345, currency: 'USD' };
const instant = '2026-11-01T16:20:00.000Z';
const intentId = '3f0c8f5e-2f44-4b6e-9a53-1d9a6b3e8f10';
const card = { kind: 'card', brand: 'visa', lastFour: '4242' };
const breakdown = {
  billed: money,
  adjusted: money,
  insurancePending: money,
  insurancePaid: money,
  patientPaid: money,
  remaining: money,
};

/** One sound value for each of the larger schemas. */
const samples = {
  Balance: {
    version: '7',
    asOf: instant,
    guarantorName: 'M*** G.',
    currentBalance: money,
    amountDue: money,
    statement: { number: 'S-1', date: '2026-10-01', dueDate: '2026-10-31', balance: money },
    pastDue: true,
    insurancePending: money,
    unappliedFunds: null,
    collectionsBalance: money,
    accountNumber: 'A-1001',
    breakdown,
    payableState: 'processing',
    processing: { count: 2, amount: money },
    payable: { minimum: money, maximum: money },
    patients: [{ patientId: 'p1', name: 'M*** G.', currentBalance: money, amountDue: money, payable: money }],
  },
  Payment: {
    id: 'pay1',
    intentId,
    status: 'succeeded',
    amount: money,
    method: card,
    declineCode: null,
    receiptId: 'r1',
    createdAt: instant,
  },
  PaymentRequest: {
    choice: 'amount-due',
    amount: money,
    balanceVersion: '7',
    method: { kind: 'card', token: 'tok_12345' },
  },
  Processor: { kind: 'hosted-frame', adapter: 'mock', frameUrl: 'https://cards.example.com/frame' },
  LinkExchange: {
    kind: 'code',
    code: 'ABCDEFGH23',
    verification: { kind: 'date-of-birth', dateOfBirth: '1980-02-29' },
  },
  Receipt: {
    id: 'r1',
    number: 'R-1',
    status: 'paid',
    amount: money,
    method: card,
    paidAt: instant,
    transactionNumber: null,
    practiceName: 'Cedar Grove',
    currentBalanceAfter: money,
  },
  Problem: {
    type: 'urn:duecare:problem:internal',
    title: 'x',
    status: 500,
    code: 'internal',
    requestId: 'q1',
    retryable: true,
    attemptsLeft: 3,
  },
} satisfies Partial<Record<WireName, unknown>>;

/** Values that tend to slip through: edges of ranges and formats, near misses, strangers. */
const oddValues: readonly unknown[] = [
  ...[undefined, null, true, '', ' ', 0, -1, 1, 1.5, NaN, Infinity, 100_000_000, 100_000_001, -100_000_001, 2 ** 53],
  ...['2026-02-29', '2024-02-29', '2026-13-01', '2026-1-1', instant, '2026-11-01T16:20:00', 'USD', 'usd', 'USD\n'],
  ...['https://a.example', 'http://a.example', 'http://localhost:1', 'https://u:p@a.example', 'javascript:alert(1)'],
  ...[
    'card',
    'link',
    'code',
    'visa',
    '4242',
    '42424',
    intentId,
    intentId.toUpperCase(),
    'x'.repeat(2001),
    'A'.repeat(22),
  ],
  ...[[], {}, [money], money, { ...money, amount: 0 }, { ...money, extra: 1 }, card],
];

/** Schemas of typed text clean it before they judge it. The browser judges what it has cleaned already. */
function judgeAlike(name: WireName, schema: z.ZodMiniType, value: unknown): void {
  const { success, data } = schema.safeParse(value);
  const judged = success && isCleaned(value, data) ? data : value;
  assert.equal(fitsPortal(name, judged), success, `${name}: ${JSON.stringify(value)}`);
}

/** Whether a text of `value`, however deep, has become another one in `data`. */
function isCleaned(value: unknown, data: unknown): boolean {
  if (typeof data === 'string') return value !== data;
  if (typeof data !== 'object' || data === null || typeof value !== 'object' || value === null) return false;
  return Object.entries(data).some(([key, item]) => isCleaned((value as Record<string, unknown>)[key], item));
}

/** All copies of `value` with one place, however deep, replaced by `odd` or taken away. */
function* mutations(value: unknown, odd: unknown): Generator {
  yield odd;
  if (typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) {
      for (const changed of mutations(item, odd)) yield value.with(index, changed);
    }
    return;
  }
  yield { ...value, stranger: odd };
  for (const [key, item] of Object.entries(value)) {
    yield Object.fromEntries(Object.entries(value).filter(([other]) => other !== key));
    for (const changed of mutations(item, odd)) yield { ...value, [key]: changed };
  }
}

test('every schema of the contract judges odd values in the browser as zod does', () => {
  for (const [name, schema] of named) for (const value of oddValues) judgeAlike(name, schema, value);
});

test('N-07: sound answers with one place changed are judged as zod judges them', () => {
  for (const [name, sample] of Object.entries(samples) as [WireName, unknown][]) {
    const schema = named.find(([other]) => other === name)?.[1];
    assert.ok(schema);
    assert.equal(fitsPortal(name, sample), true, name);
    for (const odd of oddValues) for (const value of mutations(sample, odd)) judgeAlike(name, schema, value);
  }
});

test('N-07: whatever JSON comes is judged as zod judges it', () => {
  fc.assert(
    fc.property(fc.constantFrom(...named), fc.jsonValue(), ([name, schema], value) => judgeAlike(name, schema, value)),
    { numRuns: 5_000 },
  );
});

test('N-09: an issue names the field and what kind of value is there, and never the value', () => {
  const { issues } = readPay('Receipt', { ...samples.Receipt, amount: { amount: 'canary', currency: 'USD' } });
  assert.deepEqual(issues, [{ path: 'amount.amount', found: 'string' }]);
});

test('X-06: a polluted Object.prototype neither adds nor hides a field', () => {
  const polluted = Object.create({ currency: 'USD' }, { amount: { value: 1, enumerable: true } }) as unknown;
  assert.equal(fits('Money', polluted), false);
});
