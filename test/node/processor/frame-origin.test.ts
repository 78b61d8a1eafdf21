import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { FrameAssets } from '../../../mock-server/processor/frame-page.ts';
import { frameOrigin, setUp, shop, tokenBody, tokenRequest } from './harness.ts';

const assets: FrameAssets = (name) => ({ body: `content of ${name}`, type: 'text/plain' });

test('C-02: the page may be embedded by registered practices only, and may do nothing but its work', async () => {
  const { processor } = setUp({ assets });
  const { headers } = await processor.fetch(new Request(`${frameOrigin}/`));
  assert.equal(
    headers.get('Content-Security-Policy'),
    [
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self'",
      "connect-src 'self'",
      `frame-ancestors ${shop.origin} https://hillside.example`,
      "form-action 'none'",
      "base-uri 'none'",
      "require-trusted-types-for 'script'",
      "trusted-types 'none'",
    ].join('; '),
  );
  assert.equal(headers.get('Cache-Control'), 'no-store');
  assert.equal(headers.get('Referrer-Policy'), 'no-referrer');
  assert.equal(headers.get('X-Content-Type-Options'), 'nosniff');
  assert.match(headers.get('Permissions-Policy') ?? '', /camera=\(\).*payment=\(\)/);
});

test('C-02: with no practice registered nobody may embed the page', async () => {
  const { processor } = setUp({ assets, registeredOrigins: {} });
  const { headers } = await processor.fetch(new Request(`${frameOrigin}/`));
  assert.match(headers.get('Content-Security-Policy') ?? '', /frame-ancestors 'none'/);
});

test('the origin serves the three files of the page, its tokens, and nothing else', async () => {
  const { processor } = setUp({ assets });
  const get = async (path: string, method = 'GET') => {
    const response = await processor.fetch(new Request(frameOrigin + path, { method }));
    return [response.status, await response.text()];
  };
  assert.deepEqual(await get('/'), [200, 'content of index.html']);
  assert.deepEqual(await get('/index.html'), [200, 'content of index.html']);
  assert.deepEqual(await get('/frame.js'), [200, 'content of frame.js']);
  assert.deepEqual(await get('/frame.css'), [200, 'content of frame.css']);
  assert.deepEqual(await get('/frame.css', 'HEAD'), [200, '']);
  for (const path of ['/frame.ts', '/%2e%2e/package.json', '/favicon.ico', '/tokens/', '/charges']) {
    assert.deepEqual(await get(path), [404, '']);
  }
  assert.deepEqual(await get('/', 'POST'), [405, '']);
  assert.deepEqual(await get('/tokens'), [405, '']);
});

test('without the built files there is no page, only tokens', async () => {
  const { processor } = setUp();
  assert.equal((await processor.fetch(new Request(`${frameOrigin}/`))).status, 404);
  assert.equal((await processor.fetch(tokenRequest())).status, 201);
});

test('C-02: tokens are given to the page of the same origin only, and no answer may be read or kept', async () => {
  const { processor } = setUp();
  const strangers = [
    'https://riverside.example',
    'https://cards.example.evil.example',
    'null',
    'http://cards.example',
    '',
  ];
  for (const Origin of strangers) {
    const response = await processor.fetch(tokenRequest({}, { Origin }));
    assert.deepEqual([response.status, await response.text()], [403, ''], Origin);
  }
  const { headers } = await processor.fetch(tokenRequest());
  assert.equal(headers.get('Access-Control-Allow-Origin'), null);
  assert.equal(headers.get('Cross-Origin-Resource-Policy'), 'same-origin');
  assert.equal(headers.get('Cache-Control'), 'no-store');
});

test('C-06: no token is made for a page that is not registered for the practice', async () => {
  const { processor } = setUp();
  const strangers = [
    { origin: 'https://evil.example' },
    { origin: 'https://hillside.example' },
    { practiceId: 'nobody' },
    { practiceId: 'toString' },
    { origin: `${shop.origin}.evil.example` },
  ];
  for (const changes of strangers) assert.equal((await processor.fetch(tokenRequest(changes))).status, 403);
});

test('a request that is not of the form is refused without a word about what was in it', async () => {
  const { processor } = setUp();
  const post = async (body: string, type = 'application/json') => {
    const headers = { 'Content-Type': type, Origin: frameOrigin };
    const response = await processor.fetch(new Request(`${frameOrigin}/tokens`, { method: 'POST', headers, body }));
    return [response.status, await response.text()];
  };
  const body = tokenBody();
  const bodies = [
    '',
    '{',
    '[]',
    'null',
    JSON.stringify({ ...body, extra: 1 }),
    JSON.stringify({ ...body, amount: 0 }),
    JSON.stringify({ ...body, amount: 1.5 }),
    JSON.stringify({ ...body, number: 4242424242424242 }),
    JSON.stringify({ ...body, number: '4'.repeat(65) }),
    JSON.stringify({ ...body, currency: 'usd' }),
    JSON.stringify({ ...body, zip: 'x'.repeat(100_000) }),
  ];
  for (const text of bodies) assert.deepEqual(await post(text), [400, ''], text.slice(0, 60));
  assert.deepEqual(await post(JSON.stringify(body), 'text/plain'), [400, '']);
});

test('a card with flaws is answered by the names of the flaws, never by what was typed', async () => {
  const { processor } = setUp();
  const response = await processor.fetch(
    tokenRequest({ number: '4242 4242 4242 4241', expiry: '10/26', code: '12', zip: '606' }),
  );
  assert.equal(response.status, 422);
  assert.deepEqual(await response.json(), {
    flaws: { number: 'number-wrong', expiry: 'expiry-past', code: 'code-length-3', zip: 'zip-length' },
  });
});

test('a card that is no test card goes nowhere', async () => {
  const { processor } = setUp();
  const response = await processor.fetch(tokenRequest({ number: '4111 1111 1111 1111' }));
  assert.equal(response.status, 422);
  assert.deepEqual(await response.json(), { flaws: { number: 'number-not-a-test-card' } });
});

test('a card is good until its month is over everywhere on earth', async () => {
  const { clock, processor } = setUp();
  const status = async () => (await processor.fetch(tokenRequest({ expiry: '11/26' }))).status;
  await clock.set(new Date('2026-12-01T11:59:59.000Z'));
  assert.equal(await status(), 201);
  await clock.set(new Date('2026-12-01T12:00:00.000Z'));
  assert.equal(await status(), 422);
});

test('nothing of a card is ever written to the console', async (t) => {
  const written = (['log', 'info', 'warn', 'error', 'debug'] as const).map((name) => t.mock.method(console, name));
  const { processor } = setUp();
  await processor.fetch(tokenRequest());
  await processor.fetch(tokenRequest({ number: '1' }));
  await processor.fetch(tokenRequest({ amount: -1 }));
  for (const method of written) assert.equal(method.mock.callCount(), 0);
});
