import { expect } from '@open-wc/testing';
import { CardFieldError } from '../../../../src/processors/index.ts';
import { announcements } from '../../support/announcements.ts';
import { find, findAll, visibleText } from '../../support/find.ts';
import { settle } from '../../support/place.ts';
import { amex, oldCard, visa } from '../../support/samples/cards.ts';
import { FakeProcessor } from '../quickpay-form/fake-processor.ts';
import { focused } from '../quickpay-form/open-form.ts';
import { declined, paymentOf, problem } from '../quickpay-form/pay-client.ts';
import { openPortalPay } from './open-portal-pay.ts';

const ways = (form: HTMLElement) => findAll(form, '.ways .choice').map((choice) => visibleText(choice));
const isPicked = (form: HTMLElement, name: string) =>
  findAll(form, '.ways .choice').some((choice) => {
    const input = choice.querySelector('input');
    return visibleText(choice).startsWith(name) && input?.checked === true;
  });

/** Types into the one field that the processor shows. */
function typeInto(form: HTMLElement, label: string, text: string): void {
  const input = find(form, 'label', label).querySelector('input');
  if (!input) throw new Error(`There is no field ${label}.`);
  input.value = text;
  input.dispatchEvent(new Event('input', { bubbles: true }));
}

describe('how a signed-in patient pays', () => {
  it('a saved card pays without anything typed, and is what was sent', async () => {
    const { form, press, text, sent, wallets } = await openPortalPay({ cards: [visa, amex] });
    await press('Continue');
    expect(text()).to.contain('How would you like to pay?');
    expect(ways(form)).to.deep.equal([
      'Visa •••• 4242 Expires 12/2098',
      'American Express •••• 0005 Expires 01/2097',
      'Another card',
    ]);
    expect(isPicked(form, 'Visa')).to.equal(true);
    expect(wallets.mounts.length).to.equal(0, 'no frame for a card that needs none');
    await press('Review payment');
    expect(text()).to.contain('Paid with Visa •••• 4242');
    expect(sent.length).to.equal(0);
    await press('Pay $182.40');
    expect(sent[0]?.method).to.deep.equal({ kind: 'saved-card', savedCardId: 'card-1' });
    expect(text()).to.contain('Your payment went through.');
  });

  it('another saved card is picked; one whose month is over cannot be', async () => {
    const { form, press, pick, sent } = await openPortalPay({ cards: [oldCard, visa, amex] });
    await press('Continue');
    expect(ways(form)[0]).to.equal('Visa •••• 1881 Expired 03/2026. Enter your new card.');
    expect(form.shadowRoot?.querySelector<HTMLInputElement>('.ways input')?.disabled).to.equal(true);
    expect(isPicked(form, 'Visa •••• 4242')).to.equal(true);
    await pick('American Express');
    await press('Review payment');
    await press('Pay $182.40');
    expect(sent[0]?.method).to.deep.equal({ kind: 'saved-card', savedCardId: 'card-2' });
  });

  it('A-14: picking a way goes nowhere and sends nothing', async () => {
    const { press, pick, text, sent } = await openPortalPay({ cards: [visa] });
    await press('Continue');
    await pick('Another card');
    await pick('Visa');
    expect(text()).to.contain('How would you like to pay?');
    expect(sent.length).to.equal(0);
  });

  it('another card is typed in as ever, and saved only when the payer says so', async () => {
    const { press, pick, typeCard, sent, text } = await openPortalPay({ cards: [visa] });
    await press('Continue');
    await pick('Another card');
    await settle();
    typeCard('5555555555554444');
    await press('Review payment');
    await press('Pay $182.40');
    expect(sent[0]?.method).to.deep.equal({ kind: 'card', token: 'mocktok.1.4444' });
    expect(text()).to.contain('Your payment went through.');
  });

  it('without saved cards there is the card form, with the offer to save it', async () => {
    const { form, press, pick, typeCard, sent } = await openPortalPay();
    await press('Continue');
    expect(ways(form)).to.deep.equal([]);
    await pick('Save this card for future payments');
    typeCard();
    await press('Review payment');
    await press('Pay $182.40');
    expect(sent[0]?.method).to.deep.equal({ kind: 'card', token: 'mocktok.1.4242', store: true });
  });

  for (const [what, options] of [
    ['where the practice keeps no cards', { options: { storeCards: false } }],
    ['without a session of the portal', { scope: 'quickpay' as const }],
  ] as const) {
    it(`${what} there are neither saved cards nor an offer to save one`, async () => {
      const { form, press, text } = await openPortalPay({ cards: [visa], ...options });
      await press('Continue');
      expect(ways(form)).to.deep.equal([]);
      expect(text()).to.not.contain('Save this card');
    });
  }

  it('C-08: the security code is asked for again where the practice wants it, and goes along as a token', async () => {
    const { form, press, text, sent, wallets } = await openPortalPay({
      cards: [visa, amex],
      options: { requireSecurityCode: true },
    });
    await press('Continue');
    expect(wallets.codes.map(({ lastFour }) => lastFour)).to.deep.equal(['4242']);
    expect(text()).to.contain('Security code for Visa •••• 4242');
    await press('Review payment');
    expect(text()).to.contain('Please fix the fields marked below.');
    typeInto(form, 'Security code', '123');
    await press('Review payment');
    await press('Pay $182.40');
    expect(sent[0]?.method).to.deep.equal({
      kind: 'saved-card',
      savedCardId: 'card-1',
      securityCodeToken: 'mockcode.2',
    });
  });

  it('C-08: another saved card gets a code field of its own', async () => {
    const { form, press, pick, wallets } = await openPortalPay({
      cards: [visa, amex],
      options: { requireSecurityCode: true },
    });
    await press('Continue');
    await pick('American Express');
    await settle();
    expect(wallets.codes.map(({ lastFour }) => lastFour)).to.deep.equal(['4242', '0005']);
    expect(form.querySelectorAll('[slot="code"]').length).to.equal(1);
  });

  it('an adapter that cannot ask for a code offers no saved cards where one is required', async () => {
    const plain = Object.assign(new FakeProcessor(), { codes: [], contexts: [], device: [], sheets: [] });
    const { form, press } = await openPortalPay({
      cards: [visa],
      options: { requireSecurityCode: true, paymentMethods: ['card', 'apple-pay'] },
      processor: plain as never,
    });
    await press('Continue');
    expect(ways(form)).to.deep.equal([]);
    expect(visibleText(form)).to.contain('Card number');
  });

  it('a saved card that is gone is said, and another way can be picked', async () => {
    let tries = 0;
    const { press, pick, text, typeCard, sent } = await openPortalPay({
      cards: [visa],
      client: {
        createPayment: (intentId, request) => {
          tries += 1;
          if (tries === 1) return Promise.reject(problem('saved_card_unavailable'));
          sent.push(request);
          return Promise.resolve(paymentOf(intentId, request));
        },
      },
    });
    await press('Continue');
    await press('Review payment');
    await press('Pay $182.40');
    expect(text()).to.contain('That card is no longer saved. Choose another way to pay. Nothing was charged.');
    await pick('Another card');
    await settle();
    typeCard();
    await press('Review payment');
    await press('Pay $182.40');
    expect(sent[0]?.method.kind).to.equal('card');
  });

  it('a practice that has come to want the code gets it', async () => {
    const bodies: unknown[] = [];
    const { form, press, text } = await openPortalPay({
      cards: [visa],
      client: {
        createPayment: (intentId, request) => {
          bodies.push(request.method);
          return bodies.length === 1
            ? Promise.reject(problem('security_code_required'))
            : Promise.resolve(paymentOf(intentId, request));
        },
      },
    });
    await press('Continue');
    await press('Review payment');
    await press('Pay $182.40');
    expect(text()).to.contain('Enter your card’s security code.');
    typeInto(form, 'Security code', '123');
    await press('Review payment');
    await press('Pay $182.40');
    expect(bodies[1]).to.have.property('securityCodeToken');
  });

  it('after a decline another way is picked already', async () => {
    const { form, press, text } = await openPortalPay({
      cards: [visa],
      client: { createPayment: (intentId, request) => Promise.resolve(paymentOf(intentId, request, declined)) },
    });
    await press('Continue');
    await press('Review payment');
    await press('Pay $182.40');
    // However often it is rendered meanwhile, it was the first way that was declined.
    form.requestUpdate();
    await form.updateComplete;
    await press('Try another card');
    expect(text()).to.contain('How would you like to pay?');
    expect(isPicked(form, 'Another card')).to.equal(true);
  });

  it('the saved cards of another session are not shown, and a list that does not come leaves the card form', async () => {
    const { form, press } = await openPortalPay({
      portal: { listPaymentMethods: () => Promise.reject(problem('unavailable')) },
    });
    await press('Continue');
    expect(ways(form)).to.deep.equal([]);
    expect(visibleText(form)).to.contain('Card number');
  });
});

describe('wallets', () => {
  const both = {
    options: { paymentMethods: ['card', 'google-pay', 'apple-pay'] as ('card' | 'google-pay' | 'apple-pay')[] },
  };

  it('appear where practice and device have them, in the order of the practice', async () => {
    const { form, press, wallets } = await openPortalPay(both);
    await press('Continue');
    expect(ways(form)).to.deep.equal(['Card', 'Apple Pay You’ll review before you pay']);
    expect(wallets.contexts[0]?.accepted).to.deep.equal(['google-pay', 'apple-pay']);
  });

  it('do not appear on a device without them, nor with an adapter that knows none', async () => {
    const plain = Object.assign(new FakeProcessor(), { codes: [], contexts: [], device: [], sheets: [] });
    const { form, press } = await openPortalPay({ ...both, processor: plain as never });
    await press('Continue');
    expect(ways(form)).to.deep.equal([]);
  });

  it('A-01: what is confirmed in the wallet comes to the review before it is paid', async () => {
    const { form, press, pick, text, sent, wallets } = await openPortalPay(both);
    await press('Continue');
    await pick('Apple Pay');
    await press('Review payment');
    expect(wallets.sheets[0]?.amount).to.equal(18240);
    await press('Confirm');
    expect(text()).to.contain('Review your payment').and.contain('Paid with Apple Pay •••• 4242');
    expect(form.querySelector('[slot="wallet"]')).to.equal(null);
    expect(sent.length).to.equal(0);
    await press('Pay $182.40');
    expect(sent[0]?.method).to.deep.equal({ kind: 'wallet', wallet: 'apple-pay', token: 'mocktok.wallet.1' });
  });

  it('a wallet that was closed is said, and the focus is back where it was picked', async () => {
    const { form, press, pick, text, sent } = await openPortalPay(both);
    const heard = announcements(form);
    await press('Continue');
    await pick('Apple Pay');
    await press('Review payment');
    await press('Cancel');
    expect(text()).to.contain('Apple Pay was closed. Nothing was charged.');
    expect(heard).to.include('Apple Pay was closed. Nothing was charged.');
    expect(focused(form)?.closest('.choice')?.textContent).to.contain('Apple Pay');
    expect(sent.length).to.equal(0);
  });

  it('a wallet that nobody answers leaves the other ways', async () => {
    const { form, press, pick, text, wallets } = await openPortalPay(both);
    wallets.payWithWallet = () => Promise.reject(new CardFieldError('unreachable', 'Down.', 'Again.'));
    await press('Continue');
    await pick('Apple Pay');
    await press('Review payment');
    expect(text()).to.contain('We couldn’t check your card. Try again in a moment. Nothing was charged.');
    await pick('Card');
    expect(visibleText(form)).to.contain('Card number');
  });

  it('work in QuickPay’s session too, which has no saved cards', async () => {
    const { form, press } = await openPortalPay({ ...both, scope: 'quickpay', cards: [visa] });
    await press('Continue');
    expect(ways(form)).to.deep.equal(['Card', 'Apple Pay You’ll review before you pay']);
  });

  it('N-11: the sheet goes with the form', async () => {
    const { form, press, pick } = await openPortalPay(both);
    await press('Continue');
    await pick('Apple Pay');
    await press('Review payment');
    form.remove();
    await settle();
    expect(form.querySelector('[slot="wallet"]')).to.equal(null);
  });
});
