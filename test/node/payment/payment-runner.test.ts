import assert from 'node:assert/strict';
import { getEventListeners } from 'node:events';
import { suite, test } from 'node:test';
import type { Fate } from './fake-backend.ts';
import { requestOf } from './fake-backend.ts';
import { browser, firstId, secondId } from './tab.ts';

const request = requestOf(5_000);

suite('one payment', () => {
  test('P-01: twenty clicks make one payment under one key', async () => {
    const { openTab, backend, clock } = browser();
    const tab = openTab();
    assert.equal(await tab.review(), firstId);
    for (let clicks = 0; clicks < 20; clicks++) tab.pay(request);
    await clock.advance(1_000);
    tab.pay(request);
    assert.equal(tab.state.status, 'succeeded');
    assert.deepEqual(backend.log, [`pay ${firstId}`]);
  });

  test('P-01: clicks, tries and a reload use one key', async () => {
    const { openTab, backend, clock } = browser();
    backend.next.pay = ['lost', 'lost', 'charged-then-lost'];
    const tab = openTab();
    await tab.review();
    tab.pay(request);
    tab.pay(request);
    await clock.advance(350);
    tab.dispose();

    const reloaded = openTab();
    await clock.until(reloaded.resume());
    assert.equal(await clock.until(reloaded.review()), firstId);
    reloaded.pay(requestOf(5_000, 'mocktok.card.typed-again'));
    await clock.advance(120_000);
    assert.equal(reloaded.state.status, 'succeeded');
    assert.deepEqual(new Set(backend.log.map((line) => line.split(' ')[1])), new Set([firstId]));
    assert.equal(backend.payments.size, 1);
  });

  test('P-01: going back from the review to edit keeps the key, and a new payment gets another', async () => {
    const { openTab, clock } = browser();
    const tab = openTab();
    assert.equal(await tab.review(), firstId);
    assert.equal(await tab.review(), firstId);
    tab.pay(request);
    await clock.advance(1_000);
    assert.equal(await tab.review(), null, 'the receipt is still shown');
    tab.startOver();
    assert.equal(await tab.review(), secondId);
  });

  test('P-02: the intent is on record before the first byte leaves, and nothing else is', async () => {
    const { openTab, storage, backend, clock } = browser();
    const order: string[] = [];
    const tab = openTab({
      storage: {
        ...storage,
        setItem: (key, value) => {
          order.push('stored');
          storage.setItem(key, value);
        },
      },
    });
    backend.onSend = () => order.push('sent');
    await tab.review();
    tab.pay(requestOf(5_000, 'mocktok.canary.token'));
    assert.deepEqual(
      [...storage.entries],
      [['duecare:intent:acct_1', JSON.stringify({ v: 1, intentId: firstId, createdAt: clock.now() })]],
    );
    await clock.advance(1_000);
    assert.deepEqual(order, ['stored', 'sent', 'stored'], 'the last is the record of the success');
    assert.deepEqual(
      [...storage.entries],
      [['duecare:paid:acct_1', JSON.stringify({ v: 1, intentId: firstId, createdAt: clock.now() - 900 })]],
      'a success ends the record, and its opaque id stays for a day',
    );
  });

  test('P-03: a declined card is final; the next one is a new payment', async () => {
    const { openTab, backend, clock } = browser();
    backend.next.pay = ['declined'];
    const tab = openTab();
    await tab.review();
    tab.pay(request);
    await clock.advance(1_000);
    assert.equal(tab.state.status, 'declined');
    tab.startOver();
    await tab.review();
    tab.pay(request);
    await clock.advance(1_000);
    assert.equal(tab.state.status, 'succeeded');
    assert.deepEqual(backend.log, [`pay ${firstId}`, `pay ${secondId}`]);
  });

  test('P-12: a suspected repeat waits for the payer and goes out under the same key', async () => {
    const { openTab, backend, clock } = browser();
    backend.next.pay = ['duplicate_suspected'];
    const sent: unknown[] = [];
    backend.onSend = (_, body) => sent.push(body.confirmDuplicate);
    const tab = openTab();
    await tab.review();
    tab.pay(request);
    await clock.advance(1_000);
    assert.deepEqual(tab.state, { status: 'draft', intentId: firstId, duplicate: request });
    tab.confirmDuplicate();
    tab.confirmDuplicate();
    await clock.advance(1_000);
    assert.equal(tab.state.status, 'succeeded');
    assert.deepEqual(sent, [undefined, true]);
    assert.deepEqual(backend.log, [`pay ${firstId}`, `pay ${firstId}`]);
  });

  test('P-16: a balance that changed ends the payment with nothing collected', async () => {
    const { openTab, backend, clock } = browser();
    backend.next.pay = ['balance_changed'];
    const tab = openTab();
    await tab.review();
    tab.pay(request);
    await clock.advance(1_000);
    assert.deepEqual(tab.state, { status: 'failed', intentId: firstId, code: 'balance_changed', requestId: 'req_1' });
    assert.equal(backend.payments.size, 0);
  });
});

suite('an outcome nobody knows', () => {
  test('P-15: it is looked up by intent, with growing waits, and never called failed', async () => {
    const { openTab, backend, clock } = browser();
    backend.next.pay = ['charged-then-lost'];
    backend.next.look = ['lost', 'internal', 'processing', 'lost', 'lost'];
    const tab = openTab();
    const seen: string[] = [];
    tab.subscribe(({ status }) => seen.push(status));
    await tab.review();
    tab.pay(request);
    await clock.advance(60_000);
    assert.equal(tab.state.status, 'succeeded');
    assert.deepEqual(new Set(seen), new Set(['draft', 'submitting', 'unknown', 'succeeded']));
    assert.equal(backend.log.filter((line) => line.startsWith('pay')).length, 1);
  });

  test('P-15: unknown to the backend, it is sent again under the same key', async () => {
    const { openTab, backend, clock } = browser();
    backend.next.pay = ['lost'];
    const tab = openTab();
    await tab.review();
    tab.pay(request);
    await clock.advance(5_000);
    assert.equal(tab.state.status, 'succeeded');
    assert.deepEqual(backend.log, [`pay ${firstId}`, `look ${firstId}`, `pay ${firstId}`]);
  });

  test('P-18: a payment that the backend was interrupted at goes on when the page sends it again', async () => {
    const { openTab, backend, clock } = browser();
    backend.next.pay = ['unavailable', 'payment_in_progress'];
    backend.next.look = ['payment_in_progress', 'payment_in_progress'];
    const tab = openTab();
    await tab.review();
    tab.pay(request);
    await clock.advance(5_000);
    assert.equal(tab.state.status, 'succeeded');
    const [pay, look] = [`pay ${firstId}`, `look ${firstId}`];
    assert.deepEqual(backend.log, [pay, look, pay, look, pay]);
  });

  test('P-15: a copy that arrives late is found, not paid twice', async () => {
    const { openTab, backend, clock } = browser();
    backend.next.pay = ['late', 'late', 'late'];
    const tab = openTab();
    await tab.review();
    tab.pay(request);
    await clock.advance(120_000);
    assert.equal(tab.state.status, 'succeeded');
    assert.equal(backend.payments.size, 1);
  });

  test('P-13: what a page still hears that is being left stays on record, and the next one shows it', async () => {
    const { openTab, backend, clock, storage } = browser();
    backend.next.pay = ['charged-then-lost'];
    const page = new EventTarget();
    const tab = openTab({ page });
    await tab.review();
    tab.pay(request);
    page.dispatchEvent(new Event('beforeunload'));
    await clock.advance(5_000);
    assert.equal(tab.state.status, 'succeeded');
    assert.deepEqual([...storage.entries.keys()], ['duecare:intent:acct_1']);
    tab.dispose();

    const next = openTab();
    await clock.until(next.resume());
    assert.equal(next.state.status, 'succeeded');
    assert.deepEqual([...storage.entries.keys()], ['duecare:paid:acct_1']);
  });

  test('P-13: a page that was to be left and stays goes on to the next payment', async () => {
    const { openTab, clock, storage } = browser();
    const page = new EventTarget();
    const tab = openTab({ page });
    await tab.review();
    tab.pay(request);
    page.dispatchEvent(new Event('beforeunload'));
    await clock.advance(5_000);
    tab.startOver();
    assert.equal(await clock.until(tab.review()), null, 'the outcome on record is shown once more');
    tab.startOver();
    assert.equal(await tab.review(), secondId);
    tab.pay(request);
    await clock.advance(5_000);
    assert.equal(tab.state.status, 'succeeded');
    assert.deepEqual([...storage.entries.keys()], ['duecare:paid:acct_1']);
  });

  test('P-13: only a payment that is on its way keeps an ear on the page', async () => {
    const { openTab, backend, clock } = browser();
    const page = new EventTarget();
    const ears = () => getEventListeners(page, 'beforeunload').length;
    const tab = openTab({ page });
    await tab.review();
    assert.equal(ears(), 0);
    backend.next.pay = ['lost'];
    tab.pay(request);
    assert.equal(ears(), 1);
    await clock.advance(5_000);
    assert.equal(tab.state.status, 'succeeded');
    assert.equal(ears(), 0);
  });

  test('N-11: once the outcome is known no timer is left, also where it was asked for sooner than planned', async () => {
    const { openTab, backend, clock } = browser();
    backend.next = { pay: ['charged-then-lost'], look: ['lost', 'lost'] };
    const tab = openTab();
    await tab.review();
    tab.pay(request);
    while (!(tab.state.status === 'unknown' && tab.state.step === 'waiting')) await clock.advance(100);
    backend.next.look = [];
    const resumed = tab.resume();
    assert.equal(clock.pending, 2, 'the answer, and the end of asking');
    await clock.until(resumed);
    assert.equal(tab.state.status, 'succeeded');
    assert.equal(clock.pending, 0);
  });

  test('P-15: after two minutes it stops asking, keeps the reference, and asks again when told to', async () => {
    const { openTab, backend, clock, storage } = browser();
    const outage: Fate[] = Array.from({ length: 50 }, () => 'lost');
    backend.next.pay = ['charged-then-lost'];
    backend.next.look = outage;
    const tab = openTab();
    await tab.review();
    tab.pay(request);
    await clock.advance(121_000);
    assert.ok(tab.state.status === 'unknown' && tab.state.overdue && tab.state.step === 'stopped');
    const asked = backend.log.length;
    await clock.advance(3_600_000);
    assert.equal(backend.log.length, asked);
    assert.equal(clock.pending, 0);
    assert.equal(storage.entries.size, 1);

    backend.next.look = [];
    await clock.until(tab.resume());
    assert.equal(tab.state.status, 'succeeded');
  });

  test('P-15: after two minutes nothing is sent again without the payer', async () => {
    const { openTab, backend, clock } = browser();
    backend.next.pay = ['lost'];
    backend.next.look = Array.from({ length: 50 }, () => 'lost');
    const tab = openTab();
    await tab.review();
    tab.pay(request);
    await clock.advance(121_000);
    backend.next.look = [];
    await clock.until(tab.resume());
    assert.deepEqual(tab.state, { status: 'draft', intentId: firstId, duplicate: null });
    assert.equal(backend.payments.size, 0);
  });

  test('P-15: no fault is ever shown as failed or declined', async () => {
    const faults: Fate[] = [
      'lost',
      'late',
      'charged-then-lost',
      'processing',
      'internal',
      'unavailable',
      'rate_limited',
      'payment_in_progress',
      'idempotency_key_reused',
      'already_processed',
      'session_expired',
    ];
    for (const fault of faults) {
      const { openTab, backend, clock } = browser();
      backend.next.pay = [fault];
      const tab = openTab();
      tab.subscribe(({ status }) => assert.ok(status !== 'failed' && status !== 'declined', fault));
      await tab.review();
      tab.pay(request);
      await clock.advance(10_000);
      await clock.until(tab.resume());
      await clock.advance(200_000);
      const expected = fault === 'session_expired' ? 'draft' : 'succeeded';
      assert.equal(tab.state.status, expected, fault);
    }
  });

  test('P-15: an answer about another payment settles nothing', async () => {
    const { openTab, backend, clock } = browser();
    const other = openTab({ accountKey: 'acct_2' });
    await other.review();
    other.pay(request);
    await clock.advance(1_000);
    const made = backend.payments.get(firstId);
    assert.ok(made);
    const confused = { createPayment: async () => made, getPaymentByIntent: async () => made };
    const tab = openTab({ client: confused });
    await tab.review();
    tab.pay(request);
    await clock.advance(60_000);
    assert.equal(tab.state.status, 'unknown');
  });

  test('S-07: a session that ends in the middle leaves the payment unknown until there is a new one', async () => {
    const { openTab, backend, clock } = browser();
    backend.next.pay = ['charged-then-lost'];
    backend.next.look = ['session_expired'];
    const tab = openTab();
    await tab.review();
    tab.pay(request);
    await clock.advance(300_000);
    assert.ok(tab.state.status === 'unknown' && tab.state.sessionEnded && tab.state.step === 'stopped');
    await clock.until(tab.resume());
    assert.equal(tab.state.status, 'succeeded');
    assert.equal(backend.payments.size, 1);
  });

  test('N-08: nothing is queued while offline; the outcome is asked for when the connection is back', async () => {
    const { openTab, backend, clock } = browser();
    backend.next.pay = ['lost', 'lost'];
    backend.next.look = ['lost', 'lost', 'lost'];
    const tab = openTab();
    await tab.review();
    tab.pay(request);
    await clock.advance(2_000);
    assert.equal(tab.state.status, 'unknown');
    backend.next = { pay: [], look: [] };
    await clock.until(tab.resume());
    await clock.advance(1_000);
    assert.equal(tab.state.status, 'succeeded');
    assert.equal(backend.payments.size, 1);
  });
});

suite('a page that goes away in the middle', () => {
  const moments: [moment: string, fate: Fate, ms: number, after: string][] = [
    ['before the request is sent', 'answered', -1, 'draft'],
    ['after the request was sent and lost', 'lost', 50, 'draft'],
    ['after the request was sent and is on its way', 'late', 150, 'draft'],
    ['after the backend collected', 'charged-then-lost', 150, 'succeeded'],
    ['with the answer under way', 'answered', 99, 'succeeded'],
    ['after the answer', 'answered', 200, 'draft'],
  ];
  for (const [moment, fate, ms, after] of moments) {
    test(`P-13: ${moment}: the next page ends with one payment`, async () => {
      const { openTab, backend, clock } = browser();
      backend.next.pay = [fate];
      const tab = openTab();
      await tab.review();
      if (ms >= 0) tab.pay(request);
      await clock.advance(Math.max(0, ms));
      tab.dispose();
      if (ms === 99) await clock.advance(10);

      const next = openTab();
      const found = await clock.until(next.resume());
      assert.equal(found.status, after);
      const done = backend.payments.size === 1;
      if (!done) {
        assert.equal(await clock.until(next.review()), firstId);
        next.pay(requestOf(5_000, 'mocktok.card.typed-again'));
        await clock.advance(60_000);
        assert.equal(next.state.status, 'succeeded');
      }
      await clock.advance(60_000);
      assert.equal(backend.payments.size, 1);
    });
  }

  test('N-11: after the end nothing changes, nothing is sent, and no timer, channel or listener is left', async () => {
    const { openTab, backend, clock, channels } = browser();
    for (let mounts = 0; mounts < 1_000; mounts++) {
      const tab = openTab();
      let ended = false;
      tab.subscribe(() => assert.equal(ended, false));
      void tab.resume();
      await clock.until(tab.review());
      backend.next = { pay: ['silent'], look: ['lost', 'silent'] };
      tab.pay(request);
      await clock.advance(mounts % 400);
      ended = true;
      tab.dispose();
      tab.pay(request);
      tab.startOver();
      await tab.resume();
    }
    await clock.advance(1_000);
    assert.equal(clock.pending, 0);
    assert.equal(channels.open(), 0);
  });
});

suite('two tabs', () => {
  for (const locked of [true, false]) {
    test(`P-14: two clicks at once, 200 times, ${locked ? 'with' : 'without'} locks: one payment, two receipts`, async () => {
      for (let run = 0; run < 200; run++) {
        const { openTab, backend, clock } = browser();
        const options = locked ? {} : { locks: null };
        const tabs = [openTab(options), openTab(options)];
        for (const tab of tabs) assert.equal(await clock.until(tab.review()), firstId);
        tabs[0]?.pay(requestOf(5_000, 'mocktok.card.first'));
        await clock.advance(run % 6);
        tabs[1]?.pay(requestOf(5_000, 'mocktok.card.second'));
        await clock.advance(60_000);
        assert.deepEqual(
          tabs.map(({ state }) => state.status),
          ['succeeded', 'succeeded'],
          `run ${run}`,
        );
        assert.equal(backend.payments.size, 1);
        if (locked) assert.equal(backend.log.filter((line) => line.startsWith('pay')).length, 1);
      }
    });
  }

  test('P-14: a tab that only waits at the review shows progress, then the receipt', async () => {
    const { openTab, clock } = browser();
    const [paying, waiting] = [openTab(), openTab()];
    await clock.until(paying.review());
    await clock.until(waiting.review());
    paying.pay(request);
    await clock.advance(0);
    assert.equal(waiting.state.status, 'unknown');
    await clock.advance(5_000);
    assert.equal(waiting.state.status, 'succeeded');
  });

  test('P-14: without locks, channels and storage each tab still pays', async () => {
    const { openTab, backend, clock } = browser();
    const tab = openTab({ storage: null, locks: null, openChannel: () => null });
    await tab.review();
    tab.pay(request);
    await clock.advance(1_000);
    assert.equal(tab.state.status, 'succeeded');
    assert.equal(backend.payments.size, 1);
  });

  test('P-03: a payment another tab has begun comes before a new one', async () => {
    const { openTab, backend, clock } = browser();
    backend.next.pay = ['charged-then-lost'];
    backend.next.look = ['lost', 'lost'];
    const first = openTab({ openChannel: () => null });
    const second = openTab({ openChannel: () => null });
    await first.review();
    first.pay(request);
    await clock.advance(150);
    first.dispose();
    assert.equal(await clock.until(second.review()), null);
    assert.equal(second.state.status, 'unknown');
    second.pay(request);
    await clock.advance(10_000);
    assert.equal(second.state.status, 'succeeded');
    assert.equal(backend.payments.size, 1);
  });
});

suite('a payment that its payer has seen succeed', () => {
  const paidOnce = async () => {
    const page = browser();
    const tab = page.openTab();
    await tab.review();
    tab.pay(request);
    await page.clock.advance(1_000);
    assert.equal(tab.state.status, 'succeeded');
    tab.dispose();
    return page;
  };

  test('Q-06: is shown again after a reload, where it is asked for, and is marked as seen', async () => {
    const { openTab, clock } = await paidOnce();
    const plain = openTab();
    assert.equal((await clock.until(plain.resume())).status, 'draft', 'not asked for');
    const reloaded = openTab();
    const state = await clock.until(reloaded.resume({ showPaid: true }));
    assert.deepEqual([state.status, 'seen' in state, state.intentId], ['succeeded', true, firstId]);
  });

  test('Q-06: is shown for a day from when it succeeded, however often it is shown', async () => {
    const { openTab, clock } = await paidOnce();
    const shown = async () => {
      const tab = openTab();
      const { status } = await clock.until(tab.resume({ showPaid: true }));
      tab.dispose();
      return status;
    };
    await clock.advance(86_400_000 - 10_000);
    assert.equal(await shown(), 'succeeded');
    await clock.advance(10_000);
    assert.equal(await shown(), 'draft');
  });

  test('P-15: is never called unknown, also when it cannot be looked up', async () => {
    const { openTab, backend, clock } = await paidOnce();
    const seen: string[] = [];
    const tab = openTab({
      client: { ...backend.client, getPaymentByIntent: () => Promise.reject(new Error('no answer')) },
    });
    tab.subscribe((state) => seen.push(state.status === 'unknown' && state.seen ? 'looked up' : state.status));
    assert.equal((await clock.until(tab.resume({ showPaid: true }))).status, 'draft');
    assert.deepEqual(seen, ['looked up', 'draft']);
    assert.equal(await clock.until(tab.review()), secondId, 'another payment can begin');
  });

  test('P-01: another payment has another key, and a reload at its review shows the first one again', async () => {
    const { openTab, clock } = await paidOnce();
    const tab = openTab();
    await clock.until(tab.resume({ showPaid: true }));
    tab.startOver();
    assert.equal(await clock.until(tab.review()), secondId);
    tab.dispose();
    const reloaded = openTab();
    const state = await clock.until(reloaded.resume({ showPaid: true }));
    assert.deepEqual([state.status, state.intentId], ['succeeded', firstId]);
    reloaded.startOver();
    assert.equal(await clock.until(reloaded.review()), secondId);
  });

  test('P-13: a payment whose outcome nobody has seen comes first', async () => {
    const { openTab, clock } = await paidOnce();
    const page = new EventTarget();
    const tab = openTab({ page });
    await clock.until(tab.review());
    tab.pay(request);
    page.dispatchEvent(new Event('beforeunload'));
    await clock.advance(5_000);
    tab.dispose();
    const state = await clock.until(openTab().resume({ showPaid: true }));
    assert.deepEqual([state.status, 'seen' in state, state.intentId], ['succeeded', false, secondId]);
  });
});
