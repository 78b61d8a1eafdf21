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

/**
 * The journeys that run in Firefox only when they are asked for, each with its reason. All that a patient does runs in both
 * browsers.
 */
export const onRequestInFirefox: readonly string[] = [
  // The back office of the demo is for the staff, and takes minutes.
  'back-office',
  'back-office-desk',
  'back-office-rounds',
  // Where the demo puts the elements; each of them has a journey of its own that runs in both.
  'places',
  // Pages for developers.
  'docs',
  'theming',
  // Needs no browser.
  'start',
  // Measures what keeps a page busy, which Firefox does not tell: it knows no `longtask`.
  'visits-large',
].map((name) => `test/journeys/${name}.test.ts`);

/** The files of a suite that run when none is named. */
export function filesFor({ suite, browser }: Run, wish: Wish, all: readonly string[]): readonly string[] {
  if (suite !== 'journeys' || browser !== 'firefox' || wish.browser === 'firefox') return all;
  return all.filter((file) => !onRequestInFirefox.includes(file.replaceAll('\\', '/')));
}
