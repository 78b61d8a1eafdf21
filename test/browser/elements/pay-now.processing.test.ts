import { expect } from '@open-wc/testing';
import { html } from 'lit';
import '../../../src/elements/balance-card/define.ts';
import '../../../src/elements/pay-now/define.ts';
import type { Balance } from '../../../src/contract/index.ts';
import { fakeClient } from '../support/fake-client.ts';
import { find, findAll, visibleText } from '../support/find.ts';
import { placeWithin, settle } from '../support/place.ts';
import { family, partlyProcessing, pastDue, processing, samplePractice, usd } from '../support/samples.ts';

const withLink = html`<duecare-pay-now><a href="/pay">Pay my bill</a></duecare-pay-now>`;

async function show(balance: Balance, content = withLink, practice = samplePractice) {
  const provider = await placeWithin(fakeClient(balance, { getPractice: () => Promise.resolve(practice) }), content);
  await settle();
  return provider;
}

describe('Pay Now while a payment is being processed', () => {
  it('P-11: of the whole balance: says so in the place of the link', async () => {
    const provider = await show(processing);
    expect(findAll(provider, 'a')).to.be.empty;
    expect(visibleText(provider)).to.equal('A payment of $222.40 is being processed.');
    expect(find(provider, 'duecare-pay-now').hasAttribute('nothing-due')).to.be.false;
  });

  it('P-11: of a part: says so beside the link', async () => {
    const provider = await show(partlyProcessing);
    expect(visibleText(provider)).to.equal('Pay my bill A payment of $80.00 is being processed.');
  });

  it('leaves it to the balance card around it to say so', async () => {
    for (const content of [
      html`<duecare-balance-card pay-href="/pay"></duecare-balance-card>`,
      html`<duecare-balance-card>
        <duecare-pay-now slot="pay"><a href="/pay">Pay now</a></duecare-pay-now>
      </duecare-balance-card>`,
    ]) {
      const provider = await show(partlyProcessing, content);
      expect(visibleText(provider).match(/being processed/g)).to.have.length(1);
      expect(find(provider, 'a', 'Pay now')).to.exist;
      expect(visibleText(await show(processing, content)).match(/being processed/g)).to.have.length(1);
    }
  });

  it('asks for the patient it is about', async () => {
    const held: Balance = {
      ...family,
      processing: { count: 1, amount: usd(14240) },
      payable: { minimum: usd(500), maximum: usd(8000) },
      patients: family.patients.map((patient) =>
        patient.patientId === 'p-1' ? { ...patient, payable: usd(0) } : patient,
      ),
    };
    const of = (id: string) =>
      html`<duecare-pay-now patient-id=${id}><a href="/pay">Pay for them</a></duecare-pay-now>`;
    expect(visibleText(await show(held, of('p-1')))).to.equal('A payment of $142.40 is being processed.');
    expect(visibleText(await show(held, of('p-2')))).to.contain('Pay for them');
    expect(visibleText(await show(held, of('p-3')))).to.equal('');
  });

  it('hides when an older backend does not say why nothing can be paid', async () => {
    const { processing: _, payableState: __, ...older } = processing;
    expect(visibleText(await show(older))).to.equal('');
  });
});

describe('Pay Now that leads to the processor’s own page', () => {
  const linkOut = {
    ...samplePractice,
    processor: { kind: 'link-out' as const, url: 'https://pay.example.com/willow-creek' },
  };

  it('shows account number and amount beside its button, and has nothing of them in the address', async () => {
    const provider = await show({ ...pastDue, accountNumber: 'A-10023' }, withLink, linkOut);
    expect(visibleText(provider)).to.equal('Pay my bill Account number: A-10023 Amount due: $182.40');
    expect(find(provider, 'a')).to.have.property('href', 'https://pay.example.com/willow-creek');
  });

  it('Q-08: shows the statement’s number where the session knows no account number', async () => {
    const provider = await show(pastDue, html`<duecare-pay-now></duecare-pay-now>`, linkOut);
    expect(visibleText(provider)).to.equal('Pay now Statement: S-1042 Amount due: $182.40');
  });

  it('shows the patient’s amount where it is about a patient', async () => {
    const content = html`<duecare-pay-now patient-id="p-2"><a href="/pay">Pay for Leo</a></duecare-pay-now>`;
    const provider = await show({ ...family, accountNumber: 'A-10023' }, content, linkOut);
    expect(visibleText(provider)).to.equal('Pay for Leo Account number: A-10023 Amount due: $40.00');
  });
});
