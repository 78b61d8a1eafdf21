import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { setImmediate as everythingElseIsDone } from 'node:timers/promises';
import { BalanceSchema, OpenedSessionSchema, PaymentSchema, ProblemSchema } from '../../../src/contract/index.ts';
import { PortTaken, serve } from '../../../mock-server/serve.ts';
import { startMock, type MockOptions } from '../../../mock-server/start-mock.ts';
import { systemEnvironment } from '../../../mock-server/system-environment.ts';
import { testEnvironment } from '../../../mock-server/test-environment.ts';
import { STAFF_SECRET } from '../../backend/support/bench.ts';

const origin = 'https://www.practice.example';

const options: MockOptions = {
  environment: systemEnvironment(),
  port: 0,
  processorPort: 0,
  origins: [origin],
  payPageUrl: `${origin}/pay/`,
  scenario: 'past-due',
  staffSecret: STAFF_SECRET,
  assets: () => undefined,
  onError: (error) => assert.fail(String(error)),
};

async function post(url: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(url, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
}

/** A payer with an open session at a mock that runs for real. */
async function openPayer(context: TestContext) {
  const mock = await startMock(options);
  context.after(() => mock.close());
  const link = mock.app.world().links.find(({ kind }) => kind === 'link')?.secret ?? '';
  const opened = await post(`${mock.backendUrl}/v1/links/exchange`, { kind: 'link', token: link });
  const { token } = OpenedSessionSchema.parse(await opened.json());
  const Authorization = `Bearer ${token}`;

  const cardToken = async (number: string, intentId: string) => {
    const card = { number, expiry: '12/30', code: '123', zip: '60532' };
    const binding = { intentId, practiceId: 'fernhill', origin, amount: 500, currency: 'USD' };
    const answer = await post(`${mock.processorUrl}/tokens`, { ...card, ...binding }, { Origin: mock.processorUrl });
    return ((await answer.json()) as { token: string }).token;
  };
  const paymentBody = async (number: string, intentId: string) => {
    const answer = await fetch(`${mock.backendUrl}/v1/balance`, { headers: { Authorization } });
    const { version } = BalanceSchema.parse(await answer.json());
    const method = { kind: 'card', token: await cardToken(number, intentId) };
    return { choice: 'other', amount: { amount: 500, currency: 'USD' }, balanceVersion: version, method };
  };
  const send = (intentId: string, body: unknown) =>
    post(`${mock.backendUrl}/v1/payments`, body, { Authorization, 'Idempotency-Key': intentId });
  return { mock, paymentBody, send };
}

test('a card typed at the processor pays at the backend, and the next one is declined', async (context) => {
  const { mock, paymentBody, send } = await openPayer(context);
  const [first, second] = [crypto.randomUUID(), crypto.randomUUID()];
  const paid = PaymentSchema.parse(await (await send(first, await paymentBody('4242424242424242', first))).json());
  assert.deepEqual([paid.status, paid.method], ['succeeded', { kind: 'card', brand: 'visa', lastFour: '4242' }]);
  const declined = PaymentSchema.parse(
    await (await send(second, await paymentBody('4000000000000002', second))).json(),
  );
  assert.deepEqual([declined.status, declined.declineCode], ['declined', 'card_declined']);
  assert.equal(mock.processor.charges().length, 2);
});

test('a processor that fails leaves the outcome open, and the same key finds it', async (context) => {
  const { mock, paymentBody, send } = await openPayer(context);
  const staff = { Authorization: `Bearer ${STAFF_SECRET}` };
  await post(`${mock.backendUrl}/staff/v1/processor-faults`, { kind: 'unavailable' }, staff);
  const intentId = crypto.randomUUID();
  const body = await paymentBody('4242424242424242', intentId);
  const unavailable = await send(intentId, body);
  assert.equal(unavailable.status, 503);
  assert.equal(ProblemSchema.parse(await unavailable.json()).code, 'unavailable');
  const paid = PaymentSchema.parse(await (await send(intentId, body)).json());
  assert.equal(paid.status, 'succeeded');
  assert.equal(mock.processor.charges().length, 1);
});

test('what cannot start leaves nothing running', async () => {
  const other = await serve(() => Promise.resolve(new Response('mine')));
  const free = await serve(() => Promise.resolve(new Response('free')));
  await free.close();
  const start = startMock({ ...options, port: other.port, processorPort: free.port });
  await assert.rejects(start, (error: unknown) => error instanceof PortTaken && error.port === other.port);
  const again = await serve(() => Promise.resolve(new Response('again')), { port: free.port });
  await Promise.all([again.close(), other.close()]);
});

test('P-18: a running backend recovers interrupted payments every minute, until it is closed', async (context) => {
  const environment = testEnvironment();
  const mock = await startMock({ ...options, environment });
  context.after(() => mock.close().catch(() => undefined));
  let recovered = 0;
  context.mock.method(mock.app.backend().payments, 'recover', () => Promise.resolve((recovered += 1)));
  await environment.clock.advance(59_999);
  assert.equal(recovered, 0);
  for (const expected of [1, 2]) {
    await environment.clock.advance(60_000);
    await everythingElseIsDone();
    assert.equal(recovered, expected);
  }
  await mock.close();
  await environment.clock.advance(600_000);
  assert.equal(recovered, 2);
});
