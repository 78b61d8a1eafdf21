import { fork } from 'node:child_process';
import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { bundleTests } from './bundle-tests.ts';
import { broken, type Results } from './results.ts';

const runner = fileURLToPath(new URL('./browser-runner.ts', import.meta.url));

/** The browsers that tests run in. */
export type BrowserName = 'chromium' | 'firefox';

/** Runs test files in a browser. The runner is a process of its own, because it ends its process when it cannot start. */
export async function runBrowserSuite(
  files: readonly string[],
  concurrency: number,
  browser: BrowserName,
): Promise<Results> {
  // Within the project, so that the runner's server reaches them.
  const folder = `node_modules/.cache/duecare-tests-${String(process.pid)}`;
  try {
    const bundles = await bundleTests(files, folder);
    const child = fork(runner, [browser, String(concurrency), folder, ...bundles]);
    let results = broken;
    child.on('message', (message) => {
      results = message as Results;
    });
    const [code] = (await once(child, 'exit')) as [number | null];
    return code === 0 || results.failed > 0 ? results : broken;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
