import assert from 'node:assert/strict';
import { test } from 'node:test';
import jsQR from 'jsqr';
import type { Locator, Page } from 'playwright-core';
import { onlyInChromium } from './support/browser.ts';
import { readablePage } from './support/readable-page.ts';
import { showSignedIn } from './support/signed-in.ts';
import { useTown } from './support/town.ts';
import type { Watch } from './support/watch.ts';

const town = useTown();

const DAY = 86_400_000;

const rows = (page: Page) => page.locator('duecare-statement-list summary');
const qrCode = (page: Page) => page.getByRole('img', { name: /^QR code/ });

/** A patient of this world: their device has the day that the practice has. */
async function patient() {
  const somebody = await town.payer();
  await somebody.page.clock.setSystemTime(town.environment.clock.now());
  return somebody;
}

/** Shows the statement of this world, with the code that is printed on it. */
async function showWithCode(page: Page): Promise<void> {
  await showSignedIn(town, page, 'duecare-statement-viewer');
  await qrCode(page).waitFor();
}

/** What a camera in front of the screen would read. */
async function scan(page: Page, watch: Watch, code: Locator): Promise<string | undefined> {
  const picture = (await watch.without(() => code.screenshot())).toString('base64');
  const blank = await page.context().newPage();
  const { pixels, width, height } = await blank.evaluate(pixelsOf, picture);
  await blank.close();
  return jsQR(Uint8ClampedArray.from(pixels), width, height)?.data;
}

/** Runs in a page. */
async function pixelsOf(png: string) {
  const bytes = Uint8Array.from(atob(png), (character) => character.charCodeAt(0));
  const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
  const { width, height } = image;
  const context = new OffscreenCanvas(width, height).getContext('2d');
  context?.drawImage(image, 0, 0);
  return { pixels: [...(context?.getImageData(0, 0, width, height).data ?? [])], width, height };
}

test('statements come by due date; paid ones hide when wanted, and a row opens to the whole statement', async () => {
  const { page, watch } = await patient();
  await showSignedIn(town, page, 'duecare-statement-list');
  await rows(page).first().waitFor();
  const all = await rows(page).allInnerTexts();
  assert.match(all[0] ?? '', /Past due[^]*\$146\.15/);
  assert.ok(all.length > 1 && all.slice(1).every((row) => row.includes('Paid')), all.join('\n'));

  await page.getByLabel('Hide paid statements').check();
  await rows(page).nth(1).waitFor({ state: 'detached' });
  assert.equal(await rows(page).count(), 1);

  await rows(page).first().press('Enter');
  await page.getByText('Charges', { exact: true }).waitFor();
  await page.getByRole('button', { name: /^View and print statement/ }).press('Enter');
  await page.getByRole('heading', { name: /^Statement S-/ }).waitFor();
  await page.getByText('Billed to').waitFor();
  await page.getByRole('button', { name: 'All statements' }).press('Enter');
  await rows(page).first().waitFor();
  assert.equal(await rows(page).count(), 1, 'paid ones are still hidden');
  watch.isClean();
});

test('Q-12: the QR code of a statement, read from the screen, opens the bill, and so does the code beside it', async () => {
  const { page, watch } = await patient();
  await showWithCode(page);
  const url = await scan(page, watch, qrCode(page));
  assert.match(url ?? '', new RegExp(`^${town.site}/pay/#duecare=[\\w-]{22}$`));
  const typed = await page.locator('duecare-payment-qr .groups').innerText();
  watch.isClean();

  const phone = await town.payer();
  await phone.payer.opens(url ?? '');
  await phone.payer.isOn('amount');
  assert.match(await phone.payer.reads(), /\$146\.15/);

  const desk = await town.payer();
  await desk.payer.opens(`${town.site}/pay/`);
  await desk.payer.typesTheCode(typed);
  await desk.payer.isOn('amount');
});

test('Q-02: the secret of the code is in the picture alone: in no address, no storage and no request', async () => {
  const { page, watch } = await patient();
  await showWithCode(page);
  const secret = new URL((await scan(page, watch, qrCode(page))) ?? '').hash.slice('#duecare='.length);
  const kept = await page.evaluate(() => JSON.stringify([location.href, document.title, localStorage, sessionStorage]));
  assert.ok(secret.length >= 22);
  assert.ok(!kept.includes(secret));
  assert.ok(!watch.requests.some((request) => request.url().includes(secret)));
  assert.ok(!town.log.some((line) => line.includes(secret)));
});

test('a payment shows on the statement, which is then paid and asks for nothing', async () => {
  const { payer, page, watch } = await patient();
  await payer.opens(await town.link());
  await payer.paysTheAmountDue();
  await payer.isOn('receipt');

  await showSignedIn(town, page, 'duecare-statement-viewer');
  await page.getByText('Paid in full. Thank you!').waitFor();
  const text = await page.evaluate(readablePage);
  assert.match(text, /Statement balance\s+\$146\.15\s+Payment\s+Nov 2, 2026\s+-\$146\.15\s+Left to pay\s+\$0\.00/);
  assert.doesNotMatch(text, /How to pay|Payment code/);
  watch.isClean();
});

test('Q-06: shows that a code has expired while the page is open, and a new one opens the bill', async () => {
  const { page, watch } = await patient();
  await showWithCode(page);
  const first = await scan(page, watch, qrCode(page));
  await page.clock.setSystemTime(town.environment.clock.now().getTime() + 91 * DAY);
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  await page.getByText('This code has expired').first().waitFor();
  assert.equal(await qrCode(page).count(), 0);

  await town.environment.clock.advance(91 * DAY);
  await showSignedIn(town, page, 'duecare-statement-viewer');
  await page.getByRole('button', { name: 'Get a new code' }).press('Enter');
  await qrCode(page).waitFor();
  const second = await scan(page, watch, qrCode(page));
  assert.notEqual(second, first);
  watch.isClean();

  const phone = await town.payer();
  await phone.payer.opens(first ?? '');
  await phone.payer.isOn('deadLink');
  await phone.payer.opens(second ?? '');
  await phone.page.reload();
  await phone.payer.isOn('amount');
});

test(
  'A-16: on Letter and A4 a statement takes up to three pages',
  { skip: onlyInChromium('Playwright measures the paper in inches, and Firefox takes them for centimetres.') },
  async () => {
    const { page } = await patient();
    await showWithCode(page);
    const pages: number[] = [];
    for (const format of ['Letter', 'A4']) {
      const pdf = await page.pdf({ format, margin: { top: '2cm', bottom: '2cm', left: '2cm', right: '2cm' } });
      pages.push(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0);
    }
    assert.ok(
      pages.every((count) => count >= 1 && count <= 3),
      pages.join(),
    );
  },
);

test('A-16: on Letter and A4 a statement is a letter whose tables are whole, with the code at its end', async () => {
  const { page, watch } = await patient();
  await showWithCode(page);
  await page.emulateMedia({ media: 'print' });
  // The widths that are left between usual margins: 8.5 in and 210 mm less 2 cm on each side.
  for (const width of [665, 642]) {
    await page.setViewportSize({ width, height: 900 });
    const wide = await page
      .locator('duecare-statement-viewer table')
      .evaluateAll(
        (tables) => tables.filter((table) => table.scrollWidth > (table.parentElement?.clientWidth ?? 0)).length,
      );
    assert.equal(wide, 0, `${String(width)} px`);
    assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= width);
  }
  assert.equal(await page.locator('duecare-statement-viewer button:visible').count(), 0);
  assert.match((await scan(page, watch, qrCode(page))) ?? '', /#duecare=/);
  assert.match(await page.evaluate(readablePage), /Amount enclosed/);
});
