import { expect } from '@open-wc/testing';
import type { Balance, PaymentRequest } from '../../../../src/contract/index.ts';
import { find, findAll, visibleText } from '../../support/find.ts';
import { partlyProcessing, pastDue, processing, usd } from '../../support/samples.ts';
import { openForm } from './open-form.ts';
import { payClient, paymentOf, problem } from './pay-client.ts';

beforeEach(() => localStorage.clear());

/** A client whose balance a test changes, with what was sent to it. The first `refusals` payments are refused. */
function changingClient(first: Balance, refusals = 0) {
  const sent: PaymentRequest[] = [];
  const state = { balance: first };
  const client = payClient({
    getBalance: () => Promise.resolve(state.balance),
    createPayment: async (intentId, request) => {
      sent.push(request);
      if (sent.length <= refusals) throw problem('balance_changed');
      return paymentOf(intentId, request);
    },
  });
  return { client, sent, state };
}

/** Names of the buttons and radio buttons in sight. */
const choices = (form: HTMLElement) => findAll(form, 'label.choice').map((label) => visibleText(label));

describe('while a payment is being processed', () => {
  it('P-11: of the whole balance: says so, speaks of no insurance, and offers nothing to pay', async () => {
    const { form, text } = await openForm(payClient({}, processing));
    expect(text()).to.contain('A payment of $222.40 is being processed.').and.not.contain('insurance');
    expect(text()).not.to.contain('paid up');
    expect(findAll(form, 'button').map((button) => button.textContent.trim())).to.deep.equal(['Check again']);
  });

  it('looks again when asked, and offers what can be paid by then', async () => {
    const { client, state } = changingClient(processing);
    const { press, text } = await openForm(client);
    state.balance = pastDue;
    await press('Check again');
    expect(text()).to.contain('How much would you like to pay?').and.not.contain('being processed');
  });

  it('P-11: of a part: says so and offers no more than the rest', async () => {
    const { client, sent } = changingClient(partlyProcessing);
    const { form, text, toReview, press } = await openForm(client);
    expect(text()).to.contain('A payment of $80.00 is being processed.');
    expect(choices(form)).to.deep.equal(['The most you can pay now $142.40', 'Other amount']);
    expect(text()).not.to.match(/182\.40|222\.40/);

    await toReview();
    expect(text()).to.contain('$142.40').and.contain('Your oldest charges first');
    await press('Pay $142.40');
    expect(sent.map(({ choice, amount, balanceVersion }) => [choice, amount, balanceVersion])).to.deep.equal([
      ['other', usd(14240), '8'],
    ]);
  });

  it('P-11: an amount due that can be paid whole stays as it is', async () => {
    const enough = { ...partlyProcessing, payable: { minimum: usd(500), maximum: usd(20000) } };
    const { form } = await openForm(payClient({}, enough));
    expect(choices(form)).to.deep.equal([
      'Amount due $182.40 Statement S-1042, was due Oct 31, 2026',
      'The most you can pay now $200.00',
      'Other amount',
    ]);
  });

  it('several payments are told together', async () => {
    const two = { ...partlyProcessing, processing: { count: 2, amount: usd(8000) } };
    const { text } = await openForm(payClient({}, two));
    expect(text()).to.contain('Payments of $80.00 in total are being processed.');
  });

  it('an older backend that says nothing of it is believed nothing', async () => {
    const { payableState: _, processing: __, ...older } = processing;
    const { text } = await openForm(payClient({}, older));
    expect(text()).to.contain('There is nothing you can pay on this page right now.').and.not.contain('insurance');
  });
});

describe('a balance that changed while the payer looked at the review', () => {
  /** Takes $40.00 to the review, changes the balance, and presses Pay. */
  async function payFortyAfter(changed: Balance) {
    const { client, sent, state } = changingClient(pastDue, 1);
    const opened = await openForm(client);
    await opened.pick('Other amount');
    opened.type('Amount to pay', '40');
    await opened.toReview();
    state.balance = changed;
    await opened.press('Pay $40.00');
    return { ...opened, sent };
  }

  it('P-16: shows the figure that changed, not the amount that stays', async () => {
    const paid = { ...pastDue, version: '9', amountDue: usd(14240), currentBalance: usd(18240) };
    const { text, press, sent } = await payFortyAfter(paid);
    expect(text()).to.contain('Your bill was updated').and.contain('Amount due Before $182.40 Now $142.40');
    expect(text()).not.to.contain('Before $40.00');
    await press('Continue with $40.00');
    await press('Pay $40.00');
    expect(sent.map(({ balanceVersion }) => balanceVersion)).to.deep.equal(['7', '9']);
  });

  it('P-16: says that another payment is being processed, and what can still be paid', async () => {
    const { text } = await payFortyAfter(partlyProcessing);
    expect(text()).to.contain('A payment of $80.00 is being processed.');
    expect(text()).to.contain('The most you can pay now Before $222.40 Now $142.40');
    expect(text()).not.to.contain('Before $40.00');
  });

  it('P-16: compares nothing when no figure changed', async () => {
    const { text } = await payFortyAfter({ ...pastDue, version: '9' });
    expect(text()).to.contain('Your bill was updated').and.contain('Nothing was charged.');
    expect(text()).not.to.match(/Before|Now /);
  });

  it('P-16: an amount that can no longer be paid is not gone on with', async () => {
    const little = { ...partlyProcessing, payable: { minimum: usd(500), maximum: usd(3000) } };
    const { form, text, press } = await payFortyAfter(little);
    expect(text()).to.contain('The most you can pay now Before $222.40 Now $30.00');
    expect(findAll(form, 'button').map((button) => button.textContent.trim())).to.deep.equal(['Choose an amount']);
    await press('Choose an amount');
    expect(text()).to.contain('The most you can pay now $30.00');
  });

  it('P-11: with nothing left to pay it leads to what is being processed, and offers no amount', async () => {
    const { form, text, press } = await payFortyAfter(processing);
    expect(text()).to.contain('A payment of $222.40 is being processed.').and.not.contain('Before $182.40');
    expect(find(form, 'button').textContent.trim()).to.equal('Continue');
    await press('Continue');
    expect(text()).to.contain('Nothing more to pay right now');
  });

  it('P-16: shows both amounts when it is the amount that changed', async () => {
    const { client, state } = changingClient(pastDue, 1);
    const { toReview, press, text } = await openForm(client);
    await toReview();
    state.balance = { ...pastDue, version: '9', amountDue: usd(14240), currentBalance: usd(18240) };
    await press('Pay $182.40');
    expect(text()).to.contain('The amount has changed').and.contain('Amount Before $182.40 Now $142.40');
  });
});
