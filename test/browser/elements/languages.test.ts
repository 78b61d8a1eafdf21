import { expect, waitUntil } from '@open-wc/testing';
import { html } from 'lit';
import '../../../src/elements/balance-card/define.ts';
import type { DuecareProvider } from '../../../src/elements/provider/provider.ts';
import { offerTexts } from '../../../src/locales/offer-texts.ts';
import { es } from '../../../src/text/es.ts';
import { fakeClient } from '../support/fake-client.ts';
import { find, findAll, visibleText } from '../support/find.ts';
import { placeWithin, settle } from '../support/place.ts';
import { everything, pastDue } from '../support/samples.ts';
import { field, openForm } from './quickpay-form/open-form.ts';

const card = html`<duecare-balance-card></duecare-balance-card>`;

async function speak(provider: DuecareProvider, locale: string): Promise<void> {
  provider.locale = locale;
  await provider.updateComplete;
  await settle();
}

const providerOf = (element: HTMLElement): DuecareProvider => {
  const provider = element.closest('duecare-provider');
  if (!provider) throw new Error('There is no provider.');
  return provider;
};

const languageOf = (element: HTMLElement) => {
  const root = find(element, '.widget');
  return [root.lang, root.dir];
};

// First of all: no language file has been loaded on this page yet.
describe('a language without texts', () => {
  it('A-15: leaves the words English, and says so, while amounts and days follow the locale', async () => {
    const provider = await placeWithin(fakeClient(pastDue), card);
    await speak(provider, 'es-MX');
    expect(visibleText(provider)).to.include('Amount due').and.include('USD');
    expect(languageOf(find(provider, 'duecare-balance-card'))).to.deep.equal(['en', 'ltr']);
  });

  it('I-01: gets them from a host, whole or in part', async () => {
    const provider = await placeWithin(fakeClient(pastDue), card);
    provider.texts = { ...es, 'balance.amountDue': 'Lo que debe' };
    await speak(provider, 'es-US');
    expect(visibleText(provider)).to.include('Lo que debe').and.include('Su saldo');
    expect(languageOf(find(provider, 'duecare-balance-card'))).to.deep.equal(['es', 'ltr']);
  });
});

describe('a language file', () => {
  it('I-01: that comes after the elements speaks in those that are there already', async () => {
    const provider = await placeWithin(fakeClient(pastDue), card);
    await speak(provider, 'es-US');
    expect(visibleText(provider)).to.include('Your balance');
    offerTexts(es);
    await settle();
    expect(visibleText(provider)).to.include('Su saldo').and.not.include('Your balance');
    expect(languageOf(find(provider, 'duecare-balance-card'))).to.deep.equal(['es', 'ltr']);
  });

  it('I-01: speaks in every region of its language and in no other', async () => {
    const provider = await placeWithin(fakeClient(pastDue), card);
    for (const [locale, words] of [
      ['es', 'Su saldo'],
      ['ES-pr', 'Su saldo'],
      ['est', 'Your balance'],
      ['en-US', 'Your balance'],
    ] as const) {
      await speak(provider, locale);
      expect(visibleText(provider), locale).to.include(words);
    }
  });

  it('I-01: gives way to what the host says', async () => {
    const provider = await placeWithin(fakeClient(pastDue), card);
    provider.texts = { 'balance.title': 'Lo que me queda' };
    await speak(provider, 'es-US');
    expect(visibleText(provider)).to.include('Lo que me queda').and.include('Monto adeudado');
  });

  it('I-01: speaks in an element of its own locale, and before there is a connection', async () => {
    const provider = await placeWithin(
      fakeClient(pastDue),
      html`<duecare-balance-card locale="es-US"></duecare-balance-card>${card}`,
    );
    await settle();
    const [own, other] = findAll(provider, 'duecare-balance-card');
    expect(own && languageOf(own)).to.deep.equal(['es', 'ltr']);
    expect(other && languageOf(other)).to.deep.equal(['en', 'ltr']);
  });
});

describe('a switch of language', () => {
  it('I-06: keeps what is open and where the focus is, and announces nothing', async () => {
    const provider = await placeWithin(fakeClient(everything), card);
    await settle();
    const element = find(provider, 'duecare-balance-card');
    const summary = find(element, 'summary', 'How this adds up');
    summary.click();
    summary.focus();
    const status = find(element, '#status');
    status.replaceChildren();
    await speak(provider, 'es-US');
    expect(element.shadowRoot?.activeElement).to.equal(summary);
    expect(summary.textContent).to.include('Cómo se calcula');
    expect(summary.closest('details')?.open).to.equal(true);
    expect(status.textContent).to.equal('');
  });

  it('I-06: keeps the amount that was typed, the choice, the problem and the focus', async () => {
    const { form, pick, press, type, text } = await openForm();
    await pick('Other amount');
    type('Amount to pay', '9,999.00');
    await press('Continue');
    expect(text()).to.include('The most you can pay');
    const input = field(form, 'Amount to pay');
    input.focus();
    input.setSelectionRange(2, 4);
    await speak(providerOf(form), 'es-US');
    expect(form.shadowRoot?.activeElement).to.equal(input);
    expect([input.value, input.selectionStart, input.selectionEnd]).to.deep.equal(['9,999.00', 2, 4]);
    expect(field(form, 'Monto que desea pagar')).to.equal(input);
    expect(text())
      .to.include('Paso 1 de 3')
      .and.include('Lo máximo que puede pagar')
      .and.not.include('The most you can pay');
  });

  it('I-03, I-06: reads the amount in the way of the language, and pays what was chosen before the switch', async () => {
    const { form, pick, press, type, typeCard, processor, text } = await openForm();
    await pick('Other amount');
    type('Amount to pay', '120.50');
    await speak(providerOf(form), 'es-US');
    await press('Continuar');
    typeCard();
    await speak(providerOf(form), 'en-US');
    await press('Review payment');
    expect(text()).to.include('$120.50').and.include('•••• 4242');
    await speak(providerOf(form), 'es-US');
    expect(text()).to.include('Revise su pago').and.include('Visa •••• 4242');
    await press('Pagar $120.50');
    await waitUntil(() => text().includes('Gracias. Su pago se realizó.'));
    expect(processor.requests).to.have.length(1);
  });

  it('I-06: tells the card field, which keeps what was typed', async () => {
    const { form, press, typeCard, processor } = await openForm();
    await press('Continue');
    typeCard();
    await speak(providerOf(form), 'es-US');
    expect(processor.mounts).to.have.length(1);
    expect(processor.told).to.deep.equal([{ locale: 'es-US', title: 'Datos de la tarjeta' }]);
    expect(form.querySelector('input')?.value).to.equal('4242424242424242');
  });
});
