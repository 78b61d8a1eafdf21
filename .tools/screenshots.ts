import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { chromium, type Browser, type Page } from 'playwright-core';
import { startDemo, type Demo } from '../demo/server/start-demo.ts';
import { testEnvironment } from '../mock-server/test-environment.ts';
import { browserLaunchOptions } from './browser.ts';
import { takeMatrix } from './matrix/matrix.ts';

// `npm run screenshots`: takes the pictures of docs/images from the running demo, always of the same day and the same people.
// `npm run screenshots -- --matrix [part of a name]`: every element in every state in every look, to be looked at.
const folder = new URL('../docs/images/', import.meta.url);

interface Picture {
  name: string;
  width: number;
  height: number;
  colorScheme: 'light' | 'dark';
  /** Opens a page of the demo and leads to what the picture shows. */
  lead: (page: Page, demo: Demo) => Promise<void>;
}

async function amountIsShown(page: Page, demo: Demo): Promise<void> {
  await page.goto((await demo.invite()).paymentLink);
  await page.getByRole('button', { name: 'Continue' }).waitFor();
}

async function portalIsOpen(page: Page, { app, origins, staffSecret }: Demo): Promise<void> {
  await page.goto(`${origins.demo}/account/`);
  await page.getByLabel('First name').fill('Maria');
  await page.getByLabel('Last name').fill('Garcia');
  await page.getByLabel('Mobile number').fill('(555) 555-0186');
  await page.getByRole('button', { name: 'Send code' }).click();
  const field = page.getByLabel('Six-digit code');
  await field.waitFor();
  const headers = { Authorization: `Bearer ${staffSecret}` };
  const outbox = await app.fetch(new Request(`${origins.backend}/staff/v1/outbox`, { headers }));
  const [, code = ''] = /your code is (\d{6})/.exec(await outbox.text()) ?? [];
  await field.fill(code);
  await page.getByRole('button', { name: 'Verify' }).click();
  await page.getByRole('link', { name: 'View statement' }).waitFor();
}

const pictures: Picture[] = [
  { name: 'pay', width: 1240, height: 900, colorScheme: 'light', lead: amountIsShown },
  { name: 'pay-phone', width: 400, height: 900, colorScheme: 'dark', lead: amountIsShown },
  { name: 'portal', width: 1240, height: 760, colorScheme: 'light', lead: portalIsOpen },
];

async function take(browser: Browser, demo: Demo, { name, width, height, colorScheme, lead }: Picture): Promise<void> {
  const context = await browser.newContext({ viewport: { width, height }, colorScheme, reducedMotion: 'reduce' });
  const page = await context.newPage();
  await lead(page, demo);
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: fileURLToPath(new URL(`${name}.png`, folder)) });
  await context.close();
}

async function takePictures(): Promise<void> {
  await mkdir(folder, { recursive: true });
  const environment = testEnvironment();
  const [browser, demo] = await Promise.all([
    chromium.launch(await browserLaunchOptions()),
    startDemo({ ports: { demo: 0, backend: 0, processor: 0 }, environment }),
  ]);
  try {
    for (const picture of pictures) await take(browser, demo, picture);
  } finally {
    await browser.close();
    await demo.close();
  }
}

const [option, wanted] = process.argv.slice(2);
if (option === '--matrix') {
  const count = await takeMatrix(wanted);
  console.log(`${String(count)} pictures in screenshots/: open screenshots/index.html.`);
} else {
  await takePictures();
}
