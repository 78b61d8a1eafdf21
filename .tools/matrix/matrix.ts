import { mkdir, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { chromium, type Page } from 'playwright-core';
import { looks, type Look } from '../../test/browser/suites/matrix/looks.ts';
import { browserLaunchOptions } from '../browser.ts';
import { indexPage } from './index-page.ts';
import type { MatrixPage } from './page.ts';

const address = 'https://matrix.example/';
const folder = new URL('../../screenshots/', import.meta.url);

interface MatrixWindow {
  matrix: MatrixPage;
}

/**
 * Takes a picture of every element in every state in every look, for a person to look at, and a page that shows them all. `wanted`
 * is a part of the names of the states to take; without it all are taken. Answers with how many pictures there are.
 */
export async function takeMatrix(wanted = ''): Promise<number> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const script = await bundle();
  const browser = await chromium.launch(await browserLaunchOptions());
  try {
    const page = await browser.newPage({ reducedMotion: 'reduce' });
    await page.route(`${address}**`, (route) =>
      route.request().url() === address
        ? route.fulfill({
            contentType: 'text/html',
            body: '<!doctype html><html lang="en"><title>Matrix</title><body>',
          })
        : route.abort(),
    );
    await page.goto(address);
    await page.addScriptTag({ content: script });
    const all = await page.evaluate(() => (globalThis as unknown as MatrixWindow).matrix.names);
    const states = all.filter((name) => name.includes(wanted));
    for (const state of states) await takeState(page, all.indexOf(state), state);
    const names = looks.map(({ name }) => name);
    await writeFile(new URL('index.html', folder), indexPage(states, names, fileOf));
    return states.length * looks.length;
  } finally {
    await browser.close();
  }
}

async function takeState(page: Page, at: number, state: string): Promise<void> {
  await page.evaluate((index) => (globalThis as unknown as MatrixWindow).matrix.show(index), at);
  for (const look of looks) {
    await see(page, look);
    await page.screenshot({ path: fileURLToPath(new URL(fileOf(state, look.name), folder)), fullPage: true });
  }
}

async function see(page: Page, look: Look): Promise<void> {
  await page.setViewportSize({ width: look.width, height: 400 });
  await page.emulateMedia({ colorScheme: look.colorScheme, forcedColors: look.forcedColors, reducedMotion: 'reduce' });
  await page.evaluate((worn) => (globalThis as unknown as MatrixWindow).matrix.wear(worn), look);
}

const fileOf = (state: string, look: string) =>
  `${`${state} ${look}`.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')}.png`;

async function bundle(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('./page.ts', import.meta.url))],
    bundle: true,
    format: 'iife',
    target: 'es2022',
    conditions: ['browser'],
    // What package.json says of side effects is said of dist/.
    ignoreAnnotations: true,
    loader: { '.woff2': 'binary' },
    logLevel: 'error',
    write: false,
  });
  return outputFiles.map(({ text }) => text).join('');
}
