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
  await at.hears(/\$56\.15 was refunded, with receipt R-\d+/);
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
  await at.hears('1 posted ($25.00), 0 posted before, 0 to review, 0 rejected.');
  await at.presses('Process the file');
  await at.hears('0 posted ($0.00), 1 posted before, 0 to review, 0 rejected.');
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
  await at.hears('0 posted ($0.00), 0 posted before, 1 to review, 0 rejected.');
  const lost = page.getByRole('region', { name: 'TX-LOST' });
  await lost.getByText('This account does not exist.').waitFor();
  await lost.getByLabel('Account').fill('204417');
  await at.presses('Post it TX-LOST');
  await at.hears('TX-LOST: $25.00 is posted to account 204417.');
  await lost.waitFor({ state: 'detached' });
  await at.opensTheAccount();
  assert.equal(await at.fact('Current balance'), '$101.15');
});

test('P-20: a file that contradicts what was posted changes nothing until the biller has decided', async () => {
  const { biller: at, page } = await billerIn(town);
  await at.goesTo('Processor');
  const file = page.getByLabel('The file’s content');
  const columns = await file.inputValue();
  for (const amount of ['40.00', '30.00']) {
    await file.fill(`${columns.trim()}\nTX-1,204417,${amount},${dayIn(town, 'plain')},visa,4242\n`);
    await at.presses('Process the file');
    await at.hears(amount === '40.00' ? /1 posted \(\$40\.00\)/ : /1 to review/);
  }
  const review = page.getByRole('region', { name: 'TX-1' });
  await review.getByText('The book says something else.').waitFor();
  await review.getByText(/Posted: \$40\.00 to account 204417/).waitFor();
  assert.equal(await review.getByRole('listitem').count(), 2);
  await at.presses('Correct the book TX-1');
  await at.hears('TX-1: $30.00 is posted to account 204417.');
  await review.waitFor({ state: 'detached' });
  await at.opensTheAccount();
  assert.equal(await at.fact('Current balance'), '$146.15');
});

test('P-20: a refund whose button is pressed twice is given once', async () => {
  const { biller: at, page } = await billerIn(town);
  await at.opensTheAccount();
  await page
    .getByRole('region', { name: 'Receipts' })
    .getByRole('row')
    .filter({ has: page.getByText('Paid', { exact: true }) })
    .getByRole('link')
    .click();
  await page.getByRole('heading', { name: 'Refund', exact: true }).waitFor();
  await page.getByLabel('Amount').fill('5.00');
  await page.getByRole('button', { name: 'Refund', exact: true }).dblclick();
  await at.hears(/\$5\.00 was refunded/);
  await page.getByRole('region', { name: 'Refunds' }).getByRole('link', { name: /R-/ }).waitFor();
  const refunds = (await town.newReceipts()).filter(({ status }) => status === 'refund');
  assert.equal(refunds.length, 1);
});

test('P-20: a check number that was entered before is confirmed by the biller', async () => {
  const { biller: at } = await billerIn(town);
  await at.opensTheAccount();
  const form = await at.wantsTo('Take a payment');
  const enter = async () => {
    await form.getByLabel('Amount').fill('10');
    await form.getByLabel('Check number').fill('CK-0042 A');
    await form.getByRole('button', { name: 'Take the payment' }).click();
  };
  await enter();
  await at.hears(/\$10\.00 was taken/);
  await enter();
  await at.isRefused(/A check with this number was entered before, with receipt R-\d+\./);
  assert.equal(await at.fact('Current balance'), '$166.15');
  await form.getByRole('checkbox', { name: 'This is another check with the number CK-0042 A' }).check();
  await form.getByRole('button', { name: 'Take the payment' }).click();
  await at.hears(/\$10\.00 was taken/);
  assert.equal(await at.fact('Current balance'), '$156.15');
});

test('the journal offers a reversal for what staff has entered, and a refund for what a card paid', async () => {
  const { payer } = await town.payer();
  await payer.opens(await town.link());
  await payer.paysTheAmountDue(cards.approved);
  await payer.isOn('receipt');
  const { biller: at, page } = await billerIn(town);
  await at.opensTheAccount();
  await page.getByText('The newest entries').click();
  const online = at.row('debit online cash $146.15');
  assert.equal(await online.getByRole('button').count(), 0);
  await online.getByRole('link', { name: /^Refund/ }).click();
  await page.getByLabel('Amount').fill('146.15');
  await at.presses('Refund');
  await at.hears(/was refunded/);
  await at.opensTheAccount();
  await page.getByText('The newest entries').click();
  assert.equal(await at.row('credit online cash $146.15').getByRole('button').count(), 0);
});

test('a biller is told that a link would open nothing, and by which way nothing can be sent', async () => {
  const { biller: at, page } = await billerIn(town);
  await at.opensTheAccount();
  await town.staff(`/accounts/${town.account}/opt-outs`, { channel: 'text' });
  const link = await at.wantsTo('Send a payment link');
  await link.getByText('No text message: the guarantor has opted out.').waitFor();
  assert.doesNotMatch(await link.getByLabel('How').innerText(), /text message/);

  await town.staff('/payments', { accountNumber: town.account, amount: 17_615, method: 'office' });
  await at.opensTheAccount();
  const noLink = await at.wantsTo('Send a payment link');
  await noLink
    .getByText('Insurance has not decided yet, and nothing is owed, so that a link would open nothing.')
    .waitFor();
  assert.equal(await noLink.getByRole('button').count(), 0);
  const statement = await at.wantsTo('Make a statement');
  await statement.getByText('Insurance has not decided yet, and nothing is owed.').waitFor();
  assert.equal(await page.getByRole('button', { name: 'Make the statement' }).count(), 0);
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
  assert.ok(csv.includes(`\n${dayIn(town, 'plain')},Fernhill Family Medicine,text,quickpay,2,1,1,146.15\r\n`), csv);

  await page.getByLabel('To').fill('2026-11-01');
  await page.getByText('Nobody came in this time.').waitFor();
  watch.isClean();
});
