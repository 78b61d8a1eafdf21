import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { portalPay } from '../../src/text/en/portal-pay.ts';
import { axeFindsNothing, bringAxe } from './support/axe.ts';
import { Patient } from './support/patient.ts';
import { readablePage } from './support/readable-page.ts';
import { useTown } from './support/town.ts';

const town = useTown();

async function maria(options = {}) {
  const { page, watch } = await town.payer(options);
  await bringAxe(page.context());
  const patient = new Patient(page, town);
  await patient.signsIn();
  await patient.goesTo('pay');
  const earlier = town.demo.processor.charges().length;
  const charges = () => town.demo.processor.charges().length - earlier;
  return { patient, page, watch, form: patient.payer.form, charges };
}

suite('what a signed-in patient can choose', () => {
  test('a card is saved with a payment, pays the next one with its security code, and is removed with a fresh code', async () => {
    const { patient, page, form, charges } = await maria();
    await patient.payer.choosesAnotherAmount('20');
    await form.getByRole('checkbox', { name: portalPay['pay.store'] }).check();
    await patient.payer.typesTheCard();
    await patient.payer.isOn('review');
    await patient.payer.pay.click();
    await patient.payer.isOn('receipt');

    town.demo.app.backend().book.configure({ options: { requireSecurityCode: true } });
    // Another code cannot be had right away.
    await town.environment.clock.advance(60_000);
    await patient.signsIn();
    await patient.goesTo('pay');
    await patient.payer.choosesAnotherAmount('30');
    assert.equal(await form.getByRole('radio', { name: 'Visa •••• 4242' }).isChecked(), true);
    const code = page.frameLocator('iframe[title="Security code for Visa •••• 4242"]').getByLabel('Security code');
    await code.fill('123');
    await patient.payer.button('Review payment').press('Enter');
    await patient.payer.isOn('review');
    await patient.payer.pay.click();
    await patient.payer.isOn('receipt');

    await patient.goesTo('account');
    await page.getByText('Expires 12/2034').waitFor();
    await town.environment.clock.advance(6 * 60_000);
    await page.getByRole('button', { name: 'Remove Visa •••• 4242' }).click();
    await page.getByRole('button', { name: 'Remove card' }).click();
    await patient.holder.verifiesByDestination();
    await page.getByText('No saved cards').waitFor();
    assert.equal(charges(), 2);
  });

  test('one child is paid for with a wallet: sheet, review, receipt with who, and exactly one charge', async () => {
    const { patient, page, watch, form, charges } = await maria();
    await form.getByRole('radio', { name: 'Choose patients' }).check();
    await form.getByRole('checkbox', { name: 'Leo Garcia' }).check();
    const amount = await form.getByLabel('Amount for Leo Garcia').inputValue();
    await patient.payer.button('Continue').click();
    await form.getByRole('radio', { name: 'Google Pay' }).check();
    await patient.payer.button('Review payment').click();
    const sheet = page.frameLocator('iframe[title="Google Pay payment"]');
    await sheet.getByText(`$${amount}`).waitFor();
    await sheet.getByRole('button', { name: 'Confirm' }).click();
    await patient.payer.isOn('review');
    assert.match(await page.evaluate(readablePage), /Google Pay •••• 4242/);
    await patient.payer.pay.click();
    await patient.payer.isOn('receipt');
    await form.getByText('Leo Garcia').waitFor();
    assert.equal(charges(), 1);
    const [account = ''] = town.demo.app.world().accounts;
    const left = town.demo.app.backend().book.balances(account).patients;
    assert.deepEqual(
      left.map(({ patientId }) => patientId),
      ['p-31907'],
      'Leo owes nothing more',
    );
    watch.isClean();
  });

  for (const width of [360, 1280]) {
    test(`nothing moves under a pointer that chooses a wallet while the card's frame loads, ${width} px wide`, async () => {
      const { patient, page, form } = await maria({ viewport: { width, height: 900 } });
      let letFrameLoad: () => void = () => undefined;
      const frameMayLoad = new Promise<void>((resolve) => (letFrameLoad = resolve));
      await page.route(`${town.demo.origins.processor}/**`, async (route) => {
        await frameMayLoad;
        await route.continue();
      });
      const googlePay = form.getByRole('radio', { name: 'Google Pay' });
      const places = () => Promise.all([googlePay.boundingBox(), patient.payer.button('Review payment').boundingBox()]);
      await form.getByRole('radio', { name: 'Choose patients' }).check();
      await form.getByRole('checkbox', { name: 'Leo Garcia' }).check();
      await patient.payer.button('Continue').click();
      await googlePay.waitFor();
      const whileLoading = await places();
      letFrameLoad();
      await patient.payer.card.getByLabel('Card number').waitFor();
      assert.deepEqual(await places(), whileLoading);
    });

    test(`A-17: axe finds nothing while paying for a family, ${width} px wide`, async () => {
      const { patient, page, form } = await maria({ viewport: { width, height: 900 } });
      await form.getByRole('radio', { name: 'Choose patients' }).check();
      await form.getByRole('checkbox', { name: 'Leo Garcia' }).check();
      await form.getByRole('checkbox', { name: 'Maria Garcia' }).check();
      await axeFindsNothing(page, 'the patients');
      await patient.payer.button('Continue').click();
      await form.getByRole('radio', { name: 'Google Pay' }).check();
      await axeFindsNothing(page, 'the ways to pay');
      await patient.payer.button('Review payment').click();
      await page.frameLocator('iframe[title="Google Pay payment"]').getByRole('button', { name: 'Confirm' }).waitFor();
      await axeFindsNothing(page, 'the sheet');
    });
  }
});
