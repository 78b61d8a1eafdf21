import { expect } from '@open-wc/testing';
import { NetworkError, TimeoutError } from '../../../../src/client/index.ts';
import type { Balance, PaymentRequest } from '../../../../src/contract/index.ts';
import { CardFieldError } from '../../../../src/processors/index.ts';
import { later } from '../../support/fake-client.ts';
import { find, findAll } from '../../support/find.ts';
import { settle } from '../../support/place.ts';
import { paidUp, pastDue, usd } from '../../support/samples.ts';
import { FakeProcessor } from './fake-processor.ts';
import { field, focused, focusedHeading, openForm } from './open-form.ts';
import { declined, payClient, paymentOf, problem, receipt, session } from './pay-client.ts';

type Answer = (intentId: string, request: PaymentRequest) => ReturnType<ReturnType<typeof payClient>['createPayment']>;

/** Keeps what is sent, and answers in turn; the last answer stands. */
function payments(...answers: Answer[]) {
  const sent: { intentId: string; request: PaymentRequest }[] = [];
  const createPayment: Answer = (intentId, request) => {
    const answer = answers[Math.min(sent.length, answers.length - 1)];
    sent.push({ intentId, request });
    return answer?.(intentId, request) ?? Promise.resolve(paymentOf(intentId, request));
  };
  return { sent, createPayment };
}

const refused = (code: Parameters<typeof problem>[0]) => () => Promise.reject(problem(code));
const taken: Answer = async (intentId, request) => paymentOf(intentId, request);
const lost: Answer = () => Promise.reject(new TimeoutError(30_000, false));

/** As if the device were offline, until the test ends. */
function goOffline(): void {
  Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => false });
  dispatchEvent(new Event('offline'));
}

function goOnline(): void {
  Reflect.deleteProperty(navigator, 'onLine');
  dispatchEvent(new Event('online'));
}

beforeEach(() => localStorage.clear());
afterEach(goOnline);

describe('a declined card', () => {
  it('says why in general, that nothing was charged, and names the receipt', async () => {
    const { createPayment } = payments(async (intentId, request) => paymentOf(intentId, request, declined));
    const getReceipt = async () =>
      ({ ...receipt, number: 'R-100043', status: 'unsuccessful', amount: usd(0) }) as const;
    const { form, pay, text } = await openForm(payClient({ createPayment, getReceipt }));
    await pay();
    expect(focusedHeading(form)).to.equal('Your card was declined');
    expect(text()).to.contain('There isn’t enough money available on this card.').and.contain('Nothing was charged.');
    expect(text()).to.contain('Receipt R-100043: Unsuccessful, $0.00');
  });

  it('P-03: another card is another payment, under another key', async () => {
    const { sent, createPayment } = payments(async (id, request) => paymentOf(id, request, declined), taken);
    const { form, pay, press, typeCard, text, processor } = await openForm(payClient({ createPayment }));
    await pay();
    await press('Try another card');
    expect(focusedHeading(form)).to.equal('Your card');
    expect(processor.mounts).to.have.length(2);
    typeCard('5555555555554444');
    await press('Review payment');
    await press('Pay $182.40');
    expect(text()).to.contain('Your payment went through.').and.contain('4444');
    expect(new Set(sent.map(({ intentId }) => intentId))).to.have.property('size', 2);
    expect(processor.requests.map(({ intentId }) => intentId)).to.deep.equal(sent.map(({ intentId }) => intentId));
  });
});

describe('a payment that was never made', () => {
  it('P-18: who comes back reads that nothing was charged, with a receipt and a way to pay', async () => {
    const earlier = crypto.randomUUID();
    localStorage.setItem(
      `duecare:intent:${session.accountKey}`,
      JSON.stringify({ v: 1, intentId: earlier, createdAt: Date.now() }),
    );
    const request: PaymentRequest = {
      choice: 'amount-due',
      amount: usd(18240),
      balanceVersion: 'b-1',
      method: { kind: 'card', token: 'a-token-4242' },
    };
    const getPaymentByIntent = async () =>
      paymentOf(earlier, request, { status: 'declined', declineCode: 'processing_error' });
    const getReceipt = async () =>
      ({ ...receipt, number: 'R-100043', status: 'unsuccessful', amount: usd(0) }) as const;
    const { sent, createPayment } = payments(taken);
    const client = payClient({ createPayment, getPaymentByIntent, getReceipt });
    const { form, press, typeCard, text } = await openForm(client);
    expect(text())
      .to.contain('Your payment wasn’t made')
      .and.contain('Nothing was charged.')
      .and.contain('Receipt R-100043: Unsuccessful, $0.00');
    expect(text()).not.to.match(/declin/i);

    await press('Try another card');
    expect(focusedHeading(form)).to.equal('Your card');
    typeCard();
    await press('Review payment');
    await press('Pay $182.40');
    expect(text()).to.contain('Your payment went through.');
    expect(sent.map(({ intentId }) => intentId)).not.to.contain(earlier);
  });
});

describe('an unknown outcome', () => {
  it('P-15: says that it is being checked, offers nothing that pays, and never says failed', async () => {
    const { createPayment } = payments(lost);
    const getPaymentByIntent = () => Promise.reject(new NetworkError(true));
    const { form, pay, text } = await openForm(payClient({ createPayment, getPaymentByIntent }));
    await pay();
    expect(text()).to.contain('We’re checking your payment').and.contain('Don’t pay again.');
    expect(text()).not.to.match(/fail|declin|wasn’t made/i);
    expect(findAll(form, 'button')).to.have.length(0);
    expect(form.busy).to.equal(true);
  });

  it('shows the receipt when the backend knows of the payment', async () => {
    const { sent, createPayment } = payments(lost);
    const client = payClient({
      createPayment,
      getPaymentByIntent: async (intentId) => paymentOf(intentId, sent[0]?.request ?? unsent()),
    });
    const { pay, text } = await openForm(client);
    await pay();
    expect(text()).to.contain('Your payment went through.');
    expect(sent).to.have.length(1);
  });

  it('P-08: sends again under the same key when the backend knows of none', async () => {
    const { sent, createPayment } = payments(lost, taken);
    const { pay, text } = await openForm(payClient({ createPayment }));
    await pay();
    expect(text()).to.contain('Your payment went through.');
    expect(new Set(sent.map(({ intentId }) => intentId))).to.have.property('size', 1);
    expect(sent).to.have.length(2);
  });

  it('S-07: a session that ends while paying is opened again, and the outcome is looked up before anything else', async () => {
    const { sent, createPayment } = payments(refused('session_expired'));
    const client = payClient({
      createPayment,
      getSession: async () => session,
      getPaymentByIntent: async (intentId) => paymentOf(intentId, sent[0]?.request ?? unsent()),
    });
    const { form, pay, text, press } = await openForm(client);
    await pay();
    expect(text()).to.contain('To see if your payment went through, open your bill again. Don’t pay again.');
    expect(findAll(form, 'button').map(({ textContent }) => textContent.trim())).to.deep.equal(['Open my bill again']);
    await press('Open my bill again');
    expect(text()).to.contain('Your payment went through.');
    expect(sent).to.have.length(1);
  });

  it('S-07: a payment that never arrived can be sent under the same key, and the payer is told', async () => {
    const { sent, createPayment } = payments(refused('session_expired'), taken);
    const { pay, press, text, typeCard } = await openForm(payClient({ createPayment }));
    await pay();
    await press('Open my bill again');
    expect(text()).to.contain('Your payment hasn’t reached us.').and.contain('You won’t be charged twice.');
    typeCard();
    await press('Review payment');
    await press('Pay $182.40');
    expect(text()).to.contain('Your payment went through.').and.not.contain('hasn’t reached us');
    expect(new Set(sent.map(({ intentId }) => intentId))).to.have.property('size', 1);
  });
});

describe('refused before anything was collected', () => {
  it('P-16: a balance that changed is shown before and now, and reviewed again', async () => {
    let balance: Balance = pastDue;
    const { sent, createPayment } = payments(refused('balance_changed'), taken);
    const { pay, press, text, typeCard } = await openForm(
      payClient({ createPayment, getBalance: async () => balance }),
    );
    balance = { ...pastDue, version: '8', amountDue: usd(21240) };
    await pay();
    expect(text()).to.contain('The amount has changed').and.contain('$182.40').and.contain('$212.40');
    await press('Continue with $212.40');
    typeCard();
    expect(text()).to.contain('Step 3 of 3').and.contain('$212.40');
    await press('Pay $212.40');
    expect(sent.map(({ request }) => [request.amount.amount, request.balanceVersion])).to.deep.equal([
      [18240, '7'],
      [21240, '8'],
    ]);
  });

  it('P-16: what is sent is what the review shows, whatever is loaded meanwhile', async () => {
    let balance: Balance = pastDue;
    const { sent, createPayment } = payments(taken);
    const { form, toReview, press, text } = await openForm(
      payClient({ createPayment, getBalance: async () => balance }),
    );
    await toReview();
    balance = { ...pastDue, version: '8', amountDue: usd(21240) };
    form.closest('duecare-provider')?.connection?.invalidate('balance');
    await settle();
    expect(text()).to.contain('$182.40').and.not.contain('$212.40');
    await press('Pay $182.40');
    expect(sent.map(({ request }) => [request.amount.amount, request.balanceVersion])).to.deep.equal([[18240, '7']]);
  });

  it('P-16: nothing is left to pay', async () => {
    let balance: Balance = pastDue;
    const { createPayment } = payments(refused('balance_changed'));
    const { pay, press, text } = await openForm(payClient({ createPayment, getBalance: async () => balance }));
    balance = paidUp;
    await pay();
    await press('Continue');
    expect(text()).to.contain('You’re all paid up');
  });

  it('P-12: an equal payment of minutes ago needs the payer’s word, and goes out under the same key', async () => {
    const { sent, createPayment } = payments(refused('duplicate_suspected'), taken);
    const { form, pay, press, text } = await openForm(payClient({ createPayment }));
    await pay();
    expect(focusedHeading(form)).to.equal('Did you mean to pay twice?');
    await press('Yes, pay $182.40 again');
    expect(text()).to.contain('Your payment went through.');
    expect(sent.map(({ request }) => request.confirmDuplicate ?? false)).to.deep.equal([false, true]);
    expect(new Set(sent.map(({ intentId }) => intentId))).to.have.property('size', 1);
  });

  it('P-12: the payer who meant no second one is asked for nothing more, and can pay another amount', async () => {
    const { sent, createPayment } = payments(refused('duplicate_suspected'), taken);
    const { pay, pick, press, text, type } = await openForm(payClient({ createPayment }));
    await pay();
    await press('No, don’t pay again');
    expect(sent).to.have.length(1);
    await pick('Other amount');
    type('Amount to pay', '50');
    await press('Continue');
    expect(text()).to.contain('Review your payment').and.contain('$50.00');
    await press('Pay $50.00');
    expect(sent[1]?.request.amount).to.deep.equal(usd(5000));
    expect(sent[1]?.request.confirmDuplicate).to.equal(undefined);
  });

  it('C-06: a card token that is refused is asked for anew', async () => {
    const { sent, createPayment } = payments(refused('card_token_refused'), taken);
    const { form, pay, press, text, typeCard } = await openForm(payClient({ createPayment }));
    await pay();
    expect(focusedHeading(form)).to.equal('Your card');
    expect(text()).to.contain('Please enter your card details again.');
    typeCard();
    await press('Review payment');
    await press('Pay $182.40');
    expect(text()).to.contain('Your payment went through.');
    expect(sent.map(({ request }) => request.method)).to.deep.equal([
      { kind: 'card', token: 'mocktok.1.4242' },
      { kind: 'card', token: 'mocktok.2.4242' },
    ]);
  });

  it('C-11: after too many cards none can be tried', async () => {
    const { form, pay, text } = await openForm(payClient(payments(refused('too_many_attempts'))));
    await pay();
    expect(text()).to.contain('Too many tries').and.contain('Nothing was charged.');
    expect(findAll(form, 'button')).to.have.length(0);
  });

  it('anything else names the request and begins again', async () => {
    const { pay, press, text } = await openForm(payClient(payments(refused('method_unavailable'))));
    await pay();
    expect(text()).to.contain('Your payment wasn’t made').and.contain('req-4711');
    await press('Start again');
    expect(text()).to.contain('Step 1 of 3');
  });
});

describe('offline', () => {
  it('N-08: Pay sends nothing, says so, and stays', async () => {
    const { sent, createPayment } = payments(taken);
    let reachable = true;
    const getSession = () => (reachable ? Promise.resolve(session) : Promise.reject(new NetworkError(true)));
    const { toReview, press, text } = await openForm(payClient({ createPayment, getSession }));
    await toReview();
    goOffline();
    reachable = false;
    await press('Pay $182.40');
    expect(text()).to.contain('You’re offline. Your payment has not been sent.');
    expect(sent).to.have.length(0);

    goOnline();
    await press('Pay $182.40');
    expect(text()).to.contain('Your payment went through.');
    expect(sent).to.have.length(1);
  });

  it('N-08: the offline notice disappears when the connection returns', async () => {
    let reachable = true;
    const getSession = () => (reachable ? Promise.resolve(session) : Promise.reject(new NetworkError(true)));
    const { toReview, press, text } = await openForm(payClient({ getSession }));
    await toReview();
    goOffline();
    reachable = false;
    await press('Pay $182.40');
    expect(text()).to.contain('You’re offline.');
    goOnline();
    await settle();
    expect(text()).to.contain('Step 3 of 3').and.not.contain('You’re offline.');
  });

  it('N-08: the browser’s word is a hint: with the backend in reach Pay pays', async () => {
    const { sent, createPayment } = payments(taken);
    const { toReview, press } = await openForm(payClient({ createPayment }));
    await toReview();
    goOffline();
    await press('Pay $182.40');
    expect(sent).to.have.length(1);
  });

  it('N-08: a payment cut off in the middle is looked up as soon as the connection is back', async () => {
    const { sent, createPayment } = payments(lost);
    let online = false;
    const client = payClient({
      createPayment,
      getPaymentByIntent: (intentId) =>
        online ? taken(intentId, sent[0]?.request ?? unsent()) : Promise.reject(new NetworkError(true)),
    });
    const { pay, text } = await openForm(client);
    await pay();
    goOffline();
    await settle();
    expect(text()).to.contain('You’re offline. We’ll continue when you’re connected.');
    online = true;
    goOnline();
    await settle();
    expect(text()).to.contain('Your payment went through.');
    expect(sent).to.have.length(1);
  });
});

describe('the card’s frame', () => {
  it('can be tried again when it does not come', async () => {
    const processor = new FakeProcessor();
    processor.mountError = new CardFieldError('unreachable', 'The frame did not answer.', 'Try again.');
    const { press, text, typeCard } = await openForm(payClient(), processor);
    await press('Continue');
    expect(text()).to.contain('We can’t load the card form').and.not.contain('Review payment');
    processor.mountError = undefined;
    await press('Try again');
    typeCard();
    await press('Review payment');
    expect(text()).to.contain('Step 3 of 3');
  });

  it('is not shown from an origin the page has not allowed, and the console says what to set', async () => {
    const processor = new FakeProcessor();
    processor.mountError = new CardFieldError('frame-refused', 'Not allowed.', 'Set processor-origin.');
    const said = await warnings(async () => {
      const { press, text } = await openForm(payClient(), processor);
      await press('Continue');
      expect(text()).to.contain('This can’t be shown right now').and.not.contain('Try again');
    });
    expect(said).to.deep.equal(['Not allowed. Set processor-origin.']);
  });

  it('keeps the payer at the card until it is complete', async () => {
    const { form, press, text } = await openForm();
    await press('Continue');
    await press('Review payment');
    expect(text()).to.contain('Please fix the fields marked below.').and.contain('Step 2 of 3');
    expect(document.activeElement).to.equal(form.querySelector('input'));
  });

  it('says that a card could not be checked, and keeps what was typed', async () => {
    const processor = new FakeProcessor();
    processor.tokenError = new CardFieldError('unreachable', 'No answer.', 'Try again.');
    const { press, typeCard, text } = await openForm(payClient(), processor);
    await press('Continue');
    typeCard();
    await press('Review payment');
    expect(text()).to.contain('We couldn’t check your card.').and.contain('Nothing was charged.');
    processor.tokenError = undefined;
    await press('Review payment');
    expect(text()).to.contain('Step 3 of 3');
    expect(processor.mounts).to.have.length(1);
  });

  it('C-08: is gone once a payment went through', async () => {
    const { form, pay } = await openForm();
    await pay();
    expect(form.children).to.have.length(0);
  });

  it('a card is traded for a token once, however often the button is pressed', async () => {
    const { form, press, typeCard, processor } = await openForm();
    await press('Continue');
    typeCard();
    const button = find(form, 'button', 'Review payment');
    for (let click = 0; click < 5; click += 1) button.click();
    await settle();
    expect(processor.requests).to.have.length(1);
  });
});

describe('the receipt', () => {
  it('shows where the practice has emailed it already, masked, and offers another address', async () => {
    const getReceipt = async () => ({ ...receipt, emailedTo: 'm***@example.com' });
    const { pay, text } = await openForm(payClient({ getReceipt }));
    await pay();
    expect(text()).to.contain('Receipt sent to m***@example.com.').and.contain('Email this receipt to');
  });

  it('R-03: is sent to an address once, without the invisible characters it was pasted with, and says where it went, masked', async () => {
    const asked: string[] = [];
    const emails = later<{ sentTo: string }>();
    const client = payClient({
      emailReceipt: (receiptId, { email }, options) => {
        asked.push(`${receiptId} ${email}`);
        return emails.answer(options);
      },
    });
    const { form, pay, type, press, text } = await openForm(client);
    await pay();
    for (const undeliverable of ['maria at example', 'maria@example', 'maria@example..com', 'maria.@example.com']) {
      type('Email this receipt to', undeliverable);
      await press('Send');
      expect(text(), undeliverable).to.contain('Enter an email address like name@example.com.');
    }
    expect(focused(form)).to.equal(field(form, 'Email this receipt to'));
    expect(text()).to.contain('Enter an email address like name@example.com.');
    expect(asked).to.have.length(0);

    type('Email this receipt to', ' \u202amaria@exam\u200bple.com\u202c ');
    await press('Send');
    await press('One moment…');
    emails.waiting[0]?.resolve({ sentTo: 'm***@example.com' });
    await settle();
    expect(asked).to.deep.equal(['receipt-1 maria@example.com']);
    expect(focused(form)?.textContent).to.contain('Receipt sent to m***@example.com.');
    expect(text()).not.to.contain('maria@example.com');
  });

  it('shows what the payment says when it cannot be loaded', async () => {
    const client = payClient({ getReceipt: () => Promise.reject(new NetworkError(true)) });
    const { pay, text } = await openForm(client);
    await pay();
    expect(text()).to.contain('Your payment went through.').and.contain('$182.40').and.contain('Visa •••• 4242');
  });

  it('offers to pay what is left, as a new payment with a new card', async () => {
    const { sent, createPayment } = payments(taken);
    const { form, pay, press, type, text, typeCard } = await openForm(payClient({ createPayment }));
    await pay();
    await press('Pay another amount');
    expect(focusedHeading(form)).to.equal('How much would you like to pay?');
    type('Amount to pay', '40');
    await press('Continue');
    expect(text()).to.contain('Step 2 of 3');
    typeCard();
    await press('Review payment');
    await press('Pay $40.00');
    expect(sent.map(({ request }) => request.amount.amount)).to.deep.equal([18240, 4000]);
    expect(new Set(sent.map(({ intentId }) => intentId))).to.have.property('size', 2);
  });

  it('is printed without the rest of the page', async () => {
    const { pay, press, form } = await openForm();
    await pay();
    const marked = await whilePrinting(
      () => press('Print'),
      () => document.querySelector('[data-duecare-print]'),
    );
    expect(marked).to.equal(form);
    expect(document.querySelector('[data-duecare-print]')).to.equal(null);
    expect(document.adoptedStyleSheets.some(({ cssRules }) => cssRules[0]?.cssText.includes('duecare-print'))).to.equal(
      false,
    );
  });
});

async function whilePrinting<T>(print: () => Promise<void>, look: () => T): Promise<T | undefined> {
  const original = window.print.bind(window);
  let seen: T | undefined;
  window.print = () => {
    seen = look();
    dispatchEvent(new Event('afterprint'));
  };
  try {
    await print();
    return seen;
  } finally {
    window.print = original;
  }
}

async function warnings(task: () => Promise<void>): Promise<string[]> {
  const said: string[] = [];
  const original = console.warn;
  console.warn = (text: string) => said.push(text);
  try {
    await task();
    return said;
  } finally {
    console.warn = original;
  }
}

function unsent(): never {
  throw new Error('Nothing was sent.');
}

describe('a receipt whose session has ended', () => {
  it('S-05: is off the page when the session has been over for its idle time', async () => {
    const { form, pay, text } = await openForm();
    form.noHistory = true;
    await pay();
    expect(text()).to.include('R-100042');
    const session = form.closest('duecare-provider')?.connection?.session;
    session?.dispatchEvent(new Event('forgotten'));
    await settle();
    expect(text()).not.to.match(/R-100042|4242|T-88120/);
  });
});
