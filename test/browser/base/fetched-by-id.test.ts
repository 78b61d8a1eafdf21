import { expect } from '@open-wc/testing';
import { html } from 'lit';
import { DuecareElement } from '../../../src/base/index.ts';
import { FetchedById } from '../../../src/base/fetched-by-id.ts';
import type { ItemizedReceipt } from '../../../src/contract/index.ts';
import { later } from '../support/fake-client.ts';
import { fakePortalClient, placeInPortal } from '../support/fake-portal-client.ts';
import { settle } from '../support/place.ts';
import { itemizedReceipt } from '../support/samples/receipts.ts';

class TestDetails extends DuecareElement {
  readonly details = new FetchedById(this, this.connection, (client, id, signal) =>
    client.getItemizedReceipt(id, { signal }),
  );

  protected override readonly messages = {};

  protected override renderContent(): unknown {
    return html``;
  }
}

customElements.define('test-details', TestDetails);

async function place() {
  const receipts = later<ItemizedReceipt>();
  const client = fakePortalClient({ getItemizedReceipt: (_, options) => receipts.answer(options) });
  const provider = await placeInPortal(client, html`<test-details></test-details>`);
  await settle();
  const element = provider.querySelector('test-details');
  if (!(element instanceof TestDetails)) throw new TypeError('There is no test-details.');
  return { provider, element, details: element.details, client, waiting: receipts.waiting };
}

describe('details by id', () => {
  it('asks for each once, however often it is opened', async () => {
    const { details, client, waiting } = await place();
    details.ask('one');
    details.ask('one');
    details.ask('two');
    expect(client.calls.getItemizedReceipt).to.equal(2);
    waiting[0]?.resolve(itemizedReceipt);
    await settle();
    expect(details.get('one')).to.deep.equal({ kind: 'loaded', value: itemizedReceipt });
    expect(details.get('two')).to.deep.equal({ kind: 'loading' });
    details.ask('one');
    expect(client.calls.getItemizedReceipt).to.equal(2);
  });

  it('asks again after a failure', async () => {
    const { details, client, waiting } = await place();
    details.ask('one');
    waiting[0]?.reject(new Error('broken'));
    await settle();
    expect(details.get('one')).to.deep.equal({ kind: 'failed' });
    details.ask('one');
    expect(client.calls.getItemizedReceipt).to.equal(2);
  });

  it('S-05: with the session everything goes, and what comes late is dropped', async () => {
    const { details, provider, waiting } = await place();
    details.ask('one');
    details.ask('two');
    waiting[0]?.resolve(itemizedReceipt);
    await settle();
    provider.getToken = () => 'another';
    await settle();
    expect(details.get('one')).to.be.undefined;
    expect(waiting[1]?.signal?.aborted).to.be.true;
    waiting[1]?.resolve(itemizedReceipt);
    await settle();
    expect(details.get('two')).to.be.undefined;
  });

  it('N-11: aborts when its element leaves the page', async () => {
    const { details, element, waiting } = await place();
    details.ask('one');
    element.remove();
    expect(waiting[0]?.signal?.aborted).to.be.true;
  });
});
