import {
  headers as names,
  PaymentSchema,
  ProblemSchema,
  ReceiptEmailSchema,
  ReceiptSchema,
} from '../../../src/contract/index.ts';
import type { Answer, Bench } from '../support/bench.ts';
import { withBench, type Suite } from '../support/cases.ts';
import { equal, ok } from '../support/check.ts';
import { outbox } from '../support/office.ts';

/** A first payment over 5.00 of the account, with everything that went into it. */
async function firstPayment(bench: Bench) {
  const token = await bench.openQuickPay();
  const body = bench.paymentBody({ balance: await bench.balance(token), choice: 'other', amount: 500 });
  const intentId = bench.intentId();
  const answer = await bench.sendPayment(token, intentId, body);
  equal(answer.status, 201, 'status of the first payment');
  return { token, body, intentId, answer };
}

function equalAnswers(actual: Answer, expected: Answer): void {
  equal(actual.status, expected.status, 'status');
  equal(actual.text, expected.text, 'body');
}

export const paymentSuite: Suite = {
  'a payment lowers the balance by its amount and leaves a receipt': withBench(async (bench) => {
    const token = await bench.openQuickPay();
    const before = await bench.balance(token);
    const payment = await bench.pay({ token, balance: before });
    equal(payment.status, 'succeeded');
    equal(payment.amount, before.amountDue);

    const after = await bench.balance(token);
    equal(after.amountDue.amount, 0, 'amount due');
    equal(after.currentBalance.amount, before.currentBalance.amount - before.amountDue.amount, 'current balance');

    const receipt = (await bench.call('GET', `/v1/receipts/${payment.receiptId ?? ''}`, { token })).as(ReceiptSchema);
    equal(receipt.status, 'paid');
    equal(receipt.amount, payment.amount);
    equal(receipt.currentBalanceAfter, after.currentBalance);
    equal((await bench.call('GET', `/v1/payments/${payment.id}`, { token })).as(PaymentSchema), payment);
  }),

  'a declined card is an answer with a receipt over nothing, and another card can be tried': withBench(
    async (bench) => {
      const token = await bench.openQuickPay();
      const balance = await bench.balance(token);
      const declined = await bench.pay({ token, balance, outcome: 'insufficient_funds' });
      equal(declined.status, 'declined');
      equal(declined.declineCode, 'insufficient_funds');
      const receipt = (await bench.call('GET', `/v1/receipts/${declined.receiptId ?? ''}`, { token })).as(
        ReceiptSchema,
      );
      equal(receipt.status, 'unsuccessful');
      equal(receipt.amount.amount, 0);

      const again = await bench.pay({ token, balance: await bench.balance(token), card: 5555 });
      equal(again.status, 'succeeded');
    },
  ),

  'P-04: the same key and body get the same answer, marked as replayed, whatever the order of keys': withBench(
    async (bench) => {
      const { token, body, intentId, answer } = await firstPayment(bench);
      equal(answer.headers.get(names.idempotencyReplayed), null, 'mark on the first answer');
      const reordered = JSON.stringify(Object.fromEntries(Object.entries(body).reverse()), null, 3);
      for (const copy of [body, reordered, body]) {
        const replay = await bench.sendPayment(token, intentId, copy);
        equalAnswers(replay, answer);
        equal(replay.headers.get(names.idempotencyReplayed), 'true', 'mark on the replay');
      }
      equal(bench.processor.charges.length, 1, 'charges');
    },
  ),

  'P-05: the same key with another body is refused and does nothing': withBench(async (bench) => {
    const { token, body, intentId } = await firstPayment(bench);
    const { book } = bench.app.backend();
    const { head } = book.journal;
    const others = [
      { ...body, amount: { ...body.amount, amount: 501 } },
      { ...body, amount: { ...body.amount, currency: 'EUR' } },
      { ...body, choice: 'amount-due' },
      { ...body, balanceVersion: 'v1' },
      { ...body, method: { kind: 'card', token: bench.processor.token() } },
      { ...body, confirmDuplicate: true },
    ];
    for (const other of others) {
      const refused = await bench.sendPayment(token, intentId, other);
      equal(refused.status, 422);
      equal(refused.code, 'idempotency_key_reused');
    }
    equal(book.journal.head, head, 'journal');
    equal(bench.processor.charges.length, 1, 'charges');
  }),

  'P-06: of fifty copies at once one charges; the others are told to wait': withBench(async (bench) => {
    const token = await bench.openQuickPay();
    const body = bench.paymentBody({ balance: await bench.balance(token) });
    const intentId = bench.intentId();
    const answers = await Promise.all(Array.from({ length: 50 }, () => bench.sendPayment(token, intentId, body)));
    equal(bench.processor.charges.length, 1, 'charges');
    for (const answer of answers.filter(({ status }) => status !== 201)) {
      equal(answer.status, 409);
      const problem = answer.as(ProblemSchema);
      equal([problem.code, problem.retryable], ['payment_in_progress', true]);
      ok(Number(answer.headers.get('Retry-After')) >= 1, 'Retry-After in seconds');
    }
    ok(
      answers.some(({ status }) => status === 201),
      'one answer with the payment',
    );
  }),

  'P-10: a key is a UUID version 4 in lower case': withBench(async (bench) => {
    const token = await bench.openQuickPay();
    const body = bench.paymentBody({ balance: await bench.balance(token) });
    const weak = [
      '',
      '1',
      'x'.repeat(300),
      bench.intentId().replace('-4', '-1'),
      'ABCDEF00-0000-4000-8000-000000000000',
    ];
    for (const key of weak) {
      const answer = await bench.sendPayment(token, key, body);
      equal([answer.status, answer.code], [400, 'invalid_idempotency_key'], `answer to "${key}"`);
    }
    equal((await bench.call('POST', '/v1/payments', { token, body })).code, 'invalid_idempotency_key');
    equal(bench.processor.charges.length, 0, 'charges');
  }),

  "P-10: another account's key finds and replays nothing": withBench(async (bench) => {
    const { body, intentId, answer } = await firstPayment(bench);
    const [, other] = bench.app.world().accounts;
    const stranger = await bench.openPortal(other);
    equal(
      (await bench.call('GET', `/v1/payments/by-intent/${intentId}`, { token: stranger })).code,
      'payment_not_found',
    );
    const replay = await bench.sendPayment(stranger, intentId, body);
    ok(replay.text !== answer.text, 'an answer of its own');
    ok(replay.status !== 201, 'a refusal: the version is of another balance');
  }),

  'P-13: a payer who knows no outcome finds the payment and its receipt by intent in a new session': withBench(
    async (bench) => {
      const { token, intentId, answer } = await firstPayment(bench);
      await bench.call('DELETE', '/v1/session', { token });
      const fresh = await bench.openQuickPay();
      const found = await bench.call('GET', `/v1/payments/by-intent/${intentId}`, { token: fresh });
      equal([found.status, found.text], [200, answer.text]);
      const { receiptId } = found.as(PaymentSchema);
      equal((await bench.call('GET', `/v1/receipts/${receiptId ?? ''}`, { token: fresh })).status, 200);
    },
  ),

  'P-16: a balance that changed since it was shown is not paid': withBench(async (bench) => {
    const token = await bench.openQuickPay();
    const body = bench.paymentBody({ balance: await bench.balance(token) });
    const [visit] = bench.app.backend().book.people.visits(bench.accountNumber);
    const charge = { visitId: visit?.id, line: 99, code: '99212', description: 'Follow-up', billed: 4000 };
    equal((await bench.staff('POST', '/charges', charge)).status, 201);
    const refused = await bench.sendPayment(token, bench.intentId(), body);
    equal([refused.status, refused.code], [409, 'balance_changed']);
    equal(bench.processor.charges.length, 0, 'charges');
  }),

  'a payment outside the bounds is refused before the processor hears of it': withBench(async (bench) => {
    const token = await bench.openQuickPay();
    const balance = await bench.balance(token);
    const maximum = balance.payable?.maximum.amount ?? 0;
    const refusals: [number, string][] = [
      [maximum + 1, 'amount_exceeds_balance'],
      [1, 'amount_below_minimum'],
      [0, 'invalid_request'],
      [-500, 'invalid_request'],
      [10.5, 'invalid_request'],
    ];
    for (const [amount, code] of refusals) {
      const body = bench.paymentBody({ balance, choice: 'other', amount });
      equal((await bench.sendPayment(token, bench.intentId(), body)).code, code, `refusal of ${amount}`);
    }
    equal(bench.processor.charges.length, 0, 'charges');
  }),

  'invalid_request names the fields and never their values': withBench(async (bench) => {
    const token = await bench.openQuickPay();
    const body = { choice: 'all', amount: 'canary-value', extra: 'canary-value' };
    const answer = await bench.sendPayment(token, bench.intentId(), body);
    equal(answer.status, 400);
    ok(answer.as(ProblemSchema).detail?.includes('amount'), 'the field in the detail');
    ok(!answer.text.includes('canary-value'), 'no value in the answer');
  }),

  'a QuickPay session sees no receipt and no payment but its own': withBench(async (bench) => {
    const { book } = bench.app.backend();
    const [earlier] = book.receipts(bench.accountNumber);
    ok(earlier, 'a receipt in the history');
    const token = await bench.openQuickPay();
    for (const path of [`/v1/receipts/${earlier.id}`, `/v1/payments/${earlier.paymentId}`, '/v1/receipts/rcpt_none']) {
      equal((await bench.call('GET', path, { token })).code, 'not_found', path);
    }
    const portal = await bench.openPortal();
    equal((await bench.call('GET', `/v1/receipts/${earlier.id}`, { token: portal })).status, 200);
  }),

  'a receipt goes by email to a masked address, at most five times an hour': withBench(async (bench) => {
    const { token, answer } = await firstPayment(bench);
    const path = `/v1/receipts/${answer.as(PaymentSchema).receiptId ?? ''}/email`;
    const send = () => bench.call('POST', path, { token, body: { email: 'payer@example.com' } });
    for (let time = 0; time < 5; time++) equal((await send()).as(ReceiptEmailSchema).sentTo, 'p***@example.com');
    equal((await send()).code, 'too_many_attempts');
    await bench.staff('PATCH', '/practice', { options: { emailReceipts: false } });
    equal((await send()).code, 'email_unavailable');
  }),

  'R-06: one session emails ten receipts an hour, and one account ten an hour to one address': withBench(
    async (bench) => {
      const { accountNumber } = bench;
      const receipts = bench.app.backend().book.receipts(accountNumber);
      const ids: string[] = receipts.map(({ id }) => id);
      while (ids.length < 5) {
        const token = await bench.openQuickPay();
        const balance = await bench.balance(token);
        const paid = await bench.pay({ token, balance, choice: 'other', amount: 500 + ids.length });
        ids.push(paid.receiptId ?? '');
      }
      const email = async (token: string, at: number, to: string) =>
        bench.call('POST', `/v1/receipts/${ids[at % 5] ?? ''}/email`, { token, body: { email: to } });

      const token = await bench.openPortal();
      for (let time = 0; time < 10; time++) {
        equal((await email(token, time, `payer-${time}@example.com`)).status, 202, 'of one session');
      }
      equal((await email(token, 0, 'payer@example.com')).code, 'too_many_attempts', 'an eleventh of the session');

      await bench.clock.advance(60 * 60_000);
      for (let time = 0; time < 10; time++) {
        equal((await email(await bench.openPortal(), time, 'Payer@example.com')).status, 202, 'to one address');
      }
      const another = await bench.openPortal();
      equal((await email(another, 0, 'payer@example.com')).code, 'too_many_attempts', 'an eleventh to the address');
      await bench.clock.advance(60 * 60_000);
      equal((await email(await bench.openPortal(), 0, 'payer@example.com')).status, 202, 'an hour later');
    },
  ),

  'R-03: a receipt goes to the address without invisible characters, and to none that mail cannot reach': withBench(
    async (bench) => {
      const { token, answer } = await firstPayment(bench);
      const path = `/v1/receipts/${answer.as(PaymentSchema).receiptId ?? ''}/email`;
      const send = (email: string) => bench.call('POST', path, { token, body: { email } });
      for (const email of ['payer@example..com', 'payer@example', 'payer.@example.com', 'payer@exam ple.com'])
        equal((await send(email)).code, 'invalid_request', email);
      equal((await send('\u202apayer@exam\u200bple.com ')).status, 202);
      const receipts = (await outbox(bench)).filter(({ kind }) => kind === 'receipt');
      equal(receipts[0]?.to, 'payer@example.com');
    },
  ),
};
