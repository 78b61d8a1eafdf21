import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { BrowserContext } from 'playwright-core';
import { afterCommitting, beforeSending } from './support/pause.ts';
import { cards, Payer } from './support/payer.ts';
import { useTown } from './support/town.ts';

const town = useTown();
const SLOW = 8_000;

/** What happens to somebody in the middle of paying. Resolves with the page they then look at. */
const interruptions = {
  async reload(payer: Payer) {
    await payer.page.reload();
    return payer;
  },
  async reopen(payer: Payer, context: BrowserContext, link: string) {
    await payer.page.close();
    const again = new Payer(await context.newPage());
    await again.opens(link);
    return again;
  },
  async offline(payer: Payer, context: BrowserContext) {
    await context.setOffline(true);
    return payer;
  },
  async 'back and forward'(payer: Payer) {
    await payer.page.goto(`${town.site}/practice/`);
    await payer.page.goBack();
    return payer;
  },
} as const;

type Interruption = keyof typeof interruptions;

/** Where a payment is when it is interrupted, and what the payer must see afterwards. */
const points: Record<string, (by: Interruption) => Promise<void>> = {
  'before the request is sent': async (by) => {
    const { payer, context, link } = await atTheReview();
    const pause = await beforeSending(context);
    await payer.pay.click();
    await pause.reached;
    const after = await interruptions[by](payer, context, link);
    await pause.over();
    if (by === 'offline') {
      // Nobody has heard of it: it goes out again by itself, under the same key.
      await payer.isOn('checking');
      await context.setOffline(false);
      return seesTheReceipt(after);
    }
    await after.paysTheAmountDue();
    await seesTheReceipt(after);
  },

  'after the request is sent': async (by) => {
    const { payer, context, link } = await atTheReview(cards.slow);
    const charging = town.nextWait();
    await payer.pay.click();
    await charging;
    const after = await interruptions[by](payer, context, link);
    if (by === 'offline') await context.setOffline(false);
    else await after.isOn('checking');
    await after.neverReadsOfFailure();
    await town.environment.clock.advance(SLOW);
    await seesTheReceipt(after);
  },

  'after the server has committed': async (by) => {
    const { payer, context, link } = await atTheReview();
    const pause = afterCommitting(town.demo.app);
    await payer.pay.click();
    await pause.reached;
    const after = await interruptions[by](payer, context, link);
    await pause.over();
    if (by === 'offline') {
      await payer.isOn('checking');
      await after.neverReadsOfFailure();
      await context.setOffline(false);
    }
    await seesTheReceipt(after);
  },

  'after the answer has come': async (by) => {
    const { payer, context, link } = await atTheReview();
    await payer.pay.click();
    await payer.isOn('receipt');
    const after = await interruptions[by](payer, context, link);
    if (by === 'offline') await after.isOn('receipt');
    else await after.form.getByRole('heading', { name: /^Paid\. Receipt R-\d+$/ }).waitFor();
    assert.equal((await after.reads()).includes('$30.00'), true);
  },
};

async function atTheReview(card: string = cards.approved, amount: 'amount due' | 'everything' = 'amount due') {
  const link = await town.link();
  const { payer } = await town.payer();
  await payer.opens(link);
  if (amount === 'everything') await payer.choosesTheCurrentBalance();
  else await payer.keepsTheAmountDue();
  await payer.typesTheCard(card);
  await payer.isOn('review');
  return { payer, context: payer.page.context(), link };
}

async function seesTheReceipt(payer: Payer): Promise<void> {
  await payer.isOn('receipt');
  await payer.form.getByText('$146.15').first().waitFor();
}

suite('P-13: paying is interrupted', () => {
  for (const [point, play] of Object.entries(points)) {
    for (const by of Object.keys(interruptions) as Interruption[]) {
      test(`P-13: ${by} ${point}: one charge, and the right screen`, async () => {
        await play(by);
        assert.deepEqual(
          (await town.newReceipts()).map(({ status, amount }) => [status, amount]),
          [['paid', 14_615]],
        );
      });
    }
  }

  test('P-13: reload that takes a moment: what the page still hears that is being left, the next one shows', async () => {
    const { payer, context } = await atTheReview();
    const pause = afterCommitting(town.demo.app);
    await payer.pay.click();
    await pause.reached;
    // The site answers once the page has asked again: Firefox breaks requests off at once, and keeps the page until then.
    const askedAgain = context.waitForEvent('response', (response) => response.url().includes('/v1/payments'));
    await context.route(`${town.site}/pay/**`, async (route) => {
      await Promise.race([askedAgain, new Promise((late) => setTimeout(late, 2_000))]);
      await route.continue();
    });
    await payer.page.reload();
    await pause.over();
    await seesTheReceipt(payer);
  });

  test('P-13: reload after the server has committed a payment of everything: the receipt, though the link has ended', async () => {
    const { payer } = await atTheReview(cards.approved, 'everything');
    const pause = afterCommitting(town.demo.app);
    await payer.pay.click();
    await pause.reached;
    await payer.page.reload();
    await pause.over();
    await payer.isOn('receipt');
    await payer.neverReadsOfFailure();
    assert.deepEqual(
      (await town.newReceipts()).map(({ status, amount }) => [status, amount]),
      [['paid', 17_615]],
    );
    await payer.page.reload();
    await payer.form.getByRole('heading', { name: /^Paid\. Receipt R-\d+$/ }).waitFor();
  });
});
