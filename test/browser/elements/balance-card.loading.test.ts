import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { html } from 'lit';
import { ProblemError } from '../../../src/client/index.ts';
import type { Balance } from '../../../src/contract/index.ts';
import '../../../src/elements/balance-card/define.ts';
import '../../../src/elements/pay-now/define.ts';
import { announcements } from '../support/announcements.ts';
import { fakeClient, later } from '../support/fake-client.ts';
import { find, findAll, visibleText } from '../support/find.ts';
import { placeWithin, settle } from '../support/place.ts';
import { loadFonts } from '../suites/matrix/fonts.ts';
import type { FontName } from '../suites/matrix/looks.ts';
import { due, owed, paidUp, pastDue, usd, waiting } from '../support/samples.ts';

const card = html`<duecare-balance-card pay-href="/pay"></duecare-balance-card>`;
const afterwards: Balance = { ...pastDue, version: '8', amountDue: usd(0), currentBalance: usd(4000) };

describe('one request', () => {
  it('is shared by all elements of a page', async () => {
    const client = fakeClient(pastDue);
    await placeWithin(client, html`${card} ${card} <duecare-pay-now><a href="/pay">Pay</a></duecare-pay-now>`);
    await settle();
    expect(client.calls).to.deep.equal({ getBalance: 1, getPractice: 1 });
  });

  it('N-11: is aborted when the last element that wants it has gone', async () => {
    const balance = later<Balance>();
    const provider = await placeWithin(fakeClient(due, { getBalance: balance.answer }), html`${card} ${card}`);
    await settle();
    const [first, second] = findAll(provider, 'duecare-balance-card');
    first?.remove();
    expect(balance.waiting[0]?.signal?.aborted).to.be.false;
    second?.remove();
    await settle();
    expect(balance.waiting[0]?.signal?.aborted).to.be.true;
  });

  it('is made anew for an element that comes back', async () => {
    const client = fakeClient(pastDue);
    const provider = await placeWithin(client, card);
    await settle();
    const element = find(provider, 'duecare-balance-card');
    element.remove();
    provider.append(element);
    await settle();
    expect(client.calls.getBalance).to.equal(2);
    expect(visibleText(element)).to.include('$182.40');
  });
});

describe('after a payment', () => {
  it('A-07: shows the new balance by itself, the old one until then, and says so once', async () => {
    const balance = later<Balance>();
    const provider = await placeWithin(fakeClient(due, { getBalance: balance.answer }), card);
    await settle();
    const heard = announcements(provider);
    balance.waiting[0]?.resolve(pastDue);
    await settle();
    provider.connection?.invalidate('balance');
    await settle();
    expect(visibleText(provider)).to.include('$182.40');
    balance.waiting[1]?.resolve(afterwards);
    await settle();
    expect(visibleText(provider)).to.include('Current balance $40.00').and.not.to.include('Amount due $182.40');
    expect(heard).to.deep.equal(['Your balance is up to date. Amount due: $0.00.']);
  });

  it('drops an answer that comes too late', async () => {
    const balance = later<Balance>();
    const provider = await placeWithin(fakeClient(due, { getBalance: balance.answer }), card);
    await settle();
    provider.connection?.invalidate('balance');
    await settle();
    balance.waiting[1]?.resolve(afterwards);
    await settle();
    balance.waiting[0]?.resolve(pastDue);
    await settle();
    expect(visibleText(provider)).to.include('Current balance $40.00');
  });
});

describe('when the session ends', () => {
  it('S-05: takes the figures off the page at once', async () => {
    const expired = new ProblemError({
      status: 401,
      code: 'session_expired',
      requestId: null,
      outcomeKnown: true,
      retryable: false,
      retryAfter: null,
      accepts: null,
      attemptsLeft: null,
    });
    let ended = false;
    const client = fakeClient(due, { getBalance: () => (ended ? Promise.reject(expired) : Promise.resolve(pastDue)) });
    const provider = await placeWithin(client, card);
    await settle();
    ended = true;
    provider.connection?.invalidate('balance');
    await settle();
    expect(visibleText(provider)).to.include('You’ve been signed out').and.not.to.include('182.40');
    expect(find(provider, 'duecare-balance-card').shadowRoot?.textContent).not.to.include('182.40');
  });
});

describe('the skeleton', () => {
  const states = { 'past due': pastDue, due, owed, 'waiting on insurance': waiting, 'paid up': paidUp };
  const failure = 'failed';

  before(loadFonts);
  afterEach(() => document.documentElement.style.removeProperty('--duecare-font-family'));

  const places: readonly (readonly [width: number, font: FontName | null])[] = [
    ...[320, 375, 520, 768, 1280].map((width) => [width, null] as const),
    ...(['narrow', 'wide', 'tall'] as const).map((font) => [320, font] as const),
  ];

  for (const [width, font] of places) {
    for (const name of [...Object.keys(states), failure] as (keyof typeof states | 'failed')[]) {
      it(`R-05: takes the room of what comes, ${width} px wide, ${font ?? 'usual'} font: ${name}`, async () => {
        if (font) document.documentElement.style.setProperty('--duecare-font-family', font);
        await setViewport({ width, height: 800 });
        const balance = later<Balance>();
        const provider = await placeWithin(fakeClient(due, { getBalance: balance.answer }), card);
        await settle();
        const element = find(provider, 'duecare-balance-card');
        const before = element.getBoundingClientRect();
        if (name === 'failed') balance.waiting[0]?.reject(new Error('broken'));
        else balance.waiting[0]?.resolve(states[name]);
        await settle();
        expect(find(element, 'section').getAttribute('aria-busy')).to.equal('false');
        expect(element.getBoundingClientRect()).to.deep.equal(before);
      });
    }
  }
});
