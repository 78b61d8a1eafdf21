import { expect, fixture } from '@open-wc/testing';
import { html } from 'lit';
import { DuecareErrorEvent } from '../../../src/base/events.ts';
import type { DuecareClient } from '../../../src/client/index.ts';
import type { CardFieldOptions } from '../../../src/processors/index.ts';
import '../../../src/elements/balance-card/define.ts';
import '../../../src/elements/provider/define.ts';
import '../../../src/elements/quickpay-form/define.ts';
import '../../../src/elements/saved-cards/define.ts';
import { fakeClient } from '../support/fake-client.ts';
import { fakePortalClient, placeInPortal } from '../support/fake-portal-client.ts';
import { visibleText } from '../support/find.ts';
import { placeWithin, settle } from '../support/place.ts';
import { samplePractice } from '../support/samples.ts';
import { FakeProcessor } from './quickpay-form/fake-processor.ts';
import { openForm } from './quickpay-form/open-form.ts';
import { payClient, paymentOf } from './quickpay-form/pay-client.ts';

/** What the console was told, and the codes of `duecare-error`, until the test is over. */
let lines: unknown[][] = [];
let codes: string[] = [];
const original = { warn: console.warn, error: console.error };
const onError = (event: Event) => {
  if (event instanceof DuecareErrorEvent) codes.push(event.detail.code);
};

beforeEach(() => {
  lines = [];
  codes = [];
  console.warn = (...line: unknown[]) => lines.push(line);
  console.error = (...line: unknown[]) => lines.push(line);
  document.addEventListener('duecare-error', onError);
});
afterEach(() => {
  Object.assign(console, original);
  document.removeEventListener('duecare-error', onError);
});

const card = html`<duecare-balance-card></duecare-balance-card>`;
/** As the answer of another backend: of any shape. */
const answering = (name: keyof DuecareClient, answer: unknown): Partial<DuecareClient> => ({
  [name]: () => Promise.resolve(answer),
});

/** What may come in the place of a field. */
const odd: readonly unknown[] = [undefined, null, 'unionpay', 7, [], {}];

/** Copies of an answer, each with one field, however deep, in which something else is. */
function* variants(answer: unknown): Generator {
  if (typeof answer !== 'object' || answer === null) return;
  for (const [name, item] of Object.entries(answer)) {
    const withOther = (other: unknown): unknown =>
      Array.isArray(answer) ? answer.with(Number(name), other) : { ...answer, [name]: other };
    for (const other of odd) yield withOther(other);
    for (const other of variants(item)) yield withOther(other);
  }
}

describe('R-01: a payment that the backend says succeeded', () => {
  const paid = (changes: Record<string, unknown>) =>
    payClient({
      createPayment: async (intentId, request) => ({ ...paymentOf(intentId, request), ...changes }),
    });

  for (const [what, changes] of [
    ['with a card of another brand', { method: { kind: 'card', brand: 'unionpay', lastFour: '4242' } }],
    ['by a method that nobody knows', { method: { kind: 'ach', bank: 'First' } }],
    ['without a method, a receipt or a time', { method: undefined, receiptId: undefined, createdAt: undefined }],
    ['with the whole number of the card', { method: { kind: 'card', brand: 'visa', lastFour: '4242424242424242' } }],
    ['with an unknown reason', { declineCode: 'none' }],
  ] as const) {
    it(`${what} is shown as a success, with the amount and the card that was reviewed`, async () => {
      const { pay, text } = await openForm(paid(changes));
      await pay();
      expect(text()).to.include('$182.40').and.include('4242');
      expect(text()).not.to.include('checking').and.not.to.include('424242424242');
      expect(lines.flat().join()).to.include('createPayment: value ignored');
    });
  }

  it('with any one field of decoration in another way, is never hidden', async () => {
    for (const name of ['method', 'declineCode', 'receiptId', 'createdAt']) {
      for (const other of odd) {
        const { pay, text, form } = await openForm(paid({ [name]: other }));
        await pay();
        expect(text(), `${name} ${String(other)}`).to.include('Your payment went through');
        form.remove();
      }
    }
  }).timeout(60_000);
});

describe('R-01: the page of a practice of another backend', () => {
  // The console has each line once, so this comes first.
  it('without options says so politely, in the console, and to the page', async () => {
    const { options: _, ...practice } = samplePractice;
    const provider = await placeWithin(fakeClient(undefined, answering('getPractice', practice)), card);
    await settle();
    expect(visibleText(provider)).to.include('Try again');
    expect(lines.flat().join()).to.include('getPractice: answer ignored. Not by the contract: options (missing).');
    expect(codes).to.include('invalid_response');
  });

  it('is never blank without a line in the console, whatever field is in another way', async () => {
    const cases = [...variants(samplePractice)];
    expect(cases.length).to.be.above(200);
    for (const practice of cases) {
      lines = [];
      const client = payClient(answering('getPractice', practice));
      const provider = await placeWithin(client, html`${card}<duecare-quickpay-form></duecare-quickpay-form>`);
      await settle();
      for (const element of provider.children) {
        const said = visibleText(element);
        const about = `${element.localName} ${JSON.stringify(practice)}: ${said}`;
        expect(said, about).not.to.equal('');
        expect(element.shadowRoot?.querySelector('[aria-busy="true"] .bone, .card > .bone'), about).to.equal(null);
      }
      provider.remove();
    }
  }).timeout(120_000);

  it('shows the bill with unknown methods, channels, pages, colors and zones, and names them in one line', async () => {
    const practice = {
      ...samplePractice,
      timeZone: 'Mars/Olympus',
      branding: undefined,
      theme: { ...samplePractice.theme, primary: '#0a8' },
      options: {
        ...samplePractice.options,
        paymentMethods: ['card', 'crypto'],
        mfaChannels: ['pigeon', 'email'],
        landingPage: 'statements',
      },
    };
    const provider = await placeWithin(payClient(answering('getPractice', practice)), card);
    await settle();
    expect(visibleText(provider)).to.include('$182.40');
    const [line, ...more] = lines.flat().filter((each) => String(each).startsWith('getPractice'));
    expect(more).to.deep.equal([]);
    for (const part of [
      'timeZone ("Mars/Olympus")',
      'branding (missing)',
      'theme.primary ("#0a8")',
      'options.paymentMethods.* ("crypto")',
      'options.mfaChannels.* ("pigeon")',
    ]) {
      expect(line).to.include(part);
    }
    expect(codes).to.deep.equal([]);
  });

  it('that takes payments in a way nobody knows asks the payer to call', async () => {
    const practice = { ...samplePractice, processor: { kind: 'terminal' } };
    const { text } = await openForm(payClient(answering('getPractice', practice)));
    expect(text()).to.include('call');
    expect(lines.flat().join()).to.include('processor.kind ("terminal")');
  });
});

describe('R-01: a list with a bad row', () => {
  const saved = (id: string, changes: object = {}) => ({
    ...{ id, brand: 'visa', lastFour: '4242', expiryMonth: 1, expiryYear: 2040 },
    ...changes,
  });
  const list = async (...items: unknown[]) => {
    const portal = fakePortalClient({ listPaymentMethods: () => Promise.resolve({ items } as never) });
    const provider = await placeInPortal(portal, html`<duecare-saved-cards></duecare-saved-cards>`);
    await settle();
    return visibleText(provider);
  };

  it('loses that row alone', async () => {
    const text = await list(
      saved('a', { lastFour: '1111' }),
      saved('b', { lastFour: 7 }),
      saved('c', { brand: 'jcb' }),
    );
    expect(text).to.include('1111').and.include('4242').and.not.to.include('Try again');
    expect(lines.flat().join()).to.include('items.*.lastFour (number)').and.include('items.*.brand ("jcb")');
  });

  it('does not say that there are none when no row is left', async () => {
    expect(await list(saved('b', { lastFour: 7 }))).to.include('Try again');
  });
});

describe('R-01: functions of the host that fail', () => {
  const broken = new Error('host is broken');

  for (const [how, getToken] of [
    [
      'throws',
      () => {
        throw broken;
      },
    ],
    ['rejects', () => Promise.reject(broken)],
  ] as const) {
    it(`getToken that ${how} is reported with its cause, and to the page with a code`, async () => {
      const fetchOfPage = window.fetch.bind(window);
      window.fetch = async () => new Response(JSON.stringify(samplePractice));
      try {
        const provider = await fixture<HTMLElement>(
          html`<duecare-provider base-url="https://billing.example.com" .getToken=${getToken}
            >${card}</duecare-provider
          >`,
        );
        await settle();
        expect(visibleText(provider)).not.to.equal('');
        expect(lines.flat()).to.include(broken);
        expect(codes).to.include('token_failed');
      } finally {
        window.fetch = fetchOfPage;
      }
    });
  }

  for (const [how, getBalance] of [
    [
      'throws',
      () => {
        throw broken;
      },
    ],
    ['rejects', () => Promise.reject(broken)],
  ] as const) {
    it(`a method of the client that ${how} is reported, and the patient can try again`, async () => {
      const provider = await placeWithin(fakeClient(undefined, { getBalance }), card);
      await settle();
      expect(visibleText(provider)).to.include('Try again');
      expect(lines.flat()).to.include(broken);
      expect(codes).to.deep.equal(['client_failed']);
    });
  }

  it('a client without a method of the interface is reported', async () => {
    const provider = await placeWithin({ ...fakeClient(), getBalance: undefined } as never, card);
    await settle();
    expect(visibleText(provider)).to.include('Try again');
    expect(String(lines.flat()[1])).to.include('The client has no getBalance.');
  });

  it('an adapter that gives no card field, or fails, is reported, and the payer can try again', async () => {
    for (const mount of [() => Promise.resolve(undefined), () => Promise.reject(broken)]) {
      codes = [];
      const processor = Object.assign(new FakeProcessor(), { mount: mount as never });
      const { press, text } = await openForm(payClient(), processor);
      await press('Continue');
      expect(text()).to.include('Try again');
      expect(codes).to.deep.equal(['processor_failed']);
    }
    expect(lines.flat()).to.include(broken);
  });

  it('an adapter’s token without a brand pays, and what is no token is refused', async () => {
    const { pay, text } = await openForm(payClient(), withToken({ token: 'tok_12345' }));
    await pay();
    expect(text()).to.include('Your payment went through');
    const refused = await openForm(payClient(), withToken({ card: '4242424242424242' }));
    await refused.toReview();
    expect(refused.text()).not.to.include('Pay $');
    expect(codes).to.deep.equal(['processor_failed']);
    expect(lines.flat().map(String).join()).not.to.include('4242424242424242');
  });

  it('a promise that holds the payment and is rejected is reported', async () => {
    const { form, pay } = await openForm();
    form.addEventListener('duecare-payment-submitting', (event) => event.detail.waitUntil(Promise.reject(broken)));
    await pay();
    expect(lines.flat()).to.include(broken);
    expect(codes).to.deep.equal(['callback_failed']);
  });

  it('texts, adapters and a balance of a wrong kind leave the element as it is without them', async () => {
    const wrong = { texts: { 'balance.title': 7 }, processors: [null, { name: 'x' }] } as never;
    const provider = await placeWithin(fakeClient(), card);
    Object.assign(provider, wrong);
    await settle();
    expect(visibleText(provider)).to.include('$182.40');
    expect(lines.flat().join()).to.include('processors');
    Object.assign(provider, { texts: null, processors: null });
    await settle();
    expect(visibleText(provider)).to.include('$182.40');
  });
});

function withToken(token: unknown): FakeProcessor {
  const processor = new FakeProcessor();
  return Object.assign(processor, {
    mount: async (options: CardFieldOptions) => ({
      ...(await new FakeProcessor().mount(options)),
      tokenize: () => Promise.resolve(token as never),
    }),
  });
}
