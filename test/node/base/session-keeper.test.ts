import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { Connection } from '../../../src/base/connection.ts';
import type { OtherTabs, TabNews } from '../../../src/base/other-tabs.ts';
import { SessionKeeper } from '../../../src/base/session-keeper.ts';
import type { ActivityWatch } from '../../../src/base/watch-activity.ts';
import { NetworkError, ProblemError, type DuecareClient } from '../../../src/client/index.ts';
import type { Session } from '../../../src/contract/index.ts';
import { fakeClient } from '../../browser/support/fake-client.ts';
import { Scheduler } from '../../support/scheduler.ts';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;

interface TabOptions {
  clock?: Scheduler;
  street?: Street;
  idle?: number;
  lasts?: number;
  extensions?: number;
  scope?: Session['scope'];
  client?: Partial<DuecareClient>;
}

/** The tabs of one browser, by the name of what they speak about. */
class Street {
  readonly #listeners = new Map<object, { name: string; onNews: (news: TabNews) => void }>();
  readonly said: string[] = [];

  readonly open = (name: string, onNews: (news: TabNews) => void): OtherTabs => {
    const self = {};
    this.#listeners.set(self, { name, onNews });
    return {
      tell: (news) => {
        this.said.push(`${name}: ${news}`);
        for (const [other, listener] of [...this.#listeners]) {
          if (other !== self && listener.name === name) listener.onNews(news);
        }
      },
      close: () => this.#listeners.delete(self),
    };
  };
}

/** One tab with a portal session of its own, as its server sees it. */
class Tab {
  readonly clock: Scheduler;
  readonly connection: Connection;
  readonly keeper: SessionKeeper;
  /** What the tab has asked the server. */
  readonly asked: string[] = [];
  user: ActivityWatch | undefined;
  readonly #idle: number;
  readonly #end: number;
  #session: Session;

  constructor(options: TabOptions = {}) {
    const { clock = new Scheduler(), street = new Street(), idle = 15 * MINUTE, lasts = 720 * MINUTE } = options;
    this.clock = clock;
    this.#idle = idle;
    this.#end = clock.now() + lasts;
    this.#session = {
      id: 'session-1',
      scope: options.scope ?? 'portal',
      accountKey: 'account-1',
      idleExpiresAt: this.#idleEnd(),
      expiresAt: new Date(this.#end).toISOString(),
      verifiedAt: new Date(clock.now()).toISOString(),
      extensionsLeft: options.extensions ?? 10,
    };
    const client = fakeClient(undefined, {
      extendSession: () => this.#answer('extend', () => this.#extended()),
      getSession: () => this.#answer('look', () => this.#session),
      endSession: () => this.#answer('end', () => undefined),
      ...options.client,
    });
    this.connection = new Connection({ client, clock });
    this.keeper = new SessionKeeper(this.connection, {
      clock,
      tabs: street.open,
      activity: (watch) => {
        this.user = watch;
        return () => (this.user = undefined);
      },
    });
    this.connection.session.open({ token: 'a-token-of-22-letters-and-more', session: this.#session });
    this.keeper.watch(this);
  }

  get warning() {
    return this.keeper.timer.warning;
  }

  get endedBy() {
    return this.connection.session.endedBy;
  }

  extend(): Promise<void> {
    return this.keeper.timer.extend();
  }

  #idleEnd(): string {
    return new Date(Math.min(this.clock.now() + this.#idle, this.#end)).toISOString();
  }

  #extended(): Session {
    const { extensionsLeft } = this.#session;
    return (this.#session = { ...this.#session, idleExpiresAt: this.#idleEnd(), extensionsLeft: extensionsLeft - 1 });
  }

  #answer<T>(what: string, answer: () => T): Promise<T> {
    this.asked.push(what);
    return Promise.resolve(answer());
  }
}

const problem = (code: string, status: number) =>
  new ProblemError({
    status,
    code,
    requestId: null,
    outcomeKnown: true,
    retryable: false,
    retryAfter: null,
    accepts: null,
    attemptsLeft: null,
  });

suite('the warning', () => {
  test('A-04, S-04: comes two minutes and more before the end, and the session ends when nobody minds it', async () => {
    const { clock, keeper, connection } = new Tab();
    await clock.advance(12 * MINUTE);
    assert.equal(keeper.timer.warning, null);
    await clock.advance(MINUTE);
    assert.deepEqual(keeper.timer.warning, { left: 2 * MINUTE, extendable: true, failed: false, busy: false });
    await clock.advance(2 * MINUTE);
    assert.equal(connection.session.endedBy, 'expired');
    assert.equal(keeper.timer.warning, null);
  });

  test('A-04, S-04: one simple action extends, ten times, and then a new code is needed', async () => {
    const tab = new Tab();
    for (let turn = 0; turn < 10; turn += 1) {
      await tab.clock.advance(13 * MINUTE);
      assert.equal(tab.warning?.extendable, true, `turn ${String(turn)}`);
      await tab.extend();
      assert.equal(tab.warning, null);
    }
    await tab.clock.advance(13 * MINUTE);
    assert.equal(tab.warning?.extendable, false);
    assert.equal(tab.asked.length, 10);
  });

  test('S-04: the server has the last word on whether it can be extended', async () => {
    const refuse = () => Promise.reject(problem('session_not_extendable', 409));
    const tab = new Tab({ client: { extendSession: refuse } });
    await tab.clock.advance(13 * MINUTE);
    await tab.extend();
    assert.equal(tab.warning?.extendable, false);
    assert.equal(tab.warning.failed, false);
  });

  test('S-04: an extension that did not get through is no extension', async () => {
    const tab = new Tab({ client: { extendSession: () => Promise.reject(new NetworkError(true)) } });
    await tab.clock.advance(13 * MINUTE);
    await tab.extend();
    assert.equal(tab.warning?.failed, true);
    await tab.clock.advance(2 * MINUTE);
    assert.equal(tab.endedBy, 'expired');
  });

  test('S-04: extending twice at once asks the server once', async () => {
    const tab = new Tab();
    await tab.clock.advance(13 * MINUTE);
    await Promise.all([tab.extend(), tab.extend()]);
    assert.deepEqual(tab.asked, ['extend']);
  });

  test('S-04: what lasts as long as it ever can is not extended', async () => {
    const tab = new Tab({ lasts: 14 * MINUTE });
    await tab.clock.advance(13 * MINUTE);
    assert.deepEqual(tab.warning, { left: MINUTE, extendable: false, failed: false, busy: false });
  });

  test('S-04: a session of two minutes is warned of for its last one', async () => {
    const tab = new Tab({ idle: 2 * MINUTE });
    await tab.clock.advance(59 * SECOND);
    const early = tab.warning;
    await tab.clock.advance(SECOND);
    assert.deepEqual([early, tab.warning?.left], [null, MINUTE]);
  });

  test('S-04: after sleep the clock counts, not the timers that did not run', async () => {
    const tab = new Tab();
    const asleep = tab.clock.now() + 20 * MINUTE;
    tab.clock.now = () => asleep;
    tab.user?.onLook();
    assert.equal(tab.endedBy, 'expired');
  });

  test('a QuickPay session has none', async () => {
    const tab = new Tab({ scope: 'quickpay' });
    await tab.clock.advance(14 * MINUTE);
    assert.equal(tab.warning, null);
  });
});

suite('activity', () => {
  test('S-07: typing and scrolling extend a session of which most is over, and no other', async () => {
    const tab = new Tab();
    await tab.clock.advance(9 * MINUTE);
    tab.user?.onActive('scroll');
    await tab.clock.advance(2 * MINUTE);
    assert.deepEqual(tab.asked, []);
    tab.user?.onActive('keydown');
    await tab.clock.advance(SECOND);
    assert.deepEqual(tab.asked, ['extend']);
    await tab.clock.advance(11 * MINUTE);
    assert.equal(tab.warning, null);
  });

  test('S-04: moving the pointer does not take the warning away from under it, a key does', async () => {
    const tab = new Tab();
    await tab.clock.advance(13 * MINUTE);
    tab.user?.onActive('pointermove');
    assert.deepEqual(tab.asked, []);
    tab.user?.onActive('keydown');
    await tab.clock.advance(0);
    assert.deepEqual(tab.asked, ['extend']);
    assert.equal(tab.warning, null);
  });

  test('S-07: activity in one tab extends all of them, each with its own session', async () => {
    const [clock, street] = [new Scheduler(), new Street()];
    const [one, two] = [new Tab({ clock, street }), new Tab({ clock, street })];
    await clock.advance(13 * MINUTE);
    one.user?.onActive('keydown');
    await clock.advance(0);
    assert.deepEqual([one.asked, two.asked], [['extend'], ['extend']]);
    assert.deepEqual([one.warning, two.warning], [null, null]);
  });

  test('S-07: tabs tell of it every few seconds at most, without a token', async () => {
    const street = new Street();
    const tab = new Tab({ street });
    for (let turn = 0; turn < 100; turn += 1) {
      tab.user?.onActive('wheel');
      await tab.clock.advance(100);
    }
    assert.deepEqual(street.said, ['host account-1: active', 'host account-1: active']);
  });
});

suite('the other tabs', () => {
  test('S-06: logging out in one tab ends the sessions of all, on the server too', async () => {
    const [clock, street] = [new Scheduler(), new Street()];
    const tabs = [1, 2, 3].map(() => new Tab({ clock, street }));
    await tabs[0]?.connection.logOut();
    assert.deepEqual(
      tabs.map(({ endedBy, asked }) => [endedBy, asked]),
      tabs.map(() => ['logged-out', ['end']]),
    );
    assert.deepEqual(street.said, ['host account-1: logged-out']);
  });

  test('S-06: a session that ran out in one tab is no reason to end another', async () => {
    const [clock, street] = [new Scheduler(), new Street()];
    const [short, long] = [new Tab({ clock, street, idle: 5 * MINUTE }), new Tab({ clock, street })];
    await clock.advance(6 * MINUTE);
    assert.deepEqual([short.endedBy, long.endedBy], ['expired', null]);
  });
});

suite('the back/forward cache', () => {
  test('S-05: what comes out of it is hidden until it is known that the session still is', async () => {
    const tab = new Tab();
    tab.user?.onAway();
    assert.equal(tab.keeper.away, true);
    tab.user?.onBack();
    assert.equal(tab.keeper.away, true);
    await tab.clock.advance(0);
    assert.equal(tab.keeper.away, false);
    assert.deepEqual([tab.asked, tab.endedBy], [['look'], null]);
  });

  test('S-05: a session that ran out in it is over before anything is shown, without the network', async () => {
    const tab = new Tab();
    tab.user?.onAway();
    const later = tab.clock.now() + 16 * MINUTE;
    tab.clock.now = () => later;
    tab.user?.onBack();
    assert.equal(tab.endedBy, 'expired');
    assert.deepEqual(tab.asked, []);
  });
});

test('whoever watches first shows the warning, and nobody watching leaves nothing running', () => {
  const tab = new Tab();
  const second = {};
  tab.keeper.watch(second);
  assert.deepEqual([tab.keeper.shows(tab), tab.keeper.shows(second)], [true, false]);
  tab.keeper.unwatch(tab);
  assert.equal(tab.keeper.shows(second), true);
  tab.keeper.unwatch(second);
  assert.equal(tab.user, undefined);
  tab.connection.session.end('logged-out');
  assert.equal(tab.clock.pending, 0);
});
