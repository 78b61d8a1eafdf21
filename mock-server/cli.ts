#!/usr/bin/env node
import { existsSync } from 'node:fs';
import { help, readOptions, UsageError, type CliOptions } from './cli-options.ts';
import type { Environment } from './environment.ts';
import { frameFiles } from './frame-files.ts';
import { linkUrl } from './links/send-link.ts';
import { randomIds } from './random-ids.ts';
import { seededRandom } from './seeded-random.ts';
import { PortTaken } from './serve.ts';
import { startMock, type RunningMock } from './start-mock.ts';
import { readStaffSecret, StaffSecretError } from './staff-secret.ts';
import { systemEnvironment, systemRandom } from './system-environment.ts';
import { UnknownScenario } from './worlds.ts';

/** The built frame lies beside the built command, and in dist/ for one who runs the source. */
const frameFolder = ['./card-frame/', '../dist/mock-server/card-frame/']
  .map((path) => new URL(path, import.meta.url))
  .find((folder) => existsSync(new URL('frame.js', folder)));

function environmentOf(seed: number | null): Environment {
  const system = systemEnvironment();
  if (seed === null) return system;
  const random = seededRandom(seed);
  return { clock: system.clock, random, ids: randomIds(random) };
}

function describe(
  { app, backendUrl, processorUrl }: RunningMock,
  { origins, payPageUrl }: CliOptions,
  staffSecret: string | undefined,
): string {
  const { scenario, accounts, links } = app.world();
  const own = links.filter(({ accountNumber }) => accountNumber === accounts[0]);
  const link = own.findLast(({ kind }) => kind === 'link');
  const code = own.findLast(({ kind }) => kind === 'code');
  const rows: [string, string | undefined][] = [
    ['Backend', `${backendUrl}, scenario ${scenario}`],
    ['Back office', staffSecret && `${backendUrl}/staff/v1`],
    ['Staff secret', staffSecret],
    ['Card processor', processorUrl],
    ['Pages allowed', origins.join(', ')],
    ['Payment link', link && linkUrl(payPageUrl, link.secret)],
    ['Payment code', code?.secret],
  ];
  const shown = rows.flatMap(([name, value]) => (value === undefined ? [] : [`  ${name.padEnd(16)}${value}`]));
  return ['', ...shown, '', 'Ctrl+C stops it.', ''].join('\n');
}

async function run(options: CliOptions): Promise<void> {
  if (!frameFolder) console.error('The card frame is not built, so cards cannot be entered: run `npm run build`.');
  const staffSecret = options.staff ? readStaffSecret(process.env.DUECARE_STAFF_SECRET, systemRandom) : undefined;
  const mock = await startMock({
    ...options,
    staffSecret,
    environment: environmentOf(options.seed),
    assets: frameFolder ? frameFiles(frameFolder) : () => undefined,
    onError: (error, requestId) => console.error(requestId, error),
  });
  console.log(describe(mock, options, staffSecret));
  process.once('SIGINT', () => void mock.close());
  process.once('SIGTERM', () => void mock.close());
}

/** What the person can mend is said in a sentence; anything else is a bug and shows its stack. */
function explain(error: unknown): unknown {
  if (error instanceof PortTaken) return `${error.message} See --port and --processor-port.`;
  if (error instanceof StaffSecretError) return error.message;
  if (error instanceof UnknownScenario || error instanceof UsageError) return `${error.message} See --help.`;
  return error;
}

try {
  const options = readOptions(process.argv.slice(2));
  if (options) await run(options);
  else console.log(help);
} catch (error) {
  console.error(explain(error));
  process.exitCode = 1;
}
