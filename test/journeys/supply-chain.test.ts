import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, describe, test } from 'node:test';
import type { Browser, Frame } from 'playwright-core';
import { integrity, type InventoriedScript, type IntegrityList } from '../../.tools/supply/scripts.ts';
import { launchBrowser } from './support/browser.ts';
import { useTown } from './support/town.ts';

const dist = new URL('../../dist/', import.meta.url);
const read = async (name: string): Promise<unknown> =>
  JSON.parse(await readFile(new URL(name, dist), 'utf8')) as unknown;

describe('the inventory of scripts', () => {
  const town = useTown();

  /** The scripts that a page or frame has loaded, each with what its bytes are. */
  async function loaded(frame: Frame): Promise<string[]> {
    const urls = await frame.evaluate(() =>
      performance
        .getEntriesByType('resource')
        .filter((entry) => 'initiatorType' in entry && entry.initiatorType === 'script')
        .map(({ name }) => name),
    );
    const bytes = await Promise.all(urls.map(async (url) => (await fetch(url)).arrayBuffer()));
    return bytes.map((buffer) => integrity(new Uint8Array(buffer))).sort();
  }

  test('C-09: what a payment loads is in the inventory, all of it and nothing else', async () => {
    const { scripts } = (await read('script-inventory.json')) as { scripts: InventoriedScript[] };
    const listed = (page: InventoriedScript['page']) =>
      scripts.filter((script) => script.page === page).map(({ sha384 }) => sha384);

    const { payer, page, watch } = await town.payer();
    await payer.opens(await town.link());
    await payer.keepsTheAmountDue();
    await payer.card.getByLabel('Card number').waitFor();
    const card = page.frames().find((frame) => frame.url().startsWith(town.demo.origins.processor));
    assert.ok(card);
    assert.deepEqual(await loaded(card), listed('card frame'));

    await payer.typesTheCard();
    await payer.isOn('review');
    await payer.pay.click();
    await payer.isOn('receipt');
    assert.deepEqual(await loaded(page.mainFrame()), [...listed('pay'), ...listed('spanish')].sort());

    const requested = watch.requests.filter((request) => request.resourceType() === 'script').map((one) => one.url());
    assert.equal(new Set(requested).size, 3);
  });
});

describe('a pinned script', () => {
  let browser: Browser;
  before(async () => {
    browser = await launchBrowser();
  });
  after(() => browser.close());

  for (const file of ['duecare.js', 'duecare-portal.js', 'duecare-boot.js']) {
    test(`X-03: ${file} runs with its integrity, and not with one byte changed`, async () => {
      const bytes = await readFile(new URL(file, dist));
      const { files } = (await read('sri.json')) as IntegrityList;
      const hash = files[file]?.integrity ?? '';
      const ran = async (served: Buffer) => {
        const page = await browser.newPage();
        await page.route('https://practice.example/**', (route) =>
          route.request().url().endsWith('.js')
            ? route.fulfill({
                body: served,
                contentType: 'text/javascript',
                headers: { 'Access-Control-Allow-Origin': '*' },
              })
            : route.fulfill({
                contentType: 'text/html',
                body: `<script src="/${file}" integrity="${hash}" crossorigin onload="ran = 'yes'" onerror="ran = 'no'"></script>`,
              }),
        );
        await page.goto('https://practice.example/pay/');
        const outcome = await page.evaluate(() => Reflect.get(window, 'ran') as unknown);
        const registered = await page.evaluate(() => customElements.get('duecare-quickpay-form') !== undefined);
        await page.close();
        return { outcome, registered };
      };
      const changed = Buffer.from(bytes);
      changed[changed.length - 2] = (changed[changed.length - 2] ?? 0) ^ 1;
      assert.deepEqual(await ran(bytes), { outcome: 'yes', registered: file !== 'duecare-boot.js' });
      assert.deepEqual(await ran(changed), { outcome: 'no', registered: false });
    });
  }
});
