import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as z from 'zod/mini';
import { endpoints } from '../../../src/contract/index.ts';
import { publicRoute, sessionRoute, type Incoming, type Route } from '../../../mock-server/http/route.ts';
import { routes } from '../../../mock-server/routes/index.ts';
import { direct } from './transports.ts';

const portalOnly = {
  method: 'GET',
  path: '/v1/account',
  scopes: ['portal'],
  retry: 'always',
  status: 200,
  part: 'portal',
  summary: 'Not in the contract yet.',
  response: z.object({ visits: z.array(z.string()) }),
} as const;

/** The route's answer to nobody, or to a session of a scope. */
async function answerOf(route: Route, scope?: 'quickpay' | 'portal'): Promise<Response> {
  const bench = await direct();
  const token = scope === 'portal' ? await bench.openPortal() : await bench.openQuickPay();
  const incoming: Incoming = {
    request: bench.request('GET', '/v1/account', scope === undefined ? {} : { token }),
    requestId: 'req_1',
    remoteAddress: 'unknown',
    params: {},
  };
  return route.answer(incoming, bench.app.backend());
}

test('Q-13: an endpoint of the portal is closed to a QuickPay session by its scopes alone', async () => {
  const route = sessionRoute(portalOnly, () => ({ body: { visits: ['67563'] } }));
  await assert.rejects(answerOf(route), { code: 'session_required' });
  await assert.rejects(answerOf(route, 'quickpay'), { code: 'scope_insufficient' });
  assert.deepEqual(await (await answerOf(route, 'portal')).json(), { visits: ['67563'] });
});

test('Q-08: what the contract does not name does not leave the backend', async () => {
  const visit = { visits: ['67563'], diagnosis: 'none of your business' };
  const route = sessionRoute(portalOnly, () => ({ body: visit }));
  assert.equal(await (await answerOf(route, 'portal')).text(), '{"visits":["67563"]}');
});

test('an answer that does not fit the contract is a mistake of the backend', async () => {
  const wrong = (): { body: { visits: string[] } } => JSON.parse('{"body": {"visits": [1]}}') as never;
  await assert.rejects(answerOf(sessionRoute(portalOnly, wrong), 'portal'));
});

test('a route cannot be of another kind than its endpoint', () => {
  assert.throws(() => publicRoute(portalOnly, () => ({ body: { visits: [] } })), TypeError);
  assert.throws(() => sessionRoute(endpoints.getPractice, () => assert.fail()), TypeError);
});

test('every endpoint of the contract is answered by its own route', () => {
  for (const [name, endpoint] of Object.entries(endpoints)) {
    const route = Object.entries(routes).find(([key]) => key === name)?.[1];
    assert.equal(route?.endpoint, endpoint, name);
  }
});
