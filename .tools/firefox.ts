import { existsSync, realpathSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { firefox, type LaunchOptions } from 'playwright-core';
import { browserFonts } from './browser.ts';
import { emulateMediaInFirefox } from './firefox-media.ts';

/** What to tell somebody on whose machine there is no Firefox. */
export const noFirefox =
  'Firefox is not installed here, so its tests were left out. Install it (on Debian: `apt install firefox-esr`), ' +
  'or set FIREFOX_PATH to the executable.';

/**
 * How to launch a Firefox as its vendor ships it, through WebDriver BiDi: the one `FIREFOX_PATH` names, else one that
 * is installed. Undefined when there is none; rejects when `FIREFOX_PATH` names no file.
 */
export async function firefoxLaunchOptions(): Promise<LaunchOptions | undefined> {
  const executablePath = installedFirefox();
  if (executablePath === undefined) return undefined;
  emulateMediaInFirefox(firefox);
  const fonts = await browserFonts();
  return {
    channel: 'moz-firefox',
    executablePath,
    headless: true,
    args: ['--remote-allow-system-access'],
    env: { ...process.env, ...(fonts !== undefined && { FONTCONFIG_FILE: fonts }) },
    firefoxUserPrefs: {
      // Scrollbars take no room, as on phones and in the Chromium of the tests.
      'ui.useOverlayScrollbars': 1,
      // The way back loads the page anew, as in Chromium, whose kept pages Playwright turns off. Of a page that Firefox kept it
      // would hear nothing: it comes back without a load, and what waits for one never ends.
      'browser.sessionhistory.max_total_viewers': 0,
      // A browser without a window that anybody sees asks for no icon, as Chromium does not: the policy of a page may not allow
      // the one that the page never named.
      'browser.chrome.site_icons': false,
      // Its pages run in a sandbox that keeps them from files, fonts among them.
      ...(fonts !== undefined && {
        'security.sandbox.content.read_path_whitelist': `${dirname(realpathSync(fonts))}/`,
      }),
    },
  };
}

/** Whether there is a Firefox to run tests in. Throws when `FIREFOX_PATH` names no file. */
export function hasFirefox(): boolean {
  return installedFirefox() !== undefined;
}

function installedFirefox(): string | undefined {
  const named = process.env.FIREFOX_PATH;
  if (named !== undefined && named !== '') {
    if (existsSync(named)) return named;
    throw new Error(`FIREFOX_PATH is ${named}, where there is no file.`);
  }
  return usualPlaces().find((path) => existsSync(path));
}

function usualPlaces(): string[] {
  switch (process.platform) {
    case 'darwin':
      return ['', homedir()].map((home) => `${home}/Applications/Firefox.app/Contents/MacOS/firefox`);
    case 'win32':
      return ['ProgramFiles', 'ProgramFiles(x86)', 'LocalAppData'].flatMap((name) => {
        const folder = process.env[name];
        return folder === undefined ? [] : [join(folder, 'Mozilla Firefox', 'firefox.exe')];
      });
    default:
      return ['firefox-esr', 'firefox'].flatMap((name) =>
        ['/usr/bin', '/usr/local/bin', '/snap/bin'].map((folder) => `${folder}/${name}`),
      );
  }
}
