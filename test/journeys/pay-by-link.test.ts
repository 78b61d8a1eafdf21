import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cards } from './support/payer.ts';
import { useTown } from './support/town.ts';

const town = useTown();

interface Batch {
  date: string;
  description: string;
  user: string;
  status: 'open' | 'closed';
  total: number;
}

interface Journal {
  trialBalance: Record<string, number>;
  verification: { sound: boolean };
}

test('a payment link leads to a receipt, the card beside it follows, and staff finds everything in its place', async () => {
  const { payer, page, watch } = await town.payer();
  const balance = page.locator('duecare-balance-card');

  await payer.opens(await town.link());
  await balance.getByText('$146.15').first().waitFor();
  await payer.paysTheAmountDue();
  await payer.isOn('receipt');

  await payer.form.getByText(/Visa.*4242/).waitFor();
  await balance.getByText('Nothing is due right now').waitFor();
  await balance.getByText('$30.00').first().waitFor();

  const receipts = await town.newReceipts();
  assert.deepEqual(
    receipts.map(({ status, amount }) => ({ status, amount })),
    [{ status: 'paid', amount: 14_615 }],
  );
  const journal = await town.staff<Journal>(`/journal?accountNumber=${town.account}`);
  assert.deepEqual(Object.values(journal.trialBalance), [0]);
  const batches = await town.staff<Batch[]>('/batches');
  assert.deepEqual(
    batches.filter(({ date }) => date === '2026-11-02'),
    [{ ...batches.at(-1), description: 'API Payments', user: 'Online', status: 'open', total: 14_615 }],
  );
  watch.isClean();
});

test('the same link afterwards shows what is still open, and dies when nothing is', async () => {
  const link = await town.link();
  const { payer } = await town.payer();
  await payer.opens(link);
  await payer.paysTheAmountDue();
  await payer.isOn('receipt');

  const again = await town.payer();
  await again.payer.opens(link);
  await again.payer.isOn('amount');
  assert.match(await again.payer.reads(), /\$30\.00/);
  await again.payer.paysTheAmountDue(cards.approved);
  await again.payer.isOn('receipt');

  const third = await town.payer();
  await third.payer.opens(link);
  await third.payer.isOn('deadLink');
  await third.payer.button('Send me a new link').waitFor();
  assert.doesNotMatch(await third.payer.reads(), /Garcia|\$|R-\d/);
});

test('a declined card leaves a receipt of nothing, and another card works', async () => {
  const { payer } = await town.payer();
  await payer.opens(await town.link());
  await payer.paysTheAmountDue(cards.declined);
  await payer.isOn('declined');
  await payer.form.getByText('Unsuccessful, $0.00').waitFor();

  await payer.button('Try another card').click();
  await payer.typesTheCard();
  await payer.isOn('review');
  await payer.pay.click();
  await payer.isOn('receipt');
  assert.deepEqual(
    (await town.newReceipts()).map(({ status, amount }) => [status, amount]),
    [
      ['unsuccessful', 0],
      ['paid', 14_615],
    ],
  );
});

test('P-01: twenty clicks on Pay make one payment', async () => {
  const { payer, watch } = await town.payer();
  await payer.opens(await town.link());
  await payer.goesToTheReview();
  await payer.pay.evaluate((button: HTMLElement) => {
    for (let click = 0; click < 20; click++) button.click();
  });
  await payer.isOn('receipt');
  assert.equal(watch.paymentsSent, 1);
  assert.equal((await town.newReceipts()).length, 1);
});

test('the code of a paper statement opens the bill, typed as people type', async () => {
  const { payer, page } = await town.payer();
  await page.goto(`${town.site}/pay/`);
  await payer.isOn('code');
  await payer.typesTheCode((await town.code()).toLowerCase());
  await payer.isOn('amount');
});

test('P-16: a balance that changed between review and Pay is charged to nobody and reviewed again', async () => {
  const { payer } = await town.payer();
  await payer.opens(await town.link());
  await payer.goesToTheReview();
  await town.staff('/payments', { accountNumber: town.account, amount: 4_615, method: 'office' });
  await payer.pay.click();
  await payer.isOn('changed');
  await payer.button('Continue with $100.00').waitFor();
  assert.equal((await town.newReceipts()).filter(({ amount }) => amount === 14_615).length, 0);
});
