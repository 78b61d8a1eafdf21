import assert from 'node:assert/strict';
import { test } from 'node:test';
import { onlyInChromium } from './support/browser.ts';
import { Payer } from './support/payer.ts';
import { useTown } from './support/town.ts';

const town = useTown();

test('a portal that was there before: its server opens the session, Pay Now opens a dialog, the card follows', async () => {
  const { payer, page, watch } = await town.payer();
  await page.goto(`${town.site}/portal/`);
  const balance = page.locator('duecare-balance-card');
  await balance.getByText('$146.15').first().waitFor();

  await page.getByRole('link', { name: 'Pay now' }).click();
  const dialog = page.getByRole('dialog', { name: 'Pay your bill' });
  await dialog.waitFor();
  await payer.paysTheAmountDue();
  await payer.isOn('receipt');
  await dialog.getByRole('button', { name: 'Close' }).click();
  await dialog.waitFor({ state: 'hidden' });
  await balance.getByText('Nothing is due right now').waitFor();
  watch.isClean();
});

test('a portal shows what insurance still has, and that nothing is due', async () => {
  const { page } = await town.payer();
  const balance = page.locator('duecare-balance-card');
  const payNow = page.locator('#billing .pay');

  town.demo.app.load('insurance-pending');
  await page.goto(`${town.site}/portal/`);
  await balance.getByText('Waiting on your insurance').waitFor();
  await payNow.waitFor({ state: 'hidden' });

  town.demo.app.load('paid-up');
  await page.goto(`${town.site}/portal/`);
  await balance.getByText('You’re all paid up').waitFor();
  await payNow.waitFor({ state: 'hidden' });
});

test('link-out leads to the processor’s page with nothing but the payment id', async () => {
  const { page } = await town.payer();
  await page.goto(`${town.site}/portal/`);
  const link = page.getByRole('link', { name: 'Pay the hospital' });
  await page.locator('duecare-balance-card').getByText('$146.15').first().waitFor();
  assert.equal(await link.getAttribute('href'), 'https://pay.instamed.com/millbrook-general');
  assert.equal(await link.getAttribute('rel'), 'noreferrer');
});

for (const javaScriptEnabled of [true, false]) {
  const skip = !javaScriptEnabled && onlyInChromium('WebDriver BiDi cannot turn the scripts of a page off yet.');
  test(
    `the practice’s website has a link to pay, ${javaScriptEnabled ? 'with' : 'without'} scripts`,
    { skip },
    async () => {
      const { page } = await town.payer({ javaScriptEnabled });
      await page.goto(`${town.site}/practice/`);
      await page.locator('#bill').getByRole('link', { name: 'Pay now' }).click();
      await page.waitForURL(`${town.site}/pay/`);
    },
  );
}

test('Q-11: the phone shows the text message, and its link opens the bill', async () => {
  await town.link();
  const { payer, page } = await town.payer();
  await page.goto(`${town.site}/outbox/`);
  const text = page.getByRole('list', { name: 'Text messages, oldest first' });
  await text.getByText('Fernhill Family Medicine').waitFor();
  assert.doesNotMatch(await text.innerText(), /\$|146|Garcia|insurance/);
  await text.getByRole('link').click();
  await payer.isOn('amount');
});

test('a receipt sent by email arrives in the mailbox', async () => {
  const { payer, page } = await town.payer();
  await payer.opens(await town.link());
  await payer.paysTheAmountDue();
  await payer.isOn('receipt');
  await payer.form.getByLabel('Email this receipt to').fill('maria@example.com');
  await payer.button('Send').click();
  await payer.form.getByText('Receipt sent to m***@example.com').first().waitFor();
  await page.goto(`${town.site}/outbox/`);
  // The guarantor's own address has got one by itself.
  const letter = page.getByRole('listitem').filter({ hasText: 'To maria@example.com' });
  await letter.getByText('Your receipt from Fernhill Family Medicine').click();
  await letter.getByText('$146.15').waitFor();
});

test('N-10: without any backend the same page pays a bill, with everything inside the page', async () => {
  const { payer, page, watch } = await town.payer();
  const before = town.log.length;
  await page.goto(`${town.site}/pay/?backend=browser`);
  await payer.paysTheAmountDue();
  await payer.isOn('receipt');
  await page.locator('duecare-balance-card').getByText('Nothing is due right now').waitFor();
  watch.isClean();
  assert.deepEqual(
    town.log.slice(before).filter((line) => line.includes('/v1/') || line.includes('/tokens')),
    [],
  );
});

test('without any backend a link from the phone opens on the pay page, and the portal has its session', async () => {
  const { page, watch } = await town.payer();
  await page.goto(`${town.site}/outbox/?backend=browser`);
  await page.getByRole('list', { name: 'Text messages, oldest first' }).getByRole('link').click();
  await new Payer(page).isOn('amount');
  await page.goto(`${town.site}/portal/?backend=browser`);
  await page.locator('duecare-balance-card').getByText('$146.15').first().waitFor();
  watch.isClean();
});
