import { expect } from '@open-wc/testing';
import { html, type TemplateResult } from 'lit';
import type { Balance } from '../../../src/contract/index.ts';
import '../../../src/elements/balance-card/define.ts';
import '../../../src/elements/pay-now/define.ts';
import '../../../src/elements/quickpay-form/define.ts';
import type { DuecareProvider } from '../../../src/elements/provider/provider.ts';
import { fakeClient, later } from '../support/fake-client.ts';
import { find, findAll } from '../support/find.ts';
import { placeWithin, settle } from '../support/place.ts';
import { due, owed, paidUp, pastDue, waiting } from '../support/samples.ts';

async function show(balance: Balance, content: TemplateResult): Promise<DuecareProvider> {
  const provider = await placeWithin(fakeClient(balance), content);
  await settle();
  return provider;
}

const plain = html`<duecare-balance-card></duecare-balance-card>`;
const labels = (provider: Element) => findAll(provider, 'a, button').map((one) => one.textContent.trim());

describe('Pay Now in a balance card by itself', () => {
  for (const [name, balance, shown] of [
    ['something is past due', pastDue, true],
    ['something is due', due, true],
    ['charges are owed and not due yet', owed, true],
    ['insurance is deciding', waiting, false],
    ['all is paid', paidUp, false],
  ] as const) {
    it(`is ${shown ? 'there' : 'not there'} when ${name}`, async () => {
      expect(labels(await show(balance, plain))).to.deep.equal(shown ? ['Pay now'] : []);
    });
  }

  it('opens QuickPay in a dialog, in light DOM, where processors find their frame', async () => {
    const provider = await show(pastDue, plain);
    const asked: string[] = [];
    provider.addEventListener('duecare-pay-requested', ({ detail }) => asked.push(detail.mode));
    find(provider, 'button', 'Pay now').click();
    await settle();
    expect(asked).to.deep.equal(['dialog']);
    const form = document.querySelector('duecare-provider duecare-balance-card duecare-pay-now duecare-quickpay-form');
    expect(form?.checkVisibility()).to.be.true;
  });

  it('is as wide as the link that stands there otherwise, and nothing moves when it comes', async () => {
    const width = (provider: Element) => find(provider, '.button', 'Pay now').getBoundingClientRect().width;
    const balance = later<Balance>();
    const provider = await placeWithin(fakeClient(due, { getBalance: balance.answer }), plain);
    await settle();
    const card = find(provider, 'duecare-balance-card');
    const before = card.getBoundingClientRect();
    balance.waiting[0]?.resolve(pastDue);
    await settle();
    expect(card.getBoundingClientRect()).to.deep.equal(before);
    const own = width(provider);
    const linked = await show(pastDue, html`<duecare-balance-card pay-href="/pay"></duecare-balance-card>`);
    expect(own).to.equal(width(linked));
  });

  it('gives way to the page’s own, of whatever kind', async () => {
    const link = html`<duecare-balance-card><a slot="pay" href="/own">Pay my bill</a></duecare-balance-card>`;
    expect(labels(await show(pastDue, link))).to.deep.equal(['Pay my bill']);
    const place = html`<duecare-balance-card pay-href="/pay"></duecare-balance-card>`;
    expect(labels(await show(pastDue, place))).to.deep.equal(['Pay now']);
    const widget = html`<duecare-balance-card>
      <duecare-pay-now slot="pay"><a href="/pay">Settle up</a></duecare-pay-now>
    </duecare-balance-card>`;
    expect(labels(await show(pastDue, widget))).to.deep.equal(['Settle up']);
  });

  it('is left out by an empty pay-href, and so is its room', async () => {
    const provider = await show(pastDue, html`<duecare-balance-card pay-href=""></duecare-balance-card>`);
    expect(labels(provider)).to.deep.equal([]);
    expect(findAll(provider, '.action')).to.be.empty;
  });

  it('is made once, however often the balance is loaded anew', async () => {
    const provider = await show(pastDue, plain);
    provider.connection?.invalidate('balance');
    await settle();
    provider.connection?.invalidate('balance');
    await settle();
    expect(labels(provider)).to.deep.equal(['Pay now']);
  });
});
