import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page, Response } from 'playwright-core';
import { bodiesOf } from './support/bodies.ts';
import { Listener } from './support/listener.ts';
import { useTown } from './support/town.ts';
import { stored } from './support/witness.ts';

const town = useTown();

const digits = '6011111111111117';
const spaced = '6011 1111 1111 1117';

/** Everything a card number could be disguised as, and its first twelve digits. */
const disguises = [digits, spaced].flatMap((number) => [
  number,
  encodeURIComponent(number),
  Buffer.from(number).toString('base64').replace(/=+$/, ''),
  Buffer.from(number).toString('hex'),
  number.slice(0, number === digits ? 12 : 14),
]);

/** What is in the page now: its whole DOM, shadow roots included, fields, address, title, storage. */
async function everythingIn(page: Page): Promise<string> {
  const dom = await page.evaluate(() => {
    const write = (root: ParentNode): string =>
      [...root.querySelectorAll('*')]
        .map((element) => {
          const value = element instanceof HTMLInputElement ? element.value : '';
          const attributes = [...element.attributes]
            .map((attribute) => `${attribute.name}=${attribute.value}`)
            .join(' ');
          const text = [...element.childNodes].map((node) => (node instanceof Text ? node.data : '')).join('');
          return `${element.localName} ${attributes} ${value} ${text} ${element.shadowRoot ? write(element.shadowRoot) : ''}`;
        })
        .join('\n');
    return `${document.title}\n${location.href}\n${document.cookie}\n${write(document)}`;
  });
  return `${dom}\n${JSON.stringify(await stored(page))}`;
}

function assertHolds(none: readonly string[], text: string, where: string): void {
  const found = none.filter((secret) => text.includes(secret));
  assert.deepEqual(found, [], `in ${where}`);
}

test('C-01, C-07, C-08: the card number is in the frame and in nothing else that a page or a server of the practice can see', async (context) => {
  const { payer, page, watch } = await town.payer();
  const listener = await Listener.on(page.context(), town.site);
  const bodies = bodiesOf(town.demo.app, context);
  page.context().on('request', (request) => {
    if (new URL(request.url()).origin === town.demo.origins.processor) return;
    bodies.push(`${request.url()} ${JSON.stringify(request.headers())} ${request.postData() ?? ''}`);
  });

  await payer.opens(await town.link());
  await payer.keepsTheAmountDue();
  await payer.card.getByLabel('Card number').click();
  await page.keyboard.type(digits);
  assert.equal(await payer.card.getByLabel('Card number').inputValue(), spaced, 'the frame has it');
  const halfWay = await everythingIn(page);
  await payer.typesTheCard(spaced);
  await payer.isOn('review');
  const atTheReview = await everythingIn(page);
  await payer.pay.click();
  await payer.isOn('receipt');

  const heard = listener.heard.join('\n');
  assert.match(heard, /event duecare-payment-succeeded/, 'the listener hears what a page may hear');
  assert.match(heard, /"lastFour":"1117"/, 'and what comes out of the frame');
  assertHolds(disguises, halfWay, 'the page while the card was typed');
  assertHolds(disguises, atTheReview, 'the page at the review');
  assertHolds(disguises, await everythingIn(page), 'the page at the receipt');
  assertHolds(disguises, heard, 'what a script on the page hears');
  assert.match(bodies.join('\n'), /mocktok\./, 'the backend is asked to charge a token');
  assertHolds(disguises, bodies.join('\n'), 'requests to anybody but the processor');
  assertHolds(disguises, watch.console.join('\n'), 'the console');
  assertHolds(disguises, town.log.join('\n'), 'the logs of the servers');
});

test('X-01, Q-09: a whole payment breaks no strict policy and asks nobody but the three servers', async () => {
  const { payer, page, watch } = await town.payer();
  const policy = (response: Response | null) => response?.headers()['content-security-policy'] ?? '';
  const first = await page.goto(await town.link());
  assert.match(
    policy(first),
    /script-src 'self';.*style-src 'self';.*require-trusted-types-for 'script'; trusted-types lit-html(;|$)/,
  );

  await payer.paysTheAmountDue('4000 0000 0000 0002');
  await payer.isOn('declined');
  await payer.button('Try another card').click();
  await payer.typesTheCard();
  await payer.pay.click();
  await payer.isOn('receipt');
  await payer.form.getByLabel('Email this receipt to').fill('me@example.com');
  await payer.button('Send').click();
  await payer.form.getByText('Receipt sent to m***@example.com').first().waitFor();
  for (const path of ['/', '/practice/', '/pay/', '/account/', '/portal/', '/outbox/']) {
    await page.goto(`${town.site}${path}`);
    await page.waitForLoadState('networkidle');
  }

  watch.isClean();
  assert.deepEqual([...watch.origins].toSorted(), Object.values(town.demo.origins).toSorted());
});

test('Q-02, Q-04: the secret of a link is in no log and no Referer, and opening the page has no effect', async () => {
  const link = await town.link();
  const secret = link.split('#duecare=')[1] ?? '';
  assert.ok(secret.length >= 22);
  const scanner = await fetch(link);
  assert.equal(scanner.status, 200);
  assert.equal((await fetch(link, { method: 'HEAD', headers: { 'Sec-Purpose': 'prefetch' } })).status, 200);

  const { payer } = await town.payer();
  await payer.opens(link);
  await payer.paysTheAmountDue();
  await payer.isOn('receipt');
  assert.ok(town.log.length > 10);
  assertHolds([secret], town.log.join('\n'), 'the logs of the servers');
});

test('Q-08, Q-10: who only has a link learns nothing personal, from no page, answer, event or store', async () => {
  const canaries = town.demo.app.world().canaries.filter((canary) => canary.length > 3);
  assert.ok(canaries.length > 20);
  const { payer, page, watch } = await town.payer();
  const listener = await Listener.on(page.context(), town.site);
  const answers: Promise<string>[] = [];
  page.on('response', (response) => {
    if (response.url().startsWith(town.demo.origins.backend)) answers.push(response.text().catch(() => ''));
  });

  await payer.opens(await town.link());
  await payer.isOn('amount');
  const seen = [await everythingIn(page)];
  await payer.paysTheAmountDue();
  await payer.isOn('receipt');
  seen.push(await everythingIn(page));

  assert.match(seen.join(), /M\*\*\* G\./);
  assertHolds(canaries, seen.join('\n'), 'the page');
  assertHolds(canaries, (await Promise.all(answers)).join('\n'), 'answers of the backend');
  assertHolds(canaries, listener.heard.join('\n'), 'events and messages');
  assertHolds(canaries, watch.console.join('\n'), 'the console');
  assertHolds(canaries, watch.requests.map((request) => request.url()).join('\n'), 'addresses');
});
