import assert from 'node:assert/strict';
import { suite, test, type TestContext } from 'node:test';
import { setupServer } from 'msw/node';
import { createApp, type Connection } from '../../../mock-server/app.ts';
import { mswHandlers } from '../../../mock-server/msw.ts';
import { staffRoutes } from '../../../mock-server/routes/staff/index.ts';
import { serve } from '../../../mock-server/serve.ts';
import {
  assertStaffSecret,
  newStaffSecret,
  readStaffSecret,
  StaffSecretError,
} from '../../../mock-server/staff-secret.ts';
import { systemRandom } from '../../../mock-server/system-environment.ts';
import { testEnvironment } from '../../../mock-server/test-environment.ts';
import { STAFF_SECRET } from '../../backend/support/bench.ts';
import { testProcessor } from '../../backend/support/test-processor.ts';
import { rawHead, rawRequest } from '../../support/raw-request.ts';

const site = 'https://www.practice.example';
const withSecret = { Authorization: `Bearer ${STAFF_SECRET}` };

function openApp(staffSecret = STAFF_SECRET) {
  return createApp({ ...testEnvironment(), processor: testProcessor(), allowedOrigins: [site], staffSecret });
}

const localAddresses = [undefined, 'unknown', '127.0.0.1', '::1', '::ffff:127.0.0.1'];
const connectionFrom = (remoteAddress?: string): Connection => (remoteAddress === undefined ? {} : { remoteAddress });

/** A request that matches the route, whether or not what it names exists. */
function requestOf({ method, path }: { method: string; path: string }, headers: Record<string, string> = {}): Request {
  const address = `https://api.test/staff/v1${path.replace(/\{\w+\}/g, 'none')}`;
  const sendsBody = method === 'POST' || method === 'PATCH';
  return new Request(address, {
    method,
    headers: { 'Content-Type': 'application/json', ...headers },
    ...(sendsBody && { body: '{}' }),
  });
}

suite('the staff API asks for its secret', () => {
  test('every endpoint refuses a request without the secret, from any address and any page', async () => {
    const app = openApp();
    const before = app.world();
    for (const { endpoint } of staffRoutes) {
      for (const address of localAddresses) {
        const answer = await app.fetch(requestOf(endpoint), connectionFrom(address));
        assert.equal(answer.status, 401, `${endpoint.method} ${endpoint.path} from ${String(address)}`);
        assert.equal(answer.headers.get('WWW-Authenticate'), 'Bearer');
      }
      const page = requestOf(endpoint, { Origin: site, 'Sec-Fetch-Site': 'same-origin' });
      assert.equal((await app.fetch(page, connectionFrom('127.0.0.1'))).status, 401, endpoint.path);
    }
    assert.equal(app.world(), before, 'nothing was reset');
  });

  test('the secret opens every endpoint, from wherever the request comes', async () => {
    const app = openApp();
    for (const { endpoint } of staffRoutes) {
      const answer = await app.fetch(requestOf(endpoint, withSecret), connectionFrom('203.0.113.9'));
      assert.notEqual(answer.status, 401, `${endpoint.method} ${endpoint.path}`);
    }
  });

  test('another secret, a part of it, or another scheme is refused', async () => {
    const app = openApp();
    const wrong = [
      '',
      'Bearer',
      'Bearer ',
      `Bearer ${STAFF_SECRET.slice(0, -1)}`,
      `Bearer ${STAFF_SECRET}x`,
      `Bearer ${STAFF_SECRET.toUpperCase()}`,
      `Bearer ${STAFF_SECRET}, Bearer ${STAFF_SECRET}`,
      `Basic ${btoa(`staff:${STAFF_SECRET}`)}`,
      STAFF_SECRET,
    ];
    for (const Authorization of wrong) {
      const answer = await app.fetch(new Request('https://api.test/staff/v1/outbox', { headers: { Authorization } }));
      assert.equal(answer.status, 401, Authorization);
      assert.ok(!(await answer.text()).includes(STAFF_SECRET));
    }
    const inAddress = await app.fetch(new Request(`https://api.test/staff/v1/outbox?access_token=${STAFF_SECRET}`));
    assert.equal(inAddress.status, 401);
  });

  test('a session token of a patient is not the secret', async () => {
    const app = openApp();
    const [accountNumber] = app.world().accounts;
    const opened = await app.fetch(
      new Request('https://api.test/staff/v1/sessions', {
        method: 'POST',
        headers: { ...withSecret, 'Content-Type': 'application/json' },
        body: JSON.stringify({ accountNumber }),
      }),
    );
    const { token } = (await opened.json()) as { token: string };
    const headers = { Authorization: `Bearer ${token}` };
    assert.equal((await app.fetch(new Request('https://api.test/v1/session', { headers }))).status, 200);
    assert.equal((await app.fetch(new Request('https://api.test/staff/v1/outbox', { headers }))).status, 401);
  });

  test('an app without a secret has no staff API', async () => {
    const app = createApp({ ...testEnvironment(), processor: testProcessor() });
    for (const { endpoint } of staffRoutes) {
      assert.equal((await app.fetch(requestOf(endpoint, withSecret), connectionFrom('127.0.0.1'))).status, 404);
    }
  });

  test('over MSW, where no address is known, the secret is asked for, too', async (context) => {
    const base = 'https://api.practice.example';
    const worker = setupServer(...mswHandlers(openApp(), base));
    worker.listen({ onUnhandledFrame: 'error' });
    context.after(() => worker.close());
    assert.equal((await fetch(`${base}/staff/v1/outbox`)).status, 401);
    assert.equal((await fetch(`${base}/staff/v1/outbox`, { headers: withSecret })).status, 200);
  });

  test('S-09: a preflight lets no page but the allowed ones send the secret', async () => {
    const app = openApp();
    const allowsAuthorization = async (origin: string) => {
      const headers = { Origin: origin, 'Access-Control-Request-Method': 'POST' };
      const answer = await app.fetch(new Request('https://api.test/staff/v1/reset', { method: 'OPTIONS', headers }));
      return answer.headers.has('Access-Control-Allow-Headers');
    };
    assert.deepEqual(
      [await allowsAuthorization(site), await allowsAuthorization('https://evil.example')],
      [true, false],
    );
  });
});

suite('the secret of the staff API', () => {
  test('is new at every start, and is taken from the environment variable where that is set', () => {
    const secrets = new Set(Array.from({ length: 1_000 }, () => readStaffSecret(undefined, systemRandom)));
    assert.equal(secrets.size, 1_000);
    for (const secret of secrets) assert.match(secret, /^[\w-]{22}$/);
    assert.equal(readStaffSecret('a-secret-of-a-script', systemRandom), 'a-secret-of-a-script');
    assert.equal(readStaffSecret('', systemRandom).length, newStaffSecret(systemRandom).length);
  });

  test('is refused when it is short or cannot be sent as a bearer token', () => {
    for (const secret of [
      'short',
      'fifteen-letters',
      'x'.repeat(129),
      'has a space in the text',
      'ünïcödé-ünïcödé-ü',
    ]) {
      assert.throws(() => readStaffSecret(secret, systemRandom), StaffSecretError, secret);
      assert.throws(() => openApp(secret), StaffSecretError, secret);
    }
    for (const secret of ['x'.repeat(16), 'x'.repeat(128), 'AZaz09-._~+/AZaz09==']) assertStaffSecret(secret);
  });
});

suite('a path as it is written on the wire', () => {
  async function listen(context: TestContext): Promise<number> {
    const app = openApp();
    const server = await serve((request, connection) => app.fetch(request, connection));
    context.after(() => server.close());
    return server.port;
  }

  const statusOf = (answer: string) => Number(/^HTTP\/1\.1 (\d{3}) /.exec(answer)?.[1] ?? 0);

  // The secret is sent along, so that only the path can be what refuses them.
  const detours = [
    '/v1/../staff/v1/outbox',
    '/v1/./../staff/v1/outbox',
    '/v1/%2e%2e/staff/v1/outbox',
    '/v1/%2E./staff/v1/outbox',
    '/v1/.%2e/staff/v1/outbox',
    '/v1\\..\\staff\\v1\\outbox',
    '/v1/..\\staff/v1/outbox',
    '/v1/..%2fstaff/v1/outbox',
    '/v1/..%5cstaff/v1/outbox',
    '/v1/x/../../staff/v1/outbox',
    '/./staff/v1/outbox',
    '/x/../staff/v1/outbox',
    '/%2e/staff/v1/outbox',
    '//staff/v1/outbox',
    '/v1//../../staff/v1/outbox',
    '/staff/v1/outbox#/v1/',
    '/staff%2fv1%2foutbox',
    'http://localhost/v1/../staff/v1/outbox',
    'staff/v1/outbox',
  ];

  test('reaches the staff API only when it is written as its path', async (context) => {
    const port = await listen(context);
    assert.equal(statusOf(await rawRequest(port, rawHead('/staff/v1/outbox', { headers: withSecret }))), 200);
    for (const target of detours) {
      const answer = await rawRequest(port, rawHead(target, { headers: withSecret }));
      const status = statusOf(answer);
      assert.ok(status >= 400 && status < 500 && status !== 401, `${target} got ${answer.slice(0, 60)}`);
    }
  });

  test('without the secret reaches nothing of the staff API, however it is written', async (context) => {
    const port = await listen(context);
    for (const target of ['/staff/v1', '/staff/v1/', '/staff/v1/outbox', '/%73taff/v1/outbox', ...detours]) {
      for (const method of ['GET', 'HEAD', 'POST', 'DELETE']) {
        const status = statusOf(await rawRequest(port, rawHead(target, { method })));
        assert.ok(status >= 400 && status < 500, `${method} ${target} got ${String(status)}`);
      }
    }
  });

  test('a path with characters that a URL encodes, or a query as a person writes it, is answered', async (context) => {
    const port = await listen(context);
    for (const target of [
      "/staff/v1/accounts?search=O'Brien",
      '/staff/v1/accounts?search=%22a%22',
      '/staff/v1/accounts',
    ]) {
      assert.equal(statusOf(await rawRequest(port, rawHead(target, { headers: withSecret }))), 200, target);
    }
  });
});
