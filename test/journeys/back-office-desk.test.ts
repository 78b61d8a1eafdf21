import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Biller, billerIn } from './support/biller.ts';
import { focused, tabTo } from './support/focus.ts';
import { useTown } from './support/town.ts';

const town = useTown();

test('what the practice sets holds at once: a smaller choice of ways to pay, and colours', async () => {
  const { biller: at, page } = await billerIn(town);
  await at.goesTo('Practice');
  await page.getByLabel('Smallest payment').fill('40.00');
  await at.presses('Save Payments');
  await at.hears('Payments: saved.');
  await page.getByRole('textbox', { name: /^Primary/ }).fill('#7a1f5c');
  await at.presses('Save Theme colors');
  await at.hears('Theme colors: saved.');
  await page.getByLabel('Days before the due date').fill('5, 5');
  await at.presses('Save Reminders');
  await at.isRefused(/reminders/);

  const { payer } = await town.payer();
  await payer.opens(await town.link());
  await payer.choosesAnotherAmount('39');
  await payer.form
    .getByText(/\$40\.00/)
    .first()
    .waitFor();
  const settings = await town.staff<{ practice: { theme: { primary: string } } }>('/practice');
  assert.equal(settings.practice.theme.primary, '#7a1f5c');
});

test('money by mail, unapplied funds, collections, insurance and a new visit are entered at the account', async () => {
  const { biller: at, page } = await billerIn(town);
  await at.opensTheAccount();
  let form = await at.wantsTo('Take a payment');
  await form.getByLabel('Amount').fill('200');
  await form.getByRole('button', { name: 'Take the payment' }).click();
  await at.hears(/\$200\.00 was taken, with receipt R-\d+/);
  await at.row('By mail').getByText('$200.00').waitFor();
  assert.equal(await at.fact('Unapplied funds'), '$23.85');

  form = await at.wantsTo('Enter what insurance decided');
  await form.getByLabel('Insurance paid').fill('100.00');
  await form.getByLabel('Adjusted').fill('15.00');
  await form.getByRole('button', { name: 'Enter the decision' }).click();
  await at.hears(/The decision about line 67565-1 was entered\./);

  form = await at.wantsTo('Apply unapplied funds');
  await form.getByLabel('Maximum').fill('10');
  await form.getByRole('button', { name: 'Apply', exact: true }).click();
  await at.hears('$10.00 was applied, oldest line first.');

  form = await at.wantsTo('Add a visit');
  await form.getByRole('button', { name: 'Add the visit' }).click();
  await at.hears(/Visit \d+ was added/);
  await at.bills('12.34', 'Phone call');
  await at.hears(/was billed/);

  form = await at.wantsTo('Hand lines to collections');
  await form.getByRole('checkbox', { name: /Phone call/ }).check();
  await form.getByRole('button', { name: 'Hand over' }).click();
  await at.hears(/went to collections/);
  assert.equal(await at.fact('In collections'), '$12.34');
  await at.presses('Check the whole journal');
  await at.hears(/is whole: debits equal credits/);
  await page.getByText('The newest entries').click();
  await at.row('debit collections receivable $12.34').waitFor();
});

test('without any backend the page plays the biller too', async () => {
  const { page, watch } = await town.payer();
  const before = town.log.length;
  const at = new Biller(page, town);
  await page.goto(`${town.site}/back-office/?backend=browser`);
  await at.isAt('Accounts');
  await at.opensTheAccount();
  await at.bills('80.00');
  await at.hears(/was billed/);
  await at.goesTo('Processor');
  await at.presses('Sign and send');
  await at.hears(/was posted: \$25\.00/);
  assert.deepEqual(
    town.log.slice(before).filter((line) => line.includes('/v1/')),
    [],
  );
  watch.isClean();
});

test('A-09: a charge is billed without a mouse, and the focus is never lost', async () => {
  const { page } = await billerIn(town);
  await tabTo(page, /^204417$/);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Maria Garcia' }).waitFor();
  assert.equal(await focused(page), 'Maria Garcia');
  await tabTo(page, /^Add a charge$/);
  await page.keyboard.press('Enter');
  await tabTo(page, /^Billed/);
  await page.keyboard.type('12.00');
  await page.keyboard.press('Enter');
  await page
    .getByRole('status')
    .getByText(/was billed/)
    .waitFor();
  assert.match(await focused(page), /^Billed/);
  await tabTo(page, /^Revoke/);
  await page.keyboard.press('Enter');
  await page.getByRole('status').getByText('The link was revoked').waitFor();
  assert.notEqual(await focused(page), 'the page');
});

test('an account of 10,000 lines shows the newest, and more when they are asked for', async () => {
  const { biller: at, page } = await billerIn(town);
  await at.goesTo('Time and worlds');
  await page.getByLabel('Another world').selectOption('10,000 lines');
  await at.presses('Load it');
  await at.hears(/A new world/);
  await at.opensTheAccount('Daniel Whitfield');
  await page.getByText(/The newest 20 of 10,?\d+ lines/).waitFor();
  await at.presses('Show more lines');
  await page.getByText(/The newest 100 of 10,?\d+ lines/).waitFor();
});
