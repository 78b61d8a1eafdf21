import { playwrightLauncher } from '@web/test-runner-playwright';
import { firefox, type Browser, type BrowserContext } from 'playwright-core';
import { firefoxLaunchOptions, noFirefox } from './firefox.ts';

/**
 * Runs test files in Firefox, each of those that run at the same time in a browser of its own: two windows of one Firefox
 * take the focus from each other, and what is typed goes to the one that has it. Rejects where there is no Firefox.
 */
export async function firefoxLauncher() {
  const launchOptions = await firefoxLaunchOptions();
  if (launchOptions === undefined) throw new Error(noFirefox);
  const others: Browser[] = [];
  const idle: Browser[] = [];
  let first: Browser | undefined;

  /** The runner's own Firefox for the first file, and another one where none is idle. They all go with the first. */
  async function firefoxFor(own: Browser): Promise<Browser> {
    const free = idle.pop();
    if (free) return free;
    if (first === own) {
      const other = await firefox.launch(launchOptions);
      others.push(other);
      return other;
    }
    first = own;
    own.on('disconnected', () => void Promise.all(others.map((other) => other.close())));
    return own;
  }

  async function createBrowserContext({ browser }: { browser: Browser }): Promise<BrowserContext> {
    const its = await firefoxFor(browser);
    const context = await its.newContext();
    context.on('close', () => idle.push(its));
    return context;
  }

  return playwrightLauncher({ product: 'firefox', launchOptions, createBrowserContext });
}
