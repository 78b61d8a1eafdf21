import { expect } from '@open-wc/testing';
import { html } from 'lit';
import { emulateMedia, sendKeys } from '@web/test-runner-commands';
import { ProblemError, type DuecareClient, type PortalClient } from '../../../../src/client/index.ts';
import type { ItemizedReceipt, Practice } from '../../../../src/contract/index.ts';
import '../../../../src/elements/receipt-viewer/define.ts';
import { DuecareReceiptViewer } from '../../../../src/elements/receipt-viewer/receipt-viewer.ts';
import { announcements } from '../../support/announcements.ts';
import { fakeClient, later } from '../../support/fake-client.ts';
import { fakePortalClient, placeInPortal } from '../../support/fake-portal-client.ts';
import { everyElement, find, findAll, visibleText } from '../../support/find.ts';
import { settle } from '../../support/place.ts';
import { fernhill, garcias } from '../../support/samples/household.ts';
import { declinedReceipt, itemizedReceipt, paidReceipt, refundReceipt } from '../../support/samples/receipts.ts';

interface Given {
  answers?: Partial<PortalClient>;
  practice?: Practice;
  emailReceipt?: DuecareClient['emailReceipt'];
}

async function place({ answers = {}, practice = fernhill, emailReceipt }: Given = {}) {
  const sent: [string, string][] = [];
  const client = fakeClient(undefined, {
    getPractice: () => Promise.resolve(practice),
    emailReceipt:
      emailReceipt ??
      ((id, { email }) => {
        sent.push([id, email]);
        return Promise.resolve({ sentTo: 'm***@example.com' });
      }),
  });
  const portalClient = fakePortalClient({
    getItemizedReceipt: () => Promise.resolve(itemizedReceipt),
    getAccount: () => Promise.resolve(garcias),
    ...answers,
  });
  const content = html`<duecare-receipt-viewer receipt-id="rc-7f3a"></duecare-receipt-viewer>`;
  const provider = await placeInPortal(portalClient, content, client);
  await settle();
  const viewer = find(provider, 'duecare-receipt-viewer');
  if (!(viewer instanceof DuecareReceiptViewer)) throw new TypeError('There is no viewer.');
  return { viewer, provider, portalClient, sent };
}

const press = async (viewer: HTMLElement, name: string) => {
  find(viewer, 'button', name).click();
  await settle();
};

async function type(viewer: HTMLElement, address: string) {
  const input = find(viewer, 'input');
  if (!(input instanceof HTMLInputElement)) throw new TypeError('There is no field.');
  input.value = address;
  input.dispatchEvent(new Event('input'));
  await settle();
}

const focused = (viewer: HTMLElement) => viewer.shadowRoot?.activeElement?.id;

describe('a receipt', () => {
  it('says what a claim for an HSA or FSA asks for: practice, guarantor, dates, providers, services, amounts', async () => {
    const { viewer } = await place();
    const text = visibleText(viewer);
    for (const words of [
      'Fernhill Family Medicine 12 Orchard Lane Millbrook, IL 60532',
      'Amount paid $132.40',
      'Payment date Nov 15, 2026, 10:20 PM CST',
      'Paid with Visa •••• 4242',
      'Guarantor Maria Garcia',
      'Account number 204417',
      'Receipt number R-100042',
      'Transaction number ch_2041',
      'Visit on Oct 6, 2026 Patient Maria Garcia Provider Adaeze Okafor, MD Facility Fernhill Millbrook',
      'Office visit, established patient 67563-1 · CPT 99213',
      'Billed $437.40 Adjusted $57.00 Insurance pending $95.00 Insurance paid $98.00 Patient paid $122.40 Remaining $65.00',
      '$10.00 is not applied to a service yet',
      '$20.00 on Nov 17, 2026, receipt R-100043',
      'Current balance after this payment $65.00',
      'health savings (HSA)',
    ]) {
      expect(text).to.contain(words);
    }
  });

  it('A-16: has headings in order and tables with headers, and names nothing but the last four digits', async () => {
    const { viewer } = await place();
    const headings = findAll(viewer, '[role=heading]').map((heading) => [
      heading.getAttribute('aria-level'),
      visibleText(heading),
    ]);
    expect(headings).to.deep.equal([
      ['2', 'Receipt R-100042'],
      ['3', 'Services'],
      ['4', 'Visit on Oct 6, 2026'],
      ['4', 'Visit on Oct 20, 2026'],
      ['3', 'Summary of these services'],
      ['3', 'Refunds of this payment'],
    ]);
    expect(findAll(viewer, 'th[scope=col]')).to.have.length(16);
    expect(visibleText(viewer)).not.to.match(/\d{12,}/);
  });

  it('of an attempt that failed says that nothing was charged', async () => {
    const failed: ItemizedReceipt = { ...itemizedReceipt, ...declinedReceipt, visits: [], refunds: [] };
    const { viewer } = await place({ answers: { getItemizedReceipt: () => Promise.resolve(failed) } });
    const text = visibleText(viewer);
    expect(text).to.contain('Unsuccessful');
    expect(text).to.contain('Amount charged $0.00');
    expect(text).to.contain('This payment didn’t go through Nothing was charged.');
    expect(text).not.to.contain('health savings');
  });

  it('of a refund names the original payment, and does not speak of "this payment"', async () => {
    const refund: ItemizedReceipt = {
      ...itemizedReceipt,
      ...refundReceipt,
      refunds: [],
      refundOf: paidReceipt,
    };
    const { viewer } = await place({ answers: { getItemizedReceipt: () => Promise.resolve(refund) } });
    const text = visibleText(viewer);
    expect(text).to.contain('Refund of Receipt R-100042, Nov 15, 2026');
    expect(text).to.contain('Amounts right after this refund.');
    expect(text).to.contain('Current balance after this refund $65.00');
    expect(text).to.contain('$10.00 of this refund had not been applied to a service.');
    expect(text).not.to.match(/this payment|what you paid/i);
  });

  it('X-05: shows the practice’s logo only from a safe address', async () => {
    const withLogo = (logoUrl: string) => ({ ...fernhill, branding: { ...fernhill.branding, logoUrl } });
    const { viewer } = await place({ practice: withLogo('javascript:alert(1)') });
    expect(findAll(viewer, 'img')).to.deep.equal([]);
  });

  it('gives way at once to another receipt, and drops what comes late', async () => {
    const receipts = later<ItemizedReceipt>();
    const { viewer } = await place({
      answers: { getItemizedReceipt: (_, options) => receipts.answer(options) },
    });
    viewer.receiptId = 'rc-2';
    await settle();
    expect(receipts.waiting[0]?.signal?.aborted).to.be.true;
    receipts.waiting[1]?.resolve({ ...itemizedReceipt, number: 'R-2' });
    await settle();
    receipts.waiting[0]?.resolve(itemizedReceipt);
    await settle();
    expect(visibleText(viewer)).to.contain('Receipt R-2');
    viewer.receiptId = 'rc-3';
    await settle();
    expect(visibleText(viewer)).not.to.contain('R-2');
  });

  it('A-09: tries again with the focus kept on the card, and says what came of it', async () => {
    let broken = true;
    const { viewer } = await place({
      answers: {
        getItemizedReceipt: () => (broken ? Promise.reject(new Error('broken')) : Promise.resolve(itemizedReceipt)),
      },
    });
    const heard = announcements(viewer);
    broken = false;
    find(viewer, 'button', 'Try again').focus();
    await sendKeys({ press: 'Enter' });
    await settle();
    expect(focused(viewer)).to.equal('card');
    expect(heard).to.deep.equal(['Loading your receipt…', 'Receipt R-100042 is shown.']);
  });

  it('N-11: does not wait on after it was taken off the page', async () => {
    const receipts = later<ItemizedReceipt>();
    const { viewer } = await place({ answers: { getItemizedReceipt: (_, options) => receipts.answer(options) } });
    viewer.remove();
    expect(receipts.waiting[0]?.signal?.aborted).to.be.true;
  });

  it('prints alone and as a letter, and says so without saying whose', async () => {
    const { viewer, provider } = await place();
    const printed: unknown[] = [];
    provider.addEventListener('duecare-receipt-printed', ({ detail }) => printed.push(detail));
    const print = window.print.bind(window);
    window.print = () => undefined;
    await press(viewer, 'Print or save as PDF');
    window.print = print;
    expect(printed).to.deep.equal([{ receiptId: 'rc-7f3a' }]);
    await emulateMedia({ media: 'print' });
    expect(findAll(viewer, 'button')).to.deep.equal([]);
    expect(visibleText(viewer)).to.contain('Receipt R-100042');
    await emulateMedia({ media: 'screen' });
    dispatchEvent(new Event('afterprint'));
  });
});

describe('a receipt by email', () => {
  it('shows the address that it was emailed to already, masked', async () => {
    const emailed: ItemizedReceipt = { ...itemizedReceipt, emailedTo: 'm***@example.com' };
    const { viewer } = await place({ answers: { getItemizedReceipt: () => Promise.resolve(emailed) } });
    expect(visibleText(viewer)).to.contain('Receipt sent to m***@example.com.');
    await press(viewer, 'Email this receipt');
    expect(visibleText(viewer)).to.contain('Email address').and.not.contain('Receipt sent to');
  });

  it('A-07: goes to the address that was typed and confirmed, and says so once', async () => {
    const { viewer, provider, sent } = await place();
    const heard = announcements(viewer);
    const emailed: unknown[] = [];
    provider.addEventListener('duecare-receipt-emailed', ({ detail }) => emailed.push(detail));
    find(viewer, 'button', 'Email this receipt').focus();
    await sendKeys({ press: 'Enter' });
    await settle();
    expect(focused(viewer)).to.equal('address');
    expect(visibleText(viewer)).to.contain('On file: m***@example.com');
    await sendKeys({ type: 'maria@example.com' });
    await sendKeys({ press: 'Enter' });
    await settle();
    expect(sent).to.deep.equal([]);
    expect(visibleText(viewer)).to.contain('Send receipt R-100042 to maria@example.com?');
    expect(focused(viewer)).to.equal('email');
    await press(viewer, 'Send receipt');
    expect(sent).to.deep.equal([['rc-7f3a', 'maria@example.com']]);
    expect(heard).to.deep.equal(['Sending…', 'Receipt sent to m***@example.com.']);
    expect(visibleText(viewer)).to.contain('Receipt sent to m***@example.com.');
    expect(emailed).to.deep.equal([{ receiptId: 'rc-7f3a' }]);
  });

  it('A-08: refuses what is no address, with advice at the field', async () => {
    const { viewer } = await place();
    await press(viewer, 'Email this receipt');
    await type(viewer, 'maria');
    await press(viewer, 'Continue');
    const input = find(viewer, 'input');
    expect(input.getAttribute('aria-invalid')).to.equal('true');
    expect(input.getAttribute('aria-describedby')).to.contain('address-error');
    expect(visibleText(viewer)).to.contain('Enter an email address like name@example.com.');
  });

  it('A-02: keeps the address for the next receipt', async () => {
    const { viewer } = await place();
    await press(viewer, 'Email this receipt');
    await type(viewer, 'maria@example.com');
    await press(viewer, 'Continue');
    await press(viewer, 'Change address');
    const value = () => [...everyElement(viewer)].find((element) => element instanceof HTMLInputElement)?.value;
    expect(value()).to.equal('maria@example.com');
    viewer.receiptId = 'rc-2';
    await settle();
    await press(viewer, 'Email this receipt');
    expect(value()).to.equal('maria@example.com');
  });

  it('can be tried again when it could not be sent, and is never sent twice at once', async () => {
    const answers = later<{ sentTo: string }>();
    const { viewer } = await place({ emailReceipt: (_, __, options) => answers.answer(options) });
    const heard = announcements(viewer);
    await press(viewer, 'Email this receipt');
    await type(viewer, 'maria@example.com');
    await press(viewer, 'Continue');
    await press(viewer, 'Send receipt');
    await press(viewer, 'Sending…');
    expect(answers.waiting).to.have.length(1);
    answers.waiting[0]?.reject(new Error('broken'));
    await settle();
    expect(visibleText(viewer)).to.contain('We couldn’t send the receipt. Please try again.');
    await press(viewer, 'Send receipt');
    answers.waiting[1]?.resolve({ sentTo: 'm***@example.com' });
    await settle();
    expect(heard).to.deep.equal([
      'Sending…',
      'We couldn’t send the receipt. Please try again.',
      'Sending…',
      'Receipt sent to m***@example.com.',
    ]);
  });

  it('is not offered where the practice does not allow it', async () => {
    const options = { ...fernhill.options, emailReceipts: false };
    const { viewer } = await place({ practice: { ...fernhill, options } });
    expect(findAll(viewer, 'button', 'Email this receipt')).to.deep.equal([]);
  });

  it('S-05: forgets the address with the session', async () => {
    let ended = false;
    const problem = new ProblemError({
      status: 401,
      code: 'session_expired',
      requestId: null,
      outcomeKnown: true,
      retryable: false,
      retryAfter: null,
      accepts: null,
      attemptsLeft: null,
    });
    const { viewer, provider } = await place({
      answers: { getItemizedReceipt: () => (ended ? Promise.reject(problem) : Promise.resolve(itemizedReceipt)) },
    });
    await press(viewer, 'Email this receipt');
    await type(viewer, 'maria@example.com');
    ended = true;
    provider.connection?.invalidate('balance');
    await settle();
    expect(visibleText(viewer)).to.contain('You’ve been signed out');
    ended = false;
    provider.connection?.invalidate('balance');
    await settle();
    await press(viewer, 'Email this receipt');
    const input = find(viewer, 'input');
    expect(input instanceof HTMLInputElement && input.value).to.equal('');
  });
});
