import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import type { Page } from 'playwright-core';
import { bodiesOf } from './support/bodies.ts';
import { openOtherPractice, type OtherPractice } from './support/other-practice.ts';
import { screens } from './support/payer.ts';
import { onStage } from './support/stage.ts';
import { useTown } from './support/town.ts';

const town = useTown();

async function other(context: TestContext): Promise<OtherPractice> {
  const practice = await openOtherPractice(town);
  context.after(() => practice.close());
  return practice;
}

const form = (id: string, baseUrl: string, practice?: string) =>
  `<duecare-provider id="${id}" base-url="${baseUrl}" ${practice ? `practice="${practice}"` : ''}>` +
  '<duecare-quickpay-form></duecare-quickpay-form></duecare-provider>';

const shows = (page: Page, id: string, screen: keyof typeof screens) =>
  page.locator(`#${id}`).getByRole('heading', { name: screens[screen], exact: true }).waitFor();

const practiceId = () => town.demo.app.backend().book.settings.practice.id;

test('S-01: of two practices on a page the first form gets the payment link, and the other’s backend never sees its token', async (context) => {
  const { url, log } = await other(context);
  const heard = bodiesOf(town.demo.app, context);
  const { page } = await onStage(town, {
    body: form('first', town.demo.origins.backend) + form('second', url),
  });
  await shows(page, 'first', 'amount');
  await shows(page, 'second', 'code');
  const token = new URL(page.url()).hash.slice('#duecare='.length);
  assert.ok(heard.some((body) => body.includes(token)));
  assert.ok(log.length > 0);
  assert.deepEqual(
    log.filter((line) => line.includes(token)),
    [],
  );
});

test('S-01: once the first form has gone, the other practice is not told of its link either', async (context) => {
  const { url, log } = await other(context);
  const { page } = await onStage(town, {
    body: form('first', town.demo.origins.backend) + form('second', url),
  });
  await shows(page, 'first', 'amount');
  const token = new URL(page.url()).hash.slice('#duecare='.length);
  await page.evaluate((another) => {
    document.querySelector('#first')?.remove();
    const late = document.createElement('duecare-quickpay-form');
    late.id = 'late';
    late.setAttribute('base-url', another);
    document.body.append(late);
  }, url);
  await shows(page, 'late', 'code');
  assert.deepEqual(
    log.filter((line) => line.includes(token)),
    [],
  );
});

test('S-01: a link that names its practice goes to the form of that practice, wherever it stands', async (context) => {
  const { url, log } = await other(context);
  const { page } = await onStage(town, {
    body: form('first', url, 'another-practice') + form('second', town.demo.origins.backend, practiceId()),
    fragment: (link) => `${link}&practice=${practiceId()}`,
  });
  await shows(page, 'second', 'amount');
  const token = new URL(page.url()).hash.split(/[=&]/)[1] ?? '';
  assert.equal(token.length, 22);
  assert.deepEqual(
    log.filter((line) => line.includes(token)),
    [],
  );
});

test('a practice that the backend does not know is said once in the console, and politely on the page', async () => {
  const { page, watch } = await onStage(town, { body: form('first', town.demo.origins.backend, 'somebody-else') });
  await page.getByText('Please call the office').waitFor();
  const said = watch.console.filter((line) => line.startsWith('warning: Duecare'));
  assert.deepEqual(said, [
    'warning: Duecare is not configured: practice. The backend knows no practice of this id. (not_configured) ' +
      'See docs/errors.md#not_configured',
  ]);
});
