import { expect } from '@open-wc/testing';
import type { Session } from '../../../../src/contract/index.ts';
import { offerTexts } from '../../../../src/locales/offer-texts.ts';
import { loadLanguageFiles } from '../../../../src/script/language-files.ts';
import { es } from '../../../../src/text/es.ts';
import { find, findAll } from '../../support/find.ts';
import { settle } from '../../support/place.ts';
import { field, openForm } from './open-form.ts';
import { payClient, session } from './pay-client.ts';

const spanish: Session = { ...session, language: 'es' };
const spanishClient = () => payClient({ getSession: async () => spanish });
const widgetLanguage = (form: HTMLElement) => find(form, '.widget').lang;

beforeEach(() => localStorage.clear());

// In this order: once a language file is on the page, it stays.
describe('the language of the guarantor, without a language file', () => {
  it('I-06: the page stays English and offers no switch, and the file is asked for', async () => {
    const asked: unknown[] = [];
    const listen = (event: Event) => asked.push((event as CustomEvent<unknown>).detail);
    document.addEventListener('duecare-language-file-wanted', listen);
    const { form, text } = await openForm(spanishClient());
    document.removeEventListener('duecare-language-file-wanted', listen);
    expect(text()).to.contain('How much would you like to pay?').and.contain('$182.40');
    expect(findAll(form, 'button[lang]')).to.deep.equal([]);
    expect(new Set(asked)).to.deep.equal(new Set(['es']));
  });

  it('U-04: the file comes from beside the script, with its nonce, and not on a page that pins the script by hash', () => {
    const files = () => [...document.head.querySelectorAll<HTMLScriptElement>('script[src$="/sdk/duecare-es.js"]')];
    const script = Object.assign(document.createElement('script'), { src: '/sdk/duecare.js', nonce: 'n0nce' });
    const want = (detail: string) =>
      document.dispatchEvent(new CustomEvent('duecare-language-file-wanted', { detail }));
    loadLanguageFiles(
      Object.assign(document.createElement('script'), { src: '/sdk/duecare.js', integrity: 'sha384-x' }),
    );
    want('es');
    expect(files()).to.deep.equal([]);
    loadLanguageFiles(script);
    want('fr');
    expect(files()).to.deep.equal([]);
    want('es-MX');
    want('es');
    expect(files().map(({ nonce }) => nonce)).to.deep.equal(['n0nce']);
    files()[0]?.remove();
  });

  it('I-06: a form that is open switches when the file comes', async () => {
    const { form, text } = await openForm(spanishClient());
    expect(widgetLanguage(form)).to.equal('en');
    offerTexts(es);
    await settle();
    expect(widgetLanguage(form)).to.equal('es');
    expect(text()).to.contain('¿Cuánto desea pagar?');
  });
});

describe('the language of the guarantor', () => {
  it('I-06: opens the page, and the switch keeps step, typed text and focus', async () => {
    const { form, pick, type, text, processor, press, typeCard } = await openForm(spanishClient());
    expect(text()).to.contain('¿Cuánto desea pagar?').and.contain('$182.40');
    await pick('Otro monto');
    type('Monto que desea pagar', '50');
    const button = find(form, 'button', 'English');
    button.focus();
    button.click();
    await settle();
    expect(widgetLanguage(form)).to.equal('en');
    expect(field(form, 'Amount to pay').value).to.equal('50');
    expect(form.shadowRoot?.activeElement).to.equal(button);
    expect([button.textContent.trim(), button.lang]).to.deep.equal(['Español', 'es']);
    await press('Continue');
    typeCard();
    await press('Español');
    expect(text()).to.contain('Paso 2 de 3');
    expect(processor.told.map(({ locale }) => locale)).to.deep.equal(['es-US']);
    await press('Revisar el pago');
    expect(text()).to.contain('$50.00');
  });

  it('I-06: a guarantor without one gets English and may switch', async () => {
    const { press, text } = await openForm();
    expect(text()).to.contain('How much would you like to pay?');
    await press('Español');
    expect(text()).to.contain('¿Cuánto desea pagar?');
  });

  it('I-06: where the host sets a locale, it stays and there is no switch', async () => {
    const { form } = await openForm(spanishClient());
    form.locale = 'en-US';
    await settle();
    expect(widgetLanguage(form)).to.equal('en');
    expect(findAll(form, 'button[lang]')).to.deep.equal([]);
    form.locale = undefined;
    const provider = form.closest('duecare-provider');
    if (provider) provider.locale = 'en-US';
    await settle();
    expect(widgetLanguage(form)).to.equal('en');
    expect(findAll(form, 'button[lang]')).to.deep.equal([]);
  });
});
