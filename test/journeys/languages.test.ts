import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bringAxe, axeFindsNothing } from './support/axe.ts';
import { Patient } from './support/patient.ts';
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
