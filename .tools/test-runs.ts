import type { BrowserName } from './browser-suite.ts';

export type Suite = 'node' | 'browser' | 'journeys' | 'webkit';

/** One suite once, in a browser where it needs one. */
export interface Run {
  readonly suite: Suite;
  readonly browser?: BrowserName;
}

/** What was asked for: one suite or all, in one browser or in both. */
export interface Wish {
  readonly suite?: Suite | undefined;
  readonly browser?: BrowserName | undefined;
}

/** Which browsers beside Chromium are installed. */
export interface InstalledBrowsers {
  readonly firefox: boolean;
  readonly webKit: boolean;
}

const suites: readonly Suite[] = ['node', 'browser', 'journeys', 'webkit'];

/** Whether a word of the command line names a suite. */
export const isSuite = (word: string | undefined): word is Suite => suites.some((suite) => suite === word);

/** What to run. A browser that is not installed is left out, unless it was asked for by name. */
export function runsFor({ suite, browser }: Wish, { firefox, webKit }: InstalledBrowsers): Run[] {
  const browsers: BrowserName[] =
    browser === undefined
      ? (['chromium', 'firefox'] as const).filter((name) => name === 'chromium' || firefox)
      : [browser];
  const wanted =
    suite === undefined ? suites.filter((one) => one !== 'webkit' || isWebKitWanted(browser, webKit)) : [suite];
  return wanted.flatMap((one): Run[] =>
    one === 'node' || one === 'webkit' ? [{ suite: one }] : browsers.map((name) => ({ suite: one, browser: name })),
  );
}

/** A run in one named browser leaves WebKit out, which has a suite of its own. */
function isWebKitWanted(browser: BrowserName | undefined, webKit: boolean): boolean {
  return webKit && browser === undefined;
}

/** Whether Firefox would have been part of these runs if it were installed. */
export function lacksFirefox({ suite, browser }: Wish, { firefox }: InstalledBrowsers): boolean {
  return !firefox && browser === undefined && suite !== 'node' && suite !== 'webkit';
}

/** Whether WebKit would have been part of these runs if it were installed. */
export function lacksWebKit({ suite, browser }: Wish, { webKit }: InstalledBrowsers): boolean {
  return !webKit && browser === undefined && suite === undefined;
}
