import assert from 'node:assert/strict';
import { test } from 'node:test';
import { tokenize, useCardShop } from './support/card-shop.ts';
import { axeFindings } from './support/axe-in-frames.ts';

const shop = useCardShop();
const visa = { brand: 'visa', lastFour: '4242' } as const;

test('C-08: for a saved card the frame asks for the security code alone, and forgets it with the token', async () => {
  const page = await shop.page();
  const frame = await shop.mountCode(page, visa);
  assert.equal(await frame.getByRole('textbox').count(), 1);
  const code = frame.getByLabel('Security code');
  assert.deepEqual(
    [await code.getAttribute('autocomplete'), await code.getAttribute('inputmode')],
    ['cc-csc', 'numeric'],
  );
  await code.pressSequentially('123');
  assert.match(await tokenize(page), /^mockcode\./);
  assert.equal(await code.inputValue(), '');
});

test('A-08: a code that is missing or too short is marked, described, and has the cursor', async () => {
  const page = await shop.page();
  const frame = await shop.mountCode(page, { brand: 'amex', lastFour: '0005' });
  const code = frame.getByLabel('Security code');
  await frame.getByText('4 digits on the front').waitFor();
  await code.pressSequentially('123');
  assert.equal(await tokenize(page), 'incomplete');
  await frame.getByText('Enter all 4 digits.').waitFor();
  assert.equal(await code.getAttribute('aria-invalid'), 'true');
  assert.equal(await code.evaluate((input) => input === document.activeElement && document.hasFocus()), true);
  await code.pressSequentially('4');
  assert.equal(await code.getAttribute('aria-invalid'), null);
  assert.match(await tokenize(page), /^mockcode\./);
});

test('C-06: the token of a code pays nothing by itself', async () => {
  const page = await shop.page();
  const frame = await shop.mountCode(page, visa);
  await frame.getByLabel('Security code').pressSequentially('123');
  const token = await tokenize(page);
  await assert.rejects(shop.processor.describe(token));
});

test('A-14: Enter in the code asks for nothing', async () => {
  const page = await shop.page();
  const frame = await shop.mountCode(page, visa);
  const sent: string[] = [];
  page.on('request', (request) => sent.push(request.url()));
  await frame.getByLabel('Security code').pressSequentially('123\n');
  assert.equal(await frame.getByLabel('Security code').inputValue(), '123');
  assert.deepEqual(sent, []);
});

test('A-17: axe finds nothing in the field for a code, empty and flawed', async () => {
  const page = await shop.page();
  await shop.mountCode(page, visa);
  assert.deepEqual(await axeFindings(page), []);
  await tokenize(page);
  assert.deepEqual(await axeFindings(page), []);
});
