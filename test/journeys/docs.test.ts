import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { after, before, describe, test } from 'node:test';
import type { Browser, BrowserContext, Frame, Page } from 'playwright-core';
import { buildDocs } from '../../.tools/docs/build-docs.ts';
import { preview } from '../../.tools/docs/preview.ts';
import { pages } from '../../.tools/docs/site.ts';
import { manifest } from '../../.tools/manifest.ts';
import type { RunningServer } from '../../mock-server/serve.ts';
import { axeFindsNothing, bringAxe } from './support/axe.ts';
import { launchBrowser } from './support/browser.ts';
import { Watch } from './support/watch.ts';

const all = await pages(await manifest());
const withExamples = all.filter(({ examples }) => examples.length > 0);
let folder: string;
let server: RunningServer;
let browser: Browser;
let context: BrowserContext;
let watch: Watch;

before(async () => {
  folder = `${await mkdtemp('node_modules/.cache/duecare-docs-test-')}/site`;
  await buildDocs({ folder, api: false });
  [server, browser] = await Promise.all([preview(folder, 0), launchBrowser()]);
});
after(async () => {
  await browser.close();
  await server.close();
  await rm(`${folder}/..`, { recursive: true });
});

async function reader(options: Parameters<Browser['newContext']>[0] = {}): Promise<Page> {
  context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  watch = await Watch.over(context);
  // The first examples of a run take Firefox ten seconds, and on a busy machine three times as long.
  context.setDefaultTimeout(60_000);
  return context.newPage();
}

/** The examples of the page, each once it has loaded what it shows. */
async function examplesOf(page: Page): Promise<Frame[]> {
  const frames: Frame[] = [];
  for (const handle of await page.locator('iframe[data-example]').elementHandles()) {
    await handle.scrollIntoViewIfNeeded();
    const frame = await handle.contentFrame();
    assert.ok(frame);
    await frame.waitForFunction(isSettled, undefined, { polling: 100 });
    frames.push(frame);
  }
  return frames;
}

/** Whether every element of the example is defined, has something in it, and waits for nothing. Runs in the page. */
function isSettled(): boolean {
  const elements = [...document.querySelectorAll('main *')].filter(({ localName }) => localName.startsWith('duecare-'));
  return (
    elements.length > 0 &&
    elements.every((element) => element.shadowRoot && !element.shadowRoot.querySelector('section[aria-busy="true"]')) &&
    elements.some(
      (element) => element.matches('duecare-pay-now') || (element.shadowRoot?.textContent.trim() ?? '') !== '',
    )
  );
}

for (const { path, examples } of withExamples) {
  test(`the examples of ${path} run`, async () => {
    const page = await reader();
    await page.goto(`${server.url}/${path}`);
    const frames = await examplesOf(page);
    assert.equal(frames.length, examples.length);
    for (const frame of frames) {
      const trouble = /Something went wrong|couldn’t (?:load|find)|not set up|call the office|offline/i;
      const text = await frame.locator('main').innerText();
      assert.doesNotMatch(text, trouble, frame.url());
    }
    watch.isClean();
    assert.deepEqual(
      [...watch.origins].filter(
        (origin) => !/^http:\/\/(?:localhost|127\.0\.0\.1):\d+$|^https:\/\/billing\.example$/.test(origin),
      ),
      [],
    );
    await context.close();
  });
}

test('a bill is paid in an example, with a card typed into a frame of another origin', async () => {
  const page = await reader();
  await page.goto(`${server.url}/live/elements-quickpay-form-1.html`);
  await page.getByRole('button', { name: 'Continue' }).click();
  const card = page.frameLocator('duecare-quickpay-form iframe');
  await card.getByLabel('Card number').fill('4242 4242 4242 4242');
  await card.getByLabel(/Expir/).fill('12 / 40');
  await card.getByLabel(/code/i).first().fill('123');
  await card.getByLabel(/ZIP/).fill('60532');
  await page.getByRole('button', { name: /Continue|Review/ }).click();
  await page.getByRole('button', { name: /^Pay/ }).click();
  await page
    .getByText(/Receipt/)
    .first()
    .waitFor();
  watch.isClean();
  await context.close();
});

describe('axe finds nothing in', () => {
  for (const path of [
    'index.html',
    'elements/balance-card.html',
    'errors.html',
    'contract.html',
    'start/web-editor.html',
  ]) {
    test(path, async () => {
      const page = await reader();
      await bringAxe(context);
      await page.goto(`${server.url}/${path}`);
      await examplesOf(page);
      await axeFindsNothing(page, path, [page.mainFrame()]);
      await context.close();
    });
  }
});

test('every page fits on a screen of 360 pixels', async () => {
  const page = await reader({ viewport: { width: 360, height: 740 } });
  await page.route('**/live/**', (route) => route.abort());
  for (const { path } of all) {
    await page.goto(`${server.url}/${path}`);
    const tooWide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    assert.ok(tooWide <= 0, `${path} is ${tooWide} pixels too wide`);
  }
  await context.close();
});
