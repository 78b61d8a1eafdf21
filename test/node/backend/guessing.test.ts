import assert from 'node:assert/strict';
import { test } from 'node:test';
import { base64url } from '../../../mock-server/encoding.ts';
import { seededRandom } from '../../../mock-server/seeded-random.ts';
import type { Bench } from '../../backend/support/bench.ts';
import { direct } from './transports.ts';

const unlimited = { limits: { exchangesPerAddress: Infinity, failedExchanges: Infinity } };
const day = 24 * 60 * 60_000;

async function guess(bench: Bench, token: string, remoteAddress: string): Promise<string> {
  const request = bench.request('POST', '/v1/links/exchange', { body: { kind: 'link', token } });
  const answer = await bench.app.fetch(request, { remoteAddress });
  const requestId = answer.headers.get('X-Request-Id') ?? '';
  const text = (await answer.text()).replaceAll(requestId, '#');
  return `${answer.status} ${text} ${JSON.stringify([...answer.headers].filter(([name]) => name !== 'x-request-id'))}`;
}

test('Q-07: 10,000 random tokens, from one address each, get one and the same answer', async () => {
  const bench = await direct({ limits: { failedExchanges: Infinity } });
  const random = seededRandom(7);
  const answers = new Set<string>();
  for (let count = 0; count < 10_000; count++) {
    answers.add(await guess(bench, base64url(random.bytes(16)), `203.0.113.${count}`));
  }
  assert.equal(answers.size, 1);
});

test('Q-07: from one address all but ten of them are told to wait', async () => {
  const bench = await direct();
  const random = seededRandom(7);
  const answers = new Map<string, number>();
  for (let count = 0; count < 1_000; count++) {
    const answer = await guess(bench, base64url(random.bytes(16)), '203.0.113.1');
    answers.set(answer.slice(0, 3), (answers.get(answer.slice(0, 3)) ?? 0) + 1);
  }
  assert.deepEqual(Object.fromEntries(answers), { 404: 10, 429: 990 });
});

test('Q-07: while somebody is guessing from many addresses, others still open their links', async () => {
  const bench = await direct();
  const random = seededRandom(7);
  for (let count = 0; count < 200; count++) await guess(bench, base64url(random.bytes(16)), `203.0.113.${count}`);
  assert.ok((await guess(bench, bench.secret('link'), '198.51.100.1')).startsWith('201'));
});

test('Q-06: what killed a link cannot be told from how long the answer takes', async () => {
  const bench = await direct(unlimited);
  const newLink = async () => {
    const { text } = await bench.staff('POST', '/links', { accountNumber: bench.accountNumber, origin: 'text' });
    const { link, url } = JSON.parse(text) as { link: { id: string }; url: string };
    return { id: link.id, token: url.slice(-22) };
  };
  const expired = bench.secret('link');
  await bench.clock.advance(31 * day);
  const superseded = await newLink();
  const revoked = await newLink();
  await bench.staff('POST', `/links/${revoked.id}/revoke`);
  const paid = await newLink();
  const token = await bench.openPortal();
  await bench.pay({ token, balance: await bench.balance(token), choice: 'current-balance' });

  const tokens = {
    unknown: 'AAAAAAAAAAAAAAAAAAAAAA',
    expired,
    superseded: superseded.token,
    revoked: revoked.token,
    paid: paid.token,
  };
  const times = new Map(Object.keys(tokens).map((name) => [name, [] as number[]]));
  // In turns, so that a slower moment of the machine slows all alike.
  for (let round = 0; round < 500; round++) {
    for (const [name, secret] of Object.entries(tokens)) {
      const start = process.hrtime.bigint();
      await guess(bench, secret, '203.0.113.1');
      times.get(name)?.push(Number(process.hrtime.bigint() - start) / 1e6);
    }
  }
  const medians = [...times.values()].map((list) => list.toSorted((a, b) => a - b)[250] ?? 0);
  const spread = Math.max(...medians) - Math.min(...medians);
  assert.ok(spread < 5, `medians ${medians.map((median) => `${median} ms`).join(', ')}`);
});
