import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { billerIn, dayIn, type Biller } from './support/biller.ts';
import { onlyInChromium } from './support/browser.ts';
import { cards, Payer } from './support/payer.ts';
import { useTown } from './support/town.ts';

const town = useTown();

/** Opens the newest message of a kind as its patient would: its link, in a tab of its own. */
async function patientOpens(at: Biller, kind: string): Promise<Payer> {
  await at.goesTo('Messages');
  const [tab] = await Promise.all([at.page.waitForEvent('popup'), at.message(kind).getByRole('link').click()]);
  const payer = new Payer(tab);
  await payer.isOn('amount');
  return payer;
}

test('a charge, its message, the payment behind its link, the batch, a refund and its receipt', async () => {
  const { biller: at, page, watch } = await billerIn(town);
  await at.opensTheAccount();
  await at.bills('80.00');
  await at.hears(/was billed. A message was sent/);
  await page.getByRole('row').filter({ hasText: 'Follow-up visit' }).getByText('$80.00').first().waitFor();
  assert.equal(await at.fact('Current balance'), '$256.15');

  const payer = await patientOpens(at, 'Payment link');
  await payer.choosesTheCurrentBalance();
  await payer.typesTheCard();
  await payer.isOn('review');
  await payer.pay.click();
  await payer.isOn('receipt');
  await payer.page.close();

  await at.goesTo('Batches');
  await at.row(dayIn(town)).getByText('$256.15').waitFor();
  await at.row(dayIn(town)).getByRole('link').click();
  await at.isAt(`Batch of ${dayIn(town)}`);
  assert.match(await at.fact('Reconciled'), /^Yes/);
  const payment = at.row('Maria Garcia');
  assert.match(await payment.innerText(), /Visa\s••••\s4242.*\$256\.15.*\$0\.00/s);

  await payment.getByRole('link', { name: /^R-/ }).click();
  await page.getByLabel('Amount').fill('56.15');
  await at.presses('Refund');
  await at.hears(/\$56\.15 was given back, with receipt R-\d+/);
  const given = /R-\d+/.exec(await page.getByRole('status').innerText())?.[0] ?? '';
  await page.getByText('Up to $200.00.').waitFor();
  await page.getByRole('link', { name: given }).click();
  await at.isAt(`Receipt ${given}`);
  assert.equal(await at.fact('Amount'), '$56.15');

  await at.goesTo('Messages');
  assert.match(await at.message('Receipt').innerText(), /Refund R-\d+.*Amount: \$56\.15/s);
  await at.opensTheAccount();
  assert.equal(await at.fact('Current balance'), '$56.15');
  await at.presses('Check the whole journal');
  await at.hears(/is whole: debits equal credits/);
  watch.isClean();
});

test('past the due date a reminder goes out, and its link opens the bill', async () => {
  const { biller: at } = await billerIn(town);
  await at.goesTo('Statements');
  await at.presses('Run statements for everybody');
  await at.hears('2 statements made, 1 message sent.');
  await at.row('204417').getByRole('link', { name: /^S-/ }).first().click();
  await at.page.getByText(/^[0-9A-Z]{5}-[0-9A-Z]{5}$/).waitFor();
  await at.movesTheTime(30);
  await at.hears(/3 reminders went out, the last 7 days after the due date/);
  await (await patientOpens(at, 'Reminder')).page.close();
  await at.row('7 days after').getByText('A message was sent.').waitFor();
});

test('after a batch is closed, the next payment opens a new one', async () => {
  const { biller: at, page } = await billerIn(town);
  for (const amount of ['20', '30']) {
    const { payer } = await town.payer();
    await payer.opens(await town.link());
    await payer.choosesAnotherAmount(amount);
    await payer.typesTheCard();
    await payer.isOn('review');
    await payer.pay.click();
    await payer.isOn('receipt');
    await at.goesTo('Batches');
    await at.row('Open').getByText(`$${amount}.00`).first().waitFor();
    await at.row(dayIn(town)).filter({ hasText: 'Open' }).getByRole('link').click();
    await at.presses('Close the batch');
    await at.hears(`The batch was closed at $${amount}.00.`);
    await page.getByText(`Closed ${dayIn(town)}`).waitFor();
    await page.getByRole('button', { name: 'Close the batch' }).waitFor({ state: 'detached' });
  }
  await at.goesTo('Batches');
  assert.equal(await at.row(dayIn(town)).filter({ hasText: 'Closed' }).count(), 2);
});

test('a processor file worked through twice is posted once, and so is a notice of the same payment', async () => {
  const { biller: at, page } = await billerIn(town);
  await at.goesTo('Processor');
  await at.presses('Write a row for it');
  await at.hears(/A row was written/);
  await at.presses('Process the file');
  await at.hears('1 posted ($25.00), 0 posted before, 0 rejected.');
  await at.presses('Process the file');
  await at.hears('0 posted ($0.00), 1 posted before, 0 rejected.');
  const content = await page.getByLabel('The file’s content').inputValue();
  const transaction = content.split('\n')[1]?.split(',')[0] ?? '';

  await page.getByRole('textbox', { name: /^Transaction/ }).fill(transaction);
  await at.presses('Sign and send');
  await at.hears(`${transaction} was posted before, and not again.`);
  await page.getByRole('textbox', { name: /^Transaction/ }).fill('');
  await at.presses('Sign and send');
  await at.hears(/was posted: \$25\.00/);

  await page.getByLabel('The file’s content').fill(content.replace('204417', '999999').replace(transaction, 'TX-LOST'));
  await at.presses('Process the file');
  await at.hears('0 posted ($0.00), 0 posted before, 1 rejected.');
  await page.getByLabel('Account for TX-LOST').fill('204417');
  await at.presses('Assign');
  await at.hears(/TX-LOST was posted, with receipt/);
  await at.opensTheAccount();
  assert.equal(await at.fact('Current balance'), '$101.15');
});

const skip = onlyInChromium('Firefox ESR 153 tells by WebDriver BiDi of no download that a page begins.');
test('the usage report adds up to what was done, in the page and in its CSV', { skip }, async () => {
  const { biller: at, page, watch } = await billerIn(town);
  for (const number of [cards.declined, cards.approved]) {
    const { payer } = await town.payer();
    await payer.opens(await town.link());
    await payer.paysTheAmountDue(number);
    await payer.isOn(number === cards.approved ? 'receipt' : 'declined');
  }
  await at.goesTo('Usage');
  const total = at.row('Total');
  await total.getByText('$146.15').waitFor();
  assert.match(await total.innerText(), /^Total\s+2\s+1\s+1\s+\$146\.15$/);
  await page.getByRole('img', { name: /^Sessions by origin, by day/ }).waitFor();
  await page.getByLabel('Show').selectOption('Payments by outcome');
  await page.getByRole('img', { name: /^Payments by outcome/ }).waitFor();
  assert.match(await page.getByRole('figure').innerText(), /Successful\s+Unsuccessful/);

  const [download] = await Promise.all([page.waitForEvent('download'), page.getByText('Download as CSV').click()]);
  assert.equal(download.suggestedFilename(), 'usage.csv');
  const csv = await readFile(await download.path(), 'utf8');
  assert.ok(csv.includes(`\n${dayIn(town, 'plain')},Fernhill Family Medicine,text,quickpay,2,1,1,14615\r\n`), csv);

  await page.getByLabel('To').fill('2026-11-01');
  await page.getByText('Nobody came in this time.').waitFor();
  watch.isClean();
});
