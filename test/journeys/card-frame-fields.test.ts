import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Page } from 'playwright-core';
import { appearanceNames } from '../../src/contract/appearance.ts';
import { axeFindings } from './support/axe-in-frames.ts';
import { tokenize, typeCard, useCardShop } from './support/card-shop.ts';

const shop = useCardShop();
const labels = ['Card number', 'Expiration date', 'Security code', 'ZIP code'] as const;

test('A-05: every field says what it is for, and brings the digits on a phone', async () => {
  const card = await shop.mounted(await shop.page());
  const table = [];
  for (const label of labels) {
    const input = card.getByLabel(label);
    table.push([await input.getAttribute('autocomplete'), await input.getAttribute('inputmode')]);
  }
  assert.deepEqual(table, [
    ['cc-number', 'numeric'],
    ['cc-exp', 'numeric'],
    ['cc-csc', 'numeric'],
    ['postal-code', 'numeric'],
  ]);
});

test('A-10: the frame, its document and its group of fields have a name and a language', async () => {
  const page = await shop.page();
  await shop.mounted(page);
  assert.equal(await page.locator('iframe').getAttribute('title'), 'Card details');
  const frame = shop.frameOf(page);
  assert.equal(await frame.title(), 'Card details');
  assert.deepEqual(await frame.evaluate(() => [document.documentElement.lang, document.documentElement.dir]), [
    'en',
    'ltr',
  ]);
  await frame.getByRole('form', { name: 'Card details' }).waitFor();
});

test('A-08: a field to mend is marked, described by its advice, and first in line for the focus', async () => {
  const page = await shop.page();
  const card = await shop.mounted(page);
  await card.getByLabel('Card number').fill('4242 4242 4242 4241');
  await card.getByLabel('Expiration date').fill('12/20');
  assert.equal(await tokenize(page), 'incomplete');

  const described: [string | null, string][] = [];
  for (const label of labels) {
    const input = card.getByLabel(label);
    const advice = await input.evaluate((element) =>
      (element.getAttribute('aria-describedby') ?? '')
        .split(' ')
        .map((id) => document.getElementById(id)?.textContent.trim())
        .join(' ')
        .trim(),
    );
    described.push([await input.getAttribute('aria-invalid'), advice]);
  }
  assert.deepEqual(described, [
    ['true', 'Visa Check the number: a digit is wrong.'],
    ['true', 'MM / YY Expired. Use another card.'],
    ['true', '3 digits on the back Enter the code.'],
    ['true', 'Of your billing address Enter your ZIP code.'],
  ]);
  const number = card.getByLabel('Card number');
  assert.equal(await number.evaluate((input) => input === document.activeElement && document.hasFocus()), true);

  await number.press('Backspace');
  await number.press('2');
  assert.equal(await number.getAttribute('aria-invalid'), null);
});

test('A-08: what was left with a flaw is said once; what was left empty is nobody’s mistake yet', async () => {
  const card = await shop.mounted(await shop.page());
  const status = card.getByRole('status');
  await card.getByLabel('Expiration date').fill('13/30');
  await card.getByLabel('Expiration date').press('Tab');
  assert.equal(await status.textContent(), 'Expiration date: Month is 01 to 12.');
  await card.getByLabel('Security code').press('Tab');
  assert.equal(await status.textContent(), '');
  assert.equal(await card.getByLabel('Security code').getAttribute('aria-invalid'), null);
});

test('A-09: the keyboard goes through the page and the frame in order, there and back', async () => {
  const page = await shop.page();
  const card = await shop.mounted(page);
  await card.getByLabel('Card number').focus();
  const focused = () =>
    shop.frameOf(page).evaluate(() => (document.hasFocus() ? (document.activeElement?.id ?? '') : 'outside'));
  const visited = [await focused()];
  for (let count = 0; count < 4; count++) {
    await page.keyboard.press('Tab');
    visited.push(await focused());
  }
  assert.deepEqual(visited, ['number', 'expiry', 'code', 'zip', 'outside']);
  assert.equal(await page.evaluate(() => document.activeElement?.textContent), 'Continue');
  await page.keyboard.press('Shift+Tab');
  assert.equal(await focused(), 'zip');
});

test('the number is written in groups and the cursor stays where the payer types', async () => {
  const card = await shop.mounted(await shop.page());
  const number = card.getByLabel('Card number');
  await number.pressSequentially('42424242');
  for (let count = 0; count < 4; count++) await number.press('ArrowLeft');
  await number.press('Backspace');
  await number.press('9');
  assert.equal(await number.inputValue(), '4249 4242');
  assert.equal(await number.evaluate((input) => (input as HTMLInputElement).selectionStart), 4);
  const expiry = card.getByLabel('Expiration date');
  await expiry.fill('12/2034');
  await expiry.blur();
  assert.equal(await expiry.inputValue(), '12 / 34');
});

test('a card that is no test card is told so and goes nowhere', async () => {
  const page = await shop.page();
  const card = await shop.mounted(page);
  const sent: string[] = [];
  page.on('request', (request) => sent.push(request.url()));
  await typeCard(card, '4111111111111111');
  assert.equal(await tokenize(page), 'incomplete');
  await card.getByText('This is a demonstration.', { exact: false }).waitFor();
  assert.deepEqual(sent, []);
});

test('C-08: the security code is gone after the trade, the rest stays', async () => {
  const page = await shop.page();
  const card = await shop.mounted(page);
  await typeCard(card, '4242424242424242');
  await tokenize(page);
  assert.equal(await card.getByLabel('Security code').inputValue(), '');
  assert.equal(await card.getByLabel('Card number').inputValue(), '4242 4242 4242 4242');
  assert.equal(await tokenize(page), 'incomplete');
});

for (const type of ['pagehide', 'pageshow']) {
  test(`C-08: nothing of the card outlives ${type}`, async () => {
    const page = await shop.page();
    await typeCard(await shop.mounted(page), '4242424242424242');
    const frame = shop.frameOf(page);
    await frame.evaluate((name) => dispatchEvent(new PageTransitionEvent(name, { persisted: true })), type);
    const left = await frame.evaluate(() =>
      Array.from(document.querySelectorAll('input'), (input) => input.value + input.defaultValue).join(''),
    );
    assert.equal(left, '');
    assert.doesNotMatch(await frame.content(), /4242/);
  });
}

test('C-08: going away and coming back finds empty fields', async () => {
  const page = await shop.page();
  await typeCard(await shop.mounted(page), '4242424242424242');
  await page.goto(`${shop.stranger}/`);
  await page.goBack();
  const frames = page.frames().filter((frame) => frame.url().startsWith(shop.cards));
  for (const frame of frames) {
    assert.equal(await frame.evaluate(() => document.querySelectorAll('input')[2]?.value ?? ''), '');
  }
  const card = await shop.mounted(page);
  assert.equal(await card.getByLabel('Security code').inputValue(), '');
});

test('C-05: 5,000 hostile looks sent to the frame itself load nothing, add nothing and set nothing', async () => {
  const page = await shop.page();
  await shop.mounted(page);
  await talkDirectly(page, shop.cards);
  const frame = shop.frameOf(page);
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  const nodes = () => frame.evaluate(() => document.querySelectorAll('*').length);
  const before = await nodes();

  const attack = fc.constantFrom(
    'url(https://evil.example/x.png)',
    '#fff;background:url(https://evil.example/x.png)',
    '@import "https://evil.example/x.css";',
    'expression(alert(1))',
    '</style><img src="https://evil.example/x.png">',
    'red;position:fixed;inset:0;z-index:9999',
    'var(--x, url(https://evil.example/x.png))',
    'image-set("https://evil.example/x.png" 1x)',
    '\\75rl(https://evil.example/x.png)',
    '99999px',
  );
  const names = fc.constantFrom(...appearanceNames, 'position', 'background-image', 'content', 'src', 'cursor');
  const looks = fc.dictionary(names, fc.oneof(attack, fc.string({ unit: 'binary' })), {
    maxKeys: 6,
    noNullPrototype: true,
  });
  const sample = fc.sample(looks, { numRuns: 5_000, seed: 20_261_102 });
  await page.evaluate((all) => window.sayToFrame(all), sample);

  assert.equal(await frame.evaluate(() => document.documentElement.style.cssText), '');
  const elsewhere = await frame.evaluate(() => document.querySelectorAll('[style]:not(html), style').length);
  assert.equal(elsewhere, 0);
  assert.equal(await nodes(), before);
  assert.deepEqual(requests, []);

  await page.evaluate(() => window.sayToFrame([{ 'color-text': '#123456', radius: '3px' }]));
  const set = await frame.evaluate(() => document.documentElement.style.cssText);
  assert.equal(set, '--card-color-text: #123456; --card-radius: 3px;');
});

declare global {
  interface Window {
    sayToFrame(appearances: Record<string, string>[]): Promise<void>;
  }
}

/** Opens a frame by the bare protocol, as a page would that does not use the SDK and means harm. */
async function talkDirectly(page: Page, cards: string): Promise<void> {
  await page.evaluate(async (origin) => {
    const nonce = 'AAAAAAAAAAAAAAAAAAAAAA';
    const frame = document.querySelector('iframe');
    if (!frame) throw new Error('There is no frame.');
    const { port1, port2 } = new MessageChannel();
    const answers: ((value: unknown) => void)[] = [];
    port1.onmessage = ({ data }: MessageEvent<{ type: string }>) => {
      if (data.type === 'state') answers.shift()?.(undefined);
    };
    const hello = new Promise((resolve) => addEventListener('message', resolve, { once: true }));
    const fragment = new URLSearchParams({ v: '1', nonce, origin: location.origin, locale: 'en' });
    frame.src = `${origin}/?direct#${fragment.toString()}`;
    await hello;
    frame.contentWindow?.postMessage({ duecare: 'card-frame', version: 1, type: 'port', nonce }, origin, [port2]);
    window.sayToFrame = async (appearances) => {
      for (const appearance of appearances) port1.postMessage({ type: 'appearance', appearance });
      // Messages are read in turn: when this one is answered, so have the others been.
      const done = new Promise((resolve) => answers.push(resolve));
      port1.postMessage({ type: 'clear' });
      await done;
    };
  }, cards);
}

for (const scheme of ['light', 'dark'] as const) {
  for (const state of ['empty', 'filled', 'flawed'] as const) {
    test(`A-17: axe finds nothing in the ${state} frame, ${scheme}`, async () => {
      const page = await shop.page();
      const card = await shop.mounted(page, { 'color-scheme': scheme });
      if (state === 'filled') await typeCard(card, '4242424242424242');
      if (state === 'flawed') await tokenize(page);
      const frame = shop.frameOf(page);
      // The frame is transparent; what is behind it belongs to the contrast.
      await frame.evaluate(
        (color) => document.documentElement.style.setProperty('background', color),
        scheme === 'dark' ? '#141c20' : '#ffffff',
      );
      assert.deepEqual(await axeFindings(page), []);
    });
  }
}

for (const width of [240, 320, 768, 1280]) {
  test(`A-06, A-12: at ${width} px every field is 44 px high or more, and nothing is cut off`, async () => {
    const page = await shop.page({ viewport: { width, height: 800 } });
    await shop.mounted(page);
    await tokenize(page);
    const frame = shop.frameOf(page);
    await frame.waitForFunction(() => document.documentElement.scrollHeight <= innerHeight);
    const boxes = await frame.evaluate(() =>
      Array.from(document.querySelectorAll('input'), (input) => ({
        height: input.getBoundingClientRect().height,
        fontSize: Number(getComputedStyle(input).fontSize.replace('px', '')),
      })),
    );
    assert.equal(boxes.length, 4);
    assert(boxes.every(({ height }) => height >= 44));
    assert(boxes.every(({ fontSize }) => fontSize >= 16));
    assert(await frame.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
  });
}

test('the frame opened by itself says what it is', async () => {
  const page = await shop.page();
  await page.goto(shop.cards);
  await page.getByText('inside the payment form of a medical practice', { exact: false }).waitFor();
  assert.equal(await page.getByLabel('Card number').isVisible(), false);
});
