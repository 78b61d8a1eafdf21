import { expect } from '@open-wc/testing';
import { html } from 'lit';
import { find, findAll, visibleText } from '../../support/find.ts';
import { settle } from '../../support/place.ts';
import { paidUp } from '../../support/samples.ts';
import { billSession, json, openPortal, portalSession, practiceWith, refusal } from './open-portal.ts';

const personal = /Garcia|204417|142\.40|182\.40|R-1000|example\.com|Heron/;

describe('the way into the portal', () => {
  it('asks for a code and says nothing of anybody', async () => {
    const open = await openPortal();
    expect(open.text()).to.include('See your account');
    expect(findAll(open.portal, 'duecare-mfa-prompt')).to.have.length(1);
    expect(open.text()).not.to.match(personal);
    expect(open.asked.filter((call) => call !== 'GET /v1/practice')).to.be.empty;
  });

  it('offers those who only want to pay their payment code, and the way back', async () => {
    const open = await openPortal();
    await open.press('Pay with a payment code');
    expect(open.text()).to.include('Enter your payment code');
    await open.press('See your whole account');
    expect(open.text()).to.include('See your account');
  });

  it('offers no payment code where the practice opens no bills by one', async () => {
    const open = await openPortal({ practice: practiceWith({ quickPay: false }) });
    expect(open.text()).not.to.include('payment code');
  });

  it('begins with the bill where a payment link has led to the page', async () => {
    history.replaceState(null, '', `#duecare=${'t'.repeat(22)}`);
    const open = await openPortal({ answers: { 'POST /v1/links/exchange': async () => json(billSession, 201) } });
    await settle();
    expect(open.text()).to.include('How much would you like to pay?');
    expect(open.asked).not.to.include('GET /v1/account');
  });

  it('R-02: says in QuickPay that the link is incomplete', async () => {
    history.replaceState(null, '', '#duecare=dG9rZW4');
    const open = await openPortal();
    await settle();
    expect(open.text()).to.include('This link is incomplete');
    expect(open.asked).not.to.include('POST /v1/links/exchange');
  });

  it('begins with the code where the link has led to the account, which it then names', async () => {
    history.replaceState(null, '', `#duecare=${'t'.repeat(22)}`);
    const open = await openPortal({ answers: { 'POST /v1/links/exchange': async () => json(billSession, 201) } });
    open.portal.section = 'home';
    await settle();
    expect(open.text()).to.include('See your account').and.not.to.include('First name');
    expect(open.asked).to.include('POST /v1/mfa/challenges');
  });

  it('Q-13: shows nothing of the account to a payment link’s session, and leads back to the bill', async () => {
    const open = await openPortal();
    await open.enter(billSession);
    expect(open.text()).to.include('See your account');
    await open.press('Back to your payment');
    expect(open.text()).to.include('How much would you like to pay?');
    expect(open.asked).not.to.include('GET /v1/account');
  });

  it('from a payment link goes on within the page', async () => {
    const open = await openPortal({ balance: paidUp });
    await open.enter(billSession);
    await open.press('Back to your payment');
    expect(open.text()).to.include('You’re all paid up');
    await open.press('View your account');
    expect(open.text()).to.include('See your account');
    await open.enter(portalSession);
    expect(open.text()).to.include('Welcome, Maria Garcia');
    expect(findAll(open.portal, 'duecare-portal-pay')).to.be.empty;
  });
});

describe('the session of the portal', () => {
  it('S-06: is over at once when the patient logs out, and then on the server', async () => {
    let answer: ((response: Response) => void) | undefined;
    const open = await openPortal({
      answers: { 'DELETE /v1/session': () => new Promise((resolve) => (answer = resolve)) },
    });
    await open.enter();
    await open.press('Receipts');
    await open.press('Log out');
    expect(open.text()).to.include('You’re logged out').and.not.to.match(personal);
    expect(open.provider.connection?.session.token).to.be.null;
    expect(open.asked).to.include('DELETE /v1/session');
    answer?.(new Response(null, { status: 204 }));
    await settle();
    expect(open.portal.hasAttribute('section')).to.be.false;
    await open.press('Sign in again');
    expect(open.text()).to.include('See your account');
  });

  it('S-05: that has run out leaves nothing of the patient on the page, offline too, and is announced', async () => {
    const open = await openPortal({}, html`<duecare-portal section="receipts" item="rc-7f3a"></duecare-portal>`);
    await open.enter();
    open.provider.connection?.session.end('expired');
    await settle();
    expect(open.text()).to.include('You’ve been signed out').and.not.to.match(personal);
    expect(open.portal.shadowRoot?.textContent).not.to.match(personal);
    expect(open.portal.shadowRoot?.querySelector('#alert')?.textContent).to.equal('You’ve been signed out.');
    await open.enter();
    expect(open.text()).to.include('Receipt R-100042');
  });

  it('of somebody else begins at the beginning', async () => {
    const open = await openPortal({}, html`<duecare-portal section="receipts" item="rc-7f3a"></duecare-portal>`);
    await open.enter();
    open.provider.connection?.session.end('expired');
    await settle();
    await open.enter({ ...portalSession, session: { ...portalSession.session, accountKey: 'account-2' } });
    expect(open.portal.item).to.be.undefined;
    expect(open.text()).to.include('Welcome');
  });

  it('of the host’s own is the host’s to end', async () => {
    const open = await openPortal();
    open.provider.getToken = () => 'host-token-1';
    await settle();
    expect(open.text()).to.include('Welcome, Maria Garcia');
    expect(findAll(open.portal, 'button', 'Log out')).to.be.empty;
  });

  it('of the host’s own that is over can be asked for again', async () => {
    const open = await openPortal();
    open.provider.getToken = () => 'host-token-1';
    await settle();
    open.world.answers['GET /v1/balance'] = async () => refusal(401, 'session_expired');
    open.provider.connection?.invalidate('balance');
    await settle();
    expect(open.text()).to.include('You’ve been signed out').and.not.to.match(personal);
    open.world.answers = {};
    await open.press('Try again');
    expect(open.text()).to.include('Welcome, Maria Garcia');
  });

  it('of the host’s own that does not reach the portal shows nothing of it', async () => {
    const open = await openPortal({ answers: { 'GET /v1/account': async () => refusal(403, 'scope_insufficient') } });
    open.provider.getToken = () => 'host-token-1';
    await settle();
    expect(open.text()).to.include('Please call the office').and.not.to.match(personal);
  });
});

describe('QuickPay within the portal', () => {
  it('keeps what the payer has chosen while they look something up', async () => {
    const open = await openPortal({}, html`<duecare-portal section="pay"></duecare-portal>`);
    await open.enter();
    const other = findAll(open.portal, 'input[type=radio]').at(-1);
    other?.click();
    await settle();
    await open.press('Statements');
    expect(open.text()).not.to.include('Amount to pay');
    await open.press('Pay');
    expect(findAll(open.portal, 'input[type=radio]').at(-1)).to.equal(other);
    expect(visibleText(open.portal)).to.include('Amount to pay');
  });

  it('makes room for a new payment once one has been made', async () => {
    const open = await openPortal({}, html`<duecare-portal section="pay"></duecare-portal>`);
    await open.enter();
    const form = find(open.portal, 'duecare-portal-pay');
    form.dispatchEvent(new Event('duecare-payment-succeeded'));
    await open.press('Home');
    await open.press('Pay');
    expect(find(open.portal, 'duecare-portal-pay')).not.to.equal(form);
  });
});
