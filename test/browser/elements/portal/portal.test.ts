import { expect, fixture } from '@open-wc/testing';
import { html } from 'lit';
import { find, findAll, visibleText } from '../../support/find.ts';
import { settle } from '../../support/place.ts';
import { family, paidUp, usd } from '../../support/samples.ts';
import { garcias } from '../../support/samples/household.ts';
import { paidReceipt, refundReceipt } from '../../support/samples/receipts.ts';
import { openSummary, statementBalance } from '../../support/samples/statements.ts';
import { PayRequestedEvent } from '../../../../src/base/events.ts';
import { imageUrl } from '../../../../src/elements/portal/image-url.ts';
import { json, openPortal, practiceWith, refusal } from './open-portal.ts';

describe('home', () => {
  it('greets the guarantor and shows what is due, the latest statement and what happened lately', async () => {
    const open = await openPortal();
    await open.enter();
    const text = open.text();
    expect(text).to.include('Welcome, Maria Garcia').and.to.include('Account 204417');
    expect(text).to.include('Amount due $142.40');
    expect(text).to.include('Your latest statement $182.40');
    expect(text).to.include('Refund').and.to.include('Receipt R-100043 $20.00');
    expect(text).to.match(/Payment Nov 15, 2026 · Receipt R-100042 \$132\.40/);
  });

  for (const [name, statement, balance, badge] of [
    ['new', { outstanding: openSummary.balance }, { pastDue: false }, 'New'],
    ['partly paid', {}, { pastDue: false }, 'Partly paid'],
    ['past due', {}, { pastDue: true }, 'Past due'],
    ['paid', { outstanding: usd(0) }, { pastDue: false }, 'Paid'],
    ['covered by account credit', {}, { pastDue: false, currentBalance: usd(0), amountDue: usd(0) }, 'Paid'],
  ] as const) {
    it(`says that the statement is ${name}`, async () => {
      const open = await openPortal({
        statements: [{ ...openSummary, ...statement }],
        balance: { ...statementBalance, ...balance },
      });
      await open.enter();
      expect(open.text()).to.include(`Your latest statement $182.40 ${badge}`);
    });
  }

  it('leads to paying within the portal, and to the processor’s own page where the practice has one', async () => {
    const open = await openPortal();
    await open.enter();
    await open.press('Pay now');
    expect(open.portal.section).to.equal('pay');
    const practice = practiceWith({});
    const elsewhere = await openPortal({
      practice: { ...practice, processor: { kind: 'link-out', url: 'https://pay.example.com/1' } },
    });
    await elsewhere.enter();
    expect(find(elsewhere.portal, 'a', 'Pay now').getAttribute('href')).to.equal('https://pay.example.com/1');
  });

  it('leads to paying for the patient of a Pay Now with their amount due', async () => {
    const patients = family.patients.slice(0, 2);
    const open = await openPortal({ balance: { ...statementBalance, patients } });
    await open.enter();
    find(open.portal, 'duecare-pay-now').dispatchEvent(new PayRequestedEvent('page', 'p-2'));
    await settle();
    expect(open.portal.section).to.equal('pay');
    expect(visibleText(find(open.portal, 'duecare-portal-pay'))).to.include('Amount for Leo Garcia');
  });

  it('says what will be there when there is nothing yet', async () => {
    const open = await openPortal({ statements: [], receipts: [], balance: paidUp });
    await open.enter();
    expect(open.text()).to.include('You’re all paid up');
    expect(open.text()).to.include('Your first statement will appear here.');
    expect(open.text()).to.include('Your payments and refunds will appear here.');
  });

  it('keeps its places from the skeleton to the figures', async () => {
    const pending: (() => void)[] = [];
    const later = (path: string, body: unknown) => ({
      [path]: () => new Promise<Response>((resolve) => pending.push(() => resolve(json(body)))),
    });
    const open = await openPortal({
      answers: {
        ...later('GET /v1/account', garcias),
        ...later('GET /v1/balance', statementBalance),
        ...later('GET /v1/statements', { items: [openSummary], nextCursor: null }),
        ...later('GET /v1/receipts', { items: [refundReceipt, paidReceipt], nextCursor: null }),
      },
    });
    await open.enter();
    const tops = () => findAll(open.portal, '.title, section').map((one) => one.getBoundingClientRect().top);
    const before = tops();
    pending.forEach((answer) => answer());
    await settle();
    expect(open.text()).to.include('$182.40');
    expect(tops()).to.deep.equal(before);
  });
});

describe('the account', () => {
  it('shows whose it is, masked ways to reach them, and the balance of each patient', async () => {
    const open = await openPortal({}, html`<duecare-portal section="account"></duecare-portal>`);
    await open.enter();
    const text = open.text();
    expect(text).to.include('Guarantor Maria Garcia Account number 204417 Billing address 78 Heron Court');
    expect(text).to.include('m***@example.com').and.to.include('phone ending in 0186');
    const rows = findAll(open.portal, '.patients tbody tr').map((row) => visibleText(row));
    expect(rows).to.have.length(2);
    expect(rows[0]).to.match(/^Maria Garcia \$\d+\.\d\d \$\d+\.\d\d$/);
  });
});

describe('the practice around the portal', () => {
  it('shows its name, its words below, and ways to reach it', async () => {
    const open = await openPortal();
    expect(find(open.portal, '.brand').textContent.trim()).to.equal('Fernhill Family Medicine');
    const footer = find(open.portal, '.foot');
    expect(visibleText(footer)).to.include('Questions about your bill? Call (555) 010-0147, weekdays 8 to 5.');
    expect(findAll(footer, 'a').map((link) => link.getAttribute('href'))).to.deep.equal([
      'tel:5550100147',
      'mailto:billing@fernhill.example',
    ]);
  });

  it('shows its logo with its name for those who cannot see it', async () => {
    const logoUrl = new URL('/test/browser/none.png', location.href).href;
    const open = await openPortal({ practice: practiceWith({}, { logoUrl, homeImageUrl: logoUrl }) });
    await open.enter();
    const [logo, image] = findAll(open.portal, 'img');
    expect(logo?.getAttribute('alt')).to.equal('Fernhill Family Medicine');
    expect(logo?.getAttribute('src')).to.equal(logoUrl);
    expect(image?.getAttribute('alt')).to.equal('');
  });

  it('obeys at once what the practice has changed when somebody comes back to the page', async () => {
    const { now } = Date;
    const open = await openPortal();
    await open.enter();
    open.world.practice = practiceWith({}, { footer: 'New hours: 9 to 3.' });
    window.dispatchEvent(new Event('focus'));
    await settle();
    expect(open.text()).to.include('weekdays 8 to 5');
    Date.now = () => now() + 6_000;
    window.dispatchEvent(new Event('focus'));
    await settle();
    expect(open.text()).to.include('New hours: 9 to 3.').and.to.include('Welcome, Maria Garcia');
    open.world.answers['GET /v1/practice'] = async () => refusal(400, 'invalid_request');
    Date.now = () => now() + 12_000;
    window.dispatchEvent(new Event('focus'));
    await settle();
    Date.now = now;
    expect(open.text()).to.include('New hours: 9 to 3.').and.to.include('Welcome, Maria Garcia');
  });

  it('X-05: loads no image but from the web, and none without encryption', () => {
    for (const url of [
      'data:image/svg+xml,x',
      'javascript:alert(1)',
      'http://images.example/logo.png',
      '/logo.png',
      '',
    ]) {
      expect(imageUrl(url), url).to.be.null;
    }
    expect(imageUrl('https://images.example/logo.png')).to.equal('https://images.example/logo.png');
  });
});

describe('the portal in trouble', () => {
  it('says so, and tries again', async () => {
    let broken = true;
    const open = await openPortal({
      answers: {
        'GET /v1/statements': async () =>
          broken ? refusal(400, 'invalid_request') : json({ items: [], nextCursor: null }),
      },
    });
    await open.enter();
    expect(open.text()).to.include('We couldn’t load this');
    broken = false;
    await open.press('Try again');
    expect(open.text()).to.include('Welcome, Maria Garcia');
  });

  it('without a practice shows why, and tries again', async () => {
    let broken = true;
    const { practice } = { practice: practiceWith({}) };
    const open = await openPortal({
      answers: { 'GET /v1/practice': async () => (broken ? refusal(400, 'invalid_request') : json(practice)) },
    });
    expect(open.text()).to.include('We couldn’t load this');
    broken = false;
    await open.press('Try again');
    expect(open.text()).to.include('See your account');
  });

  it('asks the patient to call where the page is not configured', async () => {
    const { warn } = console;
    console.warn = () => undefined;
    const portal = await fixture(html`<duecare-portal base-url="no address"></duecare-portal>`);
    await settle();
    console.warn = warn;
    expect(visibleText(portal)).to.include('Please call the office');
  });
});
