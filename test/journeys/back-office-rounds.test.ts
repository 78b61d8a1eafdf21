import assert from 'node:assert/strict';
import { test } from 'node:test';
import { axeFindsNothing, bringAxe } from './support/axe.ts';
import { Biller, billerSections } from './support/biller.ts';
import { useTown } from './support/town.ts';

const town = useTown();

/** Something of everything: an account with a charge, a batch, a report, a refund, a file. */
async function busyDay(at: Biller): Promise<void> {
  const { payer } = await town.payer();
  await payer.opens(await town.link());
  await payer.paysTheAmountDue();
  await payer.isOn('receipt');
  await at.movesTheTime(1);
  await at.goesTo('Processor');
  await at.presses('Write a row for it');
  await at.presses('Process the file');
  await at.hears(/1 posted/);
  await at.page
    .getByLabel('The file’s content')
    .fill('transaction_id,account_number,amount,date,method,last_four\nTX-LOST,999999,1.00,2026-11-02,visa,4242');
  await at.presses('Process the file');
  await at.hears(/1 to review/);
}

/** Every section, and what opens from it. */
async function rounds(at: Biller, stop: (where: string) => Promise<void>): Promise<void> {
  await busyDay(at);
  for (const section of billerSections) {
    await at.goesTo(section);
    await stop(section);
  }
  await at.goesTo('Statements');
  await at.page.getByRole('rowheader').getByRole('link', { name: /^S-/ }).first().click();
  await at.page.getByRole('heading', { name: /^Statement S-/ }).waitFor();
  await stop('a statement');
  await at.goesTo('Batches');
  await at.page.getByRole('cell').first().waitFor();
  await at.page.getByRole('rowheader').first().getByRole('link').click();
  await at.page.getByRole('heading', { name: /^Batch of/ }).waitFor();
  await stop('a batch');
  await at.row('Maria Garcia').getByRole('link', { name: /^R-/ }).first().click();
  await at.page.getByRole('heading', { name: /^Receipt/ }).waitFor();
  await stop('a receipt');
  await at.opensTheAccount();
  await at.wantsTo('Change how they are reached');
  await at.page.getByText('The newest entries').click();
  await stop('an account');
}

test('A-17: axe finds nothing in any section of the back office, in light and dark', async () => {
  const { page } = await town.payer({ viewport: { width: 1280, height: 900 } });
  await bringAxe(page.context());
  const at = new Biller(page, town);
  await at.comesIn();
  await rounds(at, (where) => axeFindsNothing(page, where));
});

test('A-12, X-01: no section of the back office scrolls sideways at 320 pixels, or breaks the strict policy', async () => {
  const { page, watch } = await town.payer({ viewport: { width: 320, height: 640 } });
  const at = new Biller(page, town);
  await at.comesIn();
  await rounds(at, async (where) => {
    const [needed, there] = await page.evaluate(() => [
      document.documentElement.scrollWidth,
      document.documentElement.clientWidth,
    ]);
    assert.equal(needed, there, `sideways scrolling at ${where}`);
  });
  watch.isClean();
});
