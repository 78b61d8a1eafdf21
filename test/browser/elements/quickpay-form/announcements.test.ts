import { expect } from '@open-wc/testing';
import { NetworkError, TimeoutError } from '../../../../src/client/index.ts';
import type { Payment } from '../../../../src/contract/index.ts';
import { announcements } from '../../support/announcements.ts';
import { later } from '../../support/fake-client.ts';
import { settle } from '../../support/place.ts';
import { openForm } from './open-form.ts';
import { declined, payClient, paymentOf, problem } from './pay-client.ts';

const lost = () => Promise.reject(new TimeoutError(30_000, false));

beforeEach(() => localStorage.clear());

describe('A-07: what is read out', () => {
  it('both regions stand in the page before anything is said', async () => {
    const { form } = await openForm(payClient({ getBalance: later<never>().answer }));
    expect(form.shadowRoot?.querySelectorAll('[role=status], [role=alert]')).to.have.length(2);
  });

  it('a payment that goes through: sent, received, each once', async () => {
    const payment = later<Payment>();
    const { form, pay } = await openForm(
      payClient({
        createPayment: async (intentId, request, options) => {
          await payment.answer(options);
          return paymentOf(intentId, request);
        },
      }),
    );
    const heard = announcements(form);
    await pay();
    payment.waiting[0]?.resolve({} as Payment);
    await settle();
    expect(heard).to.deep.equal(['Your payment of $182.40 is being sent.', 'Payment received: $182.40.']);
  });

  it('a decline', async () => {
    const { form, pay } = await openForm(
      payClient({ createPayment: async (intentId, request) => paymentOf(intentId, request, declined) }),
    );
    const heard = announcements(form);
    await pay();
    expect(heard.at(-1)).to.equal('Declined. Nothing was charged.');
    expect(heard.filter((text) => text.startsWith('Declined'))).to.have.length(1);
  });

  it('P-15: an unknown outcome is being checked, and is not called failed', async () => {
    const { form, pay } = await openForm(
      payClient({ createPayment: lost, getPaymentByIntent: () => Promise.reject(new NetworkError(true)) }),
    );
    const heard = announcements(form);
    await pay();
    await settle();
    expect(heard.at(-1)).to.equal('We’re still checking. Don’t pay again.');
    expect(heard.filter((text) => text.startsWith('We’re still checking'))).to.have.length(1);
    expect(heard.join(' ')).not.to.match(/fail|declin/i);
  });

  it('a refusal', async () => {
    const { form, pay } = await openForm(
      payClient({ createPayment: () => Promise.reject(problem('too_many_attempts')) }),
    );
    const heard = announcements(form);
    await pay();
    expect(heard.at(-1)).to.equal('The payment was not made. Nothing was charged.');
  });

  it('a card that has to be mended, each time it is sent', async () => {
    const { form, press } = await openForm();
    await press('Continue');
    const heard = announcements(form);
    await press('Review payment');
    await press('Review payment');
    const mend = 'Please fix the fields marked below.';
    expect(heard).to.deep.equal([mend, mend]);
  });

  it('going offline and coming back', async () => {
    const { form } = await openForm();
    const heard = announcements(form);
    Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => false });
    dispatchEvent(new Event('offline'));
    await settle();
    Reflect.deleteProperty(navigator, 'onLine');
    dispatchEvent(new Event('online'));
    await settle();
    expect(heard).to.deep.equal(['You’re offline', 'You’re connected again.']);
  });
});

describe('Q-10: what the page is told', () => {
  it('ids and status, and nothing of the payer or the money', async () => {
    const told: [name: string, keys: string[]][] = [];
    const names = [
      'duecare-quickpay-opened',
      'duecare-payment-submitted',
      'duecare-payment-succeeded',
      'duecare-receipt-emailed',
    ] as const;
    const controller = new AbortController();
    const { signal } = controller;
    for (const name of names) {
      document.body.addEventListener(name, ({ detail }) => told.push([name, Object.keys(detail)]), { signal });
    }
    const { pay, type, press } = await openForm();
    await pay();
    type('Email this receipt to', 'maria@example.com');
    await press('Send');
    controller.abort();

    expect(told.map(([name]) => name)).to.deep.equal(names);
    expect(told.map(([, keys]) => keys)).to.deep.equal([
      ['scope'],
      ['intentId'],
      ['paymentId', 'receiptId'],
      ['receiptId'],
    ]);
  });
});
