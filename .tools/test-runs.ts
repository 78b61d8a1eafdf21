import type { BrowserName } from './browser-suite.ts';

export type Suite = 'node' | 'browser' | 'journeys';

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

const suites: readonly Suite[] = ['node', 'browser', 'journeys'];

/** Whether a word of the command line names a suite. */
export const isSuite = (word: string | undefined): word is Suite => suites.some((suite) => suite === word);

/** What to run. Firefox is left out where there is none, unless it was asked for by name. */
export function runsFor({ suite, browser }: Wish, hasFirefox: boolean): Run[] {
  const browsers: BrowserName[] =
    browser === undefined
      ? (['chromium', 'firefox'] as const).filter((name) => name === 'chromium' || hasFirefox)
      : [browser];
  return (suite === undefined ? suites : [suite]).flatMap((one): Run[] =>
    one === 'node' ? [{ suite: one }] : browsers.map((name) => ({ suite: one, browser: name })),
  );
}

/** Whether Firefox would have been part of these runs, had there been one. */
export function lacksFirefox({ suite, browser }: Wish, hasFirefox: boolean): boolean {
  return !hasFirefox && browser === undefined && suite !== 'node';
}
