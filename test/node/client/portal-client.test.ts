import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createPortalClient } from '../../../src/client/create-portal-client.ts';
import { plainDate } from '../../../src/contract/index.ts';

const emptyPage = { items: [], nextCursor: null, filters: { patients: [], providers: [], facilities: [] } };

/** A portal client whose requests are written down and all get one answer. */
function listening(answer: unknown, getToken: () => string | null = () => 'token') {
  const sent: { url: string; method: string; token: string | null }[] = [];
  const client = createPortalClient({
    baseUrl: 'https://billing.example.com',
    getToken,
    fetch: async (input, init) => {
      const { url, method, headers } = new Request(input, init);
      sent.push({ url, method, token: headers.get('Authorization') });
      return Response.json(answer);
    },
  });
  return { client, sent };
}

test('filters go into the query, encoded, and what is undefined stays out', async () => {
  const { client, sent } = listening(emptyPage);
  const query = { show: 'all', from: plainDate('2026-01-01'), patientId: undefined, cursor: 'abc-_9' } as const;
  assert.deepEqual(await client.listVisits({ query }), emptyPage);
  await client.listVisits();
  assert.deepEqual(
    sent.map(({ url }) => url),
    [
      'https://billing.example.com/v1/visits?show=all&from=2026-01-01&cursor=abc-_9',
      'https://billing.example.com/v1/visits',
    ],
  );
});

test('N-09: a query that the contract does not know is refused before anything is sent', async () => {
  const { client, sent } = listening(emptyPage);
  const wrong = client.listVisits({ query: { limit: '101', show: 'all' } });
  await assert.rejects(wrong, { code: 'invalid_request', paths: ['query.limit'] });
  assert.equal(sent.length, 0);
});

test('an answer of the portal is judged by the contract', async () => {
  const { client } = listening({ ...emptyPage, items: 7 });
  await assert.rejects(client.listVisits(), { code: 'invalid_response', paths: ['items'] });
});

test('a challenge is asked for with the session there is, and without one where there is none', async () => {
  const challenge = { id: 'mfa_1', destinations: [], expiresAt: '2026-11-02T16:00:00.000Z' };
  let token: string | null = 'secret-token';
  const { client, sent } = listening(challenge, () => token);
  await client.createMfaChallenge({ kind: 'session' });
  token = null;
  await client.createMfaChallenge({ kind: 'identity', firstName: 'A', lastName: 'B', contact: 'a@example.com' });
  assert.deepEqual(
    sent.map((request) => request.token),
    ['Bearer secret-token', null],
  );
});

test('ids stand in the path, and other paths than the contract’s can be set', async () => {
  const sent: string[] = [];
  const client = createPortalClient({
    baseUrl: 'https://billing.example.com',
    paths: { deletePaymentMethod: '/cards/{cardId}', getBalance: '/of/the/other/client' },
    fetch: async (input) => {
      sent.push(new Request(input).url);
      return new Response(null, { status: 204 });
    },
  });
  await client.deletePaymentMethod('card_1');
  await assert.rejects(client.deletePaymentMethod('../escape'), { code: 'invalid_request' });
  assert.deepEqual(sent, ['https://billing.example.com/cards/card_1']);
});
