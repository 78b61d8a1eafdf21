import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { isProblemError, isTimeoutError, NetworkError, NotConfiguredError } from '../../../src/client/index.ts';
import type { ProblemCode } from '../../../src/contract/index.ts';
import {
  dropped,
  harness,
  intentId,
  json,
  paid,
  payment,
  paymentRequest,
  problem,
  silence,
  stalledBody,
} from './harness.ts';

const createPayment = ({ client, clock }: ReturnType<typeof harness>) =>
  clock.until(client.createPayment(intentId, paymentRequest));

suite('what is sent', () => {
  test('P-01: a payment goes out under its key on every try, and says which try it is', async () => {
    const setup = harness((count) => (count < 3 ? problem('unavailable') : paid()));
    assert.deepEqual(await createPayment(setup), payment);
    assert.deepEqual(
      setup.sent.map(({ headers }) => [headers.get('Idempotency-Key'), headers.get('Duecare-Attempt')]),
      [
        [intentId, '1'],
        [intentId, '2'],
        [intentId, '3'],
      ],
    );
    assert.equal(new Set(setup.sent.map(({ init }) => init.body)).size, 1);
  });

  test('S-02: the session goes along as a bearer token, and nothing else of the browser does', async () => {
    const setup = harness(paid, { locale: 'es-US' });
    await createPayment(setup);
    const [request] = setup.sent;
    assert.ok(request);
    assert.deepEqual(Object.fromEntries(request.headers), {
      accept: 'application/json',
      'accept-language': 'es-US',
      authorization: 'Bearer session-token-0123456789',
      'content-type': 'application/json',
      'duecare-attempt': '1',
      'idempotency-key': intentId,
    });
    const { credentials, referrerPolicy, cache, redirect } = request.init;
    assert.deepEqual(
      { credentials, referrerPolicy, cache, redirect },
      { credentials: 'omit', referrerPolicy: 'no-referrer', cache: 'no-store', redirect: 'error' },
    );
  });

  test('S-02: a public call carries no token', async () => {
    const { client, sent } = harness(() => problem('not_found'));
    await assert.rejects(client.getPractice());
    assert.equal(sent[0]?.headers.has('Authorization'), false);
  });

  test('L-01: a request that does not fit the contract does not leave', async () => {
    const { client, sent } = harness(paid);
    const fraction = { ...paymentRequest, amount: { amount: 123.45, currency: 'USD' } };
    await assert.rejects(client.createPayment(intentId, fraction as typeof paymentRequest), {
      name: 'DuecareContractError',
      code: 'invalid_request',
      outcomeKnown: true,
      paths: ['body.amount.amount'],
    });
    await assert.rejects(client.createPayment('my key', paymentRequest), { paths: ['Idempotency-Key'] });
    await assert.rejects(client.getReceipt('../session'), { paths: ['receiptId'] });
    assert.equal(sent.length, 0);
  });

  test('a token that cannot be had is an error of the configuration, and nothing leaves', async () => {
    for (const getToken of [() => Promise.reject(new Error('no')), () => 'secret\nsplit']) {
      const { client, sent } = harness(paid, { getToken });
      await assert.rejects(client.getBalance(), NotConfiguredError);
      assert.equal(sent.length, 0);
    }
  });
});

suite('time', () => {
  test('N-01: a try without an answer ends after 10 s, a try of a payment after 30 s', async () => {
    const reading = harness(silence);
    await assert.rejects(reading.clock.until(reading.client.getBalance()), isTimeoutError);
    assert.ok((reading.sent[1]?.at ?? 0) >= 10_000 && (reading.sent[1]?.at ?? 0) < 10_500);

    const paying = harness(silence);
    await assert.rejects(createPayment(paying), isTimeoutError);
    assert.ok((paying.sent[1]?.at ?? 0) >= 30_000 && (paying.sent[1]?.at ?? 0) < 30_500);
  });

  test('N-01: a body that stops in the middle counts as no answer', async () => {
    const { client, clock, sent } = harness((count) => (count === 1 ? stalledBody() : json(payment)));
    assert.deepEqual(await clock.until(client.getPayment('pay_1')), payment);
    assert.ok((sent[1]?.at ?? 0) >= 10_000);
  });

  test('N-01: a call with all its tries ends after 60 s', async () => {
    for (const answer of [silence, stalledBody, () => problem('unavailable', {}, { 'Retry-After': '14' })]) {
      const setup = harness(answer);
      const start = setup.clock.now();
      await assert.rejects(createPayment(setup), { outcomeKnown: false });
      assert.ok(setup.clock.now() - start <= 60_000, `${setup.clock.now() - start} ms`);
      assert.equal(setup.clock.pending, 0);
    }
  });

  test('N-04: Retry-After is kept to, and a wait beyond the deadline is not begun', async () => {
    const short = harness((count) => (count === 1 ? problem('rate_limited', {}, { 'Retry-After': '7' }) : paid()));
    await createPayment(short);
    assert.ok((short.sent[1]?.at ?? 0) >= 7_000 && (short.sent[1]?.at ?? 0) < 7_500);

    const long = harness(() => problem('rate_limited', {}, { 'Retry-After': '3600' }));
    await assert.rejects(createPayment(long), { code: 'rate_limited', retryAfter: 3_600_000 });
    assert.equal(long.sent.length, 1);
  });
});

suite('tries', () => {
  test('N-03: a call is tried at most 4 times', async () => {
    for (const answer of [dropped, () => problem('internal')]) {
      const setup = harness(answer);
      await assert.rejects(createPayment(setup));
      assert.equal(setup.sent.length, 4);
    }
  });

  test('N-02: a write without a key is sent once', async () => {
    for (const answer of [dropped, silence, () => problem('unavailable')]) {
      const { client, clock, sent } = harness(answer);
      await assert.rejects(clock.until(client.emailReceipt('rcp_1', { email: 'a@example.com' })), {
        outcomeKnown: false,
      });
      await assert.rejects(clock.until(client.extendSession()));
      assert.equal(sent.length, 2);
    }
  });

  test('N-02: what the server says of itself wins', async () => {
    const final = harness(() => problem('unavailable', { retryable: false }));
    await assert.rejects(createPayment(final));
    assert.equal(final.sent.length, 1);

    const busy = harness((count) => (count === 1 ? problem('payment_in_progress') : paid()));
    await createPayment(busy);
    assert.equal(busy.sent.length, 2);
  });

  test('N-05: 1,000 calls during an outage make at most 1,200 tries, and an answer opens the budget again', async () => {
    let down = true;
    const { client, clock, sent } = harness(() => (down ? problem('unavailable') : json(payment)));
    for (let calls = 0; calls < 1_000; calls++) await clock.until(client.getPayment('pay_1').catch(() => undefined));
    assert.ok(sent.length <= 1_200, `${sent.length} tries`);

    down = false;
    await clock.until(client.getPayment('pay_1'));
    down = true;
    const before = sent.length;
    await clock.until(client.getPayment('pay_1').catch(() => undefined));
    assert.equal(sent.length - before, 2);
  });

  test('N-06: a host can leave retries to a layer of its own', async () => {
    const setup = harness(() => problem('unavailable'), { retry: { limit: 0 } });
    await assert.rejects(createPayment(setup));
    assert.equal(setup.sent.length, 1);
  });
});

suite('abort', () => {
  const reason = new Error('The element went away.');
  const phases: [phase: string, answer: () => Response | Promise<Response>, options: object][] = [
    ['for the token', paid, { getToken: silence }],
    ['for headers', silence, {}],
    ['for the body', stalledBody, {}],
    ['to try again', () => problem('unavailable', {}, { 'Retry-After': '20' }), {}],
  ];
  for (const [phase, answer, options] of phases) {
    test(`N-01: a call that waits ${phase} ends at once with the signal's reason`, async () => {
      const { client, clock } = harness(answer, options);
      const controller = new AbortController();
      const call = client.createPayment(intentId, paymentRequest, { signal: controller.signal });
      const ended = assert.rejects(call, reason);
      await clock.advance(100);
      const start = performance.now();
      controller.abort(reason);
      await ended;
      assert.ok(performance.now() - start < 50);
      assert.equal(clock.pending, 0, 'no timer is left');
    });
  }

  test('N-01: a signal aborted before sends nothing', async () => {
    const { client, sent } = harness(paid);
    await assert.rejects(client.getPractice({ signal: AbortSignal.abort(reason) }), reason);
    assert.equal(sent.length, 0);
  });

  test('N-01: fetch is told, so that the browser lets go of the connection', async () => {
    const { client, clock, sent } = harness(silence);
    const controller = new AbortController();
    const call = client.getBalance({ signal: controller.signal });
    await clock.advance(1);
    controller.abort();
    await assert.rejects(call);
    assert.equal(sent[0]?.init.signal?.aborted, true);
  });
});

suite('whether the outcome is known', () => {
  const once: [code: ProblemCode, known: boolean][] = [
    ['balance_changed', true],
    ['amount_exceeds_balance', true],
    ['card_token_refused', true],
    ['duplicate_suspected', true],
    ['too_many_attempts', true],
    ['session_expired', false],
    ['idempotency_key_reused', false],
    ['already_processed', false],
    ['rate_limited', false],
    ['internal', false],
  ];
  for (const [code, known] of once) {
    test(`P-08: ${code} leaves the outcome of a payment ${known ? 'known' : 'unknown'}`, async () => {
      await assert.rejects(createPayment(harness(() => problem(code))), { code, outcomeKnown: known });
    });
  }

  test('P-15: a refusal after a try that may have arrived proves nothing', async () => {
    for (const first of [dropped, silence, () => problem('internal')]) {
      const setup = harness((count) => (count === 1 ? first() : problem('balance_changed')));
      await assert.rejects(createPayment(setup), { code: 'balance_changed', outcomeKnown: false });
    }
  });

  test('P-15: no answer, or one that cannot be read, leaves a payment unknown', async () => {
    for (const answer of [
      dropped,
      silence,
      stalledBody,
      () => json({ id: 'pay_1' }, 201),
      () => new Response('<html>'),
    ]) {
      await assert.rejects(createPayment(harness(answer)), { outcomeKnown: false });
    }
  });

  test('N-02: a code of a newer backend is judged by its status', async () => {
    const judged: [status: number, known: boolean][] = [
      [400, true],
      [403, true],
      [422, true],
      [401, false],
      [409, false],
      [410, false],
      [418, true],
      [500, false],
      [501, false],
    ];
    for (const [status, known] of judged) {
      const answer = () =>
        json({ type: 'x', title: 'x', status, code: 'brand_new', requestId: 'req_1', retryable: false }, status);
      await assert.rejects(createPayment(harness(answer)), { code: 'brand_new', status, outcomeKnown: known });
    }
    const contradiction = () => json({ ...problemBody('balance_changed') }, 500);
    await assert.rejects(createPayment(harness(contradiction)), { code: 'balance_changed', outcomeKnown: false });
  });

  test('a call that only reads has no outcome to know', async () => {
    const { client, clock } = harness(dropped);
    await assert.rejects(
      clock.until(client.getBalance()),
      (error) => error instanceof NetworkError && error.outcomeKnown,
    );
  });
});

function problemBody(code: ProblemCode) {
  return { type: 'x', title: 'x', status: 409, code, requestId: 'req_1', retryable: false };
}

test('Q-05: a problem carries what the practice asks and how many answers are left', async () => {
  const { client } = harness(() => problem('verification_failed', { accepts: 'date-of-birth', attemptsLeft: 3 }));
  const token = 'A'.repeat(22);
  await assert.rejects(client.exchangeLink({ kind: 'link', token }), (error) => {
    assert.ok(isProblemError(error, 'verification_failed'));
    assert.deepEqual([error.accepts, error.attemptsLeft, error.requestId], ['date-of-birth', 3, 'req_1']);
    return true;
  });
});
