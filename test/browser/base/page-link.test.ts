import { expect, fixture } from '@open-wc/testing';
import { html } from 'lit';
import { BOOT_LINK_EVENT, type BootLinkRequest } from '../../../src/base/boot-link.ts';
import '../../../src/elements/provider/define.ts';
import '../../../src/elements/quickpay-form/define.ts';
import type { DuecareProvider } from '../../../src/elements/provider/provider.ts';
import type { LinkExchange } from '../../../src/contract/index.ts';
import { opened, signedOutClient } from '../elements/quickpay-form/pay-client.ts';
import { alteredLinks, incompleteLinks, linkToken, otherAddresses } from '../../support/altered-links.ts';
import { find, visibleText } from '../support/find.ts';
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

describe('R-02: a form opens a payment link in spite of', () => {
  for (const [what, { address }] of Object.entries(alteredLinks)) {
    it(what, async () => {
      history.replaceState(null, '', plainPage + address);
      const { asked, client } = practice();
      await fixture(html`<duecare-provider .client=${client}>${form}</duecare-provider>`);
      await settle();
      expect(asked).to.deep.equal([{ kind: 'link', token: linkToken }]);
    });
  }
});

describe('R-02: an incomplete payment link', () => {
  it('is said to be incomplete, without a request to the backend', async () => {
    for (const address of incompleteLinks) {
      history.replaceState(null, '', plainPage + address);
      const { asked, client } = practice();
      const page = await fixture(html`<duecare-provider .client=${client}>${form}</duecare-provider>`);
      await settle();
      expect(visibleText(page), address).to.include('This link is incomplete').and.include('copy all of it');
      expect(asked, address).to.deep.equal([]);
      page.remove();
    }
  });

  it('leads to the payment code, to an account without it, and to the whole link when that is followed', async () => {
    history.replaceState(null, '', '#duecare=dG9rZW4');
    const { asked, client } = practice();
    const page = await fixture(
      html`<duecare-provider .client=${client}
        ><duecare-quickpay-form account-url="/account"></duecare-quickpay-form
      ></duecare-provider>`,
    );
    await settle();
    const quickPay = page.querySelector('duecare-quickpay-form') ?? page;
    expect(find(quickPay, 'a', 'View your account').getAttribute('href')).to.equal(`${location.origin}/account`);
    find(quickPay, 'button', 'Enter a payment code').click();
    await settle();
    expect(visibleText(page)).to.include('Enter your payment code');
    location.hash = `#/duecare=${token}.`;
    await settle();
    expect(asked).to.deep.equal([{ kind: 'link', token }]);
    location.hash = '#duecare=dG9rZW4';
    await settle();
    expect(visibleText(page)).to.include('This link is incomplete');
    location.hash = `#duecare=${token}`;
    await settle();
    expect(asked).to.have.length(2);
  });
});

describe('R-02: an address without a payment link', () => {
  it('leaves the form asking for a payment code, and stays as it is', async () => {
    for (const address of otherAddresses) {
      history.replaceState(null, '', plainPage + address);
      const { href } = location;
      const { asked, client } = practice();
      const page = await fixture(html`<duecare-provider .client=${client}>${form}</duecare-provider>`);
      await settle();
      expect(visibleText(page), address).to.include('Enter your payment code');
      expect(asked, address).to.deep.equal([]);
      expect(location.href).to.equal(href);
      page.remove();
    }
  });
});

describe('Q-03: the payment link that the boot snippet holds', () => {
  /** What the snippet does once it has taken the link out of the address. */
  function hold(link: string): void {
    const answer = (event: Event) => {
      const { detail } = event as CustomEvent<BootLinkRequest>;
      detail.token = link;
      detail.take = () => document.removeEventListener(BOOT_LINK_EVENT, answer);
    };
    document.addEventListener(BOOT_LINK_EVENT, answer);
  }

  function ask(): string | null {
    const detail: BootLinkRequest = { token: null };
    document.dispatchEvent(new CustomEvent(BOOT_LINK_EVENT, { detail }));
    return detail.token;
  }

  it('is given to nobody else once the form has it, and the form keeps it', async () => {
    hold(token);
    expect(ask()).to.equal(token);
    const heard: unknown[] = [];
    const listen = (event: Event) => heard.push(JSON.stringify((event as CustomEvent).detail));
    document.addEventListener('duecare-link-wanted', listen);
    const { asked, client } = practice();
    const page = await fixture<DuecareProvider>(html`<duecare-provider .client=${client}>${form}</duecare-provider>`);
    await settle();
    expect(asked).to.deep.equal([{ kind: 'link', token }]);
    expect(ask()).to.equal(null);
    page.connection?.session.end('expired');
    page.replaceChildren();
    await settle();
    page.append(document.createElement('duecare-quickpay-form'));
    await settle();
    expect(asked).to.have.length(2);
    document.removeEventListener('duecare-link-wanted', listen);
    expect(heard).not.to.be.empty;
    expect(heard.join()).not.to.include(token);
  });

  it('stays with the snippet until the practice that it names asks', async () => {
    hold(`${token}&practice=maple`);
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
    expect(ask()).to.equal(null);
  });
});
