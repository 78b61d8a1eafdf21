import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { contentSecurityPolicy, policyText } from '../../src/csp.ts';
import { openOtherPractice } from './support/other-practice.ts';
import { screens } from './support/payer.ts';
import { onStage } from './support/stage.ts';
import { useTown } from './support/town.ts';
import type { Watch } from './support/watch.ts';

const town = useTown();
const form = '<duecare-quickpay-form></duecare-quickpay-form>';
const card = '<duecare-balance-card></duecare-balance-card>';

/** The one tag of a practice's page, with some of its attributes replaced; undefined takes one away. */
function script(changes: Record<string, string | undefined> = {}, file = 'duecare'): string {
  const attributes: Record<string, string | undefined> = {
    'data-base-url': town.demo.origins.backend,
    'data-processor-origin': town.demo.origins.processor,
    ...changes,
  };
  const given = Object.entries(attributes).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}="${value}"`],
  );
  return `<script src="/${file}.js" ${given.join(' ')} defer></script>`;
}

const practiceId = () => town.demo.app.backend().book.settings.practice.id;
const warnings = ({ console }: Watch) => console.filter((line) => line.startsWith('warning: Duecare'));
const owes = (page: Page) => page.locator('duecare-balance-card').getByText('$146.15').first().waitFor();

test('X-01, X-03: one pinned script and two tags in a bare page show the balance and take the payment, under a strict policy', async () => {
  const sri = JSON.parse(await readFile(new URL('../../dist/sri.json', import.meta.url), 'utf8')) as {
    files: Record<string, { integrity: string }>;
  };
  const integrity = sri.files['duecare.js']?.integrity ?? '';
  const { backend, processor } = town.demo.origins;
  const policy = contentSecurityPolicy({
    baseUrl: backend,
    processorOrigin: processor,
    scriptSource: `'${integrity}'`,
  });
  const { payer, page, watch } = await onStage(town, {
    head: script({ 'data-practice': practiceId(), integrity, crossorigin: 'anonymous' }),
    body: `${card}${form}`,
    headers: { 'Content-Security-Policy': policyText(policy) },
  });
  await owes(page);
  await payer.paysTheAmountDue();
  await payer.isOn('receipt');
  await page.locator('duecare-balance-card').getByText('Nothing is due right now').first().waitFor();
  watch.isClean();
  const configured = new Set([town.site, backend, processor]);
  assert.deepEqual(
    [...watch.origins].filter((origin) => !configured.has(origin)),
    [],
  );
  const toBackend = watch.requests.filter((request) => request.url().startsWith(`${backend}/`));
  assert.ok(toBackend.length > 0);
  for (const request of toBackend) assert.equal(request.headers()['duecare-practice'], practiceId());
});

test('one tag: elements that come later, and in somebody else’s shadow roots, find what the script says', async () => {
  const { payer, page, watch } = await onStage(town, { head: script(), body: '<main></main>' });
  await page.waitForFunction(() => customElements.get('duecare-quickpay-form') !== undefined);
  await page.evaluate(() => {
    const host = document.createElement('div');
    document.querySelector('main')?.append(host);
    const inner = document.createElement('section');
    host.attachShadow({ mode: 'open' }).append(inner);
    inner.attachShadow({ mode: 'open' }).append(document.createElement('duecare-quickpay-form'));
    document.body.append(document.createElement('duecare-balance-card'));
  });
  await owes(page);
  await payer.paysTheAmountDue();
  await payer.isOn('receipt');
  watch.isClean();
});

test('one tag: a script that is put in by another script works as one in the markup', async () => {
  const { page, watch } = await onStage(town, { head: '', body: card + form });
  await page.evaluate(
    (attributes) => {
      const late = document.createElement('script');
      late.src = '/duecare.js';
      Object.assign(late.dataset, attributes);
      document.body.append(late);
    },
    { baseUrl: town.demo.origins.backend, processorOrigin: town.demo.origins.processor },
  );
  await owes(page);
  watch.isClean();
});

test('one tag: data-locale is the language of every element that names none', async () => {
  const { page } = await onStage(town, {
    head: `<script src="/duecare-es.js" defer></script>${script({ 'data-locale': 'es-US' })}`,
    body: `${form}<duecare-quickpay-form id="english" locale="en-US"></duecare-quickpay-form>`,
    withLink: false,
  });
  await page.getByRole('heading', { name: 'Escriba su código de pago' }).first().waitFor();
  await page.locator('#english').getByRole('heading', { name: screens.code }).waitFor();
});

test('one tag: data-theme dresses the page in presets, whose files stand beside the script', async () => {
  const { payer, page, watch } = await onStage(town, { head: script({ 'data-theme': 'soft compact' }), body: form });
  await page.locator('html[data-duecare-theme~=soft][data-duecare-theme~=compact]').waitFor();
  const button = payer.button('Continue');
  await button.waitFor();
  assert.equal(await button.evaluate((found) => getComputedStyle(found).fontSize), '15px');
  const card = payer.form.locator('[part=card]');
  assert.equal(await card.evaluate((found) => getComputedStyle(found).backgroundColor), 'rgb(255, 253, 249)');
  watch.isClean();
});

test('one tag: a theme that there is not changes nothing, and the console says so', async () => {
  const { payer, page, watch } = await onStage(town, { head: script({ 'data-theme': 'sofd' }), body: form });
  await payer.isOn('amount');
  const [warning = ''] = warnings(watch);
  assert.match(warning, /data-theme\. There is no .*\/themes\/sofd\.css\. \(not_configured\)/);
  assert.equal(await page.locator('html[data-duecare-theme]').count(), 0);
});

test('one tag, two practices: elements say by a provider or their own base-url that they are the other one’s', async (context) => {
  const other = await openOtherPractice(town);
  context.after(() => other.close());
  const { page, watch } = await onStage(town, {
    head: script(),
    body:
      `<div id="first">${form}</div><duecare-quickpay-form id="alone" base-url="${other.url}"></duecare-quickpay-form>` +
      `<duecare-provider id="inside" base-url="${other.url}">${form}</duecare-provider>`,
  });
  const shows = (place: string, screen: keyof typeof screens) =>
    page.locator(place).getByRole('heading', { name: screens[screen], exact: true }).waitFor();
  await shows('#first', 'amount');
  await shows('#alone', 'code');
  await shows('#inside', 'code');
  const token = new URL(page.url()).hash.slice('#duecare='.length);
  assert.deepEqual(
    other.log.filter((line) => line.includes(token)),
    [],
  );
  watch.isClean();
});

test('X-06: a second script tag with other attributes changes nothing, and the console says so once', async (context) => {
  const other = await openOtherPractice(town);
  context.after(() => other.close());
  const { payer, page, watch } = await onStage(town, {
    head: script() + script({ 'data-base-url': other.url }),
    body: card + form,
  });
  await owes(page);
  await payer.paysTheAmountDue();
  await payer.isOn('receipt');
  assert.deepEqual(watch.errors, []);
  assert.deepEqual(other.log, []);
  const [warning = '', ...more] = warnings(watch);
  assert.match(warning, /came after another copy.*\(loaded_twice\) See docs\/errors\.md#loaded_twice$/);
  assert.deepEqual(more, []);
});

test('X-06: of two versions on a page the first one stays; the second neither throws nor defines, and says so once', async () => {
  const { payer, page, watch } = await onStage(town, { head: script(), body: card + form });
  await payer.isOn('amount');
  const first = await page.evaluate(() => {
    Reflect.set(globalThis, 'firstForm', customElements.get('duecare-quickpay-form'));
    return true;
  });
  assert.ok(first);
  const other = (await readFile(new URL('../../dist/duecare.js', import.meta.url), 'utf8')).replaceAll(
    '0.1.0',
    '9.9.9',
  );
  await page.addScriptTag({ content: other });
  assert.ok(
    await page.evaluate(() => Reflect.get(globalThis, 'firstForm') === customElements.get('duecare-quickpay-form')),
  );
  await payer.paysTheAmountDue();
  await payer.isOn('receipt');
  assert.deepEqual(watch.errors, []);
  const [warning = '', ...more] = warnings(watch);
  assert.match(warning, /^warning: Duecare 9\.9\.9 came after another copy/);
  assert.deepEqual(more, []);
});

test('X-06: duecare.js and duecare-portal.js of one version share what the first one’s tag says, one session included', async () => {
  const { page, watch } = await onStage(town, {
    head: script() + script({ 'data-base-url': undefined }, 'duecare-portal'),
    body: `${form}<duecare-statement-list></duecare-statement-list>`,
  });
  await page.getByRole('heading', { name: screens.amount }).waitFor();
  // The link's session is that of the statements too, which ask for more than it can show.
  await page.locator('duecare-statement-list').getByText('Verify').first().waitFor();
  assert.deepEqual(watch.errors, []);
  assert.equal(warnings(watch).length, 1);
});

const mistakes: Record<string, [attributes: Record<string, string | undefined>, said: RegExp]> = {
  'no data-base-url': [{ 'data-base-url': undefined }, /base-url\. Set data-base-url on the script/],
  'an address without https': [{ 'data-base-url': 'http://billing.example' }, /baseUrl\. Set it to the https/],
  'an address that is none': [{ 'data-base-url': 'billing' }, /baseUrl\. Set it to the https/],
  'a practice that is none': [{ 'data-practice': 'Riverside Family' }, /practice\. Set it to the id/],
  'a processor origin that is none': [{ 'data-processor-origin': 'cards' }, /processor-origin\. Set it/],
  'a practice the backend does not know': [{ 'data-practice': 'somebody-else' }, /practice\. The backend knows no/],
};

for (const [name, [attributes, said]] of Object.entries(mistakes)) {
  test(`one tag: a mistake is told once to the developer and politely to the visitor: ${name}`, async () => {
    const { page, watch } = await onStage(town, { head: script(attributes), body: form + form });
    await page.getByText('Please call the office').nth(1).waitFor();
    const [warning = '', ...more] = warnings(watch);
    assert.match(warning, said);
    assert.match(warning, /\(not_configured\) See docs\/errors\.md#not_configured$/);
    assert.deepEqual(more, []);
    assert.deepEqual(watch.errors, []);
  });
}
