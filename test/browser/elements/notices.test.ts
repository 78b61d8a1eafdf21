import { expect, fixture } from '@open-wc/testing';
import { html } from 'lit';
import { find, visibleText } from '../support/find.ts';
import { settle } from '../support/place.ts';
import { FakeProcessor } from './quickpay-form/fake-processor.ts';
import { driverOf } from './quickpay-form/open-form.ts';
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
});
