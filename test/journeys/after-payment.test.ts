import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { BrowserContext, Page } from 'playwright-core';
import { quickpay } from '../../src/text/en/quickpay.ts';
import { Payer } from './support/payer.ts';
import { onStage } from './support/stage.ts';
import { useTown } from './support/town.ts';
import { stored } from './support/witness.ts';

const town = useTown();

const bootSnippet = '<script src="/duecare-boot.js"></script><script src="/duecare.js" defer></script>';

interface Message {
  kind: string;
  channel: 'email' | 'text';
  body: string;
}

/** Every message with a payment link, newest first. */
async function linkMessages(): Promise<Message[]> {
  const messages = await town.staff<Message[]>('/outbox');
  return messages.filter(({ body }) => body.includes('duecare='));
}

async function newestReceipt(): Promise<string> {
  return (await town.newReceipts()).at(-1)?.number ?? 'none';
}

async function showsPaid(payer: Payer): Promise<void> {
  const name = `Paid. Receipt ${await newestReceipt()}`;
  await payer.form.getByRole('heading', { name, exact: true }).waitFor();
}

async function paysEverything(payer: Payer): Promise<void> {
  await payer.choosesTheCurrentBalance();
  await payer.typesTheCard();
  await payer.isOn('review');
  await payer.pay.click();
  await payer.isOn('receipt');
}

async function storesNothingPersonal(page: Page): Promise<void> {
  const records = Object.entries(await stored(page));
  assert.ok(records.length > 0);
  for (const [key, text] of records) {
    assert.match(key, /^duecare:paid:/);
    assert.ok(!key.includes(town.account), key);
    assert.deepEqual(Object.keys(JSON.parse(text) as object).toSorted(), ['createdAt', 'intentId', 'v']);
  }
}

async function reopened(context: BrowserContext, link: string): Promise<Payer> {
  for (const page of context.pages()) await page.close();
  const payer = new Payer(await context.newPage());
  await payer.opens(link);
  return payer;
}

suite('Q-06: the device that paid everything', () => {
  test('shows the receipt after reloads and after the tab was closed, and keeps nothing personal', async () => {
    const link = await town.link();
    const { payer, page, watch } = await town.payer();
    await payer.opens(link);
    await paysEverything(payer);
    for (let reload = 0; reload < 2; reload++) {
      await page.reload();
      await showsPaid(payer);
      assert.match(await payer.reads(), /\$176\.15/);
    }
    await storesNothingPersonal(page);
    watch.isClean();

    const again = await reopened(page.context(), link);
    await showsPaid(again);
    assert.equal(await again.button(/^Pay/).count(), 0);
  });

  test('with the boot snippet shows the receipt after reloads, and after the link was opened again', async () => {
    const { payer, page, watch } = await onStage(town, { head: bootSnippet });
    await payer.isOn('amount');
    assert.equal(new URL(page.url()).hash, '');
    await paysEverything(payer);
    for (let reload = 0; reload < 2; reload++) {
      await page.reload();
      await showsPaid(payer);
      assert.match(await payer.reads(), /\$176\.15/);
    }
    await storesNothingPersonal(page);
    watch.isClean();
  });
});

suite('Q-06: the device that paid a part', () => {
  for (const [name, head] of Object.entries({
    'without the boot snippet': undefined,
    'with the boot snippet': bootSnippet,
  })) {
    test(`${name} is told so after a reload, and can pay the rest`, async () => {
      const link = await town.link();
      const { hash } = new URL(link);
      const { payer, page } = await onStage(town, { ...(head && { head }), withLink: false });
      await page.goto('about:blank');
      await payer.opens(`${town.site}/stage/${hash}`);
      await payer.choosesAnotherAmount('40');
      await payer.typesTheCard();
      await payer.isOn('review');
      await payer.pay.click();
      await payer.isOn('receipt');
      await page.reload();
      await showsPaid(payer);
      assert.match(await payer.reads(), /\$40\.00/);
      if (head) {
        await page.goto('about:blank');
        await payer.opens(`${town.site}/stage/${hash}`);
        await showsPaid(payer);
      }
      await payer.button('Pay another amount').click();
      await payer.isOn('amount');
      await payer.choosesTheCurrentBalance();
      await payer.typesTheCard();
      await payer.isOn('review');
      await payer.pay.click();
      await payer.isOn('receipt');
      assert.deepEqual(
        (await town.newReceipts()).map(({ status, amount }) => [status, amount]),
        [
          ['paid', 4_000],
          ['paid', 13_615],
        ],
      );
    });
  }
});

suite('Q-06: a dead link on another device', () => {
  test('offers a new link, which opens the bill', async () => {
    const dead = await town.link();
    await town.link();
    const sent = (await linkMessages()).length;
    const { payer, page, watch } = await town.payer();
    await payer.opens(dead);
    await payer.isOn('deadLink');
    await payer.button(quickpay['quickpay.resend']).click();
    await payer.form.getByText(quickpay['quickpay.resend.sent']).first().waitFor();
    const messages = await linkMessages();
    assert.equal(messages.length, sent + 1);
    const [, link = ''] = /(http\S+duecare=[\w-]+)/.exec(messages[0]?.body ?? '') ?? [];
    assert.deepEqual(await stored(page), {});
    await payer.opens(link);
    await payer.isOn('amount');
    assert.deepEqual([...watch.errors, ...watch.violations], []);
  });

  test('answers alike when nothing is owed or nobody has issued the link, and sends nothing', async () => {
    const link = await town.link();
    const { payer: first } = await town.payer();
    await first.opens(link);
    await paysEverything(first);
    const sent = (await linkMessages()).length;
    const unknown = link.replace(/duecare=.{10}/, 'duecare=0123456789');
    const read: string[] = [];
    for (const address of [link, unknown]) {
      const { payer } = await town.payer();
      await payer.opens(address);
      await payer.isOn('deadLink');
      assert.doesNotMatch(await payer.reads(), /R-\d|\$/);
      await payer.button(quickpay['quickpay.resend']).click();
      await payer.form.getByText(quickpay['quickpay.resend.sent']).first().waitFor();
      read.push(await payer.reads());
    }
    assert.equal(read[0], read[1]);
    assert.equal((await linkMessages()).length, sent);
  });
});
