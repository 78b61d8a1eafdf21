import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Locator } from 'playwright-core';
import { onStage } from './support/stage.ts';
import { useTown } from './support/town.ts';

const town = useTown();
const sheets = (...names: string[]) =>
  names.map((name) => `<link rel="stylesheet" href="/themes/${name}.css">`).join('');
const script = '<script src="/duecare.js" defer></script>';

const styleOf = (element: Locator, property: string) =>
  element.evaluate((found, name) => getComputedStyle(found).getPropertyValue(name), property);

async function becomes(element: Locator, property: string, value: string): Promise<void> {
  const end = Date.now() + 5_000;
  while ((await styleOf(element, property)) !== value && Date.now() < end) await element.page().waitForTimeout(50);
  assert.equal(await styleOf(element, property), value);
}

test('A-11: a page wears presets by a class, and a rule of its own comes before them', async () => {
  const head = `${sheets('soft', 'compact')}<style>:root { --duecare-color-accent: #5b3fa0 }</style>${script}`;
  const { payer } = await onStage(town, { head, root: 'lang="en" class="duecare-theme-soft duecare-theme-compact"' });
  const button = payer.button('Continue');
  await becomes(button, 'background-color', 'rgb(91, 63, 160)');
  assert.equal(await styleOf(button, 'font-size'), '15px');
  assert.equal(await styleOf(payer.form.locator('[part=card]'), 'background-color'), 'rgb(255, 253, 249)');
});

test('A-11: an element wears presets by an attribute, dark on a light page, and default within another', async () => {
  const head = `${sheets('soft', 'dark', 'default')}<style>:root { color-scheme: light }</style>${script}`;
  const body = `<duecare-provider base-url="${town.demo.origins.backend}" data-duecare-theme="soft dark">
    <duecare-quickpay-form></duecare-quickpay-form>
    <div class="duecare-theme-default"><duecare-balance-card></duecare-balance-card></div>
  </duecare-provider>`;
  const { payer, page } = await onStage(town, { head, body });
  const card = payer.form.locator('[part=card]');
  await becomes(card, 'background-color', 'rgb(36, 38, 43)');
  assert.equal(await styleOf(page.locator('duecare-balance-card [part=card]'), 'background-color'), 'rgb(20, 28, 32)');
});

test('A-13: what is dark on the screen is light on paper', async () => {
  const { payer, page } = await onStage(town, {
    head: `${sheets('dark')}${script}`,
    root: 'lang="en" class="duecare-theme-dark"',
  });
  const card = payer.form.locator('[part=card]');
  await becomes(card, 'background-color', 'rgb(20, 28, 32)');
  await page.emulateMedia({ media: 'print' });
  await becomes(card, 'background-color', 'rgb(255, 255, 255)');
  assert.equal(await styleOf(card.locator('[part=heading]'), 'color'), 'rgb(19, 34, 42)');
});

test('C-05: a preset reaches the card frame, and so does another one that the page puts on later', async () => {
  const head = `${sheets('soft', 'high-contrast', 'dark')}${script}`;
  const { payer, page } = await onStage(
    town,
    { head, root: 'lang="en" class="duecare-theme-soft"' },
    { colorScheme: 'light' },
  );
  await payer.keepsTheAmountDue();
  const number = payer.card.getByLabel('Card number');
  await number.waitFor();
  assert.equal(await styleOf(number, 'background-color'), 'rgb(255, 253, 249)');
  assert.equal(await styleOf(number, 'border-top-left-radius'), '16px');
  await number.fill('4242');
  await page.evaluate(() => (document.documentElement.className = 'duecare-theme-high-contrast duecare-theme-dark'));
  await becomes(number, 'background-color', 'rgb(0, 0, 0)');
  await becomes(number, 'border-top-color', 'rgb(255, 255, 255)');
  await becomes(number, 'color-scheme', 'dark');
  assert.match(await number.inputValue(), /4242/);
});
