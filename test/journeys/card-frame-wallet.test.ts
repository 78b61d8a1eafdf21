import assert from 'node:assert/strict';
import { test } from 'node:test';
import { axeFindings } from './support/axe-in-frames.ts';
import { pay, useCardShop } from './support/card-shop.ts';

const shop = useCardShop();

test('Mock Pay shows the amount and what it stands in for, and confirms into a token of that wallet', async () => {
  const page = await shop.page();
  const paying = shop.openWallet(page, 'apple-pay');
  const sheet = page.frameLocator('iframe');
  await sheet.getByText('$150.00').waitFor();
  await sheet.getByText('Stands in for Apple Pay.', { exact: false }).waitFor();
  await sheet.getByLabel('Mastercard •••• 4444').check();
  await sheet.getByRole('button', { name: 'Confirm' }).click();
  const described = await shop.processor.describe(await paying);
  assert.deepEqual([described.wallet, described.brand, described.lastFour], ['apple-pay', 'mastercard', '4444']);
  assert.equal(await page.locator('iframe').count(), 0, 'the sheet is gone');
});

for (const close of ['the button', 'Escape']) {
  test(`closing Mock Pay by ${close} gives no token`, async () => {
    const page = await shop.page();
    const paying = shop.openWallet(page, 'google-pay');
    const cancel = page.frameLocator('iframe').getByRole('button', { name: 'Cancel' });
    await cancel.waitFor();
    if (close === 'Escape') await cancel.press('Escape');
    else await cancel.click();
    assert.equal(await paying, 'cancelled');
    assert.equal(await page.locator('iframe').count(), 0);
  });
}

test('A-09: the sheet takes the focus and is worked by the keyboard alone', async () => {
  const page = await shop.page();
  const paying = shop.openWallet(page, 'google-pay');
  const sheet = page.frameLocator('iframe');
  await sheet.getByText('$150.00').waitFor();
  await sheet.locator('#wallet-confirm:focus').waitFor();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  assert.equal((await shop.processor.describe(await paying)).lastFour, '4444');
});

test('C-06: a token of the wallet is charged once, for its own intent', async () => {
  const page = await shop.page();
  const paying = shop.openWallet(page, 'google-pay');
  await page.frameLocator('iframe').getByRole('button', { name: 'Confirm' }).click();
  const charge = { ...pay, token: await paying };
  await assert.rejects(shop.processor.charge({ ...charge, intentId: 'another', idempotencyKey: 'a' }));
  assert.equal((await shop.processor.charge({ ...charge, idempotencyKey: 'b' })).status, 'approved');
  await assert.rejects(shop.processor.charge({ ...charge, idempotencyKey: 'c' }));
});

test('without a server the sheet seals its tokens itself', async () => {
  const page = await shop.page();
  const paying = shop.openWallet(page, 'google-pay', '?tokens=local');
  await page.frameLocator('iframe').getByRole('button', { name: 'Confirm' }).click();
  assert.match(await paying, /^mocklocal\./);
});

test('A-17: axe finds nothing in the sheet', async () => {
  const page = await shop.page();
  const paying = shop.openWallet(page, 'google-pay');
  await page.frameLocator('iframe').getByText('$150.00').waitFor();
  assert.deepEqual(await axeFindings(page), []);
  await page.frameLocator('iframe').getByRole('button', { name: 'Cancel' }).click();
  await paying;
});
