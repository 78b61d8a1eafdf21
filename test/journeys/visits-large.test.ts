import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { showSignedIn } from './support/signed-in.ts';
import { useTown } from './support/town.ts';

const town = useTown();

/** What stands in the document, and what the list says of itself. */
const extent = (page: Page) =>
  page.locator('duecare-visit-list').evaluate((list) => ({
    pages: list.shadowRoot?.querySelectorAll('[data-page]').length ?? 0,
    lines: list.shadowRoot?.querySelectorAll('tbody tr').length ?? 0,
    elements: list.shadowRoot?.querySelectorAll('*').length ?? 0,
  }));

async function open(page: Page): Promise<void> {
  town.demo.app.load('large');
  await showSignedIn(town, page, 'duecare-visit-list');
  await page.locator('duecare-visit-list table').first().waitFor();
  await page.getByLabel('Show').selectOption('All visits');
  await page.locator('duecare-visit-list [aria-busy=false]').waitFor();
}

/** Collects what keeps the page busy for more than 50 ms, in milliseconds. */
async function watchLongTasks(page: Page): Promise<() => Promise<number[]>> {
  const tasks = await page.evaluateHandle(() => {
    const durations: number[] = [];
    new PerformanceObserver((list) => {
      durations.push(...list.getEntries().map(({ duration }) => Math.round(duration)));
    }).observe({ type: 'longtask' });
    return durations;
  });
  return () => tasks.jsonValue();
}

/** Scrolls a screen further and lets the browser draw. */
async function scroll(page: Page, pixels: number): Promise<void> {
  await page.mouse.wheel(0, pixels);
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
}

test('10,000 lines come page by page as one scrolls, and the document never holds more than a few pages of them', async (context) => {
  const { page, watch } = await town.payer({ viewport: { width: 1000, height: 900 } });
  await open(page);
  await page.mouse.move(400, 400);
  const longTasks = await watchLongTasks(page);
  const seen = [await extent(page)];
  while ((seen.at(-1)?.pages ?? 0) < 10) {
    await scroll(page, 1500);
    seen.push(await extent(page));
    assert.ok(seen.length < 200, 'more pages come');
  }
  const bound = 5 * 80;
  assert.ok(
    Math.max(...seen.map(({ lines }) => lines)) <= bound,
    `lines: ${JSON.stringify(seen.map(({ lines }) => lines))}`,
  );
  assert.ok(Math.max(...seen.map(({ elements }) => elements)) <= 8_000);
  const steps = seen.slice(1).map(({ pages }, at) => pages - (seen[at]?.pages ?? 0));
  assert.ok(Math.max(...steps) <= 1, 'one page at a time');

  // How long they are depends on the machine, so it is told and not judged.
  const tasks = await longTasks();
  context.diagnostic(`${String(seen.length)} screens, tasks over 50 ms: ${tasks.join(', ') || 'none'}`);

  // Ten pages are a stretch: what stands below the list can be reached now.
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
  const more = page.getByRole('button', { name: 'Show more visits' });
  await more.waitFor();
  assert.equal((await extent(page)).pages, 10);
  await more.press('Enter');
  await page.locator('[data-page="10"]').waitFor();
  await page
    .getByRole('status')
    .filter({ hasText: 'visits are shown, and there are more.' })
    .first()
    .waitFor({ state: 'attached' });
  assert.equal(await page.evaluate(() => document.activeElement?.shadowRoot === null), false);

  await page.evaluate(() => scrollTo(0, 0));
  await page.locator('[data-page="0"] table').first().waitFor();
  assert.ok((await extent(page)).lines <= bound);
  watch.isClean();
});

test('pages that gave way to a gap are back when one scrolls to them, and nothing jumps', async () => {
  const { page } = await town.payer({ viewport: { width: 1000, height: 900 } });
  await open(page);
  await page.mouse.move(400, 400);
  const first = await page.locator('[data-page="0"]').innerText();
  for (let step = 0; (await extent(page)).pages < 4; step++) {
    assert.ok(step < 100, 'more pages come');
    await scroll(page, 1500);
  }
  await page.locator('[data-page="0"] svg.gap').waitFor({ state: 'attached' });
  const height = () => page.evaluate(() => document.documentElement.scrollHeight);
  const before = await height();
  await page.evaluate(() => scrollTo(0, 0));
  await page.locator('[data-page="0"] table').first().waitFor();
  assert.equal(await page.locator('[data-page="0"]').innerText(), first);
  assert.ok(Math.abs((await height()) - before) <= 4, 'as high as before');
});

test('filters go to the server, and all of them can be cleared at once', async () => {
  const { page, watch } = await town.payer();
  town.demo.app.load('family');
  await showSignedIn(town, page, 'duecare-visit-list');
  const list = page.locator('duecare-visit-list');
  await list.getByText('3 visits').or(list.getByText('4 visits')).first().waitFor();
  await list.getByText('Filters', { exact: true }).click();
  await list.getByLabel('Patient', { exact: true }).selectOption('Theo Tran');
  await list.getByText('Filters (1 set)').waitFor();
  await list.getByText('Patient: Linh Tran').waitFor({ state: 'detached' });
  await list.getByText('Patient: Theo Tran').first().waitFor();
  await list.getByLabel('From').fill('2030-01-01');
  await list.getByText('No matching visits', { exact: true }).waitFor();
  await list.getByRole('button', { name: 'Clear all filters' }).press('Enter');
  await list.getByText('Patient: Linh Tran').first().waitFor();
  assert.ok(!watch.requests.some((request) => decodeURIComponent(request.url()).includes('Tran')));
  watch.isClean();
});

test('on paper every visit that is loaded is printed, the ones off the screen too', async () => {
  const { page } = await town.payer({ viewport: { width: 1000, height: 900 } });
  await open(page);
  await page.mouse.move(400, 400);
  for (let step = 0; (await extent(page)).pages < 4; step++) {
    assert.ok(step < 100, 'more pages come');
    await scroll(page, 1500);
  }
  const { pages } = await extent(page);
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await page.locator('[data-page="0"] table').first().waitFor({ state: 'attached' });
  assert.equal((await extent(page)).lines, pages * 80);
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await page.locator('svg.gap').first().waitFor({ state: 'attached' });
});
