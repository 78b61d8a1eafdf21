import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { chargeOf } from '../node/processor/harness.ts';
import { pay, practiceId, tokenize, typeCard, useCardShop } from './support/card-shop.ts';
import { allThatThePageKnows, formsOf, spyOn } from './support/spy.ts';

const shop = useCardShop();
const number = '6011111111111117';

test('C-01: a card number never exists in the page around the frame, nor in anything that leaves it', async () => {
  const page = await shop.page();
  const sent: string[] = [];
  page.on('request', (request) => {
    const isTheTrade = request.url() === `${shop.cards}/tokens` && request.frame() !== page.mainFrame();
    if (!isTheTrade) sent.push(request.url(), JSON.stringify(request.headers()), request.postData() ?? '');
  });
  await spyOn(page);
  const card = await shop.mounted(page);
  await typeCard(card, number, '739');
  const token = await tokenize(page);
  assert.match(token, /^mocktok\./);

  const known = `${await allThatThePageKnows(page)}\n${sent.join('\n')}`;
  for (const form of formsOf(number)) assert(!known.includes(form), `${form} is in the page.`);
  assert.doesNotMatch(known, /\b739\b/);
  // The spy is awake: it has heard all that is meant to be heard.
  assert.match(known, /"lastFour":"1117"/);
  assert.match(known, /"brand":"discover"/);
});

test('C-01: the token pays, and nothing but the last four digits is left of the card', async () => {
  const page = await shop.page();
  await typeCard(await shop.mounted(page), number);
  const result = await shop.processor.charge(chargeOf(await tokenize(page), { ...pay, practiceId }));
  assert.equal(result.status, 'approved');
  assert.doesNotMatch(JSON.stringify(shop.processor.charges()), /601111111/);
});

test('C-02: the frame is on an origin of its own and comes with its policy', async () => {
  const page = await shop.page();
  const answers: { url: string; policy: string | undefined }[] = [];
  page.on('response', (response) => {
    answers.push({ url: response.url(), policy: response.headers()['content-security-policy'] });
  });
  await shop.mounted(page);
  const frame = answers.find(({ url }) => url.startsWith(`${shop.cards}/#`) || url === `${shop.cards}/`);
  assert.match(
    frame?.policy ?? '',
    /^default-src 'none'; .*frame-ancestors http:\/\/localhost:\d+; form-action 'none'/,
  );
  assert.notEqual(new URL(shop.frameOf(page).url()).origin, new URL(page.url()).origin);
});

test('C-02: a page that is not registered cannot show the frame', async () => {
  const page = await shop.page();
  await page.goto(shop.stranger);
  assert.equal(await shop.mount(page), 'unreachable');
  assert.equal(await page.locator('iframe').count(), 0);
});

test('X-01: page and frame work under their strict policies without one breach', async () => {
  const page = await shop.page();
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  const card = await shop.mounted(page, { 'color-focus': '#b3007a', radius: '4px' });
  await typeCard(card, '4242424242424242');
  await tokenize(page);
  assert.deepEqual(complaints, []);
});

test('C-04: nothing that is built posts a message to whoever may listen', async () => {
  for (const file of ['mock-server/card-frame/frame.js', 'duecare.js']) {
    const text = await readFile(new URL(`../../dist/${file}`, import.meta.url), 'utf8');
    assert.doesNotMatch(text, /postMessage\([^)]*["'`]\*["'`]/);
    assert.doesNotMatch(text, /targetOrigin:\s*["'`]\*/);
  }
});

test('A-14: typing, pasting and pressing Enter sends nothing, and Enter in the last field asks the page to go on', async () => {
  const page = await shop.page();
  await spyOn(page);
  const card = await shop.mounted(page);
  const sent: string[] = [];
  page.on('request', (request) => sent.push(request.url()));
  await typeCard(card, '4242424242424242');
  for (const label of ['Card number', 'Expiration date', 'Security code', 'ZIP code']) {
    const field = card.getByLabel(label);
    await field.press('Enter');
    assert(await field.evaluate((input) => input === document.activeElement), `${label} keeps the focus`);
  }
  assert.deepEqual(sent, []);
  const heard = await page.evaluate(() => window.seen.filter((line) => line.startsWith('port ')));
  for (const line of heard) assert.match(line, /"type":"(?:ready|height|state|submit)"/);
  assert.equal(heard.filter((line) => line.includes('"type":"submit"')).length, 1);
});

test('the frame needs the processor, and says when it does not answer; the security code stays for the next try', async () => {
  const page = await shop.page();
  const card = await shop.mounted(page);
  await typeCard(card, '4242424242424242');
  await page.route('**/tokens', (route) => route.abort());
  assert.equal(await tokenize(page), 'unreachable');
  await page.unroute('**/tokens');
  await page.route('**/tokens', (route) => route.fulfill({ status: 500 }));
  assert.equal(await tokenize(page), 'unreachable');
  await page.unroute('**/tokens');
  assert.match(await tokenize(page), /^mocktok\./);
});

test('what the processor finds wrong is shown like what the frame finds', async () => {
  const page = await shop.page();
  const card = await shop.mounted(page);
  await typeCard(card, '4242424242424242');
  await page.route('**/tokens', (route) => route.fulfill({ status: 422, json: { flaws: { expiry: 'expiry-past' } } }));
  assert.equal(await tokenize(page), 'incomplete');
  assert.equal(await card.getByLabel('Expiration date').getAttribute('aria-invalid'), 'true');
  assert.equal(await card.getByLabel('Expiration date').evaluate((input) => input === document.activeElement), true);
});

test('without a backend the frame makes its own tokens and asks nobody', async () => {
  const page = await shop.page();
  const card = await shop.mounted(page, {}, '?tokens=local');
  await typeCard(card, '4242424242424242');
  const sent: string[] = [];
  page.on('request', (request) => sent.push(request.url()));
  const token = await tokenize(page);
  assert.match(token, /^mocklocal\./);
  assert.deepEqual(sent, []);
});
