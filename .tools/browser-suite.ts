import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
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
  const child = fork(runner, [browser, String(concurrency), ...files]);
  let results = broken;
  child.on('message', (message) => {
    results = message as Results;
  });
  const [code] = (await once(child, 'exit')) as [number | null];
  return code === 0 || results.failed > 0 ? results : broken;
}
