import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { cards } from './support/payer.ts';
import { readablePage } from './support/readable-page.ts';
import { showSignedIn } from './support/signed-in.ts';
import { useTown } from './support/town.ts';

const town = useTown();

const row = (page: Page, status: string) => page.locator('summary').filter({ hasText: status }).first();

/** Opens the newest receipt of that status in the list's own viewer. */
async function view(page: Page, status: string): Promise<void> {
  await row(page, status).press('Enter');
  await page.getByRole('button', { name: 'View and print receipt' }).first().press('Enter');
  await page.locator('duecare-receipt-viewer').getByRole('heading', { name: 'Receipt R-', exact: false }).waitFor();
}

test('a declined card, a payment and its refund each have a receipt that says how it ended and what it was for', async () => {
  const { payer, page, watch } = await town.payer();
  await payer.opens(await town.link());
  await payer.paysTheAmountDue(cards.declined);
  await payer.isOn('declined');
  await payer.button('Try another card').click();
  await payer.typesTheCard();
  await payer.isOn('review');
  await payer.pay.click();
  await payer.isOn('receipt');
  const receipts = await town.staff<{ paymentId: string; status: string }[]>(`/receipts?accountNumber=${town.account}`);
  const paid = receipts.find(({ status }) => status === 'paid');
  await town.staff('/refunds', { paymentId: paid?.paymentId, amount: 2000 });

  await showSignedIn(town, page, 'duecare-receipt-list');
  const list = page.locator('duecare-receipt-list');
  await row(page, 'Unsuccessful').getByText('$0.00').waitFor();
  await row(page, 'Refund').getByText('$20.00').waitFor();
  await row(page, 'Paid').getByText('$146.15').waitFor();

  await list.getByLabel('Show').selectOption('Unsuccessful');
  await row(page, 'Paid').waitFor({ state: 'detached' });
  await row(page, 'Unsuccessful').getByText('Visa •••• 0002').waitFor();
  await list.getByLabel('Show').selectOption('All receipts');

  await row(page, 'Paid').click();
  await list.getByText('Well-child').or(list.getByText('Hemoglobin A1c')).first().waitFor();
  await view(page, 'Refund');
  await page.getByText('Amount refunded').waitFor();
  watch.isClean();
});

test('C-07: an itemised receipt has everything a claim needs, the last four digits of the card and no more', async () => {
  const { payer, page, watch } = await town.payer();
  await payer.opens(await town.link());
  await payer.paysTheAmountDue();
  await payer.isOn('receipt');
  await showSignedIn(town, page, 'duecare-receipt-list');
  await view(page, 'Paid');
  const text = await page.evaluate(readablePage);
  for (const words of [
    /Guarantor\s+Maria Garcia/,
    /Account number\s+204417/,
    /Transaction number\s+\S+/,
    /Visa •••• 4242/,
  ]) {
    assert.match(text, words);
  }
  for (const words of [
    /Provider\s+Imani Okafor, MD/,
    /Hemoglobin A1c/,
    /Insurance paid/,
    /Patient paid/,
    /This payment/,
  ]) {
    assert.match(text, words);
  }
  assert.match(text, /Payment date\s+\w{3} \d{1,2}, 20\d\d, \d{1,2}:\d\d [AP]M C[SD]T/);
  assert.doesNotMatch(text.replaceAll(/[\s-]/g, ''), /4242424242|12\/34/);
  watch.isClean();
});

test('A-16: on Letter and A4 a receipt is a letter whose tables are whole', async () => {
  const { page } = await town.payer();
  await showSignedIn(town, page, 'duecare-receipt-list');
  await view(page, 'Paid');
  await page.emulateMedia({ media: 'print' });
  // The widths that are left between usual margins: 8.5 in and 210 mm less 2 cm on each side.
  for (const width of [665, 642]) {
    await page.setViewportSize({ width, height: 900 });
    const wide = await page
      .locator('duecare-receipt-viewer table')
      .evaluateAll(
        (tables) => tables.filter((table) => table.scrollWidth > (table.parentElement?.clientWidth ?? 0)).length,
      );
    assert.equal(wide, 0, `${String(width)} px`);
    assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= width);
    assert.equal(await page.locator('duecare-receipt-viewer button:visible').count(), 0);
  }
});

test('A-02: a receipt goes by email to an address that is confirmed, by keyboard alone, and is in the mailbox', async () => {
  const { page, watch } = await town.payer();
  await showSignedIn(town, page, 'duecare-receipt-list');
  await view(page, 'Paid');
  await page.getByRole('button', { name: 'Email this receipt' }).press('Enter');
  await page.keyboard.type('maria@example.com');
  await page.keyboard.press('Enter');
  await page.getByText('to maria@example.com?').waitFor();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.getByText('Receipt sent to m***@example.com.').first().waitFor();
  const [message] = await town.staff<{ kind: string; to: string }[]>('/outbox');
  assert.equal(message?.kind, 'receipt');
  assert.equal(message.to, 'maria@example.com');
  assert.ok(!watch.requests.some((request) => request.url().includes('maria')));
  watch.isClean();
});
