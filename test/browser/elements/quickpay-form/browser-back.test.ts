import { expect } from '@open-wc/testing';
import type { PaymentRequest } from '../../../../src/contract/index.ts';
import { nextPop, travel } from '../../support/history.ts';
import { settle } from '../../support/place.ts';
import { field, focusedHeading, openForm } from './open-form.ts';
import { declined, payClient, paymentOf } from './pay-client.ts';

/** Keeps what is sent. */
function recordingClient(outcome: Parameters<typeof paymentOf>[2] = {}) {
  const sent: PaymentRequest[] = [];
  const client = payClient({
    createPayment: async (intentId, request) => {
      sent.push(request);
      return paymentOf(intentId, request, outcome);
    },
  });
  return { client, sent };
}

/** A form between two steps takes its entries along. */
async function takeAway(form: Element): Promise<void> {
  const popped = nextPop();
  form.remove();
  await popped;
}

const mayPay = (text: string) => /Step \d of 3|Pay \$/.test(text);

const { href } = location;

beforeEach(() => {
  localStorage.clear();
  history.pushState(null, '');
});

describe('Back of the browser', () => {
  it('at the card and at the review is one step back, Forward one step on, and nothing is lost', async () => {
    const { client, sent } = recordingClient();
    const { form, pick, type, press, typeCard, text, processor } = await openForm(client);
    await pick('Other amount');
    type('Amount to pay', '50');
    await press('Continue');
    expect(text()).to.contain('Step 2 of 3');
    typeCard();
    await press('Review payment');
    await travel(-1);
    expect(focusedHeading(form)).to.equal('Your card');
    expect(processor.mounts, 'the card field is still the same').to.have.length(1);
    await travel(-1);
    expect(text()).to.contain('Step 1 of 3');
    expect(field(form, 'Amount to pay').value).to.equal('50');
    await travel(2);
    expect(text()).to.contain('Step 3 of 3').and.contain('$50.00');
    await press('Pay $50.00');
    expect(text()).to.contain('Your payment went through.');
    expect(sent.map(({ amount }) => amount.amount)).to.deep.equal([5000]);
    expect(location.href, 'the address stays').to.equal(href);
    form.remove();
  });

  it('P-01: after Pay never reaches a screen that can pay again', async () => {
    const { client, sent } = recordingClient();
    const { form, pay, text } = await openForm(client);
    await pay();
    const collapsed = nextPop().then(nextPop);
    history.back();
    await collapsed;
    await settle();
    expect(text()).to.contain('Your payment went through.');
    for (const delta of [1, 1, -1, -1]) {
      history.go(delta);
      await nextPop();
      await settle();
      expect(mayPay(text()), text()).to.equal(false);
    }
    expect(sent).to.have.length(1);
    form.remove();
  });

  it('P-15: while the outcome is not known shows that it is being checked', async () => {
    const client = payClient({ createPayment: () => new Promise(() => undefined) });
    const { form, pay, text } = await openForm(client);
    await pay();
    expect(text()).to.contain('Sending your payment');
    history.back();
    await nextPop();
    await settle();
    expect(text()).to.contain('Sending your payment');
    expect(mayPay(text())).to.equal(false);
    form.remove();
  });

  it('while the page holds the payment sends nothing', async () => {
    const { client, sent } = recordingClient();
    const { form, toReview, press, text } = await openForm(client);
    let allow: () => void = () => undefined;
    form.addEventListener('duecare-payment-submitting', (event) =>
      event.detail.waitUntil(new Promise<void>((resolve) => (allow = resolve))),
    );
    await toReview();
    await press('Pay $182.40');
    await travel(-1);
    allow();
    await settle();
    expect(text()).to.contain('Step 2 of 3');
    expect(sent).to.deep.equal([]);
    await takeAway(form);
  });

  it('P-03: after a declined card leads to the card, and Forward to no review of the card before', async () => {
    const { client, sent } = recordingClient(declined);
    const { form, pay, text } = await openForm(client);
    await pay();
    expect(text()).to.contain('Your card was declined');
    await travel(-1);
    expect(text()).to.contain('Step 2 of 3');
    await travel(1);
    expect(text()).to.contain('Step 2 of 3');
    expect(sent).to.have.length(1);
    await takeAway(form);
  });

  it('is left alone where the page says so', async () => {
    const { form, toReview, text } = await openForm();
    form.setAttribute('no-history', '');
    const { length } = history;
    await toReview();
    expect(text()).to.contain('Step 3 of 3');
    expect([history.length, history.state]).to.deep.equal([length, null]);
    form.remove();
  });
});
