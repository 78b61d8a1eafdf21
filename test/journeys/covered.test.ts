import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { FrameLocator, Page } from 'playwright-core';
import { portalPay } from '../../src/text/en/portal-pay.ts';
import { onlyInChromium } from './support/browser.ts';
import { screens } from './support/payer.ts';
import { useTown } from './support/town.ts';

const town = useTown();

const overlay = '<div id="game" style="position: fixed; inset: 0; background: gold; pointer-events: none">Win!</div>';

/** A page of the practice in a frame of another, where a wallet is ready to pay: only Pay is still to be pressed. */
async function readyToPay(lid: string): Promise<{ page: Page; bill: FrameLocator; charges: () => number }> {
  const { page } = await town.payer();
  const { token } = await town.staff<{ token: string }>('/sessions', { accountNumber: town.account });
  await page.context().grantPermissions(['local-network-access']);
  const { backend, processor } = town.demo.origins;
  const inner =
    `<!doctype html><html lang="en"><title>Pay</title><script src="/duecare-portal.js"></script>` +
    `<duecare-provider base-url="${backend}" processor-origin="${processor}"><duecare-portal-pay></duecare-portal-pay></duecare-provider>` +
    `<script>document.querySelector('duecare-provider').getToken = () => '${token}'</script>`;
  const outer = `<!doctype html><html lang="en"><title>Game</title><iframe src="/bill/" width="700" height="1400"></iframe>${lid}`;
  for (const [path, body] of Object.entries({ bill: inner, game: outer })) {
    await page.route(`${town.site}/${path}/`, (route) => route.fulfill({ contentType: 'text/html', body }));
  }
  await page.setViewportSize({ width: 800, height: 1500 });
  await page.goto(`${town.site}/game/`);
  const bill = page.frameLocator('iframe');
  await bill.getByRole('button', { name: 'Continue' }).click();
  await bill.getByRole('radio', { name: 'Google Pay' }).check();
  await bill.getByRole('button', { name: 'Review payment' }).click();
  await bill.frameLocator('iframe[title="Google Pay payment"]').getByRole('button', { name: 'Confirm' }).click();
  await bill.getByRole('heading', { name: screens.review }).waitFor();
  const earlier = town.demo.processor.charges().length;
  return { page, bill, charges: () => town.demo.processor.charges().length - earlier };
}

const pay = (bill: FrameLocator) => bill.getByRole('button', { name: /^Pay \$/ });

/** Presses Pay at every frame: a browser looks at what lies over it ten times a second at most. Runs in the frame. */
async function pressesUntilSent(form: Element): Promise<void> {
  const sent = new AbortController();
  form.addEventListener('duecare-payment-submitted', () => sent.abort());
  while (!sent.signal.aborted) {
    form.shadowRoot?.querySelector<HTMLElement>('[part~="pay-button"]')?.click();
    await new Promise(requestAnimationFrame);
  }
}

test(
  'C-12: in a frame that something lies over Pay does nothing and says why, and pays once it is uncovered',
  { skip: onlyInChromium('Others cannot tell what lies over a frame.') },
  async () => {
    const { page, bill, charges } = await readyToPay(overlay);
    await pay(bill).click();
    const reason = bill.getByText(portalPay['pay.covered']).first();
    await reason.waitFor();
    await pay(bill).press('Enter');
    await reason.waitFor();
    assert.equal(charges(), 0);

    await page.evaluate(() => document.querySelector('#game')?.remove());
    await bill.locator('duecare-portal-pay').evaluate(pressesUntilSent);
    await bill.getByRole('heading', { name: screens.receipt }).waitFor();
    assert.equal(charges(), 1);
  },
);

test('C-12: in a frame with nothing over it one press pays', async () => {
  const { bill, charges } = await readyToPay('');
  await pay(bill).click();
  await bill.getByRole('heading', { name: screens.receipt }).waitFor();
  assert.equal(charges(), 1);
});
