import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bringAxe, axeFindsNothing } from './support/axe.ts';
import { Patient } from './support/patient.ts';
import { onStage } from './support/stage.ts';
import { useTown } from './support/town.ts';

const town = useTown();

test('I-06, A-15: a patient changes to Spanish in the middle of paying, and all of it follows', async () => {
  const { page, watch } = await town.payer();
  await bringAxe(page.context());
  const maria = new Patient(page, town);
  await maria.signsIn();
  await maria.goesTo('pay');
  const form = page.locator('duecare-portal-pay');
  await form.getByLabel('Other amount').check();
  await form.getByLabel('Amount to pay').fill('25.50');
  await form.getByRole('button', { name: 'Continue' }).click();
  await maria.payer.card.getByLabel('Card number').fill('4242 4242 4242 4242');
  await maria.payer.card.getByLabel('Expiration date').fill('12 / 30');

  const spanish = page.getByRole('button', { name: 'Español' });
  await spanish.click();
  await form.getByRole('heading', { name: '¿Cómo quiere pagar?' }).waitFor();
  assert.equal(await spanish.evaluate((button) => button === document.activeElement), true);
  await page.getByRole('button', { name: 'Cerrar sesión' }).waitFor();
  const card = page.frameLocator('iframe[title="Datos de la tarjeta"]');
  assert.equal(await card.getByLabel('Número de tarjeta').inputValue(), '4242 4242 4242 4242');
  assert.equal(await card.getByLabel('Vencimiento').inputValue(), '12 / 30');
  assert.equal(await card.locator('html').getAttribute('lang'), 'es');
  await axeFindsNothing(page, 'the card, in Spanish');

  await form.getByRole('button', { name: 'Revisar el pago' }).click();
  await card.getByText('Escriba el código.').waitFor();
  await card.getByLabel('Código de seguridad').fill('123');
  await card.getByLabel('Código postal').fill('60532');
  await form.getByRole('button', { name: 'Revisar el pago' }).click();
  await form.getByRole('button', { name: 'Pagar $25.50' }).click();
  await form.getByRole('heading', { name: 'Gracias. Su pago se realizó.' }).waitFor();

  const outbox = await town.staff<{ kind: string; subject: string | null }[]>('/outbox');
  assert.match(outbox.find(({ kind }) => kind === 'receipt')?.subject ?? '', /^Su recibo de /);
  await page.getByRole('button', { name: 'English' }).click();
  await form.getByRole('heading', { name: 'Thank you. Your payment went through.' }).waitFor();
  watch.isClean();
});

/** The practice has on file that the guarantor reads Spanish. */
async function readsSpanish(): Promise<void> {
  const { status } = await town.askStaff('PATCH', `/accounts/${town.account}`, { language: 'es' });
  assert.equal(status, 200);
}

test('I-06: the link of a guarantor who reads Spanish opens in Spanish, and the switch to English keeps what was typed', async () => {
  await readsSpanish();
  const { payer, page, watch } = await town.payer();
  await payer.opens(await town.link());
  await payer.form.getByRole('heading', { name: '¿Cuánto desea pagar?' }).waitFor();
  await page.locator('duecare-balance-card').getByText('Vencido').filter({ visible: true }).waitFor();
  await payer.form.getByRole('radio', { name: 'Otro monto' }).check();
  await payer.form.getByLabel('Monto que desea pagar').fill('25.50');

  const toEnglish = payer.button('English');
  await toEnglish.click();
  await payer.isOn('amount');
  assert.equal(await payer.form.getByLabel('Amount to pay').inputValue(), '25.50');
  await page.locator('duecare-balance-card').getByText('Past due').filter({ visible: true }).waitFor();
  await payer.button('Continue').click();
  await payer.card.getByLabel('Card number').fill('4242 4242 4242 4242');

  await payer.button('Español').click();
  const card = page.frameLocator('iframe[title="Datos de la tarjeta"]');
  assert.equal(await card.getByLabel('Número de tarjeta').inputValue(), '4242 4242 4242 4242');
  await card.getByLabel('Vencimiento').fill('12 / 34');
  await card.getByLabel('Código de seguridad').fill('123');
  await card.getByLabel('Código postal').fill('60532');
  await payer.button('Revisar el pago').press('Enter');
  await payer.button('Pagar $25.50').click();
  await payer.form.getByRole('heading', { name: 'Gracias. Su pago se realizó.' }).waitFor();
  watch.isClean();

  await page.reload();
  await payer.form.getByRole('heading', { name: /^Pagado\. Recibo R-\d+$/ }).waitFor();
});

test('I-06: a page with nothing but the script opens in Spanish for a guarantor who reads Spanish', async () => {
  await readsSpanish();
  const { payer, page, watch } = await onStage(town, {});
  await payer.form.getByRole('heading', { name: '¿Cuánto desea pagar?' }).waitFor();
  await page.locator('duecare-balance-card').getByText('Vencido').filter({ visible: true }).waitFor();
  await payer.button('English').click();
  await payer.isOn('amount');
  watch.isClean();
});
