import { expect, fixture } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { html } from 'lit';
import type { Balance } from '../../../src/contract/index.ts';
import '../../../src/elements/pay-now/define.ts';
import { fakeClient } from '../support/fake-client.ts';
import { find, findAll } from '../support/find.ts';
import { placeWithin, settle } from '../support/place.ts';
import { paidUp, pastDue } from '../support/samples.ts';
import { defineStandInForm } from '../support/stand-in-form.ts';

before(() => {
  defineStandInForm();
  // A link that Pay Now lets go on would end the tests.
  document.addEventListener('click', (event) => event.preventDefault());
});

const form = (root: ParentNode) => root.querySelector<HTMLElement & { busy: boolean }>('duecare-quickpay-form');

async function open(): Promise<{ page: HTMLElement; link: HTMLElement }> {
  const page = await fixture<HTMLElement>(
    html`<div>
      <duecare-pay-now target="dialog"><a href="/pay">Pay my bill</a></duecare-pay-now>
    </div>`,
  );
  const link = find(page, 'a', 'Pay my bill');
  link.focus();
  await sendKeys({ press: 'Enter' });
  await settle();
  return { page, link };
}

describe('Pay Now in a dialog', () => {
  it('opens QuickPay over the page, with a name and the focus inside', async () => {
    const { page } = await open();
    const dialog = find(page, 'dialog');
    expect(dialog.matches(':modal')).to.be.true;
    expect(find(page, 'h2', 'Pay your bill').id).to.equal(dialog.getAttribute('aria-labelledby'));
    expect(dialog.matches(':focus-within')).to.be.true;
  });

  it('keeps the form in light DOM, where processors’ scripts find the card frame', async () => {
    const { page } = await open();
    expect(form(page)?.getRootNode()).to.equal(document);
    expect(find(page, 'button', 'Continue')).to.exist;
  });

  for (const [how, close] of [
    ['Escape', () => sendKeys({ press: 'Escape' })],
    ['the button', async (page: HTMLElement) => find(page, 'button', 'Close').click()],
  ] as const) {
    it(`A-09: closes by ${how} and gives the focus back`, async () => {
      const { page, link } = await open();
      await close(page);
      await settle();
      expect(findAll(page, 'dialog')).to.be.empty;
      expect(document.activeElement).to.equal(link);
    });
  }

  it('R-04: in a balance card too, Close is as wide as its icon', async () => {
    const provider = await placeWithin(
      fakeClient(pastDue),
      html`<duecare-balance-card>
        <duecare-pay-now slot="pay" target="dialog"><a href="/pay">Pay my bill</a></duecare-pay-now>
      </duecare-balance-card>`,
    );
    await settle();
    find(provider, 'a', 'Pay my bill').click();
    await settle();
    const { width, height } = find(provider, 'button', 'Close').getBoundingClientRect();
    expect(width).to.equal(height);
  });

  it('begins anew when opened again', async () => {
    const { page, link } = await open();
    const first = form(page);
    await sendKeys({ press: 'Escape' });
    await settle();
    expect(form(page)).to.be.null;
    link.click();
    await settle();
    expect(form(page)).not.to.equal(first);
  });

  it('keeps a form whose payment is on its way', async () => {
    const { page } = await open();
    const busy = form(page);
    if (busy) busy.busy = true;
    await sendKeys({ press: 'Escape' });
    await settle();
    expect(form(page)).to.equal(busy);
  });

  for (const [how, move] of [
    ['is moved in the page', async (payNow: Element, page: Element) => page.append(payNow)],
    [
      'leaves with the old page and comes back with the new one',
      async (payNow: Element, page: Element) => {
        payNow.replaceWith(payNow.cloneNode(true));
        await settle();
        page.replaceChildren(payNow);
      },
    ],
    [
      'is adopted by another document in between',
      async (payNow: Element, page: Element) => {
        document.implementation.createHTMLDocument().body.append(payNow);
        await settle();
        page.append(payNow);
      },
    ],
  ] as const) {
    it(`R-04: stays open with its form, as it was styled, and closes, when it ${how}`, async () => {
      const { page, link } = await open();
      const before = form(page);
      const dialog = find(page, 'dialog');
      const width = getComputedStyle(dialog).maxWidth;
      const payNow = find(page, 'duecare-pay-now');
      await move(payNow, page);
      await settle();
      expect(find(page, 'dialog').matches(':modal')).to.equal(true);
      expect(form(page) === before).to.equal(true);
      expect(find(page, 'button', 'Continue')).to.exist;
      expect(getComputedStyle(dialog).maxWidth).to.equal(width);
      find(page, 'button', 'Close').click();
      await settle();
      expect(findAll(page, 'dialog').length).to.equal(0);
      expect(document.activeElement === link, 'the focus').to.equal(true);
      link.click();
      await settle();
      expect(find(page, 'dialog').matches(':modal')).to.equal(true);
    });
  }

  it('R-04: a copy of the page, as routers show again, has no copied form', async () => {
    const { page } = await open();
    const copy = page.cloneNode(true) as HTMLElement;
    page.replaceWith(copy);
    await settle();
    expect(form(copy) === null).to.equal(true);
    find(copy, 'a', 'Pay my bill').click();
    await settle();
    expect(find(copy, 'dialog').matches(':modal')).to.equal(true);
    expect(copy.querySelectorAll('duecare-quickpay-form').length).to.equal(1);
    copy.remove();
  });

  it('uses the form that the page has put in', async () => {
    const page = await fixture<HTMLElement>(
      html`<duecare-pay-now target="dialog">
        <a href="/pay">Pay my bill</a>
        <duecare-quickpay-form slot="form" class="own"></duecare-quickpay-form>
      </duecare-pay-now>`,
    );
    find(page, 'a', 'Pay my bill').click();
    await settle();
    expect(page.querySelectorAll('duecare-quickpay-form')).to.have.length(1);
    await sendKeys({ press: 'Escape' });
    await settle();
    expect(page.querySelector('.own')).to.exist;
  });

  it('keeps the receipt in sight when nothing is due any more, and goes after it', async () => {
    let balance: Balance = pastDue;
    const provider = await placeWithin(
      fakeClient(pastDue, { getBalance: () => Promise.resolve(balance) }),
      html`<duecare-pay-now target="dialog"></duecare-pay-now>`,
    );
    await settle();
    find(provider, 'button', 'Pay now').click();
    await settle();
    balance = paidUp;
    provider.connection?.invalidate('balance');
    await settle();
    expect(find(provider, 'button', 'Continue')).to.exist;
    await sendKeys({ press: 'Escape' });
    await settle();
    expect(findAll(provider, 'button, a')).to.be.empty;
  });
});

it('opens QuickPay below, in the page', async () => {
  const page = await fixture<HTMLElement>(html`<duecare-pay-now target="inline"></duecare-pay-now>`);
  find(page, 'button', 'Pay now').click();
  await settle();
  expect(find(page, 'button', 'Continue').closest('dialog')).to.be.null;
});
