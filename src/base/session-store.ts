import { systemClock, type Clock } from '../client/index.ts';
import type { OpenedSession, Session } from '../contract/index.ts';
import type { SessionEndReason } from './events.ts';

const MINUTE = 60_000;
const DEFAULT_IDLE = 15 * MINUTE;

/**
 * The session that a payment link, a code or a sign-in opened: in memory alone, gone with the page. Dispatches `opened`
 * and `ended`, and later `forgotten`: an outcome that may stay on the page after its session, such as a receipt, has to go then.
 * That is at once after a log-out, and otherwise when the session has been over for its idle time.
 *
 * It ends by itself when it has lain idle as long as the server allows, so that personal data leaves the page even without
 * a connection. The server decides in the end: a 401 ends it too.
 */
export class SessionStore extends EventTarget {
  readonly #clock: Clock;
  #opened: OpenedSession | null = null;
  #endedBy: SessionEndReason | null = null;
  #idle = DEFAULT_IDLE;
  #endsAt = 0;
  #lastsUntil = 0;
  #stopTimer: (() => void) | undefined;

  constructor(clock: Clock = systemClock) {
    super();
    this.#clock = clock;
  }

  /** The bearer token; null without a session. */
  get token(): string | null {
    return this.#opened?.token ?? null;
  }

  get session(): Session | null {
    return this.#opened?.session ?? null;
  }

  /** Why the last session ended; null when there is one or has been none. */
  get endedBy(): SessionEndReason | null {
    return this.#endedBy;
  }

  /** How long it may lie idle, in milliseconds. */
  get idleTime(): number {
    return this.#idle;
  }

  /** When it ends if nothing happens, in milliseconds since 1970 by the device's clock. Says nothing without a session. */
  get endsAt(): number {
    return this.#endsAt;
  }

  /** When it ends whatever happens. */
  get lastsUntil(): number {
    return this.#lastsUntil;
  }

  open(opened: OpenedSession): void {
    this.#endedBy = null;
    this.#learn(opened);
    this.dispatchEvent(new Event('opened'));
  }

  /** What the server says of the session now. */
  refresh(session: Session): void {
    if (this.token !== null) this.#learn({ token: this.token, session });
  }

  /** The session was used: its idle time starts anew. */
  touch(): void {
    this.#stopTimer?.();
    if (!this.#opened) return;
    const now = this.#clock.now();
    this.#endsAt = Math.min(now + this.#idle, this.#lastsUntil);
    this.#stopTimer = this.#clock.schedule(this.#endsAt - now, () => this.end('expired'));
  }

  /** Forgets the session. Without one, nothing happens. */
  end(reason: SessionEndReason): void {
    if (!this.#opened) return;
    this.#stopTimer?.();
    this.#opened = null;
    this.#endedBy = reason;
    this.dispatchEvent(new Event('ended'));
    const forget = () => this.dispatchEvent(new Event('forgotten'));
    if (reason === 'logged-out') forget();
    else this.#stopTimer = this.#clock.schedule(this.#idle, forget);
  }

  /** The server's times are taken against each other, because the device's clock may be wrong. */
  #learn(opened: OpenedSession): void {
    const { session } = opened;
    const now = this.#clock.now();
    this.#opened = opened;
    this.#idle = idleTime(session, now);
    this.#lastsUntil = now + this.#idle + Date.parse(session.expiresAt) - Date.parse(session.idleExpiresAt);
    this.touch();
  }
}

/** How long a session may lie idle, in milliseconds. A device's clock that is far off would say nonsense: then 15 minutes. */
function idleTime(session: Session, now: number): number {
  const idle = Date.parse(session.idleExpiresAt) - now;
  return idle >= MINUTE && idle <= 30 * MINUTE ? idle : DEFAULT_IDLE;
}
