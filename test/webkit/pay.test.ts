import assert from 'node:assert/strict';
import { test } from 'node:test';
import { quickpay } from '../../src/text/en/quickpay.ts';
import { useTown } from '../journeys/support/town.ts';
import { payAmountDue } from './support/patient.ts';
import { useWebKit } from './support/use-webkit.ts';

const demo = useTown();
const open = useWebKit();

const paid = [{ status: 'paid', amount: 14_615 }];
const receipts = async () => (await demo.newReceipts()).map(({ status, amount }) => ({ status, amount }));

test('R-07: a payment link is paid and shows the receipt', async () => {
  const page = await open();
  await page.goTo(await demo.link());
  await page.reads('$146.15');
  await payAmountDue(page);
  await page.reads(/Visa.*4242/);
  assert.deepEqual(await receipts(), paid);
});

test('R-07: a typed payment code opens the bill, and it is paid', async () => {
  const page = await open();
  const code = await demo.code();
  await page.goTo(`${demo.site}/pay/`);
  await page.type(new RegExp(`^${quickpay['quickpay.code.label']}`), code.toLowerCase());
  await page.press('button', quickpay['quickpay.code.submit']);
  await payAmountDue(page);
  assert.deepEqual(await receipts(), paid);
});

test('R-07: a session of the host is paid in a dialog, which closes and leaves the balance card up to date', async () => {
  const page = await open(1280);
  await page.goTo(`${demo.site}/portal/`);
  await page.reads('$146.15');
  await page.press('link', 'Pay now');
  await payAmountDue(page);
  await page.press('button', 'Close');
  await page.reads('Nothing is due right now');
  assert.deepEqual(await receipts(), paid);
});

test('R-07, P-15: a lost answer ends in one charge and the receipt', async () => {
  const page = await open();
  await page.goTo(await demo.link());
  demo.faults({ kind: 'drop-after', endpoint: 'createPayment', times: 1 });
  await payAmountDue(page);
  assert.deepEqual(await receipts(), paid);
});
