import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createApp } from '../../../mock-server/app.ts';
import { sessionLimitsOf } from '../../../mock-server/sessions/session.ts';
import { SessionStore } from '../../../mock-server/sessions/session-store.ts';
import { systemEnvironment } from '../../../mock-server/system-environment.ts';
import { testEnvironment } from '../../../mock-server/test-environment.ts';
import { STAFF_SECRET } from '../../backend/support/bench.ts';
import { direct } from './transports.ts';

const limits = () => sessionLimitsOf({ idleMinutes: 15, portalHours: 12, extensions: 10 });

test('S-01: 20,000 session tokens do not repeat, and every character is as likely as any other', () => {
  const store = new SessionStore(systemEnvironment(), limits);
  const owner = { accountNumber: '1', accountKey: 'a', scope: 'quickpay', linkId: null, origin: 'text' } as const;
  const tokens = new Set<string>();
  const counts = new Map<string, number>();
  for (let count = 0; count < 20_000; count++) {
    const { token } = store.open(owner);
    tokens.add(token);
    // The last character carries four bits only.
    for (const character of token.slice(0, 42)) counts.set(character, (counts.get(character) ?? 0) + 1);
  }
  assert.equal(tokens.size, 20_000);
  assert.equal(counts.size, 64);
  const expected = (20_000 * 42) / 64;
  const chiSquare = [...counts.values()].reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
  // With 63 degrees of freedom a fair source stays below 120 in all but 2 of 100,000 runs.
  assert.ok(chiSquare < 120, `chi-square ${chiSquare}`);
});

test('a session long over is forgotten', async () => {
  const environment = testEnvironment();
  const store = new SessionStore(environment, limits);
  const owner = { accountNumber: '1', accountKey: 'a', scope: 'quickpay', linkId: null, origin: 'text' } as const;
  const { token } = store.open(owner);
  await environment.clock.advance(60 * 60_000);
  assert.throws(() => store.find(token), { code: 'session_expired' });
  await environment.clock.advance(48 * 60 * 60_000);
  store.open(owner);
  assert.throws(() => store.find(token), { code: 'session_required' });
});

test('the same environment makes the same backend, to the last token', async () => {
  const run = async () => {
    const bench = await direct();
    const token = await bench.openQuickPay();
    const payment = await bench.pay({ token, balance: await bench.balance(token) });
    return { token, payment, head: bench.app.backend().book.journal.head };
  };
  assert.deepEqual(await run(), await run());
});

test('errors that nobody expected are told to the host and not to the client', async () => {
  const told: unknown[] = [];
  const failure = new Error('canary-4711');
  const fail = () => Promise.reject(failure);
  const processor = { describe: fail, charge: fail, lookUp: fail };
  const onError = (error: unknown) => told.push(error);
  const app = createApp({ ...testEnvironment(), processor, staffSecret: STAFF_SECRET, onError });
  const [, first] = app.world().accounts;
  const call = async (path: string, init: RequestInit) => app.fetch(new Request(`https://api.test${path}`, init));
  const json = { 'Content-Type': 'application/json' };
  const session = await call('/staff/v1/sessions', {
    method: 'POST',
    headers: { ...json, Authorization: `Bearer ${STAFF_SECRET}` },
    body: JSON.stringify({ accountNumber: first }),
  });
  const { token } = (await session.json()) as { token: string };
  const answer = await call('/v1/payments', {
    method: 'POST',
    headers: {
      ...json,
      Authorization: `Bearer ${token}`,
      'Idempotency-Key': '00000000-0000-4000-8000-000000000001',
    },
    body: JSON.stringify({
      choice: 'other',
      amount: { amount: 500, currency: 'USD' },
      balanceVersion: 'v1',
      method: { kind: 'card', token: 'tok_12345678' },
    }),
  });
  assert.equal(answer.status, 500);
  assert.ok(!(await answer.text()).includes('canary'));
  assert.deepEqual(told, [failure]);
});
