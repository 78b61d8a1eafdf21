import { expect, fixture } from '@open-wc/testing';
import { html } from 'lit';
import '../../../src/elements/pay-now/define.ts';
import '../../../src/elements/portal-pay/define.ts';
import '../../../src/elements/provider/define.ts';
import '../../../src/elements/quickpay-form/define.ts';
import { fakePortalClient } from '../support/fake-portal-client.ts';
import { find, findAll, visibleText } from '../support/find.ts';
import { settle } from '../support/place.ts';
import { family } from '../support/samples.ts';
import { payClient, session } from './quickpay-form/pay-client.ts';

/** Somebody who has signed in presses Pay for Leo. */
async function payForLeo(target: 'dialog' | 'inline', form = html``) {
  const client = payClient({ getSession: () => Promise.resolve({ ...session, scope: 'portal' }) }, family);
  const portal = fakePortalClient({ listPaymentMethods: () => Promise.resolve({ items: [] }) });
  const provider = await fixture(
    html`<duecare-provider .client=${client} .portalClient=${portal}>
      <duecare-pay-now patient-id="p-2" target=${target}><a href="/pay">Pay for Leo</a>${form}</duecare-pay-now>
    </duecare-provider>`,
  );
  await settle();
  find(provider, 'a', 'Pay for Leo').click();
  await settle();
  return provider;
}

describe('Pay Now for one patient', () => {
  for (const target of ['dialog', 'inline'] as const) {
    it(`opens the form (${target}) with the patient picked and their amount due`, async () => {
      const provider = await payForLeo(target);
      const picked = findAll(provider, 'input:checked').map((input) => visibleText(input.closest('label') ?? input));
      expect(picked).to.deep.equal(['Choose patients Pay for one, some or all of them', 'Leo Garcia $40.00']);
      expect(location.href).not.to.contain('p-2');
    });
  }

  it('tells a form of the page’s own, too', async () => {
    const provider = await payForLeo('inline', html`<duecare-portal-pay slot="form"></duecare-portal-pay>`);
    expect(findAll(provider, 'duecare-portal-pay')).to.have.length(1);
    expect(visibleText(find(provider, 'duecare-portal-pay'))).to.contain('Amount for Leo Garcia');
  });
});
