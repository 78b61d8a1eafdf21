import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { globSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { runBrowserSuite } from './browser-suite.ts';
import { runNodeSuite } from './node-suite.ts';
import { broken, sum, type Results } from './results.ts';

// `npm test [-- [suite] [file...] [--no-build]]`: builds, runs the suites, and ends with one line that counts everything.
const suites = {
  node: (files: readonly string[]) => runNodeSuite(files, 2),
  browser: (files: readonly string[]) => runBrowserSuite(files, 2),
  journeys: (files: readonly string[]) => runNodeSuite(files, 1),
} as const;
type Suite = keyof typeof suites;

const isSuite = (name: string | undefined): name is Suite => name !== undefined && name in suites;

/** Only the tests of named files in Node and in the browser do without the built files. */
function needsBuild(suite: Suite | undefined, files: readonly string[]): boolean {
  return suite !== 'browser' && !(suite === 'node' && files.length > 0);
}

async function build(): Promise<boolean> {
  const tool = fileURLToPath(new URL('./build.ts', import.meta.url));
  const [code] = (await once(spawn(process.execPath, [tool], { stdio: 'inherit' }), 'exit')) as [number | null];
  return code === 0;
}

async function runSuite(suite: Suite, named: readonly string[]): Promise<Results> {
  console.log(`\n--- ${suite} ---`);
  const files = named.length > 0 ? named : globSync(`test/${suite}/**/*.test.ts`).toSorted();
  if (files.length === 0) {
    console.error(`test/${suite} has no tests.`);
    return broken;
  }
  try {
    return await suites[suite](files);
  } catch (error) {
    console.error(`The ${suite} tests broke:`, error);
    return broken;
  }
}

async function main(args: readonly string[]): Promise<Results> {
  const [first, ...rest] = args.filter((arg) => !arg.startsWith('--'));
  const suite = isSuite(first) ? first : undefined;
  if (first !== undefined && suite === undefined) {
    console.error(`There is no suite ${first}: choose of ${Object.keys(suites).join(', ')}.`);
    return broken;
  }
  if (!args.includes('--no-build') && needsBuild(suite, rest) && !(await build())) return broken;

  const all: Results[] = [];
  for (const name of suite === undefined ? (Object.keys(suites) as Suite[]) : [suite])
    all.push(await runSuite(name, rest));
  return sum(all);
}

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const { passed, failed } = await main(process.argv.slice(2));
const code = failed > 0 ? 1 : 0;
process.stdout.write(`\n${String(passed)} passed, ${String(failed)} failed\n`, () => process.exit(code));
