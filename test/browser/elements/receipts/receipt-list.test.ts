import { expect } from '@open-wc/testing';
import { html } from 'lit';
import { sendKeys } from '@web/test-runner-commands';
import type { PortalClient } from '../../../../src/client/index.ts';
import type { ItemizedReceipt, ReceiptQuery } from '../../../../src/contract/index.ts';
import '../../../../src/elements/receipt-list/define.ts';
import { announcements } from '../../support/announcements.ts';
import { fakeClient, later } from '../../support/fake-client.ts';
import { fakePortalClient, placeInPortal } from '../../support/fake-portal-client.ts';
import { find, findAll, visibleText } from '../../support/find.ts';
import { settle } from '../../support/place.ts';
import { fernhill, garcias } from '../../support/samples/household.ts';
import { itemizedReceipt, mailReceipt, paidReceipt, receiptsOfAllKinds } from '../../support/samples/receipts.ts';

const practice = fakeClient(undefined, { getPractice: () => Promise.resolve(fernhill) });

async function place(answers: Partial<PortalClient> = {}) {
  const queries: (ReceiptQuery | undefined)[] = [];
  const client = fakePortalClient({
    listReceipts: (options) => {
      queries.push(options?.query);
      const { status } = options?.query ?? {};
      const items = receiptsOfAllKinds.items.filter((receipt) => !status || receipt.status === status);
      return Promise.resolve({ items, nextCursor: null });
    },
    getItemizedReceipt: () => Promise.resolve(itemizedReceipt),
    getAccount: () => Promise.resolve(garcias),
    ...answers,
  });
  const provider = await placeInPortal(client, html`<duecare-receipt-list></duecare-receipt-list>`, practice);
  await settle();
  return { client, queries, provider, list: find(provider, 'duecare-receipt-list') };
}

const rows = (list: HTMLElement) => findAll(list, 'summary').map((row) => visibleText(row));

async function choose(list: HTMLElement, status: string) {
  const select = find(list, 'select');
  if (!(select instanceof HTMLSelectElement)) throw new TypeError('There is no filter.');
  select.value = status;
  select.dispatchEvent(new Event('change'));
  await settle();
}

async function openRow(list: HTMLElement, number: string) {
  findAll(list, 'summary')
    .find((row) => visibleText(row).includes(number))
    ?.click();
  await settle();
}

describe('the list of receipts', () => {
  it('I-05: shows the practice’s day, number, how it was paid, how it ended in words, and the amount', async () => {
    const { list } = await place();
    expect(rows(list)).to.deep.equal([
      'Nov 17, 2026 R-100043 Refund Visa •••• 4242 $20.00',
      'Nov 15, 2026 R-100042 Paid Visa •••• 4242 $132.40',
      'Nov 15, 2026 R-100041 Unsuccessful Mastercard •••• 4444 $0.00',
      'Sep 3, 2026 R-100017 Paid By mail $40.00',
      'Aug 20, 2026 R-100009 Paid In the office $25.00',
    ]);
  });

  it('C-07: names the wallet and still no more than four digits of a card', async () => {
    const method = { kind: 'card', brand: 'visa', lastFour: '4242', wallet: 'apple-pay' } as const;
    const page = { items: [{ ...paidReceipt, method }], nextCursor: null };
    const { list } = await place({ listReceipts: () => Promise.resolve(page) });
    expect(rows(list)).to.deep.equal(['Nov 15, 2026 R-100042 Paid Apple Pay (Visa •••• 4242) $132.40']);
    expect(visibleText(list)).not.to.match(/\d{5,}(?!\d*\b)/);
  });

  it('keeps an open row open after a payment, with its details loaded anew, below the receipt that came', async () => {
    let items = receiptsOfAllKinds.items;
    const { list, provider } = await place({ listReceipts: () => Promise.resolve({ items, nextCursor: null }) });
    await openRow(list, 'R-100042');
    items = [{ ...paidReceipt, id: 'receipt-new', number: 'R-100044' }, ...items];
    provider.connection?.invalidate('balance');
    await settle();
    const opened = findAll(list, 'details[open]');
    expect(opened.map((row) => visibleText(find(row, 'summary')))).to.deep.equal([
      'Nov 15, 2026 R-100042 Paid Visa •••• 4242 $132.40',
    ]);
    expect(visibleText(list)).to.include('Paid for');
    expect(findAll(list, 'details[open] [aria-busy="true"]')).to.be.empty;
  });

  it('A-07: filters by status on the server and says how many there are', async () => {
    const { list, queries } = await place();
    const heard = announcements(list);
    await choose(list, 'refund');
    expect(rows(list)).to.deep.equal(['Nov 17, 2026 R-100043 Refund Visa •••• 4242 $20.00']);
    expect(queries).to.deep.equal([{}, { status: 'refund' }]);
    expect(heard).to.deep.equal(['1 receipt is shown.']);
  });

  it('leads back to all receipts from a status that has none', async () => {
    const { list } = await place({
      listReceipts: (options) =>
        Promise.resolve(options?.query?.status ? { items: [], nextCursor: null } : receiptsOfAllKinds),
    });
    const heard = announcements(list);
    await choose(list, 'unsuccessful');
    expect(visibleText(list)).to.contain('No matching receipts');
    find(list, 'button', 'Show all receipts').click();
    await settle();
    expect(rows(list)).to.have.length(5);
    expect(heard).to.deep.equal(['No receipts match.', '5 receipts are shown.']);
    expect(list.shadowRoot?.activeElement?.localName).to.equal('select');
  });

  it('opens to the transaction, patient, provider, location and services, asked for once', async () => {
    const { list, client } = await place();
    await openRow(list, 'R-100042');
    const text = visibleText(list);
    expect(text).to.contain('Nov 15, 2026, 10:20 PM CST');
    expect(text).to.contain('ch_2041');
    expect(text).to.contain('Oct 20, 2026 · Leo Garcia Karin Lind, NP at Fernhill Riverside');
    expect(text).to.contain('Preventive visit, 5 to 11 years $50.00');
    expect(text).to.contain('Refunded later Nov 17, 2026 R-100043 $20.00');
    await openRow(list, 'R-100042');
    await openRow(list, 'R-100042');
    expect(client.calls.getItemizedReceipt).to.equal(1);
  });

  it('offers to try again when details cannot be had, and forgets them with the element', async () => {
    let broken = true;
    const waiting = later<ItemizedReceipt>();
    const { list, client } = await place({
      getItemizedReceipt: (_, options) => (broken ? Promise.reject(new Error('broken')) : waiting.answer(options)),
    });
    await openRow(list, 'R-100042');
    broken = false;
    find(list, 'button', 'Try again').click();
    await settle();
    expect(client.calls.getItemizedReceipt).to.equal(2);
    list.remove();
    expect(waiting.waiting[0]?.signal?.aborted).to.be.true;
  });

  it('by keyboard: shows more, and the focus goes on to the first that came', async () => {
    const { list } = await place({
      listReceipts: (options) =>
        Promise.resolve(
          options?.query?.cursor
            ? { items: [mailReceipt], nextCursor: null }
            : { items: [paidReceipt], nextCursor: 'two' },
        ),
    });
    const heard = announcements(list);
    find(list, 'button', 'Show more receipts').focus();
    await sendKeys({ press: 'Enter' });
    await settle();
    expect(rows(list)).to.have.length(2);
    const { activeElement } = list.shadowRoot ?? document;
    expect(activeElement instanceof HTMLElement && visibleText(activeElement)).to.contain('R-100017');
    expect(heard).to.deep.equal(['2 receipts are shown.']);
  });

  it('Q-10: asks the page to show a receipt, and shows it itself when the page does not', async () => {
    const { list, provider } = await place();
    const asked: unknown[] = [];
    provider.addEventListener('duecare-receipt-requested', ({ detail }) => asked.push(detail), { once: true });
    await openRow(list, 'R-100042');
    find(list, 'button', 'View and print receipt R-100042').click();
    await settle();
    expect(asked).to.deep.equal([{ receiptId: 'rc-7f3a' }]);
    expect(find(list, 'duecare-receipt-viewer')).to.exist;
    expect(visibleText(list)).to.contain('Receipt R-100042');
    expect(list.shadowRoot?.activeElement?.textContent).to.contain('All receipts');

    find(list, 'button', 'All receipts').click();
    await settle();
    const { activeElement } = list.shadowRoot ?? document;
    expect(activeElement instanceof HTMLElement && visibleText(activeElement)).to.contain('R-100042');
  });

  it('leaves the receipt to a page that shows it somewhere else', async () => {
    const { list, provider } = await place();
    provider.addEventListener('duecare-receipt-requested', (event) => event.preventDefault());
    await openRow(list, 'R-100042');
    find(list, 'button', 'View and print receipt R-100042').click();
    await settle();
    expect(findAll(list, 'duecare-receipt-viewer')).to.deep.equal([]);
  });
});
