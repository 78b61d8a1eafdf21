import { expect, fixture } from '@open-wc/testing';
import { html } from 'lit';
import '../../../src/elements/provider/define.ts';
import '../../../src/elements/quickpay-form/define.ts';
import type { DuecareProvider } from '../../../src/elements/provider/provider.ts';
import type { LinkExchange } from '../../../src/contract/index.ts';
import { opened, signedOutClient } from '../elements/quickpay-form/pay-client.ts';
import { visibleText } from '../support/find.ts';
import { settle } from '../support/place.ts';

const token = 'Zm9yLXRoZS10ZXN0cy1vbmx5';
const plainPage = location.pathname + location.search;
const form = html`<duecare-quickpay-form></duecare-quickpay-form>`;

/** A practice that writes down which links it was asked to open. */
function practice() {
  const asked: LinkExchange[] = [];
  const client = signedOutClient({
    exchangeLink: async (exchange) => {
      asked.push(exchange);
      return opened;
    },
  });
  return { asked, client };
}

afterEach(() => history.replaceState(null, '', plainPage));

describe('S-01: the payment link of a page with two practices', () => {
  beforeEach(() => history.replaceState(null, '', `#duecare=${token}`));

  it('is for the first form, also when that is configured last', async () => {
    const [first, second] = [practice(), practice()];
    const page = await fixture<HTMLElement>(
      html`<div>
        <duecare-provider>${form}</duecare-provider>
        <duecare-provider .client=${second.client}>${form}</duecare-provider>
      </div>`,
    );
    await settle();
    const [provider, other] = page.querySelectorAll<DuecareProvider>('duecare-provider');
    expect(second.asked).to.deep.equal([]);
    expect(other && visibleText(other)).to.include('Enter your payment code');
    if (provider) provider.client = first.client;
    await settle();
    expect(first.asked).to.deep.equal([{ kind: 'link', token }]);
    expect(second.asked).to.deep.equal([]);
  });

  it('is for every element that speaks to the same backend', async () => {
    const { asked, client } = practice();
    await fixture(
      html`<div>
        <duecare-provider .client=${client}>${form}</duecare-provider>
        <duecare-provider .client=${client}>${form}</duecare-provider>
      </div>`,
    );
    await settle();
    expect(asked).to.have.length(2);
  });

  it('that is followed later is for the first one again', async () => {
    const [first, second] = [practice(), practice()];
    await fixture(
      html`<div>
        <duecare-provider .client=${first.client}>${form}</duecare-provider>
        <duecare-provider .client=${second.client}>${form}</duecare-provider>
      </div>`,
    );
    await settle();
    location.hash = '#duecare=another-token-of-some-length';
    await settle();
    expect(first.asked).to.have.length(2);
    expect(second.asked).to.deep.equal([]);
  });

  it('and that names one is not for an element that names another', async () => {
    history.replaceState(null, '', `#duecare=${token}&practice=maple`);
    const [first, second] = [practice(), practice()];
    await fixture(
      html`<div>
        <duecare-provider practice="oak" .client=${first.client}>${form}</duecare-provider>
        <duecare-provider practice="maple" .client=${second.client}>${form}</duecare-provider>
      </div>`,
    );
    await settle();
    expect(first.asked).to.deep.equal([]);
    expect(second.asked).to.deep.equal([{ kind: 'link', token }]);
  });
});
