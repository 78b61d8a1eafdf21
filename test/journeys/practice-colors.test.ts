import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import type { Locator } from 'playwright-core';
import { contentSecurityPolicy, policyText } from '../../src/csp.ts';
import { onStage, payPage } from './support/stage.ts';
import { useTown } from './support/town.ts';

const town = useTown();
const colors = '<script src="/duecare-colors.js" defer></script>';
const pay = '<script src="/duecare.js" defer></script>';

beforeEach(() => {
  town.demo.app.backend().book.configure({ theme: { surface: '#f4ecff', primary: '#5b3fa0' } });
});

const ground = (element: Locator) => element.evaluate((found) => getComputedStyle(found).backgroundColor);

test("A-11, X-01: a pay page wears the practice's colours with one more small script, card frame included", async () => {
  const { backend, processor } = town.demo.origins;
  const policy = contentSecurityPolicy({ baseUrl: backend, processorOrigin: processor, scriptSource: "'self'" });
  const { payer, page, watch } = await onStage(town, {
    head: colors + pay,
    headers: { 'Content-Security-Policy': policyText(policy) },
  });
  await payer.isOn('amount');
  assert.equal(await ground(payer.form.locator('[part=card]')), 'rgb(244, 236, 255)');
  assert.equal(await ground(payer.button('Continue')), 'rgb(91, 63, 160)');
  assert.equal(await ground(page.locator('duecare-balance-card [part=card]')), 'rgb(244, 236, 255)');
  await payer.keepsTheAmountDue();
  const number = payer.card.getByLabel('Card number');
  await number.waitFor();
  assert.equal(await ground(number), 'rgb(244, 236, 255)');
  watch.isClean();
});

test("A-11: the page's own colours win over the practice's", async () => {
  const own = '<style>:root { --duecare-color-surface: #fffdf0 }</style>';
  const { payer } = await onStage(town, { head: own + colors + pay });
  await payer.isOn('amount');
  assert.equal(await ground(payer.form.locator('[part=card]')), 'rgb(255, 253, 240)');
  assert.equal(await ground(payer.button('Continue')), 'rgb(91, 63, 160)');
});

test("the script of everything has the practice's colours in it, and the script of the pay path leaves them out", async () => {
  const surfaceWith = async (head: string) => {
    const { payer } = await onStage(town, { head, body: payPage(town) });
    await payer.isOn('amount');
    return ground(payer.form.locator('[part=card]'));
  };
  assert.equal(await surfaceWith('<script src="/duecare-portal.js" defer></script>'), 'rgb(244, 236, 255)');
  assert.equal(await surfaceWith(pay), 'rgb(255, 255, 255)');
});
