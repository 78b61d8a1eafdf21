import { chromium, firefox, type Browser, type BrowserContext } from 'playwright-core';
import { browserLaunchOptions } from '../../../.tools/browser.ts';
import { firefoxLaunchOptions, noFirefox } from '../../../.tools/firefox.ts';

const inFirefox = process.env.DUECARE_TEST_BROWSER === 'firefox';

/** The browser of this run. Close it when the file's tests are done. */
export async function launchBrowser(): Promise<Browser> {
  if (!inFirefox) return chromium.launch(await browserLaunchOptions());
  const options = await firefoxLaunchOptions();
  if (options === undefined) throw new Error(noFirefox);
  return firefox.launch(options);
}

/** Skips a test in Firefox, for the reason given: `test('…', { skip: onlyInChromium('Firefox prints no PDF.') }, …)`. */
export function onlyInChromium(reason: string): string | false {
  return inFirefox && `Only in Chromium: ${reason}`;
}

/** Lets pages copy when somebody presses a button for it, as every browser does that a person looks at. */
export async function allowCopying(context: BrowserContext): Promise<void> {
  if (!inFirefox) await context.grantPermissions(['clipboard-write']);
}
