import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { startTestRunner, summaryReporter, type TestRunnerConfig } from '@web/test-runner';
import { playwrightLauncher } from '@web/test-runner-playwright';
import { browserLaunchOptions } from './browser.ts';
import { browserResults } from './browser-results.ts';
import { firefoxLauncher } from './firefox-launcher.ts';

// Runs bundled tests in a browser and sends the parent process how many passed and failed.
const [browser, concurrency, folder = '', ...files] = process.argv.slice(2);
const root = fileURLToPath(new URL('..', import.meta.url));
const worker = new URL('../node_modules/msw/lib/mockServiceWorker.js', import.meta.url);

const launcher =
  browser === 'firefox' ? await firefoxLauncher() : playwrightLauncher({ launchOptions: await browserLaunchOptions() });

const config: Partial<TestRunnerConfig> = {
  rootDir: root,
  files,
  browsers: [launcher],
  concurrency: Number(concurrency),
  staticLogging: true,
  testFramework: { config: { timeout: '10000' } },
  // A Firefox that starts beside others has been seen to take more than the half minute that is usual.
  browserStartTimeout: 120_000,
  testsFinishTimeout: 300_000,
  plugins: [
    {
      name: 'msw-worker',
      serve: async ({ path }) =>
        path === '/mockServiceWorker.js' ? { body: await readFile(worker, 'utf8'), type: 'js' } : undefined,
    },
  ],
  // Lit says in every file that it runs its development build, which is meant.
  filterBrowserLogs: ({ args }) => !args.some((arg) => String(arg).includes('Lit is in dev mode')),
  reporters: [
    summaryReporter({}),
    { onTestRunFinished: ({ sessions }) => void process.send?.(browserResults(sessions, `${root}${folder}`)) },
  ],
};

await startTestRunner({ config, readCliArgs: false, readFileConfig: false });
