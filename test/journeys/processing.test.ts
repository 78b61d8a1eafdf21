import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Payer } from './support/payer.ts';
import { onStage } from './support/stage.ts';
import { useTown } from './support/town.ts';

const town = useTown();

/** A pay page with Pay Now as well. */
function everything(): string {
  const { backend, processor } = town.demo.origins;
  return (
    `<duecare-provider base-url="${backend}" processor-origin="${processor}">` +
    '<duecare-quickpay-form></duecare-quickpay-form><duecare-balance-card></duecare-balance-card>' +
    '<duecare-pay-now href="/pay/"></duecare-pay-now></duecare-provider>'
  );
}

/** A payment that the processor gives no answer to, and whose payer leaves the page. */
async function leavesInTheMiddle(payer: Payer, link: string, amount: string | null): Promise<void> {
  await town.staff('/processor-faults', { kind: 'unavailable', times: 1 });
  await payer.opens(link);
  if (amount === null) await payer.choosesTheCurrentBalance();
  else await payer.choosesAnotherAmount(amount);
  await payer.typesTheCard();
  await payer.isOn('review');
  const answered = payer.page.waitForResponse(
    (response) => response.request().method() === 'POST' && response.url().endsWith('/v1/payments'),
  );
  await payer.pay.click();
  await answered;
  await payer.page.close();
}

test('P-11: a second device sees the payment of everything in process, and nothing that can pay', async () => {
  const link = await town.link();
  const { payer } = await town.payer();
  await leavesInTheMiddle(payer, link, null);

  const second = await onStage(town, { body: everything(), withLink: false });
  await second.page.goto('about:blank');
  await second.payer.opens(`${town.site}/stage/${new URL(link).hash}`);
  const notice = 'A payment of $176.15 is being processed';
  await second.payer.form.getByText(notice).first().waitFor();
  await second.page.locator('duecare-balance-card').getByText(notice).first().waitFor();
  await second.page.locator('duecare-pay-now').getByText(notice).first().waitFor();
  const shown = (text: string) => second.page.getByText(text).filter({ visible: true }).count();
  assert.equal(await shown('Past due'), 0);
  assert.equal(await shown('Nothing to pay yet'), 0);
  assert.equal(await second.page.getByRole('link', { name: /Pay/ }).count(), 0);
  assert.equal(await second.payer.button('Continue').count(), 0);
});

test('P-11: a second device sees a payment of a part in process, and can pay no more than the rest', async () => {
  const link = await town.link();
  const { payer } = await town.payer();
  await leavesInTheMiddle(payer, link, '100');

  const second = await onStage(town, { body: everything(), withLink: false });
  await second.page.goto('about:blank');
  await second.payer.opens(`${town.site}/stage/${new URL(link).hash}`);
  const notice = 'A payment of $100.00 is being processed';
  await second.payer.form.getByText(notice).first().waitFor();
  await second.page.locator('duecare-balance-card').getByText(notice).first().waitFor();
  await second.payer.isOn('amount');
  assert.equal(await second.payer.form.getByText('Amount due').count(), 0);
  await second.payer.form.getByText('$76.15').first().waitFor();
  await second.payer.button('Continue').click();
  await second.payer.typesTheCard();
  await second.payer.isOn('review');
  await second.payer.pay.click();
  await second.payer.isOn('receipt');
  assert.deepEqual(
    (await town.newReceipts()).map(({ status, amount }) => [status, amount]),
    [['paid', 7_615]],
  );
});
