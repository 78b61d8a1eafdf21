import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SessionStore } from '../../../src/base/session-store.ts';
import type { OpenedSession } from '../../../src/contract/index.ts';
import { Scheduler } from '../../support/scheduler.ts';

const MINUTE = 60_000;

function open(clock: Scheduler, idleMinutes = 15): SessionStore {
  const at = (minutes: number) => new Date(clock.now() + minutes * MINUTE).toISOString();
  const opened: OpenedSession = {
    token: 'a-token-of-22-letters-and-more',
    session: {
      id: 'session-1',
      scope: 'quickpay',
      accountKey: 'account-1',
      idleExpiresAt: at(idleMinutes),
      expiresAt: at(idleMinutes + 45),
      verifiedAt: null,
      extensionsLeft: 10,
    },
  };
  const store = new SessionStore(clock);
  store.open(opened);
  return store;
}

/** Lets time pass in which nothing else happens. */
const wait = (clock: Scheduler, minutes: number) => clock.advance(minutes * MINUTE);

test('S-03: a session that lies idle ends by itself, without the network', async () => {
  const clock = new Scheduler();
  const store = open(clock, 10);
  await wait(clock, 9);
  assert.notEqual(store.token, null);
  await wait(clock, 1);
  assert.deepEqual([store.token, store.session, store.endedBy], [null, null, 'expired']);
});

test('using it starts its idle time anew', async () => {
  const clock = new Scheduler();
  const store = open(clock, 10);
  for (let turn = 0; turn < 5; turn += 1) {
    await wait(clock, 9);
    store.touch();
  }
  assert.notEqual(store.token, null);
});

test('S-03: it ends for good when the server says so, however much it is used', async () => {
  const clock = new Scheduler();
  const store = open(clock, 15);
  for (let minute = 0; minute < 59; minute += 1) {
    await wait(clock, 1);
    store.touch();
  }
  assert.notEqual(store.token, null);
  assert.equal(store.endsAt, store.lastsUntil);
  await wait(clock, 1);
  assert.equal(store.endedBy, 'expired');
});

test('S-04: an extension gives it the time that the server says', async () => {
  const clock = new Scheduler();
  const store = open(clock, 10);
  await wait(clock, 9);
  const { session } = store;
  assert.ok(session);
  store.refresh({ ...session, idleExpiresAt: new Date(clock.now() + 10 * MINUTE).toISOString(), extensionsLeft: 9 });
  await wait(clock, 9);
  assert.equal(store.session?.extensionsLeft, 9);
  await wait(clock, 1);
  assert.equal(store.endedBy, 'expired');
});

for (const skew of [-600, -60, 60, 600]) {
  test(`a device whose clock is ${skew} minutes off has its quarter of an hour`, async () => {
    const clock = new Scheduler();
    const store = open(clock, 15 + skew);
    await wait(clock, 14);
    assert.notEqual(store.token, null);
    await wait(clock, 2);
    assert.equal(store.token, null);
  });
}

test('it says when it begins and when it ends, once', () => {
  const clock = new Scheduler();
  const store = open(clock);
  const heard: string[] = [];
  store.addEventListener('ended', () => heard.push(`ended: ${store.endedBy}`));
  store.end('logged-out');
  store.end('expired');
  assert.deepEqual(heard, ['ended: logged-out']);
  assert.equal(clock.pending, 0);
});

test('S-05: what outlives an expired session on the page is forgotten after another idle time', async () => {
  const clock = new Scheduler();
  const store = open(clock, 10);
  const events: string[] = [];
  for (const type of ['ended', 'forgotten']) store.addEventListener(type, () => events.push(type));
  await wait(clock, 10);
  assert.deepEqual(events, ['ended']);
  await wait(clock, 9);
  assert.deepEqual(events, ['ended']);
  await wait(clock, 1);
  assert.deepEqual(events, ['ended', 'forgotten']);
});

test('S-05: it is forgotten at once after a log-out, and not while a new session is open', async () => {
  const clock = new Scheduler();
  const events: string[] = [];
  const store = open(clock, 10);
  store.addEventListener('forgotten', () => events.push('forgotten'));
  store.end('logged-out');
  assert.deepEqual(events, ['forgotten']);

  const again = open(clock, 10);
  again.addEventListener('forgotten', () => events.push('again'));
  const { session } = again;
  again.end('expired');
  await wait(clock, 5);
  assert.ok(session);
  again.open({ token: 'another-token-of-22-letters', session });
  await wait(clock, 9);
  assert.deepEqual(events, ['forgotten']);
});
