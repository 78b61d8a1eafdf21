import { existsSync } from 'node:fs';

/** What to print where WebKit is not installed. */
export const noWebKit =
  'WebKit is not installed here, so its tests were left out. Install it (on Debian: `apt install webkit2gtk-driver xvfb`).';

/** The programs that run WebKitGTK, the port of the engine of every iPhone that Debian has. */
export interface WebKitPrograms {
  /** The WebDriver server. */
  readonly driver: string;
  /** The browser that it starts. */
  readonly browser: string;
  /** The display server that needs no screen. */
  readonly display: string;
}

/** Where the programs are, or undefined where one is missing. `WEBKIT_DRIVER_PATH` names another WebDriver server. */
export function webKitPrograms(): WebKitPrograms | undefined {
  const driver = process.env.WEBKIT_DRIVER_PATH ?? '/usr/bin/WebKitWebDriver';
  const browser = ['x86_64', 'aarch64']
    .flatMap((architecture) =>
      ['webkitgtk-6.0', 'webkit2gtk-4.1', 'webkit2gtk-4.0'].map(
        (version) => `/usr/lib/${architecture}-linux-gnu/${version}/MiniBrowser`,
      ),
    )
    .find((path) => existsSync(path));
  const display = '/usr/bin/Xvfb';
  if (browser === undefined || ![driver, display].every((path) => existsSync(path))) return undefined;
  return { driver, browser, display };
}
