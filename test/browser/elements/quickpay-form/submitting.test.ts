import { expect } from '@open-wc/testing';
import type { PaymentSubmittingEvent } from '../../../../src/base/index.ts';
import type { PaymentRequest } from '../../../../src/contract/index.ts';
import { announcements } from '../../support/announcements.ts';
import { settle } from '../../support/place.ts';
import { driverOf, openForm } from './open-form.ts';
import { payClient, paymentOf, problem } from './pay-client.ts';

const refused = 'Your payment was not sent. Nothing was charged. Try again, or call the office.';

/** A backend that writes down what it is sent, and a page that is asked before. */
async function open(answers: Parameters<typeof payClient>[0] = {}) {
  const sent: [intentId: string, request: PaymentRequest][] = [];
  const asked: string[] = [];
  const client = payClient({
    createPayment: async (intentId, request) => {
      sent.push([intentId, request]);
      return paymentOf(intentId, request);
    },
    ...answers,
  });
  const opened = await openForm(client);
  const ask = (decide: (event: PaymentSubmittingEvent) => void) =>
    opened.form.addEventListener(
      'duecare-payment-submitting',
      (event) => {
        asked.push(event.detail.intentId);
        decide(event);
      },
      { once: true },
    );
  return { ...opened, sent, asked, ask, client };
}

/** A promise that the test settles. */
function hold() {
  let resolve: () => void = () => undefined;
  let reject = resolve;
  const promise = new Promise<void>((yes, no) => {
    resolve = yes;
    reject = () => no(new Error('No.'));
  });
  return { promise, resolve: () => resolve(), reject: () => reject() };
}

beforeEach(() => localStorage.clear());

describe('duecare-payment-submitting', () => {
  it('tells the page before anything is sent, with the key it goes out under', async () => {
    const { pay, ask, asked, sent, text } = await open();
    ask(() => {
      expect(sent).to.deep.equal([]);
    });
    await pay();
    expect(asked).to.deep.equal(sent.map(([intentId]) => intentId));
    expect(text()).to.contain('Your payment went through.');
  });

  it('is refused by the page: nothing is sent, the payer is told and may try again under the same key', async () => {
    const { form, pay, press, ask, asked, sent, text } = await open();
    const heard = announcements(form);
    ask((event) => event.preventDefault());
    await pay();
    expect(sent).to.deep.equal([]);
    expect(text()).to.contain(refused);
    expect(heard).to.include(refused);
    expect(form.busy).to.equal(false);
    await press('Pay $182.40');
    expect(sent.map(([intentId]) => intentId)).to.deep.equal(asked);
    expect(text()).to.contain('Your payment went through.');
  });

  it('is held by the page, and goes out once when that allows it, however often Pay is pressed', async () => {
    const { pay, press, ask, sent, text } = await open();
    const [one, other] = [hold(), hold()];
    ask(({ detail }) => {
      detail.waitUntil(one.promise);
      detail.waitUntil(other.promise);
    });
    await pay();
    await press('One moment…');
    one.resolve();
    await settle();
    expect(sent).to.deep.equal([]);
    other.resolve();
    await settle();
    expect(sent).to.have.length(1);
    expect(text()).to.contain('Your payment went through.');
  });

  it('is held and then refused', async () => {
    const { pay, press, ask, sent, text } = await open();
    const { promise, reject } = hold();
    ask(({ detail }) => detail.waitUntil(promise));
    await pay();
    reject();
    await settle();
    expect(sent).to.deep.equal([]);
    expect(text()).to.contain(refused);
    await press('Pay $182.40');
    expect(sent).to.have.length(1);
  });

  it('is forgotten with a form that leaves the page while it is held, also when the form comes back', async () => {
    const { form, processor, pay, ask, sent } = await open();
    const { promise, resolve } = hold();
    ask(({ detail }) => detail.waitUntil(promise));
    await pay();
    const place = form.parentElement;
    form.remove();
    await settle();
    place?.append(form);
    await settle();
    resolve();
    await settle();
    expect(sent).to.deep.equal([]);
    const again = driverOf(form, processor);
    expect(again.text()).not.to.contain('One moment…').and.not.to.contain('went through');
  });

  it('P-12: a payment that the payer confirms to mean twice is asked about too', async () => {
    const sent: PaymentRequest[] = [];
    const { pay, press, ask, asked, text } = await open({
      createPayment: async (intentId, request) => {
        sent.push(request);
        if (!request.confirmDuplicate) throw problem('duplicate_suspected');
        return paymentOf(intentId, request);
      },
    });
    await pay();
    ask((event) => event.preventDefault());
    await press('Yes, pay $182.40 again');
    expect(asked).to.have.length(1);
    expect(sent).to.have.length(1);
    expect(text()).to.contain(refused);
  });
});
