import { expect } from '@open-wc/testing';
import type { DuecareClient } from '../../../../src/client/index.ts';
import { NetworkError } from '../../../../src/client/index.ts';
import type { LinkExchange, LinkVerificationKind, PaymentRequest } from '../../../../src/contract/index.ts';
import { find } from '../../support/find.ts';
import { settle } from '../../support/place.ts';
import { paidUp, pastDue, samplePractice, usd, waiting } from '../../support/samples.ts';
import { field, focused, focusedHeading, openForm } from './open-form.ts';
import { opened, payClient, paymentOf, problem, session, signedOutClient } from './pay-client.ts';

const token = 'Zm9yLXRoZS10ZXN0cy1vbmx5';
const request: PaymentRequest = {
  choice: 'amount-due',
  amount: usd(18240),
  balanceVersion: '7',
  method: { kind: 'card', token: 'mocktok.card.4242' },
};
const plainPage = location.pathname + location.search;

/** Keeps what is exchanged, and answers in turn; the last answer stands. */
function exchanges(...answers: (() => ReturnType<DuecareClient['exchangeLink']>)[]) {
  const asked: LinkExchange[] = [];
  const exchangeLink: DuecareClient['exchangeLink'] = (exchange) => {
    const answer = answers[Math.min(asked.length, answers.length - 1)];
    asked.push(exchange);
    return answer?.() ?? Promise.resolve(opened);
  };
  return { asked, exchangeLink };
}

const refused =
  (...problems: Parameters<typeof problem>) =>
  () =>
    Promise.reject(problem(...problems));
const accepted = () => Promise.resolve(opened);

beforeEach(() => localStorage.clear());
afterEach(() => history.replaceState(null, '', plainPage));

describe('with a payment link', () => {
  beforeEach(() => history.replaceState(null, '', `#duecare=${token}`));

  it('Q-02: exchanges the token of the fragment and leaves it in place, so that a reload works', async () => {
    const { asked, exchangeLink } = exchanges();
    const { text } = await openForm(payClient({ exchangeLink }));
    expect(asked).to.deep.equal([{ kind: 'link', token }]);
    expect(location.hash).to.equal(`#duecare=${token}`);
    expect(text()).to.contain('Bill for M*** G.').and.contain('$182.40');
  });

  it('Q-06: a dead link says one thing and offers safe next steps', async () => {
    const client = payClient({ exchangeLink: refused('link_unavailable') });
    const { form, press, text } = await openForm(client);
    expect(text()).to.contain('This link no longer works').and.contain('Ask Willow Creek Family Medicine');
    expect(find(form, 'a', '(555) 010-0147').getAttribute('href')).to.equal('tel:5550100147');
    expect(find(form, 'a', 'View your account').getAttribute('href')).to.equal(
      `${location.origin}/account#duecare=${token}`,
    );
    expect(text()).not.to.contain('M***');
    await press('Enter a payment code');
    expect(focusedHeading(form)).to.equal('Enter your payment code');
  });

  it('Q-06: a dead link offers to send a new one to the contact on file, once, and says nothing of the account', async () => {
    const asked: unknown[] = [];
    const client = payClient({
      exchangeLink: refused('link_unavailable'),
      resendLink: async (request) => void asked.push(request),
    });
    const { form, press, text } = await openForm(client);
    expect(text()).to.contain('Send me a new link').and.not.contain('Ask Willow Creek');
    await press('Send me a new link');
    expect(asked).to.deep.equal([{ token }]);
    expect(text()).to.contain('If there is something to pay, a new link is on its way').and.not.contain('Send me');
    expect(focused(form)?.textContent).to.contain('a new link is on its way');
    expect(find(form, 'a', '(555) 010-0147')).to.be.instanceOf(HTMLElement);
  });

  it('Q-06: a backend that sends no new links leads to the practice', async () => {
    const client = payClient({
      exchangeLink: refused('link_unavailable'),
      resendLink: () => Promise.reject(problem('not_found')),
    });
    const { press, text } = await openForm(client);
    await press('Send me a new link');
    expect(text()).to.contain('That didn’t work.').and.contain('Ask Willow Creek Family Medicine');
  });

  it('Q-06: after a payment in full and a reload the device that paid sees the receipt, and no other', async () => {
    const ended = new Set<string | undefined>();
    let intent = '';
    const client = () =>
      payClient(
        {
          exchangeLink: ({ intentId }) =>
            ended.size > 0 && intentId !== intent
              ? Promise.reject(problem('link_unavailable'))
              : Promise.resolve(opened),
          createPayment: async (id, request) => {
            intent = id;
            ended.add(token);
            return paymentOf(id, request);
          },
          getPaymentByIntent: async (id) =>
            id === intent ? paymentOf(id, request) : Promise.reject(problem('payment_not_found')),
        },
        ended.size > 0 ? paidUp : pastDue,
      );
    const events: string[] = [];
    const first = await openForm(client());
    first.form.addEventListener('duecare-payment-succeeded', () => events.push('first'));
    await first.pay();
    expect(first.text()).to.contain('Your payment went through.');
    expect(events).to.deep.equal(['first']);
    first.form.remove();

    document.addEventListener('duecare-payment-succeeded', () => events.push('again'), { once: true });
    const reloaded = await openForm(client());
    expect(reloaded.text()).to.contain('Paid. Receipt R-100042').and.contain('$182.40');
    expect(reloaded.text()).not.to.contain('Send me a new link');
    expect(events, 'the page is told once').to.deep.equal(['first']);
    reloaded.form.remove();

    expect(Object.keys(localStorage)).to.deep.equal(['duecare:paid:account-1']);
    const stored = JSON.parse(localStorage.getItem('duecare:paid:account-1') ?? '') as object;
    expect(Object.keys(stored)).to.deep.equal(['v', 'intentId', 'createdAt']);
    localStorage.clear();
    const other = await openForm(client());
    expect(other.text()).to.contain('This link no longer works');
  });

  it('Q-06: after a payment in part and a reload the payer sees the receipt and can pay the rest', async () => {
    let intent = '';
    const client = () =>
      payClient({
        createPayment: async (id, sent) => {
          intent = id;
          return paymentOf(id, sent);
        },
        getPaymentByIntent: async (id) =>
          id === intent ? paymentOf(id, request) : Promise.reject(problem('payment_not_found')),
      });
    const first = await openForm(client());
    await first.pay();
    first.form.remove();
    const { text, press } = await openForm(client());
    expect(text()).to.contain('Paid. Receipt R-100042').and.contain('Left to pay $40.00');
    await press('Pay another amount');
    expect(text()).to.contain('Step 1 of 3').and.not.contain('Paid. Receipt');
  });

  it('Q-02: the link goes along to the account on the same site, and nowhere else', async () => {
    const client = payClient({ exchangeLink: refused('link_unavailable') });
    const { form } = await openForm(client);
    const account = () => find(form, 'a', 'View your account').getAttribute('href');
    for (const [url, href] of [
      ['/account/?section=home#top', `${location.origin}/account/?section=home#duecare=${token}`],
      ['https://portal.example/account', 'https://portal.example/account'],
    ] as const) {
      form.setAttribute('account-url', url);
      await settle();
      expect(account()).to.equal(href);
    }
  });

  it('Q-05: asks for the date of birth, says how many answers are left, and opens with the right one', async () => {
    const { asked, exchangeLink } = exchanges(
      refused('verification_required', { accepts: 'date-of-birth' }),
      refused('verification_failed', { accepts: 'date-of-birth', attemptsLeft: 1 }),
      accepted,
    );
    const { form, text, type, press } = await openForm(payClient({ exchangeLink }));
    expect(text()).to.contain('First, a quick check').and.not.contain('$');

    type('Your date of birth', '4/23/1985');
    await press('Continue');
    expect(text()).to.contain('You have 1 try left.');
    expect(focused(form)?.textContent).to.contain('That doesn’t match');
    expect(field(form, 'Your date of birth').value).to.equal('4/23/1985');

    type('Your date of birth', '1231987');
    await press('Continue');
    expect(text()).to.contain('Enter a date of birth, for example 4/23/1985.');
    expect(asked, 'R-03: an ambiguous date costs no try').to.have.length(2);

    type('Your date of birth', '04241985');
    await press('Continue');
    expect(text()).to.contain('$182.40');
    expect(asked.map((exchange) => exchange.verification)).to.deep.equal([
      undefined,
      { kind: 'date-of-birth', dateOfBirth: '1985-04-23' },
      { kind: 'date-of-birth', dateOfBirth: '1985-04-24' },
    ]);
  });

  it('A-05: the fields of the question can be filled in by the browser', async () => {
    const autofillOf = async (accepts: LinkVerificationKind, ...labels: string[]) => {
      const { form } = await openForm(payClient({ exchangeLink: refused('verification_required', { accepts }) }));
      const found = labels.map((label) => field(form, label).getAttribute('autocomplete'));
      // The link is for the first form of a page.
      form.remove();
      return found;
    };
    expect(await autofillOf('date-of-birth', 'Your date of birth')).to.deep.equal(['bday']);
    expect(await autofillOf('zip-and-last-name', 'ZIP code', 'Last name')).to.deep.equal([
      'postal-code',
      'family-name',
    ]);
  });

  it('asks for ZIP and last name, and says what is wrong with them before the backend counts an answer', async () => {
    const { asked, exchangeLink } = exchanges(
      refused('verification_required', { accepts: 'zip-and-last-name' }),
      accepted,
    );
    const { form, text, type, press } = await openForm(payClient({ exchangeLink }));
    type('ZIP code', '123');
    await press('Continue');
    expect(focused(form)?.textContent).to.contain('Enter a ZIP code with five digits.');
    expect(focused(form)?.textContent).to.contain('Enter the last name on the bill.');
    expect(asked).to.have.length(1);

    type('ZIP code', '12345-6789');
    type('Last name', ' Garcia ');
    await press('Continue');
    expect(text()).to.contain('$182.40');
    expect(asked[1]?.verification).to.deep.equal({ kind: 'zip-and-last-name', zip: '12345', lastName: 'Garcia' });
  });

  it('Q-05: a locked link leads to the practice and asks nothing more', async () => {
    const { form, text } = await openForm(payClient({ exchangeLink: refused('verification_locked') }));
    expect(text()).to.contain('This link is locked').and.contain('(555) 010-0147');
    expect(form.shadowRoot?.querySelector('input')).to.equal(null);
  });

  it('can be tried again when the backend is out of reach', async () => {
    const { asked, exchangeLink } = exchanges(() => Promise.reject(new NetworkError(true)), accepted);
    const { text, press } = await openForm(payClient({ exchangeLink }));
    expect(text()).to.contain('We couldn’t load this').and.contain('Nothing has been charged.');
    await press('Try again');
    expect(text()).to.contain('$182.40');
    expect(asked).to.have.length(2);
  });

  it('another link followed on the same page opens its bill', async () => {
    const { asked, exchangeLink } = exchanges();
    await openForm(payClient({ exchangeLink }));
    location.hash = '#duecare=another-token-of-some-length';
    await settle();
    expect(asked.map((exchange) => exchange.kind === 'link' && exchange.token)).to.deep.equal([
      token,
      'another-token-of-some-length',
    ]);
  });
});

describe('without a link', () => {
  it('Q-06: who has just paid on this device sees the receipt first, also when a reload has lost the link', async () => {
    const intentId = '00000000-0000-4000-8000-000000000001';
    const asked: unknown[] = [];
    const client = signedOutClient({
      findReceipt: async (request) => {
        asked.push(request);
        return { number: 'R-100042', paidAt: '2026-11-21T16:20:00.000Z', amount: usd(18240) };
      },
    });
    localStorage.setItem('duecare:paid:account-1', JSON.stringify({ v: 1, intentId, createdAt: Date.now() }));
    const { form, press, text } = await openForm(client);
    expect(asked).to.deep.equal([{ intentId }]);
    expect(text())
      .to.contain('Paid. Receipt R-100042')
      .and.contain('$182.40')
      .and.contain('open your payment link again');
    await press('Enter a payment code');
    expect(focusedHeading(form)).to.equal('Enter your payment code');
  });

  it('Q-06: a receipt that is not found leads to the code, and nothing is asked without a payment on record', async () => {
    let asked = 0;
    const findReceipt = () => {
      asked += 1;
      return Promise.reject(problem('not_found'));
    };
    const first = await openForm(signedOutClient({ findReceipt }));
    expect(first.text()).to.contain('Enter your payment code');
    expect(asked).to.equal(0);
    first.form.remove();
    const intentId = '00000000-0000-4000-8000-000000000001';
    localStorage.setItem('duecare:paid:account-1', JSON.stringify({ v: 1, intentId, createdAt: Date.now() }));
    const { text } = await openForm(signedOutClient({ findReceipt }));
    expect(text()).to.contain('Enter your payment code');
    expect(asked).to.equal(1);
  });

  it('takes a payment code as people type it', async () => {
    const { asked, exchangeLink } = exchanges();
    const { text, type, press } = await openForm(signedOutClient({ exchangeLink }));
    type('Payment code', ' 7k2m9-qxo1b ');
    await press('Find my bill');
    expect(asked).to.deep.equal([{ kind: 'code', code: '7K2M9QX01B' }]);
    expect(text()).to.contain('$182.40');
  });

  it('says what is wrong with a code, and keeps it', async () => {
    const { asked, exchangeLink } = exchanges(refused('link_unavailable'));
    const { form, type, press } = await openForm(signedOutClient({ exchangeLink }));
    await press('Find my bill');
    expect(focused(form)?.textContent).to.contain('Enter the ten letters and numbers from your statement.');
    type('Payment code', '7K2M9');
    await press('Find my bill');
    expect(focused(form)?.textContent).to.contain('Enter the ten letters and numbers from your statement.');
    expect(asked).to.have.length(0);
    type('Payment code', '7K2M9-QX4TB');
    await press('Find my bill');
    expect(focused(form)?.textContent).to.contain('This code doesn’t open a bill.');
    expect(field(form, 'Payment code').value).to.equal('7K2M9-QX4TB');
  });

  it('a code that is being checked is sent once', async () => {
    const { asked, exchangeLink } = exchanges(() => new Promise(() => undefined));
    const { type, press } = await openForm(signedOutClient({ exchangeLink }));
    type('Payment code', '7K2M9-QX4TB');
    await press('Find my bill');
    await press('One moment…');
    expect(asked).to.have.length(1);
  });

  it('uses the session that the provider has', async () => {
    const { text } = await openForm(payClient());
    expect(text()).to.contain('$182.40');
  });

  it('a practice without QuickPay asks for no code', async () => {
    const practice = { ...samplePractice, options: { ...samplePractice.options, quickPay: false } };
    const { text } = await openForm(signedOutClient({ getPractice: async () => practice }));
    expect(text()).to.contain('This can’t be shown right now');
  });

  it('a practice that takes payments elsewhere leads there with nothing but its address', async () => {
    const practice = {
      ...samplePractice,
      processor: { kind: 'link-out', url: 'https://pay.example.com/abc' },
    } as const;
    const { form } = await openForm(signedOutClient({ getPractice: async () => practice }));
    const link = find(form, 'a', 'Go to the payment page');
    expect(link.getAttribute('href')).to.equal('https://pay.example.com/abc');
    expect(link.getAttribute('rel')).to.equal('noreferrer');
  });
});

describe('with nothing to pay', () => {
  it('says that the payer is paid up', async () => {
    const { text } = await openForm(payClient({}, paidUp));
    expect(text()).to.contain('You’re all paid up').and.contain('View your account');
  });

  it('says what is still with the insurance', async () => {
    const { text } = await openForm(payClient({}, waiting));
    expect(text()).to.contain('Nothing to pay yet').and.contain('$380.00 is still with your insurance.');
  });
});

describe('when the session ends', () => {
  it('takes the bill off the page, and opens it again with the choices kept', async () => {
    let ended = false;
    const unlessEnded = <T>(value: T) => (ended ? Promise.reject(problem('session_expired')) : Promise.resolve(value));
    const client = payClient({ getSession: () => unlessEnded(session), getBalance: () => unlessEnded(pastDue) });
    const { form, pick, type, text, press } = await openForm(client);
    await pick('Other amount');
    type('Amount to pay', '75');
    await settle();

    ended = true;
    await invalidate(form);
    expect(text()).to.contain('We closed your bill to keep it private').and.not.contain('$').and.not.contain('M***');

    ended = false;
    await press('Open my bill again');
    expect(field(form, 'Amount to pay').value).to.equal('75');
  });
});

/** Something was paid elsewhere on the page, so that the form loads its balance again. */
async function invalidate(form: HTMLElement): Promise<void> {
  const provider = form.closest('duecare-provider');
  provider?.connection?.invalidate('balance');
  await settle();
}
