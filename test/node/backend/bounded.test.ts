import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { MfaChallengeSchema } from '../../../src/contract/index.ts';
import { base64url } from '../../../mock-server/encoding.ts';
import { CardTestingGuard } from '../../../mock-server/limits/card-testing-guard.ts';
import { defaultLimits } from '../../../mock-server/limits/limits.ts';
import { manualClock } from '../../../mock-server/manual-clock.ts';
import { seededRandom } from '../../../mock-server/seeded-random.ts';
import type { Bench } from '../../backend/support/bench.ts';
import { countEntries } from '../../support/count-entries.ts';
import { direct } from './transports.ts';

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

/** Every sender has a network of its own, so that no limit by address stops it. */
const networkOf = (sender: number) => `2001:db8:${(sender >> 16).toString(16)}:${(sender & 0xffff).toString(16)}::1`;

async function send(bench: Bench, sender: number, path: string, body: unknown): Promise<Response> {
  return bench.app.fetch(bench.request('POST', path, { body }), { remoteAddress: networkOf(sender) });
}

/** Entries and bytes that a backend holds after some requests, and after twice as many. */
async function grow(bench: Bench, count: number, request: (at: number) => Promise<void>) {
  const measure = () => {
    collectGarbage();
    return { entries: countEntries(bench.app.backend()), bytes: process.memoryUsage().heapUsed };
  };
  for (let at = 0; at < count; at++) await request(at);
  const once = measure();
  for (let at = count; at < 2 * count; at++) await request(at);
  return { once, twice: measure() };
}

suite('R-06: 120,000 anonymous requests leave the memory flat', () => {
  test('R-06: 60,000 guesses at links, receipts and new links', async () => {
    const bench = await direct();
    const random = seededRandom(6);
    const requests = [
      (token: string) => ['/v1/links/exchange', { kind: 'link', token }] as const,
      (token: string) => ['/v1/links/resend', { token }] as const,
      () => ['/v1/receipts/lookup', { intentId: '00000000-0000-4000-8000-000000000001' }] as const,
    ];
    const { once, twice } = await grow(bench, 30_000, async (at) => {
      const [path, body] = requests[at % 3]?.(base64url(random.bytes(16))) ?? ['', {}];
      const { status } = await send(bench, at, path, body);
      assert.ok(status === 404 || status === 202 || status === 429, `${path}: ${status}`);
    });
    assert.ok(twice.entries <= once.entries, `${once.entries} entries, then ${twice.entries}`);
    assert.ok(twice.bytes < once.bytes * 1.15, `${once.bytes} bytes, then ${twice.bytes}`);
  });

  test('R-06: 60,000 requests of strangers who claim a name, get a code, and enter a wrong one', async () => {
    const bench = await direct({ limits: { challengesPerAddress: Infinity } });
    const { once, twice } = await grow(bench, 10_000, async (at) => {
      const identity = { firstName: 'Nadia', lastName: `Nobody${at}`, contact: 'nobody@example.com' };
      const answer = await send(bench, at, '/v1/mfa/challenges', { kind: 'identity', ...identity });
      const { id, destinations } = MfaChallengeSchema.parse(await answer.json());
      const destinationId = destinations[0]?.id;
      assert.equal((await send(bench, at, `/v1/mfa/challenges/${id}/send`, { destinationId })).status, 200);
      assert.equal((await send(bench, at, `/v1/mfa/challenges/${id}/verify`, { code: '000000' })).status, 403);
    });
    assert.ok(twice.entries <= once.entries, `${once.entries} entries, then ${twice.entries}`);
    assert.ok(twice.bytes < once.bytes * 1.15, `${once.bytes} bytes, then ${twice.bytes}`);
  });
});

suite('R-06: who has a link makes nothing grow', () => {
  test('R-06: by opening it again and again', async () => {
    const bench = await direct();
    const { once, twice } = await grow(bench, 1_000, async (at) => {
      const answer = await send(bench, at, '/v1/links/exchange', { kind: 'link', token: bench.secret('link') });
      assert.equal(answer.status, 201);
    });
    // The addresses that limits know grow up to their own bound.
    assert.ok(twice.entries - once.entries <= 2_000, `${once.entries} entries, then ${twice.entries}`);
    const newest = await bench.openQuickPay();
    assert.equal((await bench.call('GET', '/v1/session', { token: newest })).status, 200);
  });

  test('R-06: by payments that are refused: the usage report, the keys, and what waits for the payer’s word', async () => {
    const bench = await direct({ limits: { declinesPerAccount: Infinity, declinesPerAddress: Infinity } });
    const token = await bench.openQuickPay();
    const first = await bench.balance(token);
    await bench.pay({ token, balance: first, choice: 'other', amount: 500 });
    const balance = await bench.balance(token);
    const refuse = async (code: string, changes: object) => {
      const body = bench.paymentBody({ balance, choice: 'other', amount: 500 });
      equalCode(await bench.sendPayment(token, bench.intentId(), { ...body, ...changes }), code);
    };
    const { once, twice } = await grow(bench, 1_000, async (at) => {
      await bench.call('POST', '/v1/session/extend', { token });
      if (at % 2 === 0) await refuse('balance_changed', { balanceVersion: first.version });
      else await refuse('duplicate_suspected', {});
    });
    assert.ok(twice.entries <= once.entries + 10, `${once.entries} entries, then ${twice.entries}`);
    assert.equal(bench.app.backend().usage.tries().length, 1, 'the payment that was made');
  });
});

const equalCode = (answer: { status: number; code: string }, code: string) => assert.equal(answer.code, code);

test('R-06: of card attempts that have ended nothing stays but the account they were on', () => {
  const guard = new CardTestingGuard(manualClock(new Date('2026-11-02T15:00:00.000Z')), {
    ...defaultLimits,
    declinesPerAccount: Infinity,
    declinesPerAddress: Infinity,
  });
  const attempts = Array.from({ length: 20_000 }, (_, at) => ({
    accountNumber: 'account',
    address: networkOf(at),
    intentId: String(at),
    card: null,
  }));
  for (const attempt of attempts) guard.admit(attempt);
  for (const attempt of attempts) guard.settle(attempt, 'other');
  assert.equal(countEntries(guard), 1);
});
