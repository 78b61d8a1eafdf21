import { expect } from '@open-wc/testing';
import { html } from 'lit';
import type { PortalPlace } from '../../../../src/base/portal-events.ts';
import { find, findAll } from '../../support/find.ts';
import { settle } from '../../support/place.ts';
import { openPortal, practiceWith, type OpenPortal } from './open-portal.ts';

const heading = ({ portal }: OpenPortal) => portal.shadowRoot?.querySelector('#heading')?.textContent.trim();
const current = ({ portal }: OpenPortal) =>
  findAll(portal, '[aria-current=page]').map(({ textContent }) => textContent.trim());

/** The heading that has the focus inside of the portal. */
const focused = ({ portal }: OpenPortal) => portal.shadowRoot?.activeElement?.textContent.trim();

function placesOf(open: OpenPortal): PortalPlace[] {
  const places: PortalPlace[] = [];
  open.portal.addEventListener('duecare-section-changed', ({ detail }) => places.push(detail));
  return places;
}

describe('the portal’s navigation', () => {
  it('A-09: leads to every section, whose heading gets the focus, and says where one is', async () => {
    const open = await openPortal();
    await open.enter();
    expect(current(open)).to.deep.equal(['Home']);
    for (const [name, title] of [
      ['Pay', 'Pay your bill'],
      ['Statements', 'Statements'],
      ['Receipts', 'Receipts'],
      ['Visits', 'Visits'],
      ['Account', 'Your account'],
      ['Home', 'Welcome, Maria Garcia'],
    ] as const) {
      await open.press(name);
      expect(current(open), name).to.deep.equal([name]);
      expect(focused(open), name).to.equal(title);
    }
  });

  it('has a name, and is a list of what is there', async () => {
    const open = await openPortal();
    await open.enter();
    expect(find(open.portal, 'nav').getAttribute('aria-label')).to.equal('Your account');
    expect(findAll(open.portal, 'nav li').map(({ textContent }) => textContent.trim())).to.deep.equal([
      'Home',
      'Pay',
      'Statements',
      'Receipts',
      'Visits',
    ]);
  });

  it('tells the page where the patient went, and leaves the address alone', async () => {
    const open = await openPortal();
    await open.enter();
    const address = location.href;
    const entries = history.length;
    const places = placesOf(open);
    await open.press('Receipts');
    await open.press('Receipts');
    await open.press('Home');
    await open.press(/^Payment/);
    expect(places).to.deep.equal([
      { section: 'receipts', item: null },
      { section: 'home', item: null },
      { section: 'receipts', item: 'rc-7f3a' },
    ]);
    expect(open.portal.getAttribute('section')).to.equal('receipts');
    expect(open.portal.getAttribute('item')).to.equal('rc-7f3a');
    expect([location.href, history.length]).to.deep.equal([address, entries]);
  });

  it('goes where the page says, without telling it so', async () => {
    const open = await openPortal();
    await open.enter();
    const places = placesOf(open);
    open.portal.section = 'visits';
    await settle();
    expect(heading(open)).to.equal('Visits');
    open.portal.section = 'nowhere';
    await settle();
    expect(heading(open)).to.equal('Welcome, Maria Garcia');
    expect(places).to.be.empty;
  });

  it('stays when the page cancels the way', async () => {
    const open = await openPortal();
    await open.enter();
    const places = placesOf(open);
    open.portal.addEventListener('duecare-section-requested', (event) => {
      if (event.detail.section === 'pay') event.preventDefault();
    });
    await open.press('Pay');
    expect(heading(open)).to.equal('Welcome, Maria Garcia');
    await open.press('Visits');
    expect(places).to.deep.equal([{ section: 'visits', item: null }]);
  });

  it('begins where the practice wants, and where the page wants rather than that', async () => {
    const practice = practiceWith({ landingPage: 'pay' });
    const one = await openPortal({ practice });
    await one.enter();
    expect(heading(one)).to.equal('Pay your bill');
    const other = await openPortal({ practice }, html`<duecare-portal section="receipts"></duecare-portal>`);
    await other.enter();
    expect(heading(other)).to.equal('Receipts');
  });

  it('without addresses of the host’s is made of buttons, and with them of real links', async () => {
    const open = await openPortal();
    await open.enter();
    expect(findAll(open.portal, 'nav a')).to.be.empty;
    open.portal.sectionHref = '/account/{section}/{item}';
    await settle();
    const links = findAll(open.portal, 'nav a').map((link) => link.getAttribute('href'));
    const { origin } = location;
    expect(links).to.deep.equal(
      ['home', 'pay', 'statements', 'receipts', 'visits'].map((section) => `${origin}/account/${section}`),
    );
    expect(findAll(open.portal, 'a', 'View statement')[0]?.getAttribute('href')).to.equal(
      `${origin}/account/statements/st-1042`,
    );
  });

  it('leaves a click that opens a new tab to the browser', async () => {
    const open = await openPortal({}, html`<duecare-portal section-href="/account/{section}"></duecare-portal>`);
    await open.enter();
    const link = find(open.portal, 'nav a', 'Visits');
    let left = false;
    const stay = (event: Event) => {
      left = !event.defaultPrevented;
      event.preventDefault();
    };
    document.addEventListener('click', stay);
    link.dispatchEvent(new MouseEvent('click', { ctrlKey: true, bubbles: true, composed: true, cancelable: true }));
    await settle();
    expect(left).to.be.true;
    expect(heading(open)).to.equal('Welcome, Maria Garcia');
    link.click();
    await settle();
    document.removeEventListener('click', stay);
    expect(left).to.be.false;
    expect(heading(open)).to.equal('Visits');
  });
});

describe('a receipt in the portal', () => {
  it('A-09: opens from its list, and on the way back the focus is where it was', async () => {
    const open = await openPortal({}, html`<duecare-portal section="receipts"></duecare-portal>`);
    await open.enter();
    find(open.portal, '[data-receipt=rc-7f3a]').click();
    await settle();
    const view = find(open.portal, 'button', 'View and print receipt R-100042');
    view.focus();
    view.click();
    await settle();
    expect(open.portal.item).to.equal('rc-7f3a');
    expect(focused(open)).to.equal('Receipt');
    expect(open.text()).to.include('Receipt R-100042');
    await open.press('All receipts');
    expect(open.portal.item).to.be.undefined;
    const { activeElement } = find(open.portal, 'duecare-receipt-list').shadowRoot ?? {};
    expect(activeElement).to.equal(view);
  });

  it('is there by its address too', async () => {
    const open = await openPortal({}, html`<duecare-portal section="receipts" item="rc-7f3a"></duecare-portal>`);
    await open.enter();
    expect(open.text()).to.include('Receipt R-100042');
  });
});
