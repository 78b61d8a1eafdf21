import { expect } from '@open-wc/testing';
import { html } from 'lit';
import { DuecareElement } from '../../../src/base/index.ts';
import { Paged } from '../../../src/base/paged.ts';
import { NetworkError, ProblemError, type PortalClient } from '../../../src/client/index.ts';
import type { ReceiptPage, ReceiptQuery, ReceiptStatus, ReceiptSummary, Session } from '../../../src/contract/index.ts';
import type { DuecareProvider } from '../../../src/elements/provider/provider.ts';
import { later } from '../support/fake-client.ts';
import { fakePortalClient, placeInPortal } from '../support/fake-portal-client.ts';
import { settle } from '../support/place.ts';
import { declinedReceipt, mailReceipt, paidReceipt, refundReceipt } from '../support/samples/receipts.ts';

/** An element as small as one can be: it lists receipts, of one status if that is wanted. */
class TestList extends DuecareElement {
  wanted: ReceiptStatus | undefined;
  readonly list = new Paged(
    this,
    this.connection,
    (client, { page, signal }) =>
      client.listReceipts({ query: { ...page, ...(this.wanted && { status: this.wanted }) }, signal }),
    () => ({ status: this.wanted }),
  );

  protected override readonly messages = {};

  choose(status: ReceiptStatus): void {
    this.wanted = status;
    this.requestUpdate();
  }

  protected override renderContent(): unknown {
    return html`${this.list.state.kind}`;
  }
}

customElements.define('test-list', TestList);

const page = (item: ReceiptSummary, nextCursor: string | null = null): ReceiptPage => ({ items: [item], nextCursor });

async function place(answers: Partial<PortalClient>) {
  const client = fakePortalClient(answers);
  const provider = await placeInPortal(client, html`<test-list></test-list>`);
  await settle();
  const element = provider.querySelector('test-list');
  if (!(element instanceof TestList)) throw new TypeError('There is no test-list.');
  return { provider, element, client, list: element.list };
}

const session: Omit<Session, 'scope'> = {
  id: 's-1',
  accountKey: 'k-1',
  idleExpiresAt: '2099-01-01T12:00:00.000Z',
  expiresAt: '2099-01-01T12:00:00.000Z',
  verifiedAt: null,
  extensionsLeft: 10,
};

/** A list whose pages the test gives when it likes, with the queries they were asked for. */
async function placeSlow() {
  const pages = later<ReceiptPage>();
  const queries: (ReceiptQuery | undefined)[] = [];
  const placed = await place({
    listReceipts: (options) => {
      queries.push(options?.query);
      return pages.answer(options);
    },
  });
  const answer = async (at: number, given: ReceiptPage) => {
    pages.waiting[at]?.resolve(given);
    await settle();
  };
  const refuse = async (at: number, error: unknown) => {
    pages.waiting[at]?.reject(error);
    await settle();
  };
  return { ...placed, waiting: pages.waiting, queries, answer, refuse };
}

const numbers = (items: readonly ReceiptSummary[]) => items.map(({ number }) => number);

describe('a list that comes page by page', () => {
  it('goes on where it ended until there is no more', async () => {
    const { list, answer, queries } = await placeSlow();
    expect(list.state.kind).to.equal('loading');
    await answer(0, page(refundReceipt, 'two'));
    expect(list.moreState).to.equal('ready');
    list.more();
    expect(list.moreState).to.equal('loading');
    await answer(1, page(paidReceipt));
    expect(numbers(list.items)).to.deep.equal(['R-100043', 'R-100042']);
    expect(list.moreState).to.equal('none');
    list.more();
    expect(queries).to.deep.equal([{}, { cursor: 'two' }]);
  });

  it('never asks for the same page twice at the same time', async () => {
    const { list, answer, client } = await placeSlow();
    list.more();
    await answer(0, page(refundReceipt, 'two'));
    list.more();
    list.more();
    await settle();
    list.more();
    expect(client.calls.listReceipts).to.equal(2);
  });

  it('begins anew with other filters, and shows the old list until the new one has come', async () => {
    const { list, element, answer, queries } = await placeSlow();
    await answer(0, page(refundReceipt, 'two'));
    element.choose('paid');
    await settle();
    expect(list.state).to.include({ kind: 'loaded', refreshing: true });
    expect(queries.at(-1)).to.deep.equal({ status: 'paid' });
    await answer(1, page(paidReceipt, 'two-of-paid'));
    expect(numbers(list.items)).to.deep.equal(['R-100042']);
    list.more();
    expect(queries.at(-1)).to.deep.equal({ status: 'paid', cursor: 'two-of-paid' });
  });

  it('drops the answer to filters that are no longer set', async () => {
    const { list, element, answer, waiting } = await placeSlow();
    element.choose('paid');
    await settle();
    expect(waiting[0]?.signal?.aborted).to.be.true;
    await answer(1, page(paidReceipt));
    await answer(0, page(declinedReceipt));
    expect(numbers(list.items)).to.deep.equal(['R-100042']);
  });

  it('drops a page that was asked for before the list began anew', async () => {
    const { list, element, answer, waiting } = await placeSlow();
    await answer(0, page(refundReceipt, 'two'));
    list.more();
    element.choose('paid');
    await settle();
    expect(waiting[1]?.signal?.aborted).to.be.true;
    expect(list.moreState).to.equal('ready');
    list.more();
    await answer(2, page(paidReceipt, 'three'));
    await answer(1, page(declinedReceipt));
    expect(numbers(list.items)).to.deep.equal(['R-100042']);
    expect(waiting).to.have.length(3);
  });

  it('drops late pages of a client that does not heed the signal, too', async () => {
    const late: ((page: ReceiptPage) => void)[] = [];
    const { list, element } = await place({
      listReceipts: () => new Promise((resolve) => late.push(resolve)),
    });
    late[0]?.(page(refundReceipt, 'two'));
    await settle();
    list.more();
    element.choose('paid');
    await settle();
    late[2]?.(page(paidReceipt, 'three'));
    await settle();
    late[1]?.(page(declinedReceipt));
    await settle();
    expect(numbers(list.items)).to.deep.equal(['R-100042']);
    expect(list.moreState).to.equal('ready');
  });

  it('keeps what it has when a further page cannot be had, and asks for that page again', async () => {
    const { list, answer, refuse, queries } = await placeSlow();
    await answer(0, page(refundReceipt, 'two'));
    list.more();
    await refuse(1, new Error('broken'));
    expect(list.state.kind).to.equal('loaded');
    expect(list.moreState).to.equal('failed');
    list.more();
    expect(list.moreState).to.equal('loading');
    await answer(2, page(paidReceipt));
    expect(queries.at(-1)).to.deep.equal({ cursor: 'two' });
    expect(numbers(list.items)).to.deep.equal(['R-100043', 'R-100042']);
  });

  it('goes on by itself when the device is back online', async () => {
    const { list, answer, refuse } = await placeSlow();
    await answer(0, page(refundReceipt, 'two'));
    list.more();
    Object.defineProperty(navigator, 'onLine', { value: false, configurable: true });
    await refuse(1, new NetworkError(true));
    Reflect.deleteProperty(navigator, 'onLine');
    expect(list.moreState).to.equal('offline');
    dispatchEvent(new Event('online'));
    expect(list.moreState).to.equal('loading');
    await answer(2, page(paidReceipt));
    expect(list.items).to.have.length(2);
  });

  it('is offline as a whole when its first page could not be had for it', async () => {
    const { list, refuse, answer } = await placeSlow();
    Object.defineProperty(navigator, 'onLine', { value: false, configurable: true });
    await refuse(0, new NetworkError(true));
    Reflect.deleteProperty(navigator, 'onLine');
    expect(list.state.kind).to.equal('offline');
    dispatchEvent(new Event('online'));
    await settle();
    await answer(1, page(paidReceipt));
    expect(list.state.kind).to.equal('loaded');
  });

  it('S-05: shows nothing more when a further page says that the session is over', async () => {
    const { list, answer, refuse } = await placeSlow();
    await answer(0, page(refundReceipt, 'two'));
    list.more();
    const facts = { status: 401, requestId: null, outcomeKnown: true, retryable: false, retryAfter: null };
    await refuse(1, new ProblemError({ ...facts, code: 'session_expired', accepts: null, attemptsLeft: null }));
    expect(list.state).to.deep.equal({ kind: 'signed-out', endedBy: 'expired' });
  });

  it('N-11: disconnecting aborts both kinds of request, and coming back asks anew', async () => {
    const { list, element, provider, answer, waiting } = await placeSlow();
    await answer(0, page(refundReceipt, 'two'));
    list.more();
    element.remove();
    expect(waiting[1]?.signal?.aborted).to.be.true;
    provider.append(element);
    await settle();
    element.remove();
    expect(waiting[2]?.signal?.aborted).to.be.true;
    provider.append(element);
    await settle();
    await answer(3, page(mailReceipt));
    expect(numbers(list.items)).to.deep.equal(['R-100017']);
  });

  it('loads anew after a payment', async () => {
    const { list, provider, answer } = await placeSlow();
    await answer(0, page(refundReceipt, 'two'));
    provider.connection?.invalidate('balance');
    await settle();
    expect(list.state).to.include({ kind: 'loaded', refreshing: true });
    await answer(1, page(paidReceipt));
    expect(numbers(list.items)).to.deep.equal(['R-100042']);
  });
});

describe('a list of the portal without its session', () => {
  const open = (provider: DuecareProvider, scope: Session['scope']) =>
    provider.connection?.session.open({ token: 'A'.repeat(22), session: { ...session, scope } });

  it('Q-13: asks for nothing with the session of a payment link', async () => {
    const { list, client, provider } = await placeSlow();
    open(provider, 'quickpay');
    await settle();
    expect(list.state).to.deep.equal({ kind: 'signed-out', endedBy: null });
    expect(client.calls.listReceipts).to.equal(1);
    list.more();
    expect(list.items).to.deep.equal([]);
    expect(client.calls.listReceipts).to.equal(1);
  });

  it('S-05: forgets what it showed when the session ends, and drops a page that comes after', async () => {
    const { list, provider, answer, waiting } = await placeSlow();
    open(provider, 'portal');
    await settle();
    await answer(1, page(refundReceipt, 'two'));
    list.more();
    open(provider, 'quickpay');
    await settle();
    expect(waiting[2]?.signal?.aborted).to.be.true;
    await answer(2, page(paidReceipt));
    expect(list.items).to.deep.equal([]);
    expect(list.state.kind).to.equal('signed-out');
  });
});
