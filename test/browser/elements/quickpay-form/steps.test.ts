import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { PaymentRequest } from '../../../../src/contract/index.ts';
import { find, findAll } from '../../support/find.ts';
import { settle } from '../../support/place.ts';
import { usd } from '../../support/samples.ts';
import { field, focusedHeading, openForm } from './open-form.ts';
import { payClient, paymentOf } from './pay-client.ts';

/** A client that keeps what is sent to it. */
function recordingClient() {
  const sent: { intentId: string; request: PaymentRequest; record: string }[] = [];
  const client = payClient({
    createPayment: async (intentId, request) => {
      sent.push({ intentId, request, record: JSON.stringify(Object.entries(localStorage)) });
      return paymentOf(intentId, request);
    },
  });
  return { client, sent };
}

beforeEach(() => localStorage.clear());

describe('from the amount to the receipt', () => {
  it('A-01: pays only after a review of amount, card, what it pays, date and practice', async () => {
    const { client, sent } = recordingClient();
    const { press, typeCard, text } = await openForm(client);
    expect(text()).to.contain('Step 1 of 3').and.contain('$182.40').and.contain('$222.40');

    await press('Continue');
    expect(text()).to.contain('Step 2 of 3').and.contain('You’re paying $182.40');

    typeCard();
    await press('Review payment');
    expect(text()).to.contain('Step 3 of 3').and.contain('Visa •••• 4242').and.contain('Statement S-1042');
    expect(text()).to.contain('Willow Creek Family Medicine').and.contain('Today, ');
    expect(sent).to.have.length(0);

    await press('Pay $182.40');
    expect(text()).to.contain('Thank you. Your payment went through.').and.contain('R-100042');
    expect(text()).to.contain('Nov 21, 2026, 10:20 AM CST').and.contain('•••• 4242').and.not.contain('Step');
    expect(sent.map(({ request }) => request)).to.deep.equal([
      {
        choice: 'amount-due',
        amount: usd(18240),
        balanceVersion: '7',
        method: { kind: 'card', token: 'mocktok.1.4242' },
      },
    ]);
  });

  it('P-02: the key is on record before the payment is sent', async () => {
    const { client, sent } = recordingClient();
    await (await openForm(client)).pay();
    const [payment] = sent;
    expect(payment?.record).to.contain(payment?.intentId);
  });

  it('P-01: twenty quick clicks on Pay make one payment', async () => {
    const { client, sent } = recordingClient();
    const { form, toReview } = await openForm(client);
    await toReview();
    const pay = find(form, 'button', 'Pay $182.40');
    for (let click = 0; click < 20; click += 1) pay.click();
    await settle();
    expect(sent).to.have.length(1);
  });

  it('C-06: the token is asked for the intent and the amount that are then paid', async () => {
    const { client, sent } = recordingClient();
    const { pay, processor } = await openForm(client);
    await pay();
    expect(processor.requests).to.deep.equal([
      { intentId: sent[0]?.intentId, practiceId: 'willow-creek', amount: 18240, currency: 'USD' },
    ]);
  });

  it('A-01: Enter in a field never charges', async () => {
    const { client, sent } = recordingClient();
    const { form, pick, type, typeCard } = await openForm(client);
    await pick('Other amount');
    type('Amount to pay', '20');
    await sendKeys({ press: 'Enter' });
    await settle();
    typeCard();
    await sendKeys({ press: 'Enter' });
    await settle();
    expect(focusedHeading(form)).to.equal('Review your payment');
    await sendKeys({ press: 'Enter' });
    await settle();
    expect(findAll(form, 'button', 'Pay $20.00')).to.have.length(1);
    expect(sent).to.have.length(0);
  });

  it('A-01: Enter in the last field of the card goes on to the review from the card alone', async () => {
    const { client, sent } = recordingClient();
    const { form, press, typeCard, text, processor } = await openForm(client);
    await press('Continue');
    await sendKeys({ press: 'Tab' });
    processor.mounts[0]?.onSubmit?.();
    await settle();
    expect(text()).to.contain('Step 2 of 3').and.contain('Please fix the fields marked below.');
    typeCard();
    processor.mounts[0]?.onSubmit?.();
    await settle();
    expect(text()).to.contain('Step 3 of 3');
    for (let again = 0; again < 3; again += 1) processor.mounts[0]?.onSubmit?.();
    await settle();
    expect(findAll(form, 'button', 'Pay $182.40')).to.have.length(1);
    expect([sent.length, processor.requests.length]).to.deep.equal([0, 1]);
  });

  it('A-09: the heading of each new screen gets the focus, and the page keeps it at first', async () => {
    const { form, press, typeCard } = await openForm();
    expect(document.activeElement).to.equal(document.body);
    await press('Continue');
    expect(focusedHeading(form)).to.equal('Your card');
    typeCard();
    await press('Review payment');
    expect(focusedHeading(form)).to.equal('Review your payment');
    await press('Pay $182.40');
    expect(focusedHeading(form)).to.equal('Thank you. Your payment went through.');
  });

  it('A-09: the whole way by keyboard', async () => {
    const { client, sent } = recordingClient();
    const { form, text } = await openForm(client);
    const tabTo = async (name: string) => {
      for (let tab = 0; tab < 12; tab += 1) {
        const active = form.shadowRoot?.activeElement ?? document.activeElement;
        if (active?.textContent.trim() === name) return;
        await sendKeys({ press: 'Tab' });
      }
      throw new Error(`Tab does not reach ${name} in: ${text()}`);
    };
    find(form, 'input[type=radio][value=amount-due]').focus();
    await sendKeys({ press: 'ArrowDown' });
    await tabTo('Continue');
    await sendKeys({ press: 'Enter' });
    await settle();
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ type: '4242424242424242' });
    await tabTo('Review payment');
    await sendKeys({ press: 'Space' });
    await settle();
    await tabTo('Pay $222.40');
    await sendKeys({ press: 'Enter' });
    await settle();
    expect(text()).to.contain('Your payment went through');
    expect(sent.map(({ request }) => request.choice)).to.deep.equal(['current-balance']);
  });

  it('A-14: picking and typing lead nowhere', async () => {
    const { client, sent } = recordingClient();
    const { pick, type, text } = await openForm(client);
    await pick('Current balance');
    await pick('Other amount');
    type('Amount to pay', '222.40');
    await settle();
    expect(text()).to.contain('Step 1 of 3');
    expect(sent).to.have.length(0);
  });
});

describe('the amount', () => {
  const problems = [
    ['', 'Enter the amount you want to pay, for example 40.00.'],
    ['abc', 'Enter an amount like 40.00.'],
    ['-5', 'Enter an amount like 40.00.'],
    ['1.234', 'Enter an amount like 40.00.'],
    ['4.99', 'Enter $5.00 or more.'],
    ['222.41', 'The most you can pay here is $222.40.'],
  ] as const;

  for (const [typed, problem] of problems) {
    it(`A-08: “${typed}” says what is wrong and how to mend it, and is not cut or corrected`, async () => {
      const { form, pick, type, press } = await openForm();
      await pick('Other amount');
      type('Amount to pay', typed);
      await press('Continue');

      const summary = find(form, '[role=group]');
      expect(form.shadowRoot?.activeElement).to.equal(summary);
      const input = field(form, 'Amount to pay');
      expect(input.value).to.equal(typed);
      expect(input.getAttribute('aria-invalid')).to.equal('true');
      expect(describedBy(input)).to.contain(problem);

      find(summary, 'a', problem).click();
      expect(form.shadowRoot?.activeElement).to.equal(input);
    });
  }

  it('I-03: takes the amount as people write it', async () => {
    const { client, sent } = recordingClient();
    const { pick, type, press, typeCard } = await openForm(client);
    await pick('Other amount');
    type('Amount to pay', '$ 1 00.50'.replace(' 1 ', '1'));
    await press('Continue');
    typeCard();
    await press('Review payment');
    await press('Pay $100.50');
    expect(sent.map(({ request }) => [request.choice, request.amount])).to.deep.equal([['other', usd(10050)]]);
  });

  it('a radio group with a name, of native radio buttons', async () => {
    const { form } = await openForm();
    const group = find(form, 'fieldset');
    expect(group.getAttribute('aria-labelledby')).to.equal('heading');
    expect(findAll(group, 'input[type=radio]')).to.have.length(3);
  });
});

describe('going back', () => {
  it('A-02: a lower amount keeps the card, and a higher one asks the processor again for the same card', async () => {
    const { form, pick, press, toReview, type, processor, text } = await openForm();
    await toReview();
    find(form, 'button', 'Change amount').click();
    await settle();
    await pick('Other amount');
    type('Amount to pay', '50');
    await press('Continue');
    expect(text()).to.contain('Step 3 of 3').and.contain('$50.00');
    expect(processor.requests).to.have.length(1);

    find(form, 'button', 'Change amount').click();
    await settle();
    await pick('Current balance');
    await press('Continue');
    expect(text()).to.contain('Step 3 of 3').and.contain('$222.40');
    expect(processor.requests.map(({ amount }) => amount)).to.deep.equal([18240, 22240]);
    expect(new Set(processor.requests.map(({ intentId }) => intentId))).to.have.property('size', 1);
    expect(processor.mounts).to.have.length(1);
  });

  it('the card can be changed, and its field is still the same one', async () => {
    const { form, press, toReview, typeCard, text, processor } = await openForm();
    await toReview();
    find(form, 'button', 'Change card').click();
    await settle();
    expect(focusedHeading(form)).to.equal('Your card');
    typeCard('5555555555554444');
    await press('Review payment');
    expect(processor.mounts).to.have.length(1);
    expect(text()).to.contain('4444');
  });
});

function describedBy(input: HTMLInputElement): string {
  const root = input.getRootNode();
  if (!(root instanceof ShadowRoot)) throw new Error('The field is in no shadow root.');
  const ids = input.getAttribute('aria-describedby')?.split(' ') ?? [];
  return ids.map((id) => root.getElementById(id)?.textContent.trim() ?? '').join(' ');
}
