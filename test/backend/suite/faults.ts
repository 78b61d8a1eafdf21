import { headers as names, PaymentSchema } from '../../../src/contract/index.ts';
import type { FaultRule } from '../../../mock-server/faults/fault-rule.ts';
import type { Bench } from '../support/bench.ts';
import { withBench, type Suite } from '../support/cases.ts';
import { equal, ok, rejects } from '../support/check.ts';

async function preparePayment(bench: Bench) {
  const token = await bench.openQuickPay();
  const body = bench.paymentBody({ balance: await bench.balance(token) });
  const intentId = bench.intentId();
  return { send: () => bench.sendPayment(token, intentId, body), token, intentId };
}

async function setFault(bench: Bench, rule: FaultRule): Promise<void> {
  equal((await bench.staff('POST', '/faults', [rule])).status, 201, 'status of the new fault');
}

/** One fault on the payment; then the same key again. */
function onePaymentUnder(
  rule: FaultRule,
  expected: { lost: boolean; chargesAtOnce: number; status?: number; code?: string },
): Suite[string] {
  return withBench(async (bench) => {
    const { send } = await preparePayment(bench);
    await setFault(bench, { ...rule, endpoint: 'createPayment', times: 1 });
    if (expected.lost) await rejects(send(), 'the request');
    else {
      const answer = await send();
      equal([answer.status, answer.code], [expected.status, expected.code]);
    }
    equal(bench.processor.charges.length, expected.chargesAtOnce, 'charges while the answer was lost');

    const again = await send();
    equal(again.as(PaymentSchema).status, 'succeeded', 'the same key again');
    const replayed = again.headers.get(names.idempotencyReplayed) === 'true';
    equal(replayed, expected.chargesAtOnce === 1, 'whether it is a replay');
    equal(bench.processor.charges.length, 1, 'charges in the end');
    equal(bench.app.faults.list(), [], 'faults left');
  });
}

export const faultSuite: Suite = {
  'N-12: nothing goes wrong unless it is asked for': withBench(async (bench) => {
    equal((await bench.staff('GET', '/faults')).text, '[]');
    const { send } = await preparePayment(bench);
    equal((await send()).status, 201);
  }),

  'N-12: a connection dropped before the work: nothing is done': onePaymentUnder(
    { kind: 'drop-before' },
    { lost: true, chargesAtOnce: 0 },
  ),

  'N-12: a connection dropped after the work: the payment is made and its answer lost': onePaymentUnder(
    { kind: 'drop-after' },
    { lost: true, chargesAtOnce: 1 },
  ),

  'N-12: an error before the work': onePaymentUnder(
    { kind: 'error-before', status: 503 },
    { lost: false, chargesAtOnce: 0, status: 503, code: 'unavailable' },
  ),

  'P-08: an error after the work is no final answer: the same key brings the payment': onePaymentUnder(
    { kind: 'error-after' },
    { lost: false, chargesAtOnce: 1, status: 500, code: 'internal' },
  ),

  'N-12: a body that breaks off': onePaymentUnder({ kind: 'cut' }, { lost: true, chargesAtOnce: 1 }),

  'N-12: half a body, properly ended': withBench(async (bench) => {
    const { send } = await preparePayment(bench);
    await setFault(bench, { kind: 'truncate', endpoint: 'createPayment', times: 1 });
    const half = await send();
    const whole = await send();
    equal(half.status, 201);
    ok(half.text.length > 0 && half.text.length < whole.text.length, 'a shorter body');
    ok(whole.text.startsWith(half.text), 'the first half of the body');
  }),

  'N-12: a request delivered twice charges once, and one of its two answers comes back': withBench(async (bench) => {
    const { send, token, intentId } = await preparePayment(bench);
    await setFault(bench, { kind: 'duplicate', endpoint: 'createPayment', times: 1 });
    const answer = await send();
    ok(answer.status === 201 || answer.code === 'payment_in_progress', 'an answer to one of the copies');
    equal(bench.processor.charges.length, 1, 'charges');
    const found = await bench.call('GET', `/v1/payments/by-intent/${intentId}`, { token });
    equal(found.as(PaymentSchema).status, 'succeeded');
  }),

  'N-12: a request delivered twice is handled twice, where nothing keeps the second from its effect': withBench(
    async (bench) => {
      await setFault(bench, { kind: 'duplicate', endpoint: 'exchangeLink', times: 1 });
      equal((await bench.exchange()).status, 201);
      const { exchanges } = JSON.parse((await bench.staff('GET', '/exchanges')).text) as { exchanges: unknown[] };
      equal(exchanges.length, 2, 'exchanges');
    },
  ),

  'N-12: a crash after the charge is resumed by a look-up once its lease is over, and charges once': withBench(
    async (bench) => {
      const { send, token, intentId } = await preparePayment(bench);
      await setFault(bench, { kind: 'crash', point: 'charged', times: 1 });
      await rejects(send(), 'the request');
      const lookUp = () => bench.call('GET', `/v1/payments/by-intent/${intentId}`, { token });
      equal((await lookUp()).code, 'payment_in_progress');
      await bench.clock.advance(5 * 60_000);
      equal((await lookUp()).as(PaymentSchema).status, 'succeeded');
      equal(bench.processor.charges.length, 1, 'charges');
    },
  ),

  'N-12: latency waits on the injected clock': withBench(async (bench) => {
    await setFault(bench, { kind: 'latency', delay: 3000, endpoint: 'getPractice', times: 1 });
    let answered = false;
    const slow = bench.call('GET', '/v1/practice').then((answer) => {
      answered = true;
      return answer;
    });
    // Over a network a later request may arrive first: the fault is used up when the slow one is there.
    while (bench.app.faults.list().length > 0) await bench.call('GET', '/v1/session');
    await bench.clock.advance(2999);
    await bench.call('GET', '/v1/practice');
    ok(!answered, 'no answer before the time');
    await bench.clock.advance(1);
    equal((await slow).status, 200);
  }),

  'N-12: a fault hits so many requests of its endpoint and then is used up': withBench(async (bench) => {
    await setFault(bench, { kind: 'error-before', endpoint: 'getPractice', times: 2 });
    const statuses = [];
    for (const path of ['/v1/practice', '/v1/session', '/v1/practice', '/v1/practice']) {
      statuses.push((await bench.call('GET', path)).status);
    }
    equal(statuses, [500, 401, 500, 200]);
  }),

  'N-12: faults by chance strike the same requests in every run': async (connect) => {
    const runs = [];
    for (let run = 0; run < 2; run++) {
      const bench = await connect();
      await setFault(bench, { kind: 'error-before', chance: 0.5 });
      const statuses = [];
      for (let time = 0; time < 20; time++) statuses.push((await bench.call('GET', '/v1/practice')).status);
      ok(statuses.includes(200) && statuses.includes(500), 'some of both');
      runs.push(statuses);
      await bench.close();
    }
    equal(runs[0], runs[1], 'second run');
  },

  'N-12: faults spare the back office and are taken away there': withBench(async (bench) => {
    await setFault(bench, { kind: 'drop-before' });
    await rejects(bench.call('GET', '/v1/practice'), 'a request under the fault');
    equal((await bench.staff('DELETE', '/faults')).status, 204);
    equal((await bench.call('GET', '/v1/practice')).status, 200);
    equal((await bench.staff('POST', '/faults', [{ kind: 'gremlins' }])).code, 'invalid_request');
  }),
};
