import assert from 'node:assert/strict';
import { suite, test, type TestContext } from 'node:test';
import { startDemo, type Demo } from '../../../demo/server/start-demo.ts';
import { testEnvironment } from '../../../mock-server/test-environment.ts';
import { rawHead, rawRequest } from '../../support/raw-request.ts';

const notice = JSON.stringify({
  eventId: 'evt_1',
  type: 'payment.succeeded',
  transactionId: 'TX-1',
  accountNumber: '204417',
  amount: { amount: 14_615, currency: 'USD' },
  date: '2026-11-02',
  method: 'visa',
  lastFour: '4242',
});

/** Every request that the demo's own servers answer. */
const ownRequests = [
  ['POST', '/processor/notices', notice],
  ['POST', '/portal/session', undefined],
  ['GET', '/outbox/messages', undefined],
  ['GET', '/back-office/staff-secret', undefined],
] as const;

async function open(context: TestContext): Promise<{ demo: Demo; port: number; host: string }> {
  const demo = await startDemo({ ports: { demo: 0, backend: 0, processor: 0 }, environment: testEnvironment() });
  context.after(() => demo.close());
  const { port, host } = new URL(demo.origins.demo);
  return { demo, port: Number(port), host };
}

/** A request as a browser would write it, with a body that needs no preflight. */
function asBrowser(method: string, target: string, body: string | undefined, host: string, headers: object): string {
  const head = rawHead(target, {
    method,
    host,
    headers: {
      ...headers,
      ...(body !== undefined && { 'Content-Type': 'text/plain', 'Content-Length': String(body.length) }),
    },
  });
  return head + (body ?? '');
}

/** What a browser says of a request of a page elsewhere. */
function strangers({ demo, backend }: Demo['origins']): Record<string, Record<string, string>> {
  const sameSite = { 'Sec-Fetch-Site': 'same-site', 'Sec-Fetch-Mode': 'no-cors' };
  return {
    'a website': { Origin: 'https://evil.example', 'Sec-Fetch-Site': 'cross-site', 'Sec-Fetch-Mode': 'no-cors' },
    'a website without a referrer, in an old browser': { Origin: 'null' },
    'a website, by GET': { 'Sec-Fetch-Site': 'cross-site', Referer: 'https://evil.example/' },
    'a website in a browser without Sec-Fetch-Site': { Referer: 'https://evil.example/' },
    'a sandboxed frame': { Origin: 'null', 'Sec-Fetch-Site': 'cross-site' },
    'another port of this machine': { Origin: backend, ...sameSite },
    'another port of this machine, by GET': { Referer: `${backend}/`, ...sameSite },
    'an origin that begins like this one': { Origin: `${demo}.evil.example` },
    'an address that begins like this one': { Referer: `${demo}@evil.example/` },
    'an address bar': { 'Sec-Fetch-Site': 'none' },
    'no page at all': {},
  };
}

const isRefused = (answer: string) => /^HTTP\/1\.1 4\d\d /.test(answer);

suite('the demo answers its own pages alone', () => {
  test('a page elsewhere makes the demo sign no notice, open no session, and hand out no secret', async (context) => {
    const { demo, port, host } = await open(context);
    for (const [who, headers] of Object.entries(strangers(demo.origins))) {
      for (const [method, path, body] of ownRequests) {
        const answer = await rawRequest(port, asBrowser(method, path, body, host, headers));
        assert.ok(isRefused(answer), `${who}: ${method} ${path} got ${answer.slice(0, 40)}`);
        assert.ok(!answer.includes(demo.staffSecret), who);
      }
    }
    assert.deepEqual(demo.app.backend().processorNotices.all(), []);
  });

  test('a name that leads to this machine is not this machine', async (context) => {
    const { demo, port } = await open(context);
    for (const host of [`evil.example:${port}`, `localhost.evil.example:${port}`, `127.0.0.1:${port}`, 'localhost']) {
      const site = { 'Sec-Fetch-Site': 'same-origin' };
      for (const headers of [
        site,
        { ...site, Origin: `http://${host}` },
        { ...site, Referer: `${demo.origins.demo}/` },
      ]) {
        for (const [method, path, body] of ownRequests) {
          const answer = await rawRequest(port, asBrowser(method, path, body, host, headers));
          assert.ok(isRefused(answer), `${host}: ${method} ${path} got ${answer.slice(0, 40)}`);
          assert.ok(!answer.includes(demo.staffSecret), host);
        }
      }
    }
  });

  test('a page of the demo gets an answer, in browsers with and without Sec-Fetch-Site', async (context) => {
    const { demo, port, host } = await open(context);
    const origin = demo.origins.demo;
    const own = [
      { 'Sec-Fetch-Site': 'same-origin', Origin: origin },
      { 'Sec-Fetch-Site': 'same-origin', Referer: `${origin}/back-office/` },
      { Origin: origin },
      { Referer: `${origin}/back-office/` },
    ];
    for (const headers of own) {
      for (const [method, path, body] of ownRequests) {
        const answer = await rawRequest(port, asBrowser(method, path, body, host, headers));
        assert.match(answer, /^HTTP\/1\.1 200 /, `${method} ${path} ${JSON.stringify(headers)}`);
        assert.match(answer, /cross-origin-resource-policy: same-origin/i);
        assert.match(answer, /cache-control: no-store/i);
      }
    }
    assert.deepEqual(
      demo.app
        .backend()
        .processorNotices.all()
        .map(({ outcome }) => outcome),
      ['posted', 'duplicate', 'duplicate', 'duplicate'].toReversed(),
    );
  });

  test('the secret that its page gets opens the staff API', async (context) => {
    const { demo } = await open(context);
    const headers = { Origin: demo.origins.demo };
    const given = await fetch(`${demo.origins.demo}/back-office/staff-secret`, { headers });
    const { secret } = (await given.json()) as { secret: string };
    const ask = (token: string) =>
      fetch(`${demo.origins.backend}/staff/v1/outbox`, { headers: { Authorization: `Bearer ${token}` } });
    assert.deepEqual([(await ask(secret)).status, (await ask(`${secret}x`)).status], [200, 401]);
  });
});
