import { expect } from '@open-wc/testing';
import { html } from 'lit';
import { DuecareElement, Loading } from '../../../src/base/index.ts';
import type { Balance, Session } from '../../../src/contract/index.ts';
import { fakeClient, later } from '../support/fake-client.ts';
import { placeWithin, settle } from '../support/place.ts';
import { due, pastDue } from '../support/samples.ts';

/** An element as small as one can be: it loads the balance and shows the state it is in. */
class TestLoader extends DuecareElement {
  readonly loading = new Loading(this, this.connection, (connection, signal) => connection.balance.get(signal));

  protected override readonly messages = {};

  protected override renderContent(): unknown {
    return html`${this.loading.state.kind}`;
  }
}

customElements.define('test-loader', TestLoader);

const portalSession: Session = {
  id: 'session-1',
  scope: 'portal',
  accountKey: 'account-1',
  idleExpiresAt: '2026-11-21T16:15:00.000Z',
  expiresAt: '2026-11-22T04:00:00.000Z',
  verifiedAt: '2026-11-21T16:00:00.000Z',
  extensionsLeft: 10,
};

async function place(client = fakeClient()) {
  const provider = await placeWithin(client, html`<test-loader></test-loader>`);
  await settle();
  const element = provider.querySelector('test-loader');
  if (!(element instanceof TestLoader)) throw new TypeError('There is no test-loader.');
  return { provider, loading: element.loading };
}

describe('loading', () => {
  it('does not begin again while it is under way', async () => {
    const balance = later<Balance>();
    const client = fakeClient(due, { getBalance: balance.answer });
    const { loading } = await place(client);
    loading.retry();
    await settle();
    loading.retry();
    await settle();
    expect(client.calls.getBalance).to.equal(1);
    expect(balance.waiting[0]?.signal?.aborted).to.be.false;
  });

  it('shows the old value while a newer one is on its way', async () => {
    const balance = later<Balance>();
    const { provider, loading } = await place(fakeClient(due, { getBalance: balance.answer }));
    expect(loading.state).to.deep.equal({ kind: 'loading' });
    balance.waiting[0]?.resolve(pastDue);
    await settle();
    expect(loading.state).to.deep.equal({ kind: 'loaded', value: pastDue, refreshing: false });
    provider.connection?.invalidate('balance');
    await settle();
    expect(loading.state).to.deep.equal({ kind: 'loaded', value: pastDue, refreshing: true });
  });

  it('S-08: a fresh code loads anew and leaves in sight what was there; somebody else’s session does not', async () => {
    const balance = later<Balance>();
    const { provider, loading } = await place(fakeClient(due, { getBalance: balance.answer }));
    const open = (token: string, accountKey: string) =>
      provider.connection?.session.open({ token, session: { ...portalSession, accountKey } });
    open('the-token-of-the-first-session', 'account-1');
    await settle();
    balance.waiting.at(-1)?.resolve(pastDue);
    await settle();
    open('the-token-of-a-fresher-session', 'account-1');
    await settle();
    expect(loading.state).to.deep.equal({ kind: 'loaded', value: pastDue, refreshing: true });
    open('the-token-of-somebody-elses', 'account-2');
    await settle();
    expect(loading.state).to.deep.equal({ kind: 'loading' });
  });

  it('does not show an old value as the present one when a newer one cannot be had', async () => {
    let broken = false;
    const client = fakeClient(due, {
      getBalance: () => (broken ? Promise.reject(new Error('broken')) : Promise.resolve(due)),
    });
    const { provider, loading } = await place(client);
    broken = true;
    provider.connection?.invalidate('balance');
    await settle();
    expect(loading.state.kind).to.equal('failed');
  });

  it('N-11: leaves no listener behind, however often it comes and goes', async () => {
    const provider = await placeWithin(fakeClient(), html``);
    const tallies = [window, provider.connection ?? window].map(tally);
    const element = new TestLoader();
    for (let turn = 0; turn < 20; turn += 1) {
      provider.append(element);
      await settle();
      element.remove();
      await settle();
    }
    expect(tallies.map((balance) => balance.count)).to.deep.equal([0, 0]);
    expect(tallies.map((balance) => balance.added)).not.to.include(0);
    for (const { restore } of tallies) restore();
  });
});

/** Counts the listeners that are added to a target and those that are taken away. */
function tally(target: EventTarget) {
  const balance = {
    added: 0,
    count: 0,
    restore: () => ['addEventListener', 'removeEventListener'].every((name) => Reflect.deleteProperty(target, name)),
  };
  const add = target.addEventListener.bind(target);
  const remove = target.removeEventListener.bind(target);
  target.addEventListener = (...args: Parameters<typeof add>) => {
    balance.added += 1;
    balance.count += 1;
    add(...args);
  };
  target.removeEventListener = (...args: Parameters<typeof remove>) => {
    balance.count -= 1;
    remove(...args);
  };
  return balance;
}
