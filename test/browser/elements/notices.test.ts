import { expect, fixture } from '@open-wc/testing';
import { html } from 'lit';
import type { PracticeNotice } from '../../../src/contract/index.ts';
import { find, visibleText } from '../support/find.ts';
import { settle } from '../support/place.ts';
import { samplePractice } from '../support/samples.ts';
import { FakeProcessor } from './quickpay-form/fake-processor.ts';
import { driverOf, openForm } from './quickpay-form/open-form.ts';
import { payClient } from './quickpay-form/pay-client.ts';

describe('notices of the practice', () => {
  it('I-07, A-15: stand before Pay on every step, each with its own language, and no more on the receipt', async () => {
    const processor = new FakeProcessor();
    const provider = await fixture(
      html`<duecare-provider .client=${payClient()} .processors=${[processor]}>
        <duecare-quickpay-form>
          <p slot="notices" lang="es">Ayuda gratuita con el idioma</p>
        </duecare-quickpay-form>
      </duecare-provider>`,
    );
    await settle();
    const { form, press, typeCard, text } = driverOf(provider.querySelector('duecare-quickpay-form'), processor);
    const notice = find(form, 'p', 'Ayuda gratuita con el idioma');
    const standsBefore = (name: string) => {
      expect(text()).to.include('Ayuda gratuita');
      expect(notice.getBoundingClientRect().bottom).to.be.at.most(
        find(form, 'button', name).getBoundingClientRect().top,
      );
    };
    standsBefore('Continue');
    await press('Continue');
    typeCard();
    standsBefore('Review payment');
    await press('Review payment');
    standsBefore('Pay $182.40');
    expect(notice.closest('[lang]')?.getAttribute('lang')).to.equal('es');
    await press('Pay $182.40');
    await settle();
    expect(visibleText(form)).not.to.include('Ayuda gratuita');
  });

  const notices: PracticeNotice[] = [
    { lang: 'es', text: 'Ayuda gratuita con el idioma', url: null },
    { lang: 'en', text: 'Your rights against surprise bills', url: 'https://fernhill.example/rights' },
  ];
  const client = () => payClient({ getPractice: async () => ({ ...samplePractice, notices }) });

  it('I-07: the practice sets them where the page has none, each in its own language, with a link to the whole of it', async () => {
    const { form, press, text } = await openForm(client());
    expect(find(form, 'p', 'Ayuda gratuita con el idioma').lang).to.equal('es');
    const rights = find(form, 'a', 'Your rights against surprise bills');
    expect(rights.getAttribute('href')).to.equal('https://fernhill.example/rights');
    expect(rights.closest('[lang]')?.getAttribute('lang')).to.equal('en');
    // Who reads it comes back to a bill that still stands there.
    expect(rights.getAttribute('target')).to.equal('_blank');
    await press('Continue');
    expect(text()).to.include('Ayuda gratuita con el idioma');
  });

  it('I-07: the page’s own stand in the place of the practice’s', async () => {
    const provider = await fixture(
      html`<duecare-provider .client=${client()}>
        <duecare-quickpay-form><p slot="notices" lang="fr">Aide gratuite</p></duecare-quickpay-form>
      </duecare-provider>`,
    );
    await settle();
    const form = provider.querySelector('duecare-quickpay-form');
    if (!form) throw new Error('There is no form.');
    expect(visibleText(form)).to.include('Aide gratuite');
    expect(visibleText(form)).not.to.include('surprise bills');
  });
});
