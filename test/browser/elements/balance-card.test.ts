import { expect, fixture, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { html } from 'lit';
import { NetworkError } from '../../../src/client/index.ts';
import type { Balance } from '../../../src/contract/index.ts';
import '../../../src/elements/balance-card/define.ts';
import { announcements } from '../support/announcements.ts';
import { fakeClient, later } from '../support/fake-client.ts';
import { find, findAll, visibleText } from '../support/find.ts';
import { placeWithin, settle } from '../support/place.ts';
import {
  due,
  everything,
  family,
  owed,
  paidUp,
  partlyProcessing,
  pastDue,
  processing,
  samplePractice,
  usd,
  waiting,
} from '../support/samples.ts';

const card = html`<duecare-balance-card pay-href="/pay"></duecare-balance-card>`;

async function show(balance: Balance, content = card): Promise<HTMLElement> {
  const provider = await placeWithin(fakeClient(balance), content);
  await settle();
  return find(provider, 'duecare-balance-card');
}

/** Of a practice that shows the amount due alone. */
async function showWithoutCurrentBalance(balance: Balance): Promise<HTMLElement> {
  const practice = { ...samplePractice, options: { ...samplePractice.options, showCurrentBalance: false } };
  const client = fakeClient(balance, { getPractice: () => Promise.resolve(practice) });
  const provider = await placeWithin(client, card);
  await settle();
  return find(provider, 'duecare-balance-card');
}

describe('what the balance card says', () => {
  it('says how much is past due and since when, and leads to paying', async () => {
    const element = await show(pastDue);
    expect(visibleText(element)).to.include('Amount due $182.40 Past due Was due Oct 31, 2026 Pay now');
    expect(visibleText(element)).to.include('Statement balance $182.40 Current balance $222.40');
    expect(find(element, 'a', 'Pay now')).to.have.property('href', new URL('/pay', document.baseURI).href);
  });

  it('says by when an open statement is due', async () => {
    const text = visibleText(await show(due));
    expect(text).to.include('Amount due $182.40 Due Dec 15, 2026');
    expect(text).not.to.include('Past due');
  });

  it('says that new charges are not due yet', async () => {
    const text = visibleText(await show(owed));
    expect(text).to.include('Current balance $222.40 Nothing is due right now');
    expect(text).to.include('Amount due $0.00');
  });

  it('says that insurance is deciding, and asks for nothing', async () => {
    const element = await show(waiting);
    expect(visibleText(element)).to.include('Waiting on your insurance');
    expect(visibleText(element)).to.include('Nothing is due yet. $380.00 is still with your insurance.');
    expect(findAll(element, 'a')).to.be.empty;
  });

  it('P-11: says that a payment of everything is being processed, calls nothing past due, and offers no payment', async () => {
    const element = await show(processing);
    const text = visibleText(element);
    expect(text).to.include('Amount due $182.40 A payment of $222.40 is being processed.');
    expect(text).not.to.match(/past due|insurance/i);
    expect(findAll(element, 'a')).to.be.empty;
  });

  it('P-11: says that a payment of a part is being processed, and leads to paying the rest', async () => {
    const element = await show(partlyProcessing);
    expect(visibleText(element)).to.include('Was due Oct 31, 2026 A payment of $80.00 is being processed. Pay now');
    expect(find(element, 'a', 'Pay now')).to.exist;
  });

  it('is glad when all is paid', async () => {
    const element = await show(paidUp);
    expect(visibleText(element)).to.equal('Your balance You’re all paid up You don’t owe anything. Thank you!');
  });

  it('shows account credit and collections where the practice does', async () => {
    const text = visibleText(await show(everything));
    expect(text).to.include('Account credit $50.00');
    expect(text).to.include('In collections $312.50 This balance is with a collection agency. Call us to pay it.');
  });

  it('shows neither where the practice does not, nor amounts of 0', async () => {
    for (const hidden of [null, usd(0)]) {
      const text = visibleText(await show({ ...everything, unappliedFunds: hidden, collectionsBalance: hidden }));
      expect(text).not.to.match(/unapplied|collections/i);
    }
  });

  it('leaves the current balance out where the practice does not show it', async () => {
    expect(visibleText(await showWithoutCurrentBalance(pastDue)))
      .to.include('Statement balance')
      .and.not.to.include('Current balance');
  });

  it('explains the sum when asked by keyboard', async () => {
    const element = await show(pastDue);
    find(element, 'summary', 'How this adds up').focus();
    await sendKeys({ press: 'Enter' });
    expect(visibleText(element)).to.include(
      'Cost of your care $640.00 Adjustments -$127.50 Paid by insurance -$265.10 Paid by you -$25.00 Current balance $222.40',
    );
  });

  it('ends the breakdown in the amount due where that is all the practice shows', async () => {
    const due = { ...pastDue, currentBalance: pastDue.amountDue };
    const hidden = { ...due, breakdown: { ...due.breakdown, billed: usd(60000), remaining: due.amountDue } };
    const element = await showWithoutCurrentBalance(hidden);
    find(element, 'summary', 'How this adds up').click();
    expect(visibleText(element)).to.match(/Paid by you -\$25\.00 Amount due \$182\.40$/);
  });

  it('Q-08: has no breakdown of a figure that the practice does not show', async () => {
    const element = await showWithoutCurrentBalance(pastDue);
    expect(findAll(element, 'summary')).to.be.empty;
    expect(visibleText(element)).not.to.contain('$222.40');
  });

  it('says what is owed for each patient of the account', async () => {
    const text = visibleText(await show(family));
    expect(text).to.contain('Balance for each patient Maria Garcia $142.40 Leo Garcia $80.00 $40.00 is due');
    expect(text).not.to.contain('Ana Garcia');
  });

  it('names no patient where one alone owes something', async () => {
    expect(visibleText(await show(pastDue))).not.to.contain('Maria');
  });

  it('takes the page’s own Pay Now in place of its link', async () => {
    const element = await show(
      pastDue,
      html`<duecare-balance-card><a slot="pay" href="/own">Pay my bill</a></duecare-balance-card>`,
    );
    expect(findAll(element, 'a').map((link) => link.textContent)).to.deep.equal(['Pay my bill']);
  });

  it('has no Pay Now without a place to lead to, where the page registers none', async () => {
    const element = await show(pastDue, html`<duecare-balance-card></duecare-balance-card>`);
    expect(findAll(element, 'a')).to.be.empty;
  });

  it('X-05: leads nowhere by an address that is not safe', async () => {
    const element = await show(
      pastDue,
      html`<duecare-balance-card pay-href="data:text/html,hello"></duecare-balance-card>`,
    );
    expect(findAll(element, 'a[href]')).to.be.empty;
  });

  it('takes its place in the outline of the page', async () => {
    const element = await show(pastDue, html`<duecare-balance-card heading-level="3"></duecare-balance-card>`);
    expect(find(element, '[role=heading]', 'Your balance').getAttribute('aria-level')).to.equal('3');
  });

  it('tells the page its status, once', async () => {
    const told: unknown[] = [];
    const client = fakeClient(pastDue);
    const listener = (event: HTMLElementEventMap['duecare-balance-loaded']) => told.push(event.detail);
    await fixture(
      html`<div @duecare-balance-loaded=${listener}>
        <duecare-provider .client=${client}>${card}</duecare-provider>
      </div>`,
    );
    await settle();
    expect(told).to.deep.equal([{ status: 'past-due' }]);
  });
});

describe('texts and language', () => {
  it('A-15: the widget says its language and direction', async () => {
    const provider = await placeWithin(fakeClient(pastDue), card);
    const root = () => find(provider, 'section').parentElement;
    expect([root()?.lang, root()?.dir]).to.deep.equal(['en', 'ltr']);
    provider.texts = { language: 'ar', 'balance.title': 'رصيدك' };
    await settle();
    expect([root()?.lang, root()?.dir]).to.deep.equal(['ar', 'rtl']);
    expect(visibleText(provider)).to.include('رصيدك');
  });

  it('I-02: writes amounts and days in the way of the locale', async () => {
    const provider = await placeWithin(fakeClient(everything), card);
    provider.locale = 'de-DE';
    await settle();
    expect(visibleText(provider)).to.include('12.000,00 $').and.to.include('31.10.2026');
  });
});

describe('without figures to show', () => {
  it('asks a visitor without a session for the link or the code', async () => {
    const element = await fixture(
      html`<duecare-balance-card base-url="https://billing.example.com" pay-href="/pay"></duecare-balance-card>`,
    );
    await settle();
    expect(visibleText(element)).to.include('Open the payment link we sent you');
    expect(find(element, 'a', 'Enter your payment code')).to.have.property(
      'href',
      new URL('/pay', document.baseURI).href,
    );
  });

  it('N-08: waits for the connection and loads by itself when it is back', async () => {
    let reachable = false;
    const client = fakeClient(pastDue, {
      getBalance: () => (reachable ? Promise.resolve(pastDue) : Promise.reject(new NetworkError(true))),
    });
    const provider = await offline(async () => {
      const placed = await placeWithin(client, card);
      await settle();
      return placed;
    });
    expect(visibleText(provider)).to.include('You’re offline');
    reachable = true;
    window.dispatchEvent(new Event('online'));
    await waitUntil(() => visibleText(provider).includes('$182.40'));
  });

  it('A-07: says when it could not load, when it tries again and how that ended, each once', async () => {
    const balance = later<Balance>();
    const provider = await placeWithin(fakeClient(pastDue, { getBalance: balance.answer }), card);
    await settle();
    const heard = announcements(provider);
    balance.waiting[0]?.reject(new Error('broken'));
    await settle();
    find(provider, 'button', 'Try again').click();
    await settle();
    balance.waiting[1]?.resolve(pastDue);
    await settle();
    expect(heard).to.deep.equal([
      'We couldn’t load this',
      'Loading your balance',
      'Your balance is up to date. Amount due: $182.40.',
    ]);
  });

  it('tries again when asked, and keeps the focus', async () => {
    let broken = true;
    const client = fakeClient(pastDue, {
      getBalance: () => (broken ? Promise.reject(new Error('broken')) : Promise.resolve(pastDue)),
    });
    const provider = await placeWithin(client, card);
    await settle();
    expect(visibleText(provider)).to.include('We couldn’t load this');
    broken = false;
    find(provider, 'button', 'Try again').focus();
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => visibleText(provider).includes('$182.40'));
    const { activeElement } = find(provider, 'duecare-balance-card').shadowRoot ?? document;
    expect(activeElement).to.equal(find(provider, '[role=heading]', 'Your balance'));
  });

  it('asks once however often Try again is pressed', async () => {
    const balance = later<Balance>();
    const client = fakeClient(pastDue, { getBalance: balance.answer });
    const provider = await placeWithin(client, card);
    await settle();
    balance.waiting[0]?.reject(new Error('broken'));
    await settle();
    const button = find(provider, 'button', 'Try again');
    for (let press = 0; press < 20; press += 1) button.click();
    await settle();
    expect(client.calls.getBalance).to.equal(2);
  });
});

async function offline<T>(run: () => Promise<T>): Promise<T> {
  Object.defineProperty(navigator, 'onLine', { value: false, configurable: true });
  try {
    return await run();
  } finally {
    Reflect.deleteProperty(navigator, 'onLine');
  }
}
