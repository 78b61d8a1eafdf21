import { parseArgs } from 'node:util';
import { isOrigin } from './http/cors.ts';
import { scenarioNames } from './scenarios/index.ts';

export interface CliOptions {
  port: number;
  processorPort: number;
  origins: readonly string[];
  payPageUrl: string;
  scenario: string;
  seed: number | null;
  staff: boolean;
}

/** What was typed makes no sense; the message says what does. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

export const help = `duecare-mock: a billing backend with invented people, and the card processor it charges

  duecare-mock [options]

  --port <n>            Port of the backend. Default 4001.
  --processor-port <n>  Port of the card processor. Default 4002.
  --scenario <name>     The world to start in. Default past-due. One of
                        ${scenarioNames.join(', ')}.
  --origin <origin>     A page's origin that may call, for example http://localhost:3000. Repeat it for more.
                        Default http://localhost:4000.
  --pay-page <url>      The page that payment links open. Default: /pay/ of the first origin.
  --seed <n>            The same ids, links and codes at every start. Default: others every time.
  --no-staff            Without the back office at /staff/v1.
  --help                This text.

The back office asks for a secret as the bearer token of every request. A new one is printed at every start;
DUECARE_STAFF_SECRET sets it.

Everything is kept in memory and is gone at the end. Ports may be 0 for any free one.
`;

/** Reads the arguments; null when help was asked for. Throws `UsageError`. */
export function readOptions(args: readonly string[]): CliOptions | null {
  const { values } = parse(args);
  if (values.help) return null;
  const origins = (values.origin ?? ['http://localhost:4000']).map(pageOrigin);
  return {
    port: wholeNumber('--port', values.port, 65_535) ?? 4001,
    processorPort: wholeNumber('--processor-port', values['processor-port'], 65_535) ?? 4002,
    origins,
    payPageUrl: payPage(values['pay-page'] ?? `${origins[0] ?? ''}/pay/`),
    scenario: values.scenario ?? 'past-due',
    seed: wholeNumber('--seed', values.seed, 2 ** 31 - 1),
    staff: !values['no-staff'],
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        port: { type: 'string' },
        'processor-port': { type: 'string' },
        scenario: { type: 'string' },
        origin: { type: 'string', multiple: true },
        'pay-page': { type: 'string' },
        seed: { type: 'string' },
        'no-staff': { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

function wholeNumber(name: string, text: string | undefined, most: number): number | null {
  if (text === undefined) return null;
  const value = Number(text);
  if (!/^\d+$/.test(text) || value > most)
    throw new UsageError(`${name} is "${text}": give a number from 0 to ${most}.`);
  return value;
}

function pageOrigin(text: string): string {
  if (isOrigin(text)) return text;
  throw new UsageError(`--origin is "${text}": give scheme, host and port alone, as in http://localhost:3000.`);
}

function payPage(text: string): string {
  if (!URL.canParse(text) || text.includes('#')) {
    throw new UsageError(`--pay-page is "${text}": give a whole URL without a fragment.`);
  }
  return text;
}
