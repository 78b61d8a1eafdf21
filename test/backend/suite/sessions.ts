import { endpoints, OpenedSessionSchema, SessionSchema, type Endpoint } from '../../../src/contract/index.ts';
import type { Bench } from '../support/bench.ts';
import { withBench, type Suite } from '../support/cases.ts';
import { equal, ok } from '../support/check.ts';

const minute = 60_000;

const table: readonly Endpoint[] = Object.values(endpoints);

/** The endpoint's path with something in the place of its parameters. */
function pathOf({ path }: Endpoint): string {
  return path.replace('{intentId}', '00000000-0000-4000-8000-000000000000').replace(/\{\w+\}/g, 'some_id');
}

async function codeOf(bench: Bench, endpoint: Endpoint, token?: string): Promise<string> {
  const answer = await bench.call(endpoint.method, pathOf(endpoint), token === undefined ? {} : { token });
  return answer.status < 400 ? '' : answer.code;
}

export const sessionSuite: Suite = {
  'S-01: a session token is an opaque secret of 256 bits, and no header but the bearer one opens a session': withBench(
    async (bench) => {
      const first = await bench.openQuickPay();
      ok(/^[A-Za-z0-9_-]{43}$/.test(first), 'a token of 43 characters of base64url');
      ok(first !== (await bench.openQuickPay()), 'another token the next time');
      const wrong = [`Basic ${first}`, first, `Bearer ${first.slice(1)}`, 'Bearer', `Bearer ${first} ${first}`];
      for (const Authorization of wrong) {
        equal((await bench.call('GET', '/v1/session', { headers: { Authorization } })).code, 'session_required');
      }
      equal((await bench.call('GET', `/v1/session?token=${first}`)).code, 'session_required', 'token in the URL');
    },
  ),

  'S-03: a session ends after 15 minutes without activity, to the second': withBench(async (bench) => {
    const token = await bench.openQuickPay();
    await bench.clock.advance(15 * minute - 1);
    const { idleExpiresAt } = (await bench.call('GET', '/v1/session', { token })).as(SessionSchema);
    equal(idleExpiresAt, new Date(bench.clock.now().getTime() + 1).toISOString(), 'end of the idle time');
    await bench.clock.advance(1);
    const answer = await bench.call('GET', '/v1/balance', { token });
    equal([answer.status, answer.code], [401, 'session_expired']);
    equal(answer.headers.get('WWW-Authenticate'), 'Bearer');
  }),

  'S-03: using the account counts as activity, looking at the session does not': withBench(async (bench) => {
    const token = await bench.openQuickPay();
    await bench.clock.advance(10 * minute);
    await bench.balance(token);
    await bench.clock.advance(10 * minute);
    equal((await bench.call('GET', '/v1/session', { token })).status, 200);
    await bench.clock.advance(5 * minute);
    equal((await bench.call('GET', '/v1/session', { token })).code, 'session_expired');
  }),

  'S-03: QuickPay ends after 60 minutes and the portal after 12 hours, whatever happens': withBench(async (bench) => {
    const quickPay = await bench.openQuickPay();
    const portal = await bench.openPortal();
    for (let time = 0; time < 6; time++) {
      await bench.balance(quickPay);
      await bench.balance(portal);
      await bench.clock.advance(10 * minute);
    }
    equal((await bench.call('GET', '/v1/balance', { token: quickPay })).code, 'session_expired');
    for (let time = 0; time < 66; time++) {
      await bench.balance(portal);
      await bench.clock.advance(10 * minute);
    }
    equal((await bench.call('GET', '/v1/balance', { token: portal })).code, 'session_expired');
  }),

  'S-04: the idle time can be extended ten times, and an eleventh is refused and changes nothing': withBench(
    async (bench) => {
      const token = await bench.openPortal();
      const extend = async () => (await bench.call('POST', '/v1/session/extend', { token })).as(SessionSchema);
      for (let left = 9; left >= 0; left--) {
        await bench.clock.advance(14 * minute);
        const session = await extend();
        equal(session.extensionsLeft, left, 'extensions left');
        equal(session.idleExpiresAt, new Date(bench.clock.now().getTime() + 15 * minute).toISOString());
      }
      const before = (await bench.call('GET', '/v1/session', { token })).as(SessionSchema);
      await bench.clock.advance(minute);
      const refused = await bench.call('POST', '/v1/session/extend', { token });
      equal([refused.status, refused.code], [409, 'session_not_extendable']);
      equal((await bench.call('GET', '/v1/session', { token })).as(SessionSchema), before);
    },
  ),

  'S-04: a session that lasts as long as it ever can is not extended': withBench(async (bench) => {
    const token = await bench.openQuickPay();
    for (let minutes = 0; minutes < 50; minutes += 10) {
      await bench.clock.advance(10 * minute);
      await bench.balance(token);
    }
    equal((await bench.call('POST', '/v1/session/extend', { token })).code, 'session_not_extendable');
    const session = (await bench.call('GET', '/v1/session', { token })).as(SessionSchema);
    equal([session.idleExpiresAt, session.extensionsLeft], [session.expiresAt, 10]);
  }),

  'S-06: a session that was ended is over at once': withBench(async (bench) => {
    const token = await bench.openQuickPay();
    const ended = await bench.call('DELETE', '/v1/session', { token });
    equal([ended.status, ended.text], [204, '']);
    equal((await bench.call('GET', '/v1/balance', { token })).code, 'session_expired');
  }),

  'the idle time is an option': withBench(
    async (bench) => {
      const token = await bench.openQuickPay();
      await bench.clock.advance(2 * minute);
      equal((await bench.call('GET', '/v1/session', { token })).code, 'session_expired');
    },
    { sessionLimits: { idle: 2 * minute } },
  ),

  'Q-13: no endpoint answers without a session but the public ones': withBench(async (bench) => {
    for (const endpoint of table) {
      const isPublic = endpoint.scopes.includes('public');
      const code = await codeOf(bench, endpoint);
      equal(code === 'session_required', !isPublic, `${endpoint.method} ${endpoint.path} without a session`);
    }
  }),

  'Q-13: a session reaches every endpoint of its scope and none of another': withBench(
    async (bench) => {
      for (const endpoint of table.filter(({ scopes }) => !scopes.includes('public'))) {
        const tokens = { quickpay: await bench.openQuickPay(), portal: await bench.openPortal() };
        for (const scope of ['quickpay', 'portal'] as const) {
          const isRefused = (await codeOf(bench, endpoint, tokens[scope])) === 'scope_insufficient';
          equal(isRefused, !endpoint.scopes.includes(scope), `${endpoint.method} ${endpoint.path} refused to ${scope}`);
        }
      }
    },
    { limits: { exchangesPerAddress: Infinity } },
  ),

  'the account has the same name in every session of it, and another account another': withBench(async (bench) => {
    const first = (await bench.exchange()).as(OpenedSessionSchema).session;
    const second = (await bench.exchange()).as(OpenedSessionSchema).session;
    equal(first.accountKey, second.accountKey);
    ok(first.id !== second.id, 'another session');
    const [, other] = bench.app.world().accounts;
    const stranger = await bench.staff('POST', '/sessions', { accountNumber: other });
    ok(stranger.as(OpenedSessionSchema).session.accountKey !== first.accountKey, 'another name');
    ok(!first.accountKey.includes(bench.accountNumber), 'no account number in the name');
  }),
};
