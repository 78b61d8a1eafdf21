import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { test, type TestContext } from 'node:test';
import { createClient, type ClientOptions, type DuecareClient } from '../../../src/client/index.ts';
import { intentId, payment, paymentRequest } from './harness.ts';

// The same promises as on simulated time, through a real socket and the platform's own fetch.

async function serve(
  context: TestContext,
  listener: RequestListener,
  options: Partial<ClientOptions> = {},
): Promise<{ client: DuecareClient; tries: () => string[] }> {
  const attempts: string[] = [];
  const server = createServer((request, response) => {
    attempts.push(String(request.headers['duecare-attempt']));
    listener(request, response);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  context.after(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  // Long enough for a busy machine to get the request to the server at all.
  const timeout = { attempt: 1_500, payment: 1_500, total: 20_000 };
  const retry = { limit: 1, base: 1, cap: 1 };
  return {
    client: createClient({ baseUrl: `http://127.0.0.1:${port}`, timeout, retry, ...options }),
    tries: () => attempts,
  };
}

test('N-01: a server that takes the request and sends no headers', async (context) => {
  const { client, tries } = await serve(context, () => undefined);
  await assert.rejects(client.createPayment(intentId, paymentRequest), { code: 'timeout', outcomeKnown: false });
  assert.deepEqual(tries(), ['1', '2']);
});

test('N-01: a server that sends headers and half a body', async (context) => {
  const { client } = await serve(context, (_, response) => {
    response.writeHead(201, { 'Content-Length': 500 });
    response.write('{"id":');
  });
  await assert.rejects(client.createPayment(intentId, paymentRequest), { code: 'timeout', outcomeKnown: false });
});

test('N-01: a body that never ends', async (context) => {
  const { client } = await serve(context, (_, response) => {
    const more = setInterval(() => response.write(' '.repeat(1_000)), 5);
    response.on('close', () => clearInterval(more));
  });
  await assert.rejects(client.getPayment('pay_1'), { code: 'timeout', outcomeKnown: true });
});

test('N-02: a connection reset is tried again, under the same key', async (context) => {
  const keys: unknown[] = [];
  const { client, tries } = await serve(context, (request, response) => {
    keys.push(request.headers['idempotency-key']);
    if (keys.length === 1) request.socket.destroy();
    else response.writeHead(201, { 'Content-Type': 'application/json' }).end(JSON.stringify(payment));
  });
  assert.deepEqual(await client.createPayment(intentId, paymentRequest), payment);
  assert.deepEqual(keys, [intentId, intentId]);
  assert.deepEqual(tries(), ['1', '2']);
});

test('N-01: abort ends a real request within 50 ms', async (context) => {
  const { client } = await serve(context, () => controller.abort(), { timeout: { attempt: 5_000 } });
  const controller = new AbortController();
  let aborted = 0;
  controller.signal.addEventListener('abort', () => {
    aborted = performance.now();
  });
  await assert.rejects(client.getBalance({ signal: controller.signal }), { name: 'AbortError' });
  assert.ok(performance.now() - aborted < 50);
});

test('S-02: a redirect is not followed with the session', async (context) => {
  let followed = false;
  const { client } = await serve(context, (request, response) => {
    if (request.url === '/elsewhere') followed = true;
    response.writeHead(302, { Location: '/elsewhere' }).end();
  });
  await assert.rejects(client.getBalance(), { code: 'network' });
  assert.equal(followed, false);
});
