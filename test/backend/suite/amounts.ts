import type { Balance } from '../../../src/contract/index.ts';
import type { Bench } from '../support/bench.ts';
import { withBench, type Suite } from '../support/cases.ts';
import { equal, ok } from '../support/check.ts';

/** Maria Garcia owes $176.15: $146.15 of a statement and $30.00 that came on since. */
const DUE = 14_615;
const CURRENT = 17_615;

/** As if a payment had been sent and not ended. */
function startPayment(bench: Bench, amount: number): string {
  return bench.app.backend().book.holds.place(bench.accountNumber, amount).id;
}

/** What the answer says can be paid now, in minor units. */
const offered = ({ payableState, payable, processing }: Balance) => ({
  state: payableState,
  maximum: payable?.maximum.amount ?? null,
  processing: processing && [processing.count, processing.amount.amount],
});

const hideCurrentBalance = (bench: Bench) =>
  bench.staff('PATCH', '/practice', { options: { showCurrentBalance: false } });

const sumOf = ({ billed, adjusted, insurancePending, insurancePaid, patientPaid }: Balance['breakdown']) =>
  billed.amount - adjusted.amount - insurancePending.amount - insurancePaid.amount - patientPaid.amount;

export const amountsSuite: Suite = {
  'P-11: the balance tells a payment that is being processed from a paid bill and from one that insurance decides on':
    withBench(async (bench) => {
      const token = await bench.openQuickPay();
      equal(offered(await bench.balance(token)), { state: 'payable', maximum: CURRENT, processing: undefined });

      const whole = startPayment(bench, CURRENT);
      const held = await bench.balance(token);
      equal(offered(held), { state: 'processing', maximum: null, processing: [1, CURRENT] });
      equal([held.amountDue.amount, held.currentBalance.amount], [DUE, CURRENT], 'still owed');

      bench.app.backend().book.holds.void(whole);
      startPayment(bench, 4_000);
      startPayment(bench, 1_000);
      const partly = await bench.balance(token);
      equal(offered(partly), { state: 'payable', maximum: CURRENT - 5_000, processing: [2, 5_000] });
    }),

  'while insurance decides, nothing can be paid, and the balance says why': withBench(
    async (bench) => {
      const { payableState, payable } = await bench.balance(await bench.openPortal());
      equal([payableState, payable], ['insurance-pending', null]);
    },
    { scenario: 'insurance-pending' },
  ),

  'a paid bill says that it is paid': withBench(
    async (bench) => {
      const { payableState, payable } = await bench.balance(await bench.openPortal());
      equal([payableState, payable], ['paid-up', null]);
    },
    { scenario: 'paid-up' },
  ),

  'the breakdown adds up to the current balance': withBench(async (bench) => {
    const { breakdown, currentBalance } = await bench.balance(await bench.openQuickPay());
    equal([sumOf(breakdown), breakdown.remaining.amount], [currentBalance.amount, CURRENT]);
  }),

  'Q-08: without the current balance every figure is that of the amount due, and no other is in the answer': withBench(
    async (bench) => {
      await hideCurrentBalance(bench);
      for (const token of [await bench.openQuickPay(), await bench.openPortal()]) {
        const balance = await bench.balance(token);
        const { currentBalance, amountDue, breakdown, payable, patients } = balance;
        equal([currentBalance.amount, amountDue.amount, payable?.maximum.amount], [DUE, DUE, DUE]);
        equal([sumOf(breakdown), breakdown.remaining.amount], [DUE, DUE], 'the breakdown');
        ok(
          patients.every((patient) => patient.currentBalance.amount === patient.amountDue.amount),
          'patients',
        );
        const { text } = await bench.call('GET', '/v1/balance', { token });
        ok(!text.includes(String(CURRENT)), 'no current balance in the answer');
      }
    },
  ),

  'Q-08: without the current balance no refusal tells it': withBench(async (bench) => {
    await hideCurrentBalance(bench);
    const token = await bench.openQuickPay();
    const balance = await bench.balance(token);
    const above = bench.paymentBody({ balance, choice: 'other', amount: DUE + 1 });
    equal((await bench.sendPayment(token, bench.intentId(), above)).code, 'amount_exceeds_balance');
    equal((await bench.pay({ token, balance })).amount.amount, DUE);
  }),

  'without the current balance what is not due yet can be paid once nothing is due': withBench(async (bench) => {
    await hideCurrentBalance(bench);
    const token = await bench.openPortal();
    await bench.pay({ token, balance: await bench.balance(token) });
    const { amountDue, currentBalance, payable } = await bench.balance(token);
    equal([amountDue.amount, currentBalance.amount, payable?.maximum.amount], [0, CURRENT - DUE, CURRENT - DUE]);
  }),

  'a payment in flight takes from what is left of the amount due': withBench(async (bench) => {
    await hideCurrentBalance(bench);
    startPayment(bench, 4_000);
    const balance = await bench.balance(await bench.openQuickPay());
    equal(offered(balance), { state: 'payable', maximum: DUE - 4_000, processing: [1, 4_000] });
  }),

  'the account number is in a portal session’s balance, and in no other': withBench(async (bench) => {
    equal((await bench.balance(await bench.openPortal())).accountNumber, bench.accountNumber);
    equal((await bench.balance(await bench.openQuickPay())).accountNumber, undefined);
  }),
};
