import assert from 'node:assert/strict';
import { once } from 'node:events';
import { request as httpRequest } from 'node:http';
import { test, type TestContext } from 'node:test';
import { DroppedConnection } from '../../../mock-server/faults/dropped-connection.ts';
import { cutBody } from '../../../mock-server/faults/broken-body.ts';
import { PortTaken, serve, type Fetch } from '../../../mock-server/serve.ts';
import { rawHead, rawRequest } from '../../support/raw-request.ts';

async function start(context: TestContext, fetch: Fetch) {
  const server = await serve(fetch);
  context.after(() => server.close());
  return server;
}

test('serve hands over method, path, headers, body and the address of the sender', async (context) => {
  const { url } = await start(context, async (request, connection) =>
    Response.json({
      method: request.method,
      path: new URL(request.url).pathname,
      header: request.headers.get('X-Test'),
      body: await request.text(),
      ...connection,
    }),
  );
  const answer = await fetch(`${url}/a/b`, { method: 'POST', headers: { 'X-Test': 'yes' }, body: 'hello' });
  assert.deepEqual(await answer.json(), {
    method: 'POST',
    path: '/a/b',
    header: 'yes',
    body: 'hello',
    remoteAddress: '127.0.0.1',
  });
});

test('N-12: a dropped connection is a destroyed socket without a byte of an answer', async (context) => {
  const { port } = await start(context, () => Promise.reject(new DroppedConnection()));
  assert.equal(await rawRequest(port, rawHead('/')), '');
});

test('N-12: a cut body ends in the middle of what was promised', async (context) => {
  const { port } = await start(context, () => cutBody(Response.json({ text: 'x'.repeat(100) })));
  const answer = await rawRequest(port, rawHead('/'));
  assert.match(answer, /^HTTP\/1\.1 200 OK/);
  assert.match(answer, /\{"text":"x+/);
  assert.ok(!answer.endsWith('0\r\n\r\n'), 'no proper end');
  assert.ok(!answer.includes('"}'), 'not the whole body');
});

test('a server for this machine does not answer to the name of a website', async (context) => {
  const { port } = await start(context, () => Promise.resolve(new Response('secret')));
  for (const host of ['evil.example', 'localhost.evil.example', '127.0.0.1.evil.example', '10.0.0.1', '']) {
    const answer = await rawRequest(port, rawHead('/', { host }));
    assert.match(answer, /^HTTP\/1\.1 4(00|21) /, host);
    assert.ok(!answer.includes('secret'));
  }
  for (const host of ['localhost', `localhost:${port}`, '127.0.0.1', '[::1]:80']) {
    assert.match(await rawRequest(port, rawHead('/', { host })), /^HTTP\/1\.1 200 OK/, host);
  }
});

test('a request that makes no sense is refused and the server goes on', async (context) => {
  const { port, url } = await start(context, () => Promise.resolve(new Response('fine')));
  assert.match(await rawRequest(port, rawHead('//')), /^HTTP\/1\.1 /);
  assert.match(await rawRequest(port, rawHead('/', { method: 'TRACE' })), / 400 /);
  assert.match(await rawRequest(port, 'nonsense\r\n\r\n'), / 400 /);
  assert.equal(await (await fetch(url)).text(), 'fine');
});

test('a HEAD has the headers and no body', async (context) => {
  const { port } = await start(context, () => Promise.resolve(new Response(null, { headers: { 'X-Here': 'yes' } })));
  const head = httpRequest({ port, method: 'HEAD' }).end();
  const [answer] = (await once(head, 'response')) as [{ headers: Record<string, string>; resume(): void }];
  answer.resume();
  assert.equal(answer.headers['x-here'], 'yes');
});

test('a taken port is told by its number, and a closed server gives its port back', async () => {
  const first = await serve(() => Promise.resolve(new Response('first')));
  await assert.rejects(
    serve(() => Promise.resolve(new Response('second')), { port: first.port }),
    (error: unknown) => error instanceof PortTaken && error.port === first.port,
  );
  await first.close();
  const second = await serve(() => Promise.resolve(new Response('second')), { port: first.port });
  assert.equal(await (await fetch(second.url)).text(), 'second');
  await second.close();
});
