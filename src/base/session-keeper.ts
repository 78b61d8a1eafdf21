import { systemClock, type Clock } from '../client/index.ts';
import type { Connection } from './connection.ts';
import { otherTabs, type OtherTabs } from './other-tabs.ts';
import { SessionTimer } from './session-timer.ts';
import { watchActivity, type ActivityWatch } from './watch-activity.ts';

/** How often other tabs hear of activity at most, in milliseconds. */
const TELL_EVERY = 5_000;

export interface KeeperOptions {
  clock?: Clock;
  /** Default: the browser's tabs with the same account of the same backend. */
  tabs?: typeof otherTabs;
  /** Watches what somebody does, until the function it returns is called. Default: on this page. */
  activity?: (watch: ActivityWatch) => () => void;
}

/**
 * Keeps the portal session of a connection while somebody watches it: tells the person before it ends, extends it for somebody
 * who is active, follows what happens in other tabs, and lets nothing be seen that came out of the back/forward cache too late.
 * Dispatches `change` whenever there is something else to show.
 */
export class SessionKeeper extends EventTarget {
  readonly timer: SessionTimer;
  readonly #connection: Connection;
  readonly #clock: Clock;
  readonly #openTabs: typeof otherTabs;
  readonly #watchActivity: (watch: ActivityWatch) => () => void;
  readonly #watchers = new Set<object>();
  #tabs: OtherTabs | undefined;
  #stopWatching: (() => void) | undefined;
  #away = false;
  #toldAt = 0;
  #following = false;

  constructor(
    connection: Connection,
    { clock = systemClock, tabs = otherTabs, activity = watchActivity }: KeeperOptions = {},
  ) {
    super();
    this.#connection = connection;
    this.#clock = clock;
    this.#openTabs = tabs;
    this.#watchActivity = activity;
    this.timer = new SessionTimer(connection, clock);
    this.timer.addEventListener('change', () => this.#changed());
  }

  /** The page lies in the back/forward cache or has just come out of it: nothing of the session may be in sight. */
  get away(): boolean {
    return this.#away;
  }

  /** Begins with the first watcher. Only the one that came first shows the warning. */
  watch(watcher: object): void {
    this.#watchers.add(watcher);
    if (this.#watchers.size === 1) this.#begin();
  }

  unwatch(watcher: object): void {
    if (this.#watchers.delete(watcher) && this.#watchers.size === 0) this.#stop();
  }

  shows(watcher: object): boolean {
    return this.#watchers.values().next().value === watcher;
  }

  #begin(): void {
    const { session } = this.#connection;
    session.addEventListener('opened', this.#onOpened);
    session.addEventListener('ended', this.#onEnded);
    this.#stopWatching = this.#watchActivity({
      onActive: (type) => this.#onActive(type),
      onLook: this.timer.check,
      onAway: () => this.#goAway(),
      onBack: () => void this.#comeBack(),
    });
    this.#onOpened();
  }

  #stop(): void {
    const { session } = this.#connection;
    session.removeEventListener('opened', this.#onOpened);
    session.removeEventListener('ended', this.#onEnded);
    this.#stopWatching?.();
    this.#closeTabs();
    this.timer.stop();
  }

  /** Moving the pointer towards the warning must not take it away from under it. */
  #onActive(type: string): void {
    if (!this.timer.running || this.#away || (this.timer.warning && type === 'pointermove')) return;
    const now = this.#clock.now();
    if (now - this.#toldAt >= TELL_EVERY) {
      this.#toldAt = now;
      this.#tabs?.tell('active');
    }
    this.timer.keepUp();
  }

  readonly #onOpened = () => {
    this.#openTheTabs();
    this.timer.restart();
  };

  readonly #onEnded = () => {
    if (this.#connection.session.endedBy === 'logged-out' && !this.#following) this.#tabs?.tell('logged-out');
    this.#closeTabs();
    this.timer.restart();
  };

  /** Each tab has a token of its own, so each extends and ends its own session. */
  #openTheTabs(): void {
    this.#closeTabs();
    const { session } = this.#connection.session;
    if (!session || !this.timer.running) return;
    const { clientOptions } = this.#connection;
    const backend = clientOptions ? new URL(clientOptions.baseUrl).origin : 'host';
    this.#tabs = this.#openTabs(`${backend} ${session.accountKey}`, (news) => {
      if (news === 'active') this.timer.keepUp();
      else void this.#follow();
    });
  }

  #closeTabs(): void {
    this.#tabs?.close();
    this.#tabs = undefined;
  }

  /** Somebody has logged out in another tab. */
  async #follow(): Promise<void> {
    this.#following = true;
    const ended = this.#connection.logOut();
    this.#following = false;
    // Here it is over already; without a connection the server ends it by itself.
    await ended.catch(() => undefined);
  }

  #goAway(): void {
    if (!this.timer.running) return;
    this.#away = true;
    this.#closeTabs();
    this.#changed();
  }

  /** What happened meanwhile nobody has heard: the clock says whether the session is over, and the server whether it was ended. */
  async #comeBack(): Promise<void> {
    if (!this.#away) return;
    const { client, session } = this.#connection;
    this.timer.check();
    if (this.timer.running) {
      await client.getSession().then(
        (now) => session.refresh(now),
        () => undefined,
      );
    }
    this.#away = false;
    this.#onOpened();
    this.#changed();
  }

  #changed(): void {
    this.dispatchEvent(new Event('change'));
  }
}

/** The keeper that every portal element of a connection shares. */
export function keeperOf(connection: Connection): SessionKeeper {
  return (connection.keeper ??= new SessionKeeper(connection));
}
