import { expect, waitUntil } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import { html } from 'lit';
import type { PortalClient } from '../../../src/client/index.ts';
import type { Balance, Statement } from '../../../src/contract/index.ts';
import '../../../src/elements/pay-now/define.ts';
import '../../../src/elements/statement-viewer/define.ts';
import { announcements } from '../support/announcements.ts';
import { fakeClient, later } from '../support/fake-client.ts';
import { fakePortalClient, placeInPortal } from '../support/fake-portal-client.ts';
import { everyElement, find, findAll, visibleText } from '../support/find.ts';
import { settle } from '../support/place.ts';
import { usd } from '../support/samples.ts';
import { fernhill } from '../support/samples/household.ts';
import {
  openStatement,
  paidStatement,
  statementBalance,
  statementLink,
  statementPage,
} from '../support/samples/statements.ts';
import { problem } from './quickpay-form/pay-client.ts';

const viewer = html`<duecare-statement-viewer pay-href="/pay"></duecare-statement-viewer>`;

async function show(answers: Partial<PortalClient> = {}, content = viewer, balance: Balance = statementBalance) {
  const portal = fakePortalClient({
    listStatements: () => Promise.resolve(statementPage),
    getStatement: () => Promise.resolve(openStatement),
    ...answers,
  });
  const client = fakeClient(balance, { getPractice: () => Promise.resolve(fernhill) });
  const provider = await placeInPortal(portal, content, client);
  await settle();
  return { portal, provider, element: find(provider, 'duecare-statement-viewer') };
}

const showing = (statement: Statement) => show({ getStatement: () => Promise.resolve(statement) });

/** What a table or list says, row by row. */
const rowsOf = (element: HTMLElement, selector: string) => findAll(element, selector).map((row) => visibleText(row));

describe('a statement', () => {
  it('says who bills whom, for what account, how much, and by when', async () => {
    const { element } = await show();
    const text = visibleText(element);
    expect(text).to.include('Fernhill Family Medicine 12 Orchard Lane Millbrook, IL 60532 (555) 010-0147');
    expect(text).to.include('Billed to Maria Garcia 78 Heron Court Millbrook, IL 60532');
    expect(rowsOf(element, '.summary > div')).to.deep.equal([
      'Statement balance $182.40',
      'Date due Oct 31, 2026',
      'Account number 204417',
      'Statement number S-1042',
      'Statement date Oct 1, 2026',
    ]);
    expect(text).to.include('Questions about your bill? Call (555) 010-0147');
  });

  it('is the most recent one, or the one that is named', async () => {
    const asked: string[] = [];
    const getStatement: PortalClient['getStatement'] = (id) => {
      asked.push(id);
      return Promise.resolve({ ...openStatement, id });
    };
    const [recent, older] = [statementPage.items[0], statementPage.items[1]];
    const items = [older, recent].flatMap((item) => item ?? []);
    const { element } = await show({
      getStatement,
      listStatements: () => Promise.resolve({ items, nextCursor: null }),
    });
    element.setAttribute('statement-id', 'st-1017');
    await settle();
    expect(asked).to.deep.equal(['st-1042', 'st-1017']);
  });

  it('has the services of every visit in tables with headers, and adds them up to the balance', async () => {
    const { element } = await show();
    expect(findAll(element, 'table.lines')).to.have.length(2);
    expect(rowsOf(element, '.visit-title')).to.deep.equal(['Visit on Jul 14, 2026', 'Visit on Sep 8, 2026']);
    expect(rowsOf(element, '.sum > div')).to.deep.equal([
      'Remaining for these services $192.40',
      'Account credit -$10.00',
      'Statement balance $182.40',
    ]);
  });

  it('A-16: has headers for every row and column, also of what happened since', async () => {
    const { element } = await show();
    const tables = findAll(element, 'table');
    expect(tables.length).to.be.greaterThan(1);
    for (const table of tables) {
      expect(table.querySelector('caption')?.textContent.trim()).to.be.ok;
      for (const row of table.querySelectorAll('tbody tr')) expect(row.querySelector('th[scope=row]')).to.be.ok;
      const columns = table.querySelectorAll('thead th[scope=col]').length;
      expect(table.querySelector('tbody tr')?.children).to.have.length(columns);
    }
  });

  it('says what was paid since, on the practice’s days, and what is left', async () => {
    const { element } = await show();
    expect(rowsOf(element, '.since tbody tr')).to.deep.equal([
      'Statement balance $182.40',
      'Payment Nov 15, 2026 -$40.00',
      'Left to pay $142.40',
    ]);
  });

  it('accounts for every cent: refunds, what insurance changed, and money on the account', async () => {
    const statement: Statement = {
      ...openStatement,
      paymentsSince: [
        { receiptId: 'rc-2', paidAt: '2026-11-17T16:05:00.000Z', amount: usd(-2000) },
        ...openStatement.paymentsSince,
      ],
    };
    const { element } = await show({ getStatement: () => Promise.resolve(statement) }, viewer, {
      ...statementBalance,
      currentBalance: usd(13240),
    });
    expect(rowsOf(element, '.since tbody tr')).to.deep.equal([
      'Statement balance $182.40',
      'Payment Nov 15, 2026 -$40.00',
      'Refund Nov 17, 2026 $20.00',
      'Insurance, adjustments and other changes -$20.00',
      'Account credit now -$10.00',
      'Left to pay $132.40',
    ]);
  });

  it('leads to paying while it is the one to pay, by link and by code', async () => {
    const { element } = await show();
    expect(visibleText(element)).to.include('Left to pay Past due $142.40 It was due Oct 31, 2026.');
    find(element, 'a', 'Pay now');
    const qr = find(element, 'duecare-payment-qr');
    await waitUntil(() => qr.shadowRoot?.querySelector('svg[role=img]'));
    expect(visibleText(qr)).to.include('K7QM2 4TXW9');
  });

  it('asks the server no second time for the code it has', async () => {
    const { portal } = await show();
    expect([portal.calls.getStatement, portal.calls.listStatements]).to.deep.equal([1, 1]);
  });

  it('leads nowhere when it is paid', async () => {
    const { element } = await showing(paidStatement);
    expect(visibleText(element)).to.include('Paid in full. Thank you!').and.not.to.include('How to pay');
    expect(findAll(element, 'a')).to.be.empty;
  });

  it('leads to the newer statement when that took over what this one left open', async () => {
    const { element } = await showing({ ...openStatement, mostRecent: false });
    expect(visibleText(element)).to.include('Carried over').and.to.include('This amount is on your newer statement.');
    expect(findAll(element, 'a, duecare-payment-qr')).to.be.empty;
  });

  it('shows no code where the practice has none', async () => {
    const options = { ...fernhill.options, quickPay: false };
    const client = fakeClient(statementBalance, { getPractice: () => Promise.resolve({ ...fernhill, options }) });
    const portal = fakePortalClient({
      listStatements: () => Promise.resolve(statementPage),
      getStatement: () => Promise.resolve({ ...openStatement, link: null }),
    });
    const provider = await placeInPortal(portal, viewer, client);
    await settle();
    expect(findAll(provider, 'duecare-payment-qr')).to.be.empty;
  });

  it('Q-08: puts nothing of the patient into the page’s title, address or storage', async () => {
    await show();
    const outside = JSON.stringify([document.title, location.href, localStorage, sessionStorage]);
    expect(outside).not.to.match(/Garcia|204417|S-1042|182/);
  });

  it('loads anew when something was paid, and says so', async () => {
    let statement = openStatement;
    const { element, provider } = await show({ getStatement: () => Promise.resolve(statement) });
    const heard = announcements(element);
    statement = { ...paidStatement, number: openStatement.number };
    provider.connection?.invalidate('balance');
    await settle();
    expect(visibleText(element)).to.include('Paid in full');
    expect(heard).to.deep.equal(['Statement S-1042 is shown.']);
  });
});

describe('a printed statement', () => {
  afterEach(() => emulateMedia({ media: 'screen' }));

  it('is printed without the page around it, and the page is told which', async () => {
    const { element, provider } = await show(
      {},
      html`<p class="beside">The page’s own words</p>
        ${viewer}`,
    );
    const told: string[] = [];
    provider.addEventListener('duecare-statement-printed', ({ detail }) => told.push(detail.statementId));
    const print = window.print.bind(window);
    window.print = () => undefined;
    find(element, 'button', 'Print or save as PDF').click();
    window.print = print;
    await emulateMedia({ media: 'print' });
    expect(find(provider, 'article').checkVisibility()).to.equal(true);
    expect(provider.querySelector('.beside')?.checkVisibility()).to.equal(false);
    window.dispatchEvent(new Event('afterprint'));
    expect(provider.querySelector('.beside')?.checkVisibility()).to.equal(true);
    expect(told).to.deep.equal([openStatement.id]);
  });

  it('R-04: is printed whole on a page that scrolls inside of a box, clips, moves, and lays out in columns', async () => {
    const host = new CSSStyleSheet();
    host.replaceSync(`
      html, body { height: 100% !important; overflow: hidden !important; }
      .shell { position: fixed; inset: 0; display: flex; overflow: hidden; contain: strict; transform: translateX(40px); }
      .main { flex: 1; height: 300px; overflow: auto; columns: 2; clip-path: inset(0 0 50% 0); }`);
    document.adoptedStyleSheets.push(host);
    const { element, provider } = await show({}, html`<div class="shell"><div class="main">${viewer}</div></div>`);
    const print = window.print.bind(window);
    window.print = () => undefined;
    find(element, 'button', 'Print or save as PDF').click();
    window.print = print;
    await emulateMedia({ media: 'print' });

    const sheet = find(element, 'article').getBoundingClientRect();
    for (let around: Element | null = provider; around; around = around.parentElement) {
      expect(getComputedStyle(around).overflow, around.localName).to.equal('visible');
    }
    for (const name of ['.shell', '.main']) {
      const place = provider.querySelector(name);
      if (!place) throw new Error(`There is no ${name}.`);
      const { position, transform, clipPath, contain, columnCount } = getComputedStyle(place);
      expect([position, transform, clipPath, contain, columnCount]).to.deep.equal([
        'static',
        'none',
        'none',
        'none',
        'auto',
      ]);
      expect(place.getBoundingClientRect().height, name).to.be.at.least(sheet.height);
    }
    expect(document.documentElement.scrollHeight).to.be.at.least(sheet.bottom);
    window.dispatchEvent(new Event('afterprint'));
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== host);
  });

  it('has the QR code, the payment code and a slip for the mail, and nothing to press', async () => {
    const { element } = await show();
    const qr = find(element, 'duecare-payment-qr');
    await waitUntil(() => qr.shadowRoot?.querySelector('svg[role=img]'));
    await emulateMedia({ media: 'print' });
    expect(findAll(element, 'button, a')).to.be.empty;
    const text = visibleText(element);
    expect(text).to.include('Payment code K7QM2 4TXW9').and.to.include('go to pay.fernhill.example/bill/');
    expect(text).to.include('By mail Account number 204417 Statement number S-1042 Date due Oct 31, 2026');
    expect(text).to.include('Amount enclosed').and.to.include('Send this part with your check to:');
    expect(rowsOf(element, '.summary > div')).to.include('Left to pay $142.40');
  });

  it('has no code that works no longer', async () => {
    const expired = { ...statementLink, expiresAt: '2026-01-01T00:00:00.000Z' };
    const { element } = await showing({ ...openStatement, link: expired });
    await emulateMedia({ media: 'print' });
    expect(visibleText(element)).not.to.match(/expired|K7QM2/);
    expect(visibleText(element)).to.include('By mail');
  });

  it('is black on white, from a dark page too', async () => {
    document.documentElement.classList.add('dark');
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('.dark { color-scheme: dark }');
    document.adoptedStyleSheets.push(sheet);
    const { element } = await show();
    await emulateMedia({ media: 'print' });
    const colors = new Set(
      [...everyElement(element)]
        .filter((one) => one.checkVisibility() && one instanceof HTMLElement)
        .map((one) => getComputedStyle(one).color),
    );
    document.documentElement.classList.remove('dark');
    document.adoptedStyleSheets.pop();
    for (const color of colors) expect(lightness(color), color).to.be.below(0.4);
  });

  for (const [paper, width] of [
    ['Letter', 720],
    ['A4', 698],
  ] as const) {
    it(`fits ${paper}, tables and all`, async () => {
      const content = html`<div class="paper">${viewer}</div>`;
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(`.paper { inline-size: ${width}px }`);
      document.adoptedStyleSheets.push(sheet);
      const { element } = await show({}, content);
      await emulateMedia({ media: 'print' });
      const edge = element.getBoundingClientRect().right + 1;
      const over = [...everyElement(element)].filter((one) => one.getBoundingClientRect().right > edge);
      document.adoptedStyleSheets.pop();
      expect(over).to.deep.equal([]);
      for (const visit of findAll(element, '.visit, .coupon')) {
        expect(getComputedStyle(visit).breakInside).to.equal('avoid');
      }
    });
  }
});

describe('without a statement', () => {
  it('says that there is none yet', async () => {
    const { element } = await show({ listStatements: () => Promise.resolve({ items: [], nextCursor: null }) });
    expect(visibleText(element)).to.include('No statements yet');
  });

  it('says that it found none of that id', async () => {
    const { element } = await show({ getStatement: () => Promise.reject(problem('not_found')) });
    expect(visibleText(element)).to.include('We couldn’t find this statement');
  });

  it('shows nothing of the one before while another is loading', async () => {
    const statements = later<Statement>();
    const { element } = await show({ getStatement: (_, options) => statements.answer(options) });
    statements.waiting[0]?.resolve(openStatement);
    await settle();
    element.setAttribute('statement-id', 'st-1017');
    await settle();
    expect(visibleText(element)).not.to.include('S-1042');
    statements.waiting[1]?.resolve(paidStatement);
    await settle();
    expect(visibleText(element)).to.include('S-1017');
  });

  it('A-07: says when it could not load, when it tries again and how that ended, each once', async () => {
    const statements = later<Statement>();
    const { element } = await show({ getStatement: (_, options) => statements.answer(options) });
    const heard = announcements(element);
    statements.waiting[0]?.reject(new Error('broken'));
    await settle();
    find(element, 'button', 'Try again').click();
    await settle();
    statements.waiting[1]?.resolve(openStatement);
    await settle();
    expect(heard).to.deep.equal(['We couldn’t load this', 'Loading your statement…', 'Statement S-1042 is shown.']);
    expect(find(element, '[role=heading]', 'Statement S-1042').matches(':focus')).to.equal(true);
  });

  it('S-05: the end of the session takes it off the page', async () => {
    const { element, provider } = await show();
    element.setAttribute('base-url', 'https://billing.example.com');
    await settle();
    expect(visibleText(provider)).not.to.match(/Garcia|S-1042|182/);
    expect(visibleText(provider)).to.include('Verify it’s you to see your statements');
  });
});

/** 0 for black, 1 for white, of `rgb(…)`. */
function lightness(color: string): number {
  const [red = 0, green = 0, blue = 0] = (color.match(/\d+/g) ?? []).map(Number);
  return (red + green + blue) / (3 * 255);
}
