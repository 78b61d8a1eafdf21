import assert from 'node:assert/strict';
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { help, readOptions, UsageError } from '../../../mock-server/cli-options.ts';
import { scenarioNames } from '../../../mock-server/scenarios/index.ts';
import { serve } from '../../../mock-server/serve.ts';

const cli = fileURLToPath(new URL('../../../mock-server/cli.ts', import.meta.url));

/** Runs the command to its end; never for one that goes on. */
async function run(...args: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  try {
    return { code: 0, ...(await promisify(execFile)(process.execPath, [cli, ...args])) };
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
    return { code, stdout, stderr };
  }
}

test('without arguments the command serves what the demo expects', () => {
  assert.deepEqual(readOptions([]), {
    port: 4001,
    processorPort: 4002,
    origins: ['http://localhost:4000'],
    payPageUrl: 'http://localhost:4000/pay/',
    scenario: 'past-due',
    seed: null,
    staff: true,
  });
});

test('every argument is read', () => {
  const args = '--port 1 --processor-port=2 --scenario family --origin https://a.example --origin https://b.example';
  assert.deepEqual(readOptions([...args.split(' '), '--seed', '3', '--no-staff']), {
    port: 1,
    processorPort: 2,
    origins: ['https://a.example', 'https://b.example'],
    payPageUrl: 'https://a.example/pay/',
    scenario: 'family',
    seed: 3,
    staff: false,
  });
  assert.equal(readOptions(['--help']), null);
  assert.equal(readOptions(['-h']), null);
});

test('an argument that makes no sense is told with what would', () => {
  const refusals: [string[], RegExp][] = [
    [['--port', 'x'], /--port is "x": give a number from 0 to 65535/],
    [['--port', '65536'], /65536/],
    [['--port', '-1'], /--port/],
    [['--port', '4.5'], /4\.5/],
    [['--origin', 'https://a.example/path'], /give scheme, host and port alone/],
    [['--origin', '*'], /give scheme, host and port alone/],
    [['--pay-page', '/pay'], /give a whole URL/],
    [['--colour', 'red'], /--colour/],
    [['past-due'], /past-due/],
  ];
  for (const [args, message] of refusals) {
    assert.throws(
      () => readOptions(args),
      (error: unknown) => error instanceof UsageError && message.test(error.message),
      args.join(' '),
    );
  }
});

test('--help names every option and every scenario', async () => {
  for (const name of [
    ...scenarioNames,
    '--port',
    '--processor-port',
    '--origin',
    '--pay-page',
    '--seed',
    '--no-staff',
  ]) {
    assert.ok(help.includes(name), name);
  }
  const { code, stdout } = await run('--help');
  assert.equal(code, 0);
  assert.ok(stdout.includes('--scenario'));
});

test('an unknown scenario and a taken port end the command with a sentence', async () => {
  const unknown = await run('--scenario', 'atlantis', '--port', '0', '--processor-port', '0');
  assert.equal(unknown.code, 1);
  assert.equal(
    unknown.stderr.trim().split('\n').at(-1),
    `There is no scenario "atlantis". Choose of ${scenarioNames.join(', ')}. See --help.`,
  );

  const other = await serve(() => Promise.resolve(new Response('mine')));
  const taken = await run('--port', String(other.port), '--processor-port', '0');
  await other.close();
  assert.equal(taken.code, 1);
  assert.match(taken.stderr, new RegExp(`Port ${other.port} is taken: .* See --port and --processor-port\\.`));
  assert.ok(!taken.stderr.includes('    at '), 'no stack');
});

/** What the command prints until it runs. Kill the process. */
async function start(variables: Record<string, string>, ...args: string[]) {
  const child = spawn(process.execPath, [cli, '--port', '0', '--processor-port', '0', ...args], {
    env: { ...process.env, ...variables },
  });
  let output = '';
  for await (const chunk of child.stdout.setEncoding('utf8')) {
    output += String(chunk);
    if (output.includes('Ctrl+C')) break;
  }
  const valueOf = (name: string) => new RegExp(`${name} +([^\\s,]+)`).exec(output)?.[1] ?? '';
  return { child, output, valueOf };
}

test('the command prints the secret of the staff API, another at every start even with the same seed', async () => {
  const secrets: string[] = [];
  for (let time = 0; time < 2; time++) {
    const { child, valueOf } = await start({ DUECARE_STAFF_SECRET: '' }, '--seed', '11');
    const secret = valueOf('Staff secret');
    secrets.push(secret);
    const ask = (token: string) =>
      fetch(`${valueOf('Backend')}/staff/v1/outbox`, { headers: { Authorization: `Bearer ${token}` } });
    assert.deepEqual([(await ask(secret)).status, (await ask(secret.slice(1))).status], [200, 401]);
    child.kill('SIGTERM');
    await once(child, 'exit');
  }
  assert.notEqual(secrets[0], secrets[1]);
});

test('DUECARE_STAFF_SECRET sets the secret; one that is too short ends the command with a sentence', async () => {
  const given = 'the-secret-of-a-script';
  const { child, valueOf } = await start({ DUECARE_STAFF_SECRET: given });
  assert.equal(valueOf('Staff secret'), given);
  const headers = { Authorization: `Bearer ${given}` };
  assert.equal((await fetch(`${valueOf('Backend')}/staff/v1/outbox`, { headers })).status, 200);
  child.kill('SIGTERM');
  await once(child, 'exit');

  const env = { ...process.env, DUECARE_STAFF_SECRET: 'short' };
  const refused = spawn(process.execPath, [cli, '--port', '0', '--processor-port', '0'], { env });
  let complaint = '';
  for await (const chunk of refused.stderr.setEncoding('utf8')) complaint += String(chunk);
  assert.match(
    complaint.trim().split('\n').at(-1) ?? '',
    /^The secret of the staff API \(DUECARE_STAFF_SECRET\) needs /,
  );
  assert.ok(!complaint.includes('    at '), 'no stack');
});

test('with --no-staff no secret is printed', async () => {
  const { child, output } = await start({}, '--no-staff');
  child.kill('SIGTERM');
  await once(child, 'exit');
  assert.doesNotMatch(output, /secret|Back office/i);
});

test('the command prints a link that opens, with the same seed the same one, and stops when asked', async () => {
  const links: string[] = [];
  for (let time = 0; time < 2; time++) {
    const { child, output, valueOf } = await start({}, '--seed', '11');
    const link = /Payment link +\S+#duecare=(\S+)/.exec(output)?.[1] ?? '';
    links.push(link);
    const answer = await fetch(`${valueOf('Backend')}/v1/links/exchange`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ kind: 'link', token: link }),
    });
    assert.equal(answer.status, 201);
    child.kill('SIGTERM');
    assert.deepEqual(await once(child, 'exit'), [0, null]);
  }
  assert.equal(links[0], links[1]);
});
