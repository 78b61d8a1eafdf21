import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Page } from 'playwright-core';
import { onlyInChromium } from './support/browser.ts';
import { useTown } from './support/town.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const town = useTown();

/** A payer with the payment link, on another page than the practice's. */
async function on(path: string) {
  const visit = await town.payer();
  const link = `${town.site}${path}${new URL(await town.link()).hash}`;
  return { ...visit, link };
}

async function paid(): Promise<object[]> {
  return (await town.newReceipts()).map(({ status, amount }) => ({ status, amount }));
}

const once = [{ status: 'paid', amount: 14_615 }];

for (const [name, path, script] of [
  ['React', '/react/', undefined],
  ['React 18', '/react/', 'dist/demo/react-18.js'],
  ['Vue', '/vue/', undefined],
] as const) {
  test(`X-01: a page in ${name} pays a bill, hears of it by a typed event, and breaks no strict policy`, async () => {
    const { payer, page, watch, link } = await on(path);
    if (script !== undefined) {
      const body = await readFile(root + script);
      await page.route('**/demo/react.js', (route) => route.fulfill({ contentType: 'text/javascript', body }));
    }
    await payer.opens(link);
    await page.getByText('Nothing paid yet.').waitFor();
    // An object that the framework handed on as a property.
    const payNow = page.locator('duecare-pay-now').getByRole('button', { name: 'Settle up' });
    await payNow.waitFor();

    await payer.paysTheAmountDue();
    await payer.isOn('receipt');
    await page.getByText(/^Paid\. Receipt \S+\.$/).waitFor();
    assert.deepEqual(await paid(), once);

    await payNow.click();
    await page.getByText('Pay Now was used 1 times.').waitFor();
    watch.isClean();
  });
}

test('the page in React compiles against the built package', async () => {
  const tsc = `${root}node_modules/typescript/bin/tsc`;
  const outcome = await promisify(execFile)(process.execPath, [tsc, '-p', `${root}demo/react`]).catch(
    (error: unknown) => error as { stdout: string },
  );
  assert.equal(outcome.stdout, '');
});

describe('a page rendered by a server', () => {
  const skip = onlyInChromium('WebDriver BiDi cannot turn the scripts of a page off yet.');
  test('is of use without a script: the card has its place and the links work', { skip }, async () => {
    const context = await town.someone({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${town.site}/server-rendered/`);
    await page.getByRole('heading', { name: 'Your balance' }).waitFor();
    const links = page.getByRole('link', { name: 'Pay now' });
    assert.equal(await links.count(), 2);
    for (const link of await links.all()) assert.equal(await link.getAttribute('href'), '/pay/');
    const box = await page.locator('duecare-balance-card').boundingBox();
    assert.ok(box && box.height > 200);
  });

  /** How far what is on the page has moved by itself, as browsers count it. */
  function layoutShift(page: Page): Promise<number> {
    return page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          new PerformanceObserver((list) => {
            resolve(list.getEntries().reduce((sum, entry) => sum + Number(Reflect.get(entry, 'value')), 0));
          }).observe({ type: 'layout-shift', buffered: true });
          // Nothing is reported where nothing has moved, nor by Firefox, which does not count it.
          requestAnimationFrame(() => requestAnimationFrame(() => resolve(0)));
        }),
    );
  }

  test('wakes up in place: nothing moves until the balance is there, and the bill is paid', async () => {
    const { payer, page, watch, link } = await on('/server-rendered/');
    await payer.opens(link);
    await page.locator('duecare-balance-card').getByText('$146.15').first().waitFor();
    await payer.isOn('amount');
    assert.equal(await layoutShift(page), 0);
    assert.equal(await page.locator('duecare-balance-card').getByRole('heading', { name: 'Your balance' }).count(), 1);

    await payer.paysTheAmountDue();
    await payer.isOn('receipt');
    assert.deepEqual(await paid(), once);
    watch.isClean();
  });
});
