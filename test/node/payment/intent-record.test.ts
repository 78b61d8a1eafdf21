import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { createIntentRecord, recentIntents, type IntentStorage } from '../../../src/payment/intent-record.ts';
import { fakeStorage } from '../../support/fake-browser.ts';
import { firstId, secondId } from './tab.ts';

const DAY = 86_400_000;

function records(storage: IntentStorage | null, { accountKey = 'acct_1', time = { now: 1_000 } } = {}) {
  return createIntentRecord({ storage, accountKey, now: () => time.now });
}

suite('the record of an intent', () => {
  test('P-02: it is read by another page of the same account, and by no other account', () => {
    const storage = fakeStorage();
    records(storage).write(firstId);
    assert.equal(records(storage).read(), firstId);
    assert.equal(records(storage, { accountKey: 'acct_2' }).read(), null);
  });

  test('P-02: it lasts 24 hours from the first writing', () => {
    const time = { now: 1_000 };
    const store = records(fakeStorage(), { time });
    store.write(firstId);
    time.now += DAY - 1;
    assert.equal(store.read(), firstId);
    store.write(firstId);
    time.now += 1;
    assert.equal(store.read(), null);
  });

  test('Q-06: the last payment that succeeded has a record of its own', () => {
    const storage = fakeStorage();
    const now = () => 1_000;
    const paid = createIntentRecord({ storage, accountKey: 'acct_1', now, kind: 'paid' });
    paid.write(firstId);
    assert.equal(records(storage).read(), null);
    records(storage).write(secondId);
    assert.equal(paid.read(), firstId);
  });

  test('P-02: a clock that was set back a little does not lose it', () => {
    const time = { now: 10 * DAY };
    const store = records(fakeStorage(), { time });
    store.write(firstId);
    time.now -= 300_000;
    assert.equal(store.read(), firstId);
  });

  test('P-03: ending one intent leaves the record of another', () => {
    const store = records(fakeStorage());
    store.write(secondId);
    store.remove(firstId);
    assert.equal(store.read(), secondId);
    store.remove(secondId);
    assert.equal(store.read(), null);
  });

  const strange = [
    '',
    'null',
    '{',
    '[]',
    '"text"',
    '{"v":2}',
    `{"v":1,"intentId":"../../x","createdAt":1000}`,
    '{"v":1}',
  ];
  for (const text of strange) {
    test(`P-02: ${JSON.stringify(text)} in storage is no record, and is written over`, () => {
      const storage = fakeStorage();
      storage.setItem('duecare:intent:acct_1', text);
      const store = records(storage);
      assert.equal(store.read(), null);
      store.write(firstId);
      assert.equal(records(storage).read(), firstId);
    });
  }

  const refuse = () => {
    throw new DOMException('Refused.', 'SecurityError');
  };
  const broken: [what: string, storage: IntentStorage | null][] = [
    ['no storage', null],
    ['storage that refuses everything', { getItem: refuse, setItem: refuse, removeItem: refuse }],
    ['storage that is full', { ...fakeStorage(), setItem: refuse }],
  ];
  for (const [what, storage] of broken) {
    test(`P-02: with ${what} the record lives in memory`, () => {
      const store = records(storage);
      assert.equal(store.read(), null);
      store.write(firstId);
      assert.equal(store.read(), firstId);
      store.remove(firstId);
      assert.equal(store.read(), null);
    });
  }
});

suite('the newest records of the device', () => {
  /** As a browser has it: what is stored is also a property. */
  const stored = (entries: Record<string, unknown>) => {
    const texts = new Map(Object.entries(entries).map(([key, value]) => [key, JSON.stringify(value)]));
    return Object.assign(fakeStorage(), { getItem: (key: string) => texts.get(key) ?? null }, entries);
  };
  const record = (intentId: string, createdAt: number) => ({ v: 1, intentId, createdAt });

  test('Q-06, P-13: it goes with a payment link, whatever account it was made for', () => {
    const storage = stored({
      'duecare:intent:acct_1': record(firstId, 1_000),
      'duecare:paid:acct_2': record(secondId, 2_000),
      'duecare:paid:acct_1': record(firstId, 500),
      'duecare:intent:acct_3': record('not an id', 3_000),
      'duecare:intent:acct_4': record(firstId, 2_000 - DAY),
      'another:intent:acct_5': record(firstId, 4_000),
    });
    assert.deepEqual(recentIntents(storage as unknown as Storage, 2_500), [secondId, firstId]);
  });

  test('however many there are, no more than three go', () => {
    const ids = Array.from({ length: 5 }, (_, index) => firstId.slice(0, -1) + String(index));
    const storage = stored(Object.fromEntries(ids.map((id, at) => [`duecare:paid:acct_${at}`, record(id, at)])));
    assert.deepEqual(recentIntents(storage as unknown as Storage, 100), ids.slice(2).reverse());
  });

  test('Q-06, P-13: where there is none, none goes', () => {
    assert.deepEqual(recentIntents(stored({ 'duecare:intent:acct_1': 'text' }) as unknown as Storage, 2_500), []);
    assert.deepEqual(recentIntents(null, 2_500), []);
  });
});
