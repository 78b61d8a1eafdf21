import { expect, waitUntil } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { html } from 'lit';
import { NetworkError, type PortalClient } from '../../../src/client/index.ts';
import type { Statement, StatementPage, StatementQuery } from '../../../src/contract/index.ts';
import '../../../src/elements/pay-now/define.ts';
import '../../../src/elements/statement-list/define.ts';
import { announcements } from '../support/announcements.ts';
import { fakeClient, later } from '../support/fake-client.ts';
import { fakePortalClient, placeInPortal } from '../support/fake-portal-client.ts';
import { find, findAll, visibleText } from '../support/find.ts';
import { settle } from '../support/place.ts';
import { fernhill } from '../support/samples/household.ts';
import {
  carriedSummary,
  openStatement,
  openSummary,
  paidSummary,
  statementBalance,
  statementPage,
} from '../support/samples/statements.ts';
import { usd } from '../support/samples.ts';

const list = html`<duecare-statement-list pay-href="/pay"></duecare-statement-list>`;

const practice = (balance = statementBalance) => fakeClient(balance, { getPractice: () => Promise.resolve(fernhill) });

async function show(answers: Partial<PortalClient> = {}, content = list, client = practice()) {
  const portal = fakePortalClient({
    listStatements: () => Promise.resolve(statementPage),
    getStatement: () => Promise.resolve(openStatement),
    ...answers,
  });
  const provider = await placeInPortal(portal, content, client);
  await settle();
  return { portal, provider, element: find(provider, 'duecare-statement-list') };
}

const rows = (element: HTMLElement) => findAll(element, 'summary').map((row) => visibleText(row));
const open = (element: HTMLElement, at = 0) => findAll(element, 'summary')[at]?.click();

/** A backend that knows of open and paid ones, and remembers what it was asked. */
function answering(all: StatementPage = statementPage) {
  const asked: (StatementQuery | undefined)[] = [];
  const listStatements: PortalClient['listStatements'] = ({ query } = {}) => {
    asked.push(query);
    const items = all.items.filter(({ outstanding }) => query?.show !== 'open' || outstanding.amount > 0);
    return Promise.resolve({ ...all, items });
  };
  return { asked, listStatements };
}

describe('the list of statements', () => {
  it('says of each by when it was due, whether it is paid, what it asked for and what is left', async () => {
    const { element } = await show();
    expect(rows(element)).to.deep.equal([
      'Due Oct 31, 2026 Statement S-1042 Past due Statement balance $182.40 Left to pay $142.40',
      'Due Aug 31, 2026 Statement S-1031 On a newer statement Statement balance $96.50 Carried over $49.90',
      'Due May 31, 2026 Statement S-1017 Paid Statement balance $125.00 Left to pay $0.00',
    ]);
  });

  it('A-13: tells paid from unpaid by icon and word, not by colour alone', async () => {
    const { element } = await show();
    const drawings = findAll(element, '.badge').map((badge) => badge.querySelector('svg')?.innerHTML);
    expect(new Set(drawings).size).to.equal(3);
  });

  it('I-04: writes due dates as they are, wherever the reader is, and amounts in the locale', async () => {
    const { element, provider } = await show();
    provider.locale = 'de-DE';
    await settle();
    expect(rows(element)[0]).to.include('31.10.2026').and.to.include('142,40 $');
  });

  it('counts money on the account for the statement that is to pay', async () => {
    const balance = { ...statementBalance, currentBalance: usd(10000), amountDue: usd(10000) };
    const { element } = await show({}, list, practice(balance));
    expect(rows(element)[0]).to.include('Left to pay $100.00');
  });

  it('calls a statement paid that money on the account covers', async () => {
    const balance = { ...statementBalance, currentBalance: usd(0), amountDue: usd(0), pastDue: false };
    const { element } = await show({}, list, practice(balance));
    expect(rows(element)[0]).to.include('Paid').and.to.include('Left to pay $0.00');
    expect(findAll(element, 'a')).to.be.empty;
  });

  it('leads to paying at the one statement that is to pay', async () => {
    const { element } = await show();
    expect(find(element, 'a', 'Pay now')).to.have.property('href', new URL('/pay', document.baseURI).href);
    expect(visibleText(element)).to.include('It was due Oct 31, 2026.');
  });

  it('has no Pay Now without a place to lead to, and takes the page’s own in its place', async () => {
    const plain = await show({}, html`<duecare-statement-list></duecare-statement-list>`);
    expect(findAll(plain.element, 'a')).to.be.empty;
    const own = await show(
      {},
      html`<duecare-statement-list><a slot="pay" href="/own">Pay my bill</a></duecare-statement-list>`,
    );
    expect(findAll(own.provider, 'a').map((link) => link.textContent)).to.deep.equal(['Pay my bill']);
  });

  it('takes its place in the outline of the page', async () => {
    const { element } = await show({}, html`<duecare-statement-list heading-level="4"></duecare-statement-list>`);
    expect(find(element, '[role=heading]', 'Statements').getAttribute('aria-level')).to.equal('4');
  });
});

describe('paid statements', () => {
  it('are hidden by the server when the reader wants it, and how many are left is announced', async () => {
    const { asked, listStatements } = answering();
    const { element } = await show({ listStatements });
    const heard = announcements(element);
    find(element, 'input[type=checkbox]').focus();
    await sendKeys({ press: 'Space' });
    await waitUntil(() => rows(element).length === 2);
    expect(asked.map((query) => query?.show)).to.deep.equal([undefined, 'open']);
    expect(heard).to.deep.equal(['2 statements are shown.']);
    expect(element.shadowRoot?.activeElement?.id).to.equal('hide-paid');
  });

  it('stay hidden while the page lives, also in a list that comes later, and nothing is stored', async () => {
    const { asked, listStatements } = answering();
    const { element, provider } = await show({ listStatements });
    find(element, 'input[type=checkbox]').click();
    await settle();
    const stored = JSON.stringify([localStorage, sessionStorage]);
    expect(stored).not.to.match(/paid/i);
    element.remove();
    const later = document.createElement('duecare-statement-list');
    provider.append(later);
    await settle();
    expect(rows(later)).to.have.length(2);
    expect(asked.at(-1)?.show).to.equal('open');
    expect(find(later, 'input[type=checkbox]')).to.have.property('checked', true);
  });

  it('can be shown again where nothing else is left, and the focus stays near', async () => {
    const { listStatements } = answering({ items: [paidSummary], nextCursor: null });
    const { element } = await show({ listStatements });
    find(element, 'input[type=checkbox]').click();
    await settle();
    expect(visibleText(element)).to.include('Everything is paid Your paid statements are hidden.');
    find(element, 'button', 'Show paid statements').click();
    await settle();
    expect(rows(element)).to.have.length(1);
    expect(element.shadowRoot?.activeElement?.id).to.equal('hide-paid');
  });

  it('keeps the rows of before in sight, and their details open, until the others have come', async () => {
    const pages = later<StatementPage>();
    const { element } = await show({ listStatements: (options) => pages.answer(options) });
    pages.waiting[0]?.resolve(statementPage);
    await settle();
    open(element, 1);
    await settle();
    find(element, 'input[type=checkbox]').click();
    await settle();
    expect(rows(element)).to.have.length(3);
    expect(find(element, 'section').getAttribute('aria-busy')).to.equal('true');
    pages.waiting[1]?.resolve({ items: [carriedSummary], nextCursor: null });
    await settle();
    expect(rows(element)).to.have.length(1);
    expect(find(element, 'details')).to.have.property('open', true);
  });
});

describe('the details of a statement', () => {
  it('come when its row is opened by keyboard, once', async () => {
    const { element, portal } = await show();
    expect(portal.calls.getStatement).to.equal(0);
    findAll(element, 'summary')[0]?.focus();
    for (const key of ['Enter', 'Enter', 'Enter']) await sendKeys({ press: key });
    await waitUntil(() => visibleText(element).includes('Charges'));
    const text = visibleText(element);
    expect(text).to.include('Jul 14, 2026 · Leo Garcia Karin Lind, NP at Fernhill Riverside Well-child visit');
    expect(text).to.include('Lipid panel $72.50');
    expect(text).to.include('Payments since then Payment on Nov 15, 2026 $40.00');
    expect(portal.calls.getStatement).to.equal(1);
  });

  it('can fail by themselves and be asked for again', async () => {
    let fails = true;
    const { element } = await show({
      getStatement: () => (fails ? Promise.reject(new Error('broken')) : Promise.resolve(openStatement)),
    });
    open(element);
    await settle();
    expect(visibleText(element)).to.include('We couldn’t load the details.');
    fails = false;
    find(element, 'button', 'Try again').click();
    await settle();
    expect(visibleText(element)).to.include('Charges');
  });

  it('are loaded anew when something was paid', async () => {
    let statement: Statement = openStatement;
    const { element, provider } = await show({ getStatement: () => Promise.resolve(statement) });
    open(element);
    await settle();
    statement = { ...openStatement, paymentsSince: [] };
    provider.connection?.invalidate('balance');
    await settle();
    expect(visibleText(element)).to.include('Charges').and.not.to.include('Payments since then');
  });
});

describe('a whole statement', () => {
  it('opens in place of the list, and leads back to its row', async () => {
    const { element } = await show();
    open(element);
    await settle();
    find(element, 'button', 'View and print statement S-1042').click();
    await settle();
    expect(visibleText(element)).to.include('Statement S-1042').and.to.include('Billed to Maria Garcia');
    const back = find(element, 'button', 'All statements');
    expect(element.shadowRoot?.activeElement).to.equal(back);
    back.click();
    await settle();
    const [row] = findAll(element, 'summary');
    expect(element.shadowRoot?.activeElement).to.equal(row);
  });

  it('has the page’s own Pay Now where the list has it', async () => {
    const { element, provider } = await show(
      {},
      html`<duecare-statement-list><a slot="pay" href="/own">Pay my bill</a></duecare-statement-list>`,
    );
    open(element);
    await settle();
    find(element, 'button', 'View and print statement S-1042').click();
    await settle();
    expect(findAll(provider, 'a').map((link) => link.textContent)).to.deep.equal(['Pay my bill']);
  });

  it('is left to a page that shows it by itself', async () => {
    const { element, provider } = await show();
    const asked: string[] = [];
    provider.addEventListener('duecare-statement-requested', (event) => {
      event.preventDefault();
      asked.push(event.detail.statementId);
    });
    open(element);
    await settle();
    find(element, 'button', 'View and print statement S-1042').click();
    await settle();
    expect(asked).to.deep.equal([openSummary.id]);
    expect(findAll(element, 'duecare-statement-viewer')).to.be.empty;
  });
});

describe('more statements', () => {
  const first: StatementPage = { items: [openSummary], nextCursor: 'two' };
  const second: StatementPage = { items: [carriedSummary, paidSummary], nextCursor: null };

  it('come page by page; the focus goes on to the first of those that came', async () => {
    const { element, portal } = await show({
      listStatements: ({ query } = {}) => Promise.resolve(query?.cursor === 'two' ? second : first),
    });
    const heard = announcements(element);
    const more = find(element, 'button', 'Show more statements');
    more.focus();
    for (let press = 0; press < 10; press += 1) more.click();
    await settle();
    expect(rows(element)).to.have.length(3);
    expect(portal.calls.listStatements).to.equal(2);
    expect(heard).to.deep.equal(['3 statements are shown.']);
    expect(element.shadowRoot?.activeElement).to.equal(findAll(element, 'summary')[1]);
  });

  it('can fail while those that are there stay', async () => {
    const { element } = await show({
      listStatements: ({ query } = {}) =>
        query?.cursor === 'two' ? Promise.reject(new Error('broken')) : Promise.resolve(first),
    });
    find(element, 'button', 'Show more statements').click();
    await settle();
    expect(visibleText(element)).to.include('We couldn’t load more statements.');
    expect(rows(element)).to.have.length(1);
  });
});

describe('without statements to show', () => {
  it('says that there are none yet, without a filter', async () => {
    const { element } = await show({ listStatements: () => Promise.resolve({ items: [], nextCursor: null }) });
    expect(visibleText(element)).to.include('No statements yet');
    expect(findAll(element, 'input')).to.be.empty;
  });

  it('asks to verify, and lets the page do it', async () => {
    const { element, provider } = await show(
      {},
      html`<div></div>
        ${list}`,
    );
    const purposes: string[] = [];
    provider.addEventListener('duecare-verification-requested', ({ detail }) => purposes.push(detail.purpose));
    element.setAttribute('base-url', 'https://billing.example.com');
    await settle();
    expect(visibleText(element)).to.include('Verify it’s you to see your statements').and.not.to.include('S-1042');
    find(element, 'button', 'Verify it’s me').click();
    expect(purposes).to.deep.equal(['portal']);
  });

  it('A-07: says when it could not load, when it tries again and how that ended, each once', async () => {
    const pages = later<StatementPage>();
    const { element } = await show({ listStatements: (options) => pages.answer(options) });
    const heard = announcements(element);
    pages.waiting[0]?.reject(new Error('broken'));
    await settle();
    find(element, 'button', 'Try again').click();
    await settle();
    pages.waiting[1]?.resolve(statementPage);
    await settle();
    expect(heard).to.deep.equal(['We couldn’t load this', 'Loading your statements…', '3 statements are shown.']);
    expect(element.shadowRoot?.activeElement?.id).to.equal('title');
  });

  it('N-08: loads by itself when the connection is back', async () => {
    let reachable = false;
    Object.defineProperty(navigator, 'onLine', { value: false, configurable: true });
    const { element } = await show({
      listStatements: () => (reachable ? Promise.resolve(statementPage) : Promise.reject(new NetworkError(true))),
    });
    Reflect.deleteProperty(navigator, 'onLine');
    expect(visibleText(element)).to.include('You’re offline');
    reachable = true;
    window.dispatchEvent(new Event('online'));
    await waitUntil(() => rows(element).length === 3);
  });

  it('N-11: an answer that comes after it has left the page changes nothing', async () => {
    const pages = later<StatementPage>();
    const { element } = await show({ listStatements: (options) => pages.answer(options) });
    element.remove();
    expect(pages.waiting[0]?.signal?.aborted).to.equal(true);
  });
});
