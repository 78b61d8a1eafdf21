import { test } from 'node:test';
import assert from 'node:assert/strict';
import { portalPay } from '../../src/text/en/portal-pay.ts';
import { portal } from '../../src/text/en/portal.ts';
import { quickpay } from '../../src/text/en/quickpay.ts';
import { useTown } from '../journeys/support/town.ts';
import { payWithCard, signIn } from './support/patient.ts';
import { useWebKit } from './support/use-webkit.ts';

const demo = useTown();
const open = useWebKit();

test('R-07: a patient signs in by code and reads a statement and a receipt', async () => {
  const page = await open();
  await signIn(page, demo);

  await page.press('link', portal['portal.statements']);
  await page.isOn(portal['portal.statements']);
  await page.press('button', /Past due/);
  await page.press('button', /^View and print statement/);
  await page.isOn(/^Statement S-/);
  await page.reads('Billed to');

  await page.press('link', portal['portal.receipts']);
  await page.isOn(portal['portal.receipts']);
  await page.press('button', /R-\d+/);
  await page.press('button', /^View and print receipt/);
  await page.isOn(/Receipt/);
  await page.reads(/R-\d+/);
});

test('R-07: a patient pays for one child of the family', async () => {
  const page = await open();
  await signIn(page, demo);
  await page.press('link', portal['portal.pay']);
  await page.press('radio', /^Choose patients/);
  await page.press('checkbox', /^Leo Garcia/);
  await page.press('button', quickpay['quickpay.continue']);
  await payWithCard(page, await page.find('radio', portalPay['pay.way.card']));
  await page.isOn(quickpay['quickpay.receipt.title']);
  await page.reads('Leo Garcia');
  assert.deepEqual(
    (await demo.newReceipts()).map(({ status }) => status),
    ['paid'],
  );
  assert.deepEqual(
    demo.demo.app
      .backend()
      .book.balances(demo.account)
      .patients.map(({ patientId }) => patientId),
    ['p-31907'],
    'Leo owes nothing more',
  );
});
