import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { portsFrom } from '../../demo/server/ports.ts';

const start = fileURLToPath(new URL('../../demo/start.ts', import.meta.url));

function npmStart(port: string, staffSecret = '') {
  const env = { ...process.env, DUECARE_PORT: port, DUECARE_STAFF_SECRET: staffSecret };
  return spawn(process.execPath, [start], { env, stdio: 'pipe' });
}

async function text(stream: NodeJS.ReadableStream, until?: RegExp): Promise<string> {
  let all = '';
  for await (const chunk of stream) {
    all += String(chunk);
    if (until?.test(all)) break;
  }
  return all;
}

/** Three ports in a row, of which the first was free a moment ago. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return Math.min(port, 65_533);
}

test('DUECARE_PORT moves all three ports', () => {
  assert.deepEqual(portsFrom(undefined), { demo: 4000, backend: 4001, processor: 4002 });
  assert.deepEqual(portsFrom('5000'), { demo: 5000, backend: 5001, processor: 5002 });
  for (const wrong of ['0', '65534', 'many', '4000.5']) assert.throws(() => portsFrom(wrong), RangeError);
});

test('npm start prints a payment link that works, and stops when it is told to', async () => {
  const port = await freePort();
  const demo = npmStart(String(port));
  try {
    const said = await text(demo.stdout, /Ctrl\+C/);
    const link = /Payment link\s+(\S+)/.exec(said)?.[1] ?? '';
    assert.equal(link.startsWith(`http://localhost:${String(port)}/pay/#duecare=`), true, said);
    assert.equal((await fetch(link)).status, 200);
    const token = link.split('=')[1];
    const opened = await fetch(`http://localhost:${String(port + 1)}/v1/links/exchange`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ kind: 'link', token }),
    });
    assert.equal(opened.status, 201);
    const secret = /Staff secret\s+([^\s,]+)/.exec(said)?.[1] ?? '';
    const staff = (headers: HeadersInit) => fetch(`http://localhost:${String(port + 1)}/staff/v1/outbox`, { headers });
    assert.equal((await staff({ Authorization: `Bearer ${secret}` })).status, 200, said);
    assert.equal((await staff({})).status, 401);
  } finally {
    demo.kill('SIGTERM');
  }
  const [code] = (await once(demo, 'exit')) as [number | null];
  assert.equal(code, 0);
});

test('npm start says what to do when a port is taken', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const { port } = other.address() as AddressInfo;
  try {
    const demo = npmStart(String(port));
    const [said, [code]] = await Promise.all([text(demo.stderr), once(demo, 'exit') as Promise<[number | null]>]);
    assert.equal(code, 1);
    assert.match(
      said,
      new RegExp(`^Port ${String(port)} is taken.*DUECARE_PORT=5000 moves all three ports\\.\\s*$`, 's'),
    );
  } finally {
    other.close();
  }
});
