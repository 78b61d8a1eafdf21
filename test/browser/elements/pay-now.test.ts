import { expect, fixture, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { html } from 'lit';
import type { Balance, Practice } from '../../../src/contract/index.ts';
import '../../../src/elements/balance-card/define.ts';
import '../../../src/elements/pay-now/define.ts';
import { fakeClient, later } from '../support/fake-client.ts';
import { find, findAll, visibleText } from '../support/find.ts';
import { placeWithin, settle } from '../support/place.ts';
import { due, owed, paidUp, pastDue, samplePractice, waiting } from '../support/samples.ts';

const withLink = html`<duecare-pay-now><a href="/pay">Pay my bill</a></duecare-pay-now>`;

/** Keeps a click from leaving the page, and says whether it would have. */
function leaves(link: HTMLElement, options: MouseEventInit = {}): boolean {
  let left = false;
  const watch = (event: Event) => {
    left = !event.defaultPrevented;
    event.preventDefault();
  };
  window.addEventListener('click', watch, { once: true });
  link.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true, cancelable: true, ...options }));
  return left;
}

describe('when Pay Now is there', () => {
  for (const [name, balance, shown] of [
    ['something is past due', pastDue, true],
    ['something is due', due, true],
    ['charges are owed and not due yet', owed, true],
    ['insurance is deciding', waiting, false],
    ['all is paid', paidUp, false],
  ] as const) {
    it(`is ${shown ? 'shown' : 'hidden'} when ${name}`, async () => {
      const provider = await placeWithin(fakeClient(balance), withLink);
      await settle();
      expect(findAll(provider, 'a', 'Pay my bill').length).to.equal(shown ? 1 : 0);
    });
  }

  it('stays while nothing is known yet', async () => {
    const provider = await placeWithin(fakeClient(due, { getBalance: later<Balance>().answer }), withLink);
    await settle();
    expect(leaves(find(provider, 'a', 'Pay my bill'))).to.be.true;
  });

  it('stays when the balance cannot be loaded', async () => {
    const provider = await placeWithin(
      fakeClient(due, { getBalance: () => Promise.reject(new Error('broken')) }),
      withLink,
    );
    await settle();
    expect(find(provider, 'a', 'Pay my bill')).to.exist;
  });

  it('goes by itself when the last of it was paid', async () => {
    let balance: Balance = pastDue;
    const provider = await placeWithin(fakeClient(due, { getBalance: () => Promise.resolve(balance) }), withLink);
    await settle();
    balance = paidUp;
    provider.connection?.invalidate('balance');
    await waitUntil(() => findAll(provider, 'a').length === 0);
  });

  it('asks for the patient it is about', async () => {
    const provider = await placeWithin(
      fakeClient(pastDue),
      html`<duecare-pay-now patient-id="patient-1"><a href="/pay">Maria</a></duecare-pay-now>
        <duecare-pay-now patient-id="patient-2"><a href="/pay">Leo</a></duecare-pay-now>
        <duecare-pay-now patient-id="someone-else"><a href="/pay">Nobody</a></duecare-pay-now>`,
    );
    await settle();
    expect(findAll(provider, 'a').map((link) => link.textContent)).to.deep.equal(['Maria']);
  });

  it('draws a button of its own when the page has no link', async () => {
    const provider = await placeWithin(fakeClient(pastDue), html`<duecare-pay-now href="/pay"> </duecare-pay-now>`);
    await settle();
    expect(find(provider, 'a', 'Pay now')).to.have.property('href', new URL('/pay', document.baseURI).href);
  });
});

it('is content to be a link, where there is no backend', async () => {
  const said: string[] = [];
  const mistake =
    'Duecare is not configured: base-url. Set data-base-url on the script, or base-url on <duecare-provider> or the element.';
  const onSaid = () => said.push(mistake);
  document.addEventListener(`duecare-said ${mistake}`, onSaid);
  try {
    const page = await fixture<HTMLElement>(html`<div>${withLink} <duecare-provider></duecare-provider></div>`);
    await waitUntil(() => said.length > 0, 'The provider says that it has no backend.', { timeout: 3000 });
    expect(said).to.have.length(1);
    expect(leaves(find(page, 'a', 'Pay my bill'))).to.be.true;
  } finally {
    document.removeEventListener(`duecare-said ${mistake}`, onSaid);
  }
});

describe('using it', () => {
  it('tells the page before it leads away, and lets the page decide', async () => {
    const details: unknown[] = [];
    let allow = true;
    const onRequest = (event: HTMLElementEventMap['duecare-pay-requested']) => {
      details.push(event.detail);
      if (!allow) event.preventDefault();
    };
    const page = await fixture<HTMLElement>(
      html`<div @duecare-pay-requested=${onRequest}>
        <duecare-pay-now patient-id="patient-1"><a href="/pay">Pay my bill</a></duecare-pay-now>
      </div>`,
    );
    const link = find(page, 'a', 'Pay my bill');
    expect(leaves(link)).to.be.true;
    allow = false;
    expect(leaves(link)).to.be.false;
    expect(details).to.deep.equal(Array(2).fill({ mode: 'page', patientId: 'patient-1' }));
  });

  it('leaves a click with a modifier to the browser', async () => {
    let told = 0;
    const page = await fixture<HTMLElement>(html`<div @duecare-pay-requested=${() => (told += 1)}>${withLink}</div>`);
    expect(leaves(find(page, 'a', 'Pay my bill'), { ctrlKey: true })).to.be.true;
    expect(told).to.equal(0);
  });

  it('leads to the link’s page when QuickPay is not on the page', async () => {
    const page = await fixture<HTMLElement>(
      html`<duecare-pay-now target="dialog"><a href="/pay">Pay my bill</a></duecare-pay-now>`,
    );
    expect(leaves(find(page, 'a', 'Pay my bill'))).to.be.true;
    expect(findAll(page, 'dialog')).to.be.empty;
  });
});

describe('link-out', () => {
  it('leads to the processor by the practice’s payment id alone', async () => {
    const provider = await placeWithin(
      fakeClient(pastDue),
      html`<duecare-pay-now processor="instamed" payment-id="willow-creek"><a href="/pay">Pay</a></duecare-pay-now>`,
    );
    await settle();
    const link = find(provider, 'a', 'Pay');
    expect(link).to.have.property('href', 'https://pay.instamed.com/willow-creek');
    expect(link).to.have.property('rel', 'noreferrer');
  });

  it('follows the practice without any attribute, even where our form could not take it', async () => {
    const practice: Practice = {
      ...samplePractice,
      processor: { kind: 'link-out', url: 'https://pay.instamed.com/willow-creek' },
    };
    const provider = await placeWithin(
      fakeClient({ ...pastDue, payable: null }, { getPractice: () => Promise.resolve(practice) }),
      html`<duecare-pay-now></duecare-pay-now>`,
    );
    await settle();
    expect(find(provider, 'a', 'Pay now')).to.have.property('href', 'https://pay.instamed.com/willow-creek');
  });

  it('X-05: says once what is wrong with its configuration, and leads nowhere', async () => {
    const said: unknown[] = [];
    const warn = console.warn;
    console.warn = (...words: unknown[]) => said.push(...words);
    try {
      const provider = await placeWithin(
        fakeClient(pastDue),
        html`<duecare-pay-now url-template="https://{payment-id}.example.com" payment-id="evil"></duecare-pay-now>`,
      );
      await settle();
      expect(findAll(provider, 'a, button')).to.be.empty;
      expect(visibleText(provider)).to.equal('Please call the office. They can help you with your bill.');
      expect(said).to.have.length(1);
      expect(said[0]).to.match(/url-template.*\(not_configured\)/);
    } finally {
      console.warn = warn;
    }
  });
});

it('works by keyboard', async () => {
  let told = 0;
  const page = await fixture<HTMLElement>(
    html`<div
      @duecare-pay-requested=${(event: Event) => {
        told += 1;
        event.preventDefault();
      }}
    >
      ${withLink}
    </div>`,
  );
  find(page, 'a', 'Pay my bill').focus();
  await sendKeys({ press: 'Enter' });
  expect(told).to.equal(1);
});
