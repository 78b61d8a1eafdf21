import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { chromium, type Browser, type Page } from 'playwright-core';
import { startDemo } from '../demo/server/start-demo.ts';
import { testEnvironment } from '../mock-server/test-environment.ts';
import { browserLaunchOptions } from './browser.ts';

// `npm run screenshots`: takes the pictures of docs/images from the running demo, always of the same day and the same people.
const folder = new URL('../docs/images/', import.meta.url);

interface Picture {
  name: string;
  width: number;
  height: number;
  colorScheme: 'light' | 'dark';
  /** Leads from the start of the pay page to what the picture shows. */
  lead: (page: Page) => Promise<void>;
}

const amountIsShown = (page: Page) => page.getByRole('button', { name: 'Continue' }).waitFor();

const pictures: Picture[] = [
  { name: 'pay', width: 1240, height: 900, colorScheme: 'light', lead: amountIsShown },
  { name: 'pay-phone', width: 400, height: 900, colorScheme: 'dark', lead: amountIsShown },
];

async function take(
  browser: Browser,
  link: string,
  { name, width, height, colorScheme, lead }: Picture,
): Promise<void> {
  const context = await browser.newContext({ viewport: { width, height }, colorScheme, reducedMotion: 'reduce' });
  const page = await context.newPage();
  await page.goto(link);
  await lead(page);
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: fileURLToPath(new URL(`${name}.png`, folder)) });
  await context.close();
}

await mkdir(folder, { recursive: true });
const environment = testEnvironment();
const [browser, demo] = await Promise.all([
  chromium.launch(await browserLaunchOptions()),
  startDemo({ ports: { demo: 0, backend: 0, processor: 0 }, environment }),
]);
try {
  const { paymentLink } = await demo.invite();
  for (const picture of pictures) await take(browser, paymentLink, picture);
} finally {
  await browser.close();
  await demo.close();
}
