import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { type Balance, money, type Payment, type Practice } from '../../../../src/contract/index.ts';
import {
  type Access,
  type Facts,
  needsNewBalance,
  screenOf,
  stepNumber,
} from '../../../../src/elements/quickpay-form/quickpay-form.flow.ts';
import { initialPayment, type PaymentState, type UnknownState } from '../../../../src/payment/payment.flow.ts';

const intentId = '11111111-1111-4111-8111-111111111111';
const request = {
  choice: 'amount-due',
  amount: money(12_000, 'USD'),
  balanceVersion: 'v1',
  method: { kind: 'card', token: 'mocktok.token' },
} as const;
const payment = { id: 'p1', intentId, status: 'succeeded' } as unknown as Payment;

const practice = { processor: { kind: 'hosted-frame' }, options: { quickPay: true } } as unknown as Practice;
const linkOut = { processor: { kind: 'link-out' }, options: { quickPay: true } } as unknown as Practice;
const noQuickPay = { processor: { kind: 'hosted-frame' }, options: { quickPay: false } } as unknown as Practice;
const owing = { payable: { minimum: money(500, 'USD'), maximum: money(12_000, 'USD') } } as unknown as Balance;
const paidUp = { payable: null } as unknown as Balance;

const facts = (changes: Partial<Facts> = {}): Facts => ({
  access: { kind: 'open' },
  practice,
  balance: owing,
  trouble: null,
  payment: initialPayment,
  cleared: true,
  step: 'amount',
  cardHeld: false,
  asksAboutDuplicate: false,
  ...changes,
});

const unknown = (sessionEnded: boolean): UnknownState => ({
  status: 'unknown',
  intentId,
  request,
  step: 'waiting',
  asked: 1,
  overdue: false,
  sessionEnded,
});
const firstLook: PaymentState = { ...unknown(false), request: null, step: 'asking', asked: 0 };
const submitting: PaymentState = { status: 'submitting', intentId, request };
const failed = (code: string): PaymentState => ({ status: 'failed', intentId, code, requestId: 'req-1' });

const accesses: Access[] = [
  { kind: 'opening' },
  { kind: 'code', refused: false },
  { kind: 'question', accepts: 'date-of-birth', attemptsLeft: null },
  { kind: 'locked' },
  { kind: 'dead-link' },
  { kind: 'ended' },
  { kind: 'trouble', trouble: 'offline' },
  { kind: 'misconfigured' },
  { kind: 'open' },
];
const payments: PaymentState[] = [
  initialPayment,
  { status: 'draft', intentId, duplicate: request },
  submitting,
  unknown(false),
  unknown(true),
  { status: 'succeeded', intentId, payment },
  { status: 'declined', intentId, payment },
  ...['balance_changed', 'card_token_refused', 'too_many_attempts', 'a_code_of_tomorrow'].map(failed),
];

const values: { readonly [Name in keyof Facts]: readonly Facts[Name][] } = {
  access: accesses,
  practice: [null, practice, linkOut, noQuickPay],
  balance: [null, owing, paidUp],
  trouble: [null, 'offline', 'busy'],
  payment: payments,
  cleared: [false, true],
  step: ['amount', 'method', 'review'],
  cardHeld: [false, true],
  asksAboutDuplicate: [false, true],
};

/** Every combination of facts that there is: chance hardly ever meets the few that lead to Pay. */
function everyFacts(changes: Partial<typeof values> = {}): Facts[] {
  const all = Object.entries({ ...values, ...changes }).reduce<object[]>(
    (made, [name, each]) => made.flatMap((one) => each.map((value) => ({ ...one, [name]: value }))),
    [{}],
  );
  return all as Facts[];
}

suite('which screen is shown', () => {
  test('P-13: Pay is offered only when nothing of earlier is open, something is owed and a card is held', () => {
    let offered = 0;
    for (const any of everyFacts()) {
      if (screenOf(any) !== 'review') continue;
      offered += 1;
      assert.equal(any.access.kind, 'open');
      assert.equal(any.cleared, true);
      assert.notEqual(any.balance?.payable ?? null, null);
      assert.equal(any.cardHeld, true);
      assert.equal(any.payment.status, 'draft');
    }
    assert.ok(offered > 0);
  });

  test('P-03, P-15: while the outcome is unknown nothing can be edited, and nothing says that it failed', () => {
    const allowed = new Set([
      'checking',
      'code',
      'question',
      'locked',
      'dead-link',
      'trouble',
      'misconfigured',
      'link-out',
      'closed',
    ]);
    for (const any of everyFacts({ payment: [submitting, unknown(false), unknown(true)] })) {
      const screen = screenOf(any);
      assert.ok(allowed.has(screen), screen);
      const mayLeave = any.payment.status === 'unknown' && any.payment.sessionEnded;
      if (!mayLeave) assert.equal(screen, 'checking');
    }
  });

  test('a payment that ended is shown whatever became of the session meanwhile', () => {
    for (const access of accesses) {
      assert.equal(screenOf(facts({ access, payment: { status: 'succeeded', intentId, payment } })), 'receipt');
      assert.equal(screenOf(facts({ access, payment: { status: 'declined', intentId, payment } })), 'declined');
    }
  });

  test('each way in has its own screen', () => {
    const screens = accesses.map((access) => screenOf(facts({ access, balance: null, practice: null })));
    assert.deepEqual(screens, [
      'loading',
      'code',
      'question',
      'locked',
      'dead-link',
      'ended',
      'trouble',
      'misconfigured',
      'loading',
    ]);
  });

  test('a practice that takes money elsewhere leads there, whatever the link', () => {
    assert.equal(screenOf(facts({ practice: linkOut, access: { kind: 'code', refused: false } })), 'link-out');
    assert.equal(screenOf(facts({ practice: linkOut })), 'link-out');
  });

  test('without a link a practice that has QuickPay switched off asks for no code', () => {
    assert.equal(screenOf(facts({ practice: noQuickPay, access: { kind: 'code', refused: false } })), 'closed');
  });

  test('P-13: a record of earlier is looked up before the first step is shown', () => {
    assert.equal(screenOf(facts({ cleared: false })), 'loading');
    assert.equal(screenOf(facts({ cleared: false, payment: firstLook })), 'loading');
    assert.equal(screenOf(facts({ cleared: false, payment: unknown(false) })), 'checking');
    assert.equal(screenOf(facts({ cleared: true, payment: firstLook })), 'checking');
    assert.equal(screenOf(facts({ cleared: true })), 'amount');
  });

  test('what keeps the bill from loading is said in its place', () => {
    assert.equal(screenOf(facts({ balance: null })), 'loading');
    assert.equal(screenOf(facts({ balance: null, trouble: 'busy' })), 'trouble');
    assert.equal(screenOf(facts({ practice: null, trouble: 'offline' })), 'trouble');
  });

  test('nothing to pay', () => {
    assert.equal(screenOf(facts({ balance: paidUp })), 'nothing-due');
  });

  test('P-16: a balance that changed is shown with the new figures, once they are there', () => {
    const payment = failed('balance_changed');
    assert.equal(screenOf(facts({ payment, balance: null })), 'loading');
    assert.equal(screenOf(facts({ payment, balance: null, trouble: 'offline' })), 'trouble');
    assert.equal(screenOf(facts({ payment })), 'changed');
  });

  test('P-16: new figures are asked for after a refusal because of the old ones, and after nothing else', () => {
    const codes = ['balance_changed', 'amount_exceeds_balance', 'card_token_refused', 'too_many_attempts'];
    assert.deepEqual(
      codes.map((code) => needsNewBalance(failed(code))),
      [true, true, false, false],
    );
    assert.equal(needsNewBalance({ status: 'declined', intentId, payment }), false);
  });

  test('a refusal says what the payer can do about it', () => {
    assert.equal(screenOf(facts({ payment: failed('card_token_refused') })), 'method');
    assert.equal(screenOf(facts({ payment: failed('too_many_attempts') })), 'too-many');
    assert.equal(screenOf(facts({ payment: failed('method_unavailable') })), 'refused');
    assert.equal(screenOf(facts({ payment: failed('a_code_of_tomorrow') })), 'refused');
  });

  test('P-12: an equal payment of minutes ago is asked about at the review', () => {
    const asking = { asksAboutDuplicate: true, cardHeld: true };
    assert.equal(screenOf(facts({ ...asking, step: 'review' })), 'duplicate');
    assert.equal(screenOf(facts({ ...asking, step: 'amount' })), 'amount');
  });

  test('a review without a card leads back to the card', () => {
    assert.equal(screenOf(facts({ step: 'review' })), 'method');
    assert.equal(screenOf(facts({ step: 'review', cardHeld: true })), 'review');
  });
});

test('only the steps are counted', () => {
  assert.deepEqual(stepNumber('amount'), { number: 1, of: 3 });
  assert.deepEqual(stepNumber('review'), { number: 3, of: 3 });
  assert.equal(stepNumber('receipt'), null);
  assert.equal(stepNumber('code'), null);
});
