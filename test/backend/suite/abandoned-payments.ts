import { headers as names, PaymentSchema, ReceiptSchema, SavedCardsSchema } from '../../../src/contract/index.ts';
import type { ProcessorFault } from '../../../mock-server/processor/processor-faults.ts';
import type { Bench } from '../support/bench.ts';
import { withBench, type Suite } from '../support/cases.ts';
import { equal, ok } from '../support/check.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** A patient pays the current balance with a saved card, gets no outcome, and leaves the page. */
async function abandonPayment(bench: Bench, fault: ProcessorFault) {
  const token = await bench.openPortal();
  const store = { kind: 'card', token: bench.processor.token(), store: true };
  const first = bench.paymentBody({ balance: await bench.balance(token), choice: 'other', amount: 500 });
  equal((await bench.sendPayment(token, bench.intentId(), { ...first, method: store })).status, 201);
  const [card] = (await bench.call('GET', '/v1/payment-methods', { token })).as(SavedCardsSchema).items;

  bench.processor.faults.failNext(fault);
  const balance = await bench.balance(token);
  const method = { kind: 'saved-card', savedCardId: card?.id };
  const body = { ...bench.paymentBody({ balance, choice: 'current-balance' }), method };
  const intentId = bench.intentId();
  equal((await bench.sendPayment(token, intentId, body)).code, 'unavailable');
  return { token, intentId, body, owed: balance.currentBalance.amount };
}

const lookUp = (bench: Bench, token: string, intentId: string) =>
  bench.call('GET', `/v1/payments/by-intent/${intentId}`, { token });

async function payAtCounter(bench: Bench, amount: number): Promise<void> {
  const paid = { accountNumber: bench.accountNumber, amount, method: 'office', transactionNumber: 'terminal-1' };
  equal((await bench.staff('POST', '/payments', paid)).status, 201);
}

/** Every charge but the one that stored the card. */
const charged = (bench: Bench) => bench.processor.charges.slice(1).map(({ amount }) => amount);

export const abandonedPaymentSuite: Suite = {
  'P-18: a day after an abandoned payment the whole balance can be paid, though no recovery has run': withBench(
    async (bench) => {
      const { owed } = await abandonPayment(bench, 'unavailable');
      await bench.clock.advance(DAY);
      const balance = await bench.balance(await bench.openPortal());
      equal(balance.payable?.maximum.amount, owed);
      equal(charged(bench), []);
    },
  ),

  'P-18: staff see that nothing is reserved a day after an abandoned payment': withBench(async (bench) => {
    await abandonPayment(bench, 'unavailable');
    await bench.clock.advance(DAY);
    const seen = JSON.parse((await bench.staff('GET', `/accounts/${bench.accountNumber}`)).text) as object;
    equal('reserved' in seen && seen.reserved, 0, 'reserved');
  }),

  'P-18: a patient who paid at the counter instead is not charged weeks later, whoever asks for whatever': withBench(
    async (bench) => {
      const { intentId, body, owed } = await abandonPayment(bench, 'unavailable');
      await bench.clock.advance(2 * DAY);
      await payAtCounter(bench, owed);
      await bench.clock.advance(21 * DAY);
      equal((await bench.staff('POST', '/payments/recover')).status, 200);

      const [, other = ''] = bench.app.world().accounts;
      await lookUp(bench, await bench.openPortal(other), bench.intentId());
      const own = await bench.openPortal();
      await lookUp(bench, own, intentId);
      await bench.sendPayment(own, intentId, body);
      equal(charged(bench), []);
      equal((await bench.balance(own)).unappliedFunds?.amount ?? 0, 0, 'collected above what was owed');
    },
  ),

  'P-18: who comes back after the deadline is told for good that nothing was charged, with a receipt': withBench(
    async (bench) => {
      const { intentId, body } = await abandonPayment(bench, 'unavailable');
      await bench.clock.advance(11 * MINUTE);
      const token = await bench.openPortal();
      const found = await lookUp(bench, token, intentId);
      const payment = found.as(PaymentSchema);
      equal([payment.status, payment.declineCode], ['declined', 'processing_error']);
      const path = `/v1/receipts/${payment.receiptId ?? ''}`;
      const receipt = (await bench.call('GET', path, { token })).as(ReceiptSchema);
      equal([receipt.status, receipt.amount.amount], ['unsuccessful', 0]);

      for (const wait of [0, 20 * DAY]) {
        await bench.clock.advance(wait);
        const late = await bench.sendPayment(await bench.openPortal(), intentId, body);
        equal([late.status, late.text], [201, found.text], 'a late copy');
        equal(late.headers.get(names.idempotencyReplayed), 'true');
      }
      equal(charged(bench), []);
    },
  ),

  'P-18: a charge whose answer was lost is found weeks later, and posted once': withBench(async (bench) => {
    const { intentId, owed } = await abandonPayment(bench, 'timeout-after');
    await bench.clock.advance(21 * DAY);
    const token = await bench.openPortal();
    const balance = await bench.balance(token);
    equal([balance.currentBalance.amount, balance.payable], [0, null]);
    equal((await lookUp(bench, token, intentId)).as(PaymentSchema).status, 'succeeded');
    equal(charged(bench), [owed]);
  }),

  'P-18: while the processor cannot be asked, an overdue payment is neither paid nor unpaid': withBench(
    async (bench) => {
      const { intentId, owed } = await abandonPayment(bench, 'timeout-after');
      await bench.clock.advance(DAY);
      const token = await bench.openPortal();
      bench.processor.faults.failNext('look-up-unavailable', 2);
      equal((await bench.balance(token)).payable, null, 'what a second payment could collect');
      equal((await lookUp(bench, token, intentId)).code, 'payment_in_progress');
      equal((await lookUp(bench, token, intentId)).as(PaymentSchema).amount.amount, owed);
    },
  ),

  'P-18: a look-up of a payment asks the processor for that payment only': withBench(async (bench) => {
    const { intentId } = await abandonPayment(bench, 'unavailable');
    await bench.clock.advance(DAY);
    const [, other = ''] = bench.app.world().accounts;
    const stranger = await bench.openPortal(other);
    equal((await lookUp(bench, stranger, intentId)).code, 'payment_not_found');
    await bench.call('GET', '/v1/payments/pay_none', { token: stranger });
    await bench.balance(stranger);
    equal(bench.processor.lookUps.length, 0, 'look-ups by another account');

    const token = await bench.openPortal();
    equal((await lookUp(bench, token, bench.intentId())).code, 'payment_not_found');
    equal(bench.processor.lookUps.length, 0, 'look-ups for another payment of the account');
    await lookUp(bench, token, intentId);
    equal(bench.processor.lookUps.length, 1);
  }),

  'P-18: a look-up before the deadline charges nothing, and the same key sent again charges once': withBench(
    async (bench) => {
      const { token, intentId, body, owed } = await abandonPayment(bench, 'unavailable');
      await bench.clock.advance(MINUTE);
      equal((await lookUp(bench, token, intentId)).code, 'payment_in_progress');
      equal((await bench.staff('POST', '/payments/recover')).text, '{"recovered":0,"unfinished":1}');
      equal((await bench.balance(token)).payable, null, 'the amount stays reserved');
      equal(charged(bench), []);
      equal((await bench.sendPayment(token, intentId, body)).as(PaymentSchema).status, 'succeeded');
      equal(charged(bench), [owed]);
    },
  ),

  'P-18: the same key sent again before the deadline charges nothing that was paid meanwhile': withBench(
    async (bench) => {
      const { token, intentId, body, owed } = await abandonPayment(bench, 'unavailable');
      await payAtCounter(bench, owed - 100);
      equal((await bench.sendPayment(token, intentId, body)).code, 'balance_changed');
      equal((await bench.balance(token)).payable?.maximum.amount, 100, 'nothing stays reserved');
      equal((await bench.sendPayment(token, intentId, body)).code, 'balance_changed', 'a late copy');
      equal(charged(bench), []);
    },
  ),

  'P-18: what is reserved is free again once the card token is too old to be charged': withBench(async (bench) => {
    const token = await bench.openQuickPay();
    const balance = await bench.balance(token);
    bench.processor.faults.failNext('unavailable');
    const intentId = bench.intentId();
    const body = bench.paymentBody({ balance, choice: 'current-balance' });
    equal((await bench.sendPayment(token, intentId, body)).code, 'unavailable');
    await bench.clock.advance(MINUTE);
    equal((await bench.balance(token)).payable, null, 'the amount is reserved');
    bench.processor.expireTokens();
    equal((await bench.balance(token)).payable, balance.payable);
    equal((await lookUp(bench, token, intentId)).as(PaymentSchema).status, 'declined');
    equal(bench.processor.charges.length, 0);
  }),

  'P-18: a payment that is given up counts as no declined card': withBench(
    async (bench) => {
      const { intentId, body } = await abandonPayment(bench, 'unavailable');
      await bench.clock.advance(11 * MINUTE);
      const token = await bench.openPortal();
      equal((await bench.sendPayment(token, intentId, body)).as(PaymentSchema).status, 'declined');
      equal((await bench.pay({ token, balance: await bench.balance(token) })).status, 'succeeded');
    },
    { limits: { declinesPerAccount: 1 } },
  ),

  'P-18: moving the clock of the backend ends what is overdue': withBench(async (bench) => {
    await abandonPayment(bench, 'unavailable');
    equal((await bench.staff('POST', '/clock/advance', { days: 1 })).status, 200);
    ok(bench.app.backend().payments.unfinished() === 0, 'nothing is unfinished');
  }),

  'P-19: a key that is sent again is looked up at the processor before anything is charged': withBench(
    async (bench) => {
      const { token, intentId, body, owed } = await abandonPayment(bench, 'timeout-after');
      const asked = bench.processor.charges.length;
      equal((await bench.sendPayment(token, intentId, body)).as(PaymentSchema).status, 'succeeded');
      equal([bench.processor.lookUps.length, bench.processor.charges.length], [1, asked]);
      equal(charged(bench), [owed]);
    },
  ),
};
