import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { globSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { runBrowserSuite, type BrowserName } from './browser-suite.ts';
import { hasFirefox, noFirefox } from './firefox.ts';
import { runNodeSuite } from './node-suite.ts';
import { broken, sum, type Results } from './results.ts';
import { isSuite, lacksFirefox, lacksWebKit, runsFor, type Run, type Suite } from './test-runs.ts';
import { noWebKit, webKitPrograms } from './webkit.ts';

// `npm test [-- [suite] [file...] [--no-build] [--chromium | --firefox]]`: builds, runs the suites in the browsers that
// are there, and ends with one line that counts everything.

/** Only the tests of named files in Node and in the browser do without the built files. */
function needsBuild(suite: Suite | undefined, files: readonly string[]): boolean {
  return suite !== 'browser' && !(suite === 'node' && files.length > 0);
}

async function build(): Promise<boolean> {
  const tool = fileURLToPath(new URL('./build.ts', import.meta.url));
  const [code] = (await once(spawn(process.execPath, [tool], { stdio: 'inherit' }), 'exit')) as [number | null];
  return code === 0;
}

function start({ suite, browser = 'chromium' }: Run, files: readonly string[]): Promise<Results> {
  if (suite === 'browser') return runBrowserSuite(files, 2, browser);
  // One file at a time: each starts a display and a browser, and a busy WebKit answers its driver late.
  if (suite === 'webkit') return runNodeSuite(files, 1);
  // The journeys' processes read in which browser they run.
  process.env.DUECARE_TEST_BROWSER = browser;
  return runNodeSuite(files, 2);
}

async function runSuite(run: Run, named: readonly string[]): Promise<Results> {
  console.log(`\n--- ${[run.suite, run.browser].filter(Boolean).join(', ')} ---`);
  // From the end of the alphabet: the tests of the tools take longest, and none of them is to be left to run alone.
  const all = globSync(`test/${run.suite}/**/*.test.ts`).toSorted().toReversed();
  const files = named.length > 0 ? named : all;
  if (files.length === 0) {
    console.error(`test/${run.suite} has no tests.`);
    return broken;
  }
  try {
    return await start(run, files);
  } catch (error) {
    console.error(`The ${run.suite} tests broke:`, error);
    return broken;
  }
}

function browserOf(args: readonly string[]): BrowserName | undefined {
  if (args.includes('--firefox')) return 'firefox';
  return args.includes('--chromium') ? 'chromium' : undefined;
}

async function main(args: readonly string[]): Promise<Results> {
  const [first, ...files] = args.filter((arg) => !arg.startsWith('--'));
  const suite = isSuite(first) ? first : undefined;
  if (first !== undefined && suite === undefined) {
    console.error(`There is no suite ${first}: choose node, browser, journeys, or webkit.`);
    return broken;
  }
  const wish = { suite, browser: browserOf(args) };
  const installed = { firefox: hasFirefox(), webKit: webKitPrograms() !== undefined };
  if (!args.includes('--no-build') && needsBuild(suite, files) && !(await build())) return broken;

  const all: Results[] = [];
  for (const run of runsFor(wish, installed)) all.push(await runSuite(run, files));
  if (lacksFirefox(wish, installed)) console.log(`\n${noFirefox}`);
  if (lacksWebKit(wish, installed)) console.log(`\n${noWebKit}`);
  return sum(all);
}

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const { passed, failed } = await main(process.argv.slice(2));
const code = failed > 0 ? 1 : 0;
process.stdout.write(`\n${String(passed)} passed, ${String(failed)} failed\n`, () => process.exit(code));
