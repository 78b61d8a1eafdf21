import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { Builder, Capabilities, type WebDriver } from 'selenium-webdriver';
import { noWebKit, webKitPrograms } from '../../../.tools/webkit.ts';

/** WebKitGTK on a display of its own. Each window starts with nothing stored. */
export interface WebKit {
  /** Closes the window of before and opens one as wide as a phone, or `width` CSS pixels. */
  open(width?: number): Promise<WebDriver>;
  close(): Promise<void>;
}

const READY_ATTEMPTS = 100;

/** Rejects where WebKit is not installed. */
export async function launchWebKit(): Promise<WebKit> {
  const programs = webKitPrograms();
  if (programs === undefined) throw new Error(noWebKit);
  const screen = spawn(programs.display, ['-displayfd', '1', '-screen', '0', '1400x1000x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const [number] = (await once(screen.stdout, 'data')) as [Buffer];
  const port = await freePort();
  const driver = spawn(programs.driver, ['-p', String(port)], {
    stdio: 'ignore',
    env: {
      ...process.env,
      DISPLAY: `:${String(number).trim()}`,
      // No desktop is there to ask for settings.
      GSETTINGS_BACKEND: 'memory',
    },
  });
  const server = `http://127.0.0.1:${String(port)}`;
  await untilReady(server);
  let current: WebDriver | undefined;

  return {
    async open(width = 390) {
      const capabilities = new Capabilities({
        browserName: 'MiniBrowser',
        'webkitgtk:browserOptions': { binary: programs.browser, args: ['--automation'] },
      });
      // The driver has one session at a time.
      await current?.quit();
      current = await new Builder().usingServer(server).withCapabilities(capabilities).build();
      await current.manage().window().setRect({ width, height: 900 });
      return current;
    },
    async close() {
      await current?.quit();
      await Promise.all([stop(driver), stop(screen)]);
    },
  };
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}

/** The WebDriver server prints nothing when it is ready: its status is polled. */
async function untilReady(server: string): Promise<void> {
  for (let attempt = 0; attempt < READY_ATTEMPTS; attempt++) {
    const response = await fetch(`${server}/status`).catch(() => undefined);
    if (response?.ok) return;
    await delay(100);
  }
  throw new Error('The WebDriver server of WebKit did not start within 10 seconds.');
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exit = once(child, 'exit');
  child.kill();
  await exit;
}
