import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { Page } from 'playwright-core';
import { Patient } from './support/patient.ts';
import type { Payer } from './support/payer.ts';
import { onStage } from './support/stage.ts';
import { useTown } from './support/town.ts';

const town = useTown();

const bootSnippet = '<script src="/duecare-boot.js"></script><script src="/duecare.js" defer></script>';

/** Ways to the first step of a payment. */
const places: Record<string, () => Promise<{ payer: Payer; page: Page }>> = {
  'by link': async () => {
    const visit = await town.payer();
    await visit.page.goto(`${town.site}/practice/`);
    await visit.payer.opens(await town.link());
    return visit;
  },
  'by link with the boot snippet': () => onStage(town, { head: bootSnippet }),
  'in the Pay Now dialog': async () => {
    const visit = await town.payer();
    await visit.page.goto(`${town.site}/portal/`);
    await visit.page.getByRole('link', { name: 'Pay now' }).click();
    await visit.page.getByRole('dialog', { name: 'Pay your bill' }).waitFor();
    return visit;
  },
  'in the portal': async () => {
    const { page } = await town.payer();
    const maria = new Patient(page, town);
    await maria.signsIn();
    await maria.goesTo('pay');
    return { payer: maria.payer, page };
  },
};

const go = (page: Page, delta: number) => page.evaluate((by) => history.go(by), delta);

/** The same where the page goes on to another entry by itself: resolves when it is there. */
function goAndReturn(page: Page, delta: number): Promise<void> {
  return page.evaluate(
    (by) =>
      new Promise<void>((resolve) => {
        addEventListener('popstate', () => addEventListener('popstate', () => resolve(), { once: true }), {
          once: true,
        });
        history.go(by);
      }),
    delta,
  );
}

suite('Back of the browser', () => {
  for (const [place, arrive] of Object.entries(places)) {
    test(`P-01: ${place}: is one step back at card and review, and after Pay leads to nothing that can pay again`, async () => {
      const { payer, page } = await arrive();
      const card = payer.heading('card').or(payer.heading('ways'));
      await payer.choosesAnotherAmount('50');
      await payer.typesTheCard();
      await payer.isOn('review');
      await go(page, -1);
      await card.waitFor();
      await go(page, -1);
      await payer.isOn('amount');
      assert.equal(await payer.form.getByLabel('Amount to pay').inputValue(), '50');
      await go(page, 1);
      await card.waitFor();
      await go(page, 1);
      await payer.isOn('review');
      await payer.pay.click();
      await payer.isOn('receipt');
      for (const delta of [-1, 1, 2]) {
        await goAndReturn(page, delta);
        await payer.isOn('receipt');
        assert.equal(await payer.pay.count(), 0);
      }
      assert.deepEqual(
        (await town.newReceipts()).map(({ status, amount }) => [status, amount]),
        [['paid', 5_000]],
      );
    });
  }

  test('P-01: out of the page after Pay and forward to it again leads to the receipt', async () => {
    const { payer, page } = await town.payer();
    await page.goto(`${town.site}/practice/`);
    await payer.opens(await town.link());
    await payer.paysTheAmountDue();
    await payer.isOn('receipt');
    await goAndReturn(page, -1);
    await page.goBack();
    assert.equal(new URL(page.url()).pathname, '/practice/');
    await page.goForward();
    await payer.form.getByRole('heading', { name: /^Paid\. Receipt / }).waitFor();
    assert.equal(await payer.pay.count(), 0);
  });

  test('P-01: after a reload at the review, Back leads to no later step', async () => {
    const { payer, page } = await town.payer();
    await page.goto(`${town.site}/practice/`);
    await payer.opens(await town.link());
    await payer.goesToTheReview();
    await page.reload();
    await payer.isOn('amount');
    await page.goBack();
    assert.equal(new URL(page.url()).pathname, '/practice/');
  });
});
