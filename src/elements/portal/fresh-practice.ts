import type { ReactiveController, ReactiveElement } from 'lit';
import type { ConnectionController } from '../../base/connection-controller.ts';
import { Fetched } from '../../base/fetched.ts';
import { systemClock } from '../../client/index.ts';
import type { Practice } from '../../contract/index.ts';

/** How long what the practice has set is taken for new, in milliseconds. */
const FRESH = 5_000;

/**
 * The practice of the connection, asked for again whenever somebody comes back to the page: what the practice has changed
 * meanwhile is obeyed at once. What was known stays when it cannot be asked for.
 */
export class FreshPractice extends Fetched<Practice> implements ReactiveController {
  readonly #connection: ConnectionController;
  #askedAt = 0;

  constructor(host: ReactiveElement, connection: ConnectionController) {
    super(host, () => {
      const { current } = connection;
      if (!current) return null;
      const { practice } = current;
      return { keys: [current], version: String(practice.version), load: (signal) => practice.get(signal) };
    });
    this.#connection = connection;
  }

  /** Nothing is known, and why that is so. */
  get trouble(): { kind: 'offline' } | { kind: 'failed'; error: unknown } | null {
    if (this.error === undefined || this.value) return null;
    return this.offline ? { kind: 'offline' } : { kind: 'failed', error: this.error };
  }

  override hostConnected(): void {
    super.hostConnected();
    this.#askedAt = systemClock.now();
    addEventListener('focus', this.#onLook);
    addEventListener('online', this.#onOnline);
    document.addEventListener('visibilitychange', this.#onLook);
  }

  override hostDisconnected(): void {
    super.hostDisconnected();
    removeEventListener('focus', this.#onLook);
    removeEventListener('online', this.#onOnline);
    document.removeEventListener('visibilitychange', this.#onLook);
  }

  /** From the card frame the focus comes back often. */
  readonly #onLook = () => {
    const now = systemClock.now();
    if (document.visibilityState === 'hidden' || now - this.#askedAt < FRESH) return;
    this.#askedAt = now;
    this.#connection.current?.invalidate('practice');
  };

  readonly #onOnline = () => {
    if (this.trouble) this.retry();
  };
}
