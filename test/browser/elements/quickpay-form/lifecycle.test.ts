import { expect, fixture } from '@open-wc/testing';
import { html } from 'lit';
import type { PaymentRequest } from '../../../../src/contract/index.ts';
import { later } from '../../support/fake-client.ts';
import { everyElement, find } from '../../support/find.ts';
import { settle } from '../../support/place.ts';
import { pastDue, samplePractice } from '../../support/samples.ts';
import { FakeProcessor } from './fake-processor.ts';
import { driverOf, openForm } from './open-form.ts';
import { payClient, paymentOf, problem, receipt, session } from './pay-client.ts';

/** A backend that takes payments and never answers for them, until it is asked what became of one. */
function silentBackend() {
  const sent = new Map<string, PaymentRequest>();
  const client = payClient({
    createPayment: (intentId, request, options) => {
      sent.set(intentId, request);
      return later<never>().answer(options);
    },
    getPaymentByIntent: async (intentId) => {
      const request = sent.get(intentId);
      if (!request) throw problem('payment_not_found');
      return paymentOf(intentId, request);
    },
  });
  return { client, sent };
}

beforeEach(() => localStorage.clear());

describe('P-13: what is left in the middle', () => {
  it('a payment cut off by a reload is looked up before Pay is offered, and ends with its receipt', async () => {
    const { client, sent } = silentBackend();
    const { form, pay } = await openForm(client);
    await pay();
    form.closest('duecare-provider')?.remove();

    const { text } = await openForm(client);
    expect(text()).to.contain('Your payment went through.').and.contain('$182.40');
    expect(sent.size).to.equal(1);
  });

  it('a payment that never reached the backend is offered again under the same key', async () => {
    const keys: string[] = [];
    const client = payClient({
      createPayment: (intentId, request, options) => {
        keys.push(intentId);
        return keys.length === 1 ? later<never>().answer(options) : Promise.resolve(paymentOf(intentId, request));
      },
    });
    const first = await openForm(client);
    await first.pay();
    first.form.closest('duecare-provider')?.remove();

    const second = await openForm(client);
    expect(second.text()).to.contain('Step 1 of 3');
    await second.pay();
    expect(second.text()).to.contain('Your payment went through.');
    expect(new Set(keys)).to.have.property('size', 1);
  });

  it('a reload at the review alarms nobody', async () => {
    const first = await openForm();
    await first.toReview();
    first.form.closest('duecare-provider')?.remove();

    let alarms = 0;
    const controller = new AbortController();
    document.body.addEventListener('duecare-payment-unknown', () => (alarms += 1), { signal: controller.signal });
    const { text } = await openForm();
    controller.abort();
    expect(text()).to.contain('Step 1 of 3').and.not.contain('hasn’t reached us');
    expect(alarms).to.equal(0);
  });

  it('the same element, taken away and put back while paying, shows the receipt', async () => {
    const { client, sent } = silentBackend();
    const { form, pay, text } = await openForm(client);
    await pay();
    const place = form.parentElement;
    form.remove();
    place?.append(form);
    await settle();
    expect(text()).to.contain('Your payment went through.');
    expect(sent.size).to.equal(1);
  });
});

describe('N-11: coming and going', () => {
  it('a receipt stays in sight when the page moves the form', async () => {
    const { form, pay, press, text } = await openForm();
    await pay();
    const place = form.parentElement;
    form.remove();
    place?.append(form);
    await settle();
    expect(text()).to.contain('Your payment went through.');
    await press('Pay another amount');
    expect(text()).to.contain('Step 1 of 3');
  });

  it('leaving aborts what is under way and takes the card away', async () => {
    const { client } = silentBackend();
    const open = await openForm(client);
    await open.press('Continue');
    expect(open.form.children).to.have.length(1);
    open.form.remove();
    expect(open.form.children).to.have.length(0);
    expect(open.processor.mounts[0]?.signal.aborted).to.equal(true);
  });

  it('comes back with the choices kept', async () => {
    const { form, pick, type, text } = await openForm();
    await pick('Other amount');
    type('Amount to pay', '60');
    const place = form.parentElement;
    form.remove();
    place?.append(form);
    await settle();
    expect(text()).to.contain('Step 1 of 3');
    expect(find(form, '#other-amount')).to.have.property('value', '60');
  });

  it('two forms on a page are two', async () => {
    const processors = [new FakeProcessor(), new FakeProcessor()];
    const accounts = ['account-1', 'account-2'].map((accountKey) =>
      payClient({ getSession: async () => ({ ...session, accountKey }) }),
    );
    const page = await fixture(
      html`<div>
        ${accounts.map(
          (client, index) =>
            html`<duecare-provider .client=${client} .processors=${[processors[index]]}>
              <duecare-quickpay-form></duecare-quickpay-form>
            </duecare-provider>`,
        )}
      </div>`,
    );
    await settle();
    const [one, two] = [...page.querySelectorAll('duecare-quickpay-form')].map((form, index) =>
      driverOf(form, processors[index] ?? new FakeProcessor()),
    );
    await one?.toReview();
    await two?.press('Continue');
    await one?.press('Pay $182.40');
    expect(one?.text()).to.contain('Your payment went through.');
    expect(two?.text()).to.contain('Step 2 of 3');
    expect(processors.map(({ requests }) => requests.length)).to.deep.equal([1, 0]);
  });
});

describe('X-04: text of the server is text', () => {
  const hostile = '<img src=x onerror="document.title=1"><b>bold</b>';

  it('in the practice, the bill and the receipt', async () => {
    const client = payClient({
      getPractice: async () => ({
        ...samplePractice,
        name: hostile,
        contact: { phone: hostile, email: hostile, addressLines: [hostile] },
      }),
      getBalance: async () => ({ ...pastDue, guarantorName: hostile }),
      getReceipt: async () => ({ ...receipt, practiceName: hostile }),
    });
    const { form, pay, text } = await openForm(client);
    const strange = () => [...everyElement(form)].filter((element) => element.matches('img, b, script')).length;
    expect(text()).to.contain(hostile);
    expect(strange()).to.equal(0);
    await pay();
    expect(text()).to.contain(hostile);
    expect(strange()).to.equal(0);
    expect(document.title).not.to.equal('1');
  });

  it('X-05: an account page elsewhere that is not https is not offered', async () => {
    for (const url of ['javascript:alert(1)', '//evil.example', 'http://evil.example/', 'https://user@evil.example/']) {
      const { form, text } = await openForm(payClient({ getBalance: async () => ({ ...pastDue, payable: null }) }));
      form.setAttribute('account-url', url);
      await settle();
      expect(text()).not.to.contain('View your account');
    }
  });
});
