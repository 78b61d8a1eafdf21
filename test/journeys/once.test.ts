import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { BrowserContext, Request } from 'playwright-core';
import type { FaultKind } from '../../mock-server/faults/fault-rule.ts';
import { Payer } from './support/payer.ts';
import { useTown } from './support/town.ts';
import { stored, Witness } from './support/witness.ts';

const town = useTown();

const isPayment = (request: Request) => request.method() === 'POST' && request.url().endsWith('/v1/payments');
const keyOf = (request: Request) => request.headers()['idempotency-key'] ?? '';

async function paidOnce(): Promise<void> {
  assert.deepEqual(
    (await town.newReceipts()).map(({ status, amount }) => [status, amount]),
    [['paid', 14_615]],
  );
}

test('P-02: the key is on record before the request leaves, with nothing personal beside it', async () => {
  const { payer, page } = await town.payer();
  await payer.opens(await town.link());
  await payer.goesToTheReview();
  const records: Record<string, string>[] = [];
  await page.route('**/v1/payments', async (route) => {
    records.push(await stored(page));
    await route.continue();
  });
  const [request] = await Promise.all([page.waitForRequest(isPayment), payer.pay.click()]);
  await payer.isOn('receipt');

  const [record = {}] = records;
  const [text = ''] = Object.values(record);
  assert.deepEqual(Object.keys(record).length, 1);
  assert.deepEqual(Object.keys(JSON.parse(text) as object).toSorted(), ['createdAt', 'intentId', 'v']);
  assert.equal((JSON.parse(text) as { intentId: string }).intentId, keyOf(request));
  const paidRecords = await stored(page);
  assert.deepEqual(Object.keys(paidRecords).length, 1);
  const [key = ''] = Object.keys(paidRecords);
  const paid = paidRecords[key] ?? '';
  assert.match(key, /^duecare:paid:acct_\w+$/);
  assert.deepEqual(Object.keys(JSON.parse(paid) as object).toSorted(), ['createdAt', 'intentId', 'v']);
  assert.equal((JSON.parse(paid) as { intentId: string }).intentId, keyOf(request));
});

suite('P-15: no fault makes the page speak of failure', () => {
  const faults: FaultKind[] = [
    'drop-before',
    'drop-after',
    'error-before',
    'error-after',
    'duplicate',
    'truncate',
    'cut',
  ];
  for (const kind of faults) {
    test(`P-15: ${kind}`, async () => {
      const { payer, page, watch } = await town.payer();
      const witness = await Witness.looksFor(/fail|declin|unsuccessful|not made/i, page.context());
      await payer.opens(await town.link());
      await payer.goesToTheReview();
      // As often as the client tries by itself, so that the form is left without an answer.
      town.faults({ kind, endpoint: 'createPayment', times: 4 });
      await payer.pay.click();
      await payer.isOn('receipt');
      await paidOnce();
      assert.deepEqual(witness.saw, []);
      assert.equal(new Set(watch.requests.filter(isPayment).map(keyOf)).size, 1, 'P-01: one key');
    });
  }
});

suite('P-14: two tabs', () => {
  const withoutLocks = (context: BrowserContext) =>
    context.addInitScript(() => Object.defineProperty(navigator, 'locks', { value: undefined }));
  const browsers: Record<string, (context: BrowserContext) => Promise<unknown>> = {
    'with locks': () => Promise.resolve(),
    'without locks': withoutLocks,
  };

  for (const [name, prepare] of Object.entries(browsers)) {
    test(`P-14: two tabs ${name} that press Pay at once make one payment, and both show how it ended`, async () => {
      const context = await town.someone();
      await prepare(context);
      const link = await town.link();
      const tabs = [new Payer(await context.newPage()), new Payer(await context.newPage())];
      for (const tab of tabs) {
        await tab.page.bringToFront();
        await tab.opens(link);
        await tab.goesToTheReview();
      }
      await Promise.all(tabs.map((tab) => tab.pay.evaluate((button: HTMLElement) => button.click())));
      await Promise.all(tabs.map((tab) => tab.isOn('receipt')));
      await paidOnce();
    });
  }

  test('P-14: a tab that comes later finds the payment of the other one', async () => {
    const context = await town.someone();
    const link = await town.link();
    const first = new Payer(await context.newPage());
    await first.opens(link);
    await first.goesToTheReview('4000 0000 0000 6975');
    const charging = town.nextWait();
    await first.pay.click();
    await charging;

    const second = new Payer(await context.newPage());
    await second.opens(link);
    await second.isOn('checking');
    await town.environment.clock.advance(8_000);
    await first.isOn('receipt');
    await second.isOn('receipt');
    await paidOnce();
  });
});

test('A-01, A-14: nothing is sent before the review, whatever is typed or entered', async () => {
  const { payer, page, watch } = await town.payer();
  await payer.opens(await town.link());
  await payer.choosesAnotherAmount('20');
  await payer.card.getByLabel('Card number').fill('4242 4242 4242 4242');
  await payer.card.getByLabel('Card number').press('Enter');
  await payer.isOn('card');
  await payer.typesTheCard();
  await payer.isOn('review');
  await page.keyboard.press('Enter');
  await payer.isOn('review');
  assert.equal(watch.paymentsSent, 0);
});
