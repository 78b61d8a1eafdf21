import assert from 'node:assert/strict';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { BalanceSchema, OpenedSessionSchema, PaymentSchema } from '../../../src/contract/index.ts';
import { STAFF_SECRET } from '../../backend/support/bench.ts';

interface Hello {
  url: string;
  links: { accountNumber: string; kind: string; secret: string }[];
  accountNumber: string;
}

async function post(url: string, body: unknown, headers: Record<string, string> = {}): Promise<unknown> {
  const init = {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body: JSON.stringify(body),
  };
  return (await fetch(url, init)).json();
}

test('Q-01, S-01: the memory of a running backend has no token in it, only hashes', async (context) => {
  const folder = await mkdtemp(join(tmpdir(), 'duecare-heap-'));
  const server = fork(fileURLToPath(new URL('./heap-server.ts', import.meta.url)));
  context.after(async () => {
    server.kill();
    await rm(folder, { recursive: true });
  });
  const [{ url, links, accountNumber }] = (await once(server, 'message')) as [Hello];

  const staff = { Authorization: `Bearer ${STAFF_SECRET}` };
  const made = (await post(`${url}/staff/v1/links`, { accountNumber, origin: 'text' }, staff)) as { url: string };
  const link = made.url.slice(-22);
  const { token } = OpenedSessionSchema.parse(await post(`${url}/v1/links/exchange`, { kind: 'link', token: link }));
  const portal = OpenedSessionSchema.parse(await post(`${url}/staff/v1/sessions`, { accountNumber }, staff)).token;
  const Authorization = `Bearer ${token}`;
  const balance = BalanceSchema.parse(await (await fetch(`${url}/v1/balance`, { headers: { Authorization } })).json());
  const payment = PaymentSchema.parse(
    await post(
      `${url}/v1/payments`,
      {
        choice: 'amount-due',
        amount: balance.amountDue,
        balanceVersion: balance.version,
        method: { kind: 'card', token: 'tok.approved.4242.1' },
      },
      { Authorization, 'Idempotency-Key': '00000000-0000-4000-8000-000000000001' },
    ),
  );
  // Requests of another kind push the last tokens out of whatever buffers the server reuses.
  for (let time = 0; time < 20; time++) await (await fetch(`${url}/v1/practice`)).text();

  server.send(join(folder, 'server.heapsnapshot'));
  const [file] = (await once(server, 'message')) as [string];
  const memory = await readFile(file, 'utf8');
  assert.ok(memory.includes(payment.id), 'the payment is in the memory');
  const secretOfWorld = links.find(({ kind }) => kind === 'link')?.secret ?? '';
  assert.ok(memory.includes(secretOfWorld), 'what the world tells whoever started it is there, so the search works');
  for (const [name, secret] of Object.entries({ link, token, portal })) {
    assert.ok(!memory.includes(secret), `the ${name} is not`);
  }
});
