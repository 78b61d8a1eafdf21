import { isProblemError, type Clock } from '../client/index.ts';
import type { Connection } from './connection.ts';

const SECOND = 1_000;
/** How long before the end the person is warned. */
const WARN_BEFORE = 150 * SECOND;

/** The session is about to end. */
export interface Warning {
  /** Milliseconds that are left. */
  left: number;
  /** False when only a new code helps. */
  extendable: boolean;
  /** The last try to extend it did not reach the backend. */
  failed: boolean;
  /** It is being extended. */
  busy: boolean;
}

/**
 * Looks at how much time a portal session has left: warns before it ends, ends it on time, and extends it. Everything is counted
 * from instants and never from ticks, because timers of sleeping devices and hidden tabs are late. Dispatches `change` whenever
 * the warning says something else, and `extended`.
 */
export class SessionTimer extends EventTarget {
  readonly #connection: Connection;
  readonly #clock: Clock;
  #stopTimer: (() => void) | undefined;
  #warned = false;
  #failed = false;
  #refused = false;
  #extending: Promise<void> | undefined;

  constructor(connection: Connection, clock: Clock) {
    super();
    this.#connection = connection;
    this.#clock = clock;
  }

  /** What the warning says now; null while there is nothing to warn of. */
  get warning(): Warning | null {
    if (!this.#warned) return null;
    return {
      left: Math.max(0, this.#left),
      extendable: this.#extendable,
      failed: this.#failed,
      busy: this.#extending !== undefined,
    };
  }

  /** There is a session of the portal, which this looks after. */
  get running(): boolean {
    return this.#session.session?.scope === 'portal';
  }

  /** Begins with another session, or none. */
  restart(): void {
    this.#refused = false;
    this.check();
  }

  stop(): void {
    this.#stopTimer?.();
    this.#warned = false;
  }

  /** Looks at the clock: ends what is over, warns, and takes a warning back. */
  readonly check = (): void => {
    this.#stopTimer?.();
    const left = this.#left;
    if (!this.running) {
      this.#warn(false);
    } else if (left <= 0) {
      this.#session.end('expired');
    } else {
      const until = left - this.#lead;
      this.#stopTimer = this.#clock.schedule(until > 0 ? until : left % SECOND || SECOND, this.check);
      this.#warn(until <= 0);
    }
  };

  /** Starts the idle time anew, on the server too. Never rejects; how it went is in the warning. */
  extend(): Promise<void> {
    this.#extending ??= this.#extend().finally(() => {
      this.#extending = undefined;
      this.check();
    });
    this.dispatchEvent(new Event('change'));
    return this.#extending;
  }

  /** Somebody is active. The server is told seldom: once most of the idle time has gone by without any other request. */
  keepUp(): void {
    const late = Math.max(this.#session.idleTime / 3, this.#lead);
    if (this.running && this.#left <= late && this.#extendable && !this.#extending) void this.extend();
  }

  get #session() {
    return this.#connection.session;
  }

  get #left(): number {
    return this.#session.endsAt - this.#clock.now();
  }

  /** A session that is always about to end would always be warned of: half of it is enough then. */
  get #lead(): number {
    return Math.min(WARN_BEFORE, this.#session.idleTime / 2);
  }

  get #extendable(): boolean {
    const { session, endsAt, lastsUntil } = this.#session;
    return !this.#refused && session !== null && session.extensionsLeft > 0 && endsAt < lastsUntil;
  }

  async #extend(): Promise<void> {
    const { token } = this.#session;
    try {
      const session = await this.#connection.client.extendSession();
      if (token !== this.#session.token) return;
      this.#session.refresh(session);
      this.#failed = false;
      this.dispatchEvent(new Event('extended'));
    } catch (error) {
      this.#refused = isProblemError(error, 'session_not_extendable');
      this.#failed = !this.#refused;
    }
  }

  #warn(warned: boolean): void {
    if (!warned) this.#failed = false;
    const news = warned || this.#warned;
    this.#warned = warned;
    if (news) this.dispatchEvent(new Event('change'));
  }
}
