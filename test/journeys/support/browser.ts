import { chromium, type Browser } from 'playwright-core';
import { browserLaunchOptions } from '../../../.tools/browser.ts';

/** The Chromium of the browser tests. Close it when the file's tests are done. */
export async function launchBrowser(): Promise<Browser> {
  return chromium.launch(await browserLaunchOptions());
}
