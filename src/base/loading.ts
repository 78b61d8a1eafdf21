import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { isNetworkError, isProblemError } from '../client/index.ts';
import type { ConnectionController } from './connection-controller.ts';
import type { Connection } from './connection.ts';
import type { SessionEndReason } from './events.ts';
import { Fetched } from './fetched.ts';

export type LoadState<T> =
  | { kind: 'loading' }
  /** `refreshing`: a newer answer is on its way. */
  | { kind: 'loaded'; value: T; refreshing: boolean }
  | { kind: 'failed'; error: unknown }
  /** Tries again by itself when the device is back online. */
  | { kind: 'offline' }
  | { kind: 'signed-out'; endedBy: SessionEndReason | null }
  | { kind: 'misconfigured' };

/**
 * Loads what an element shows of a session, as one state to render. A payment anywhere on the connection loads anew while the
 * old value stays in sight. With the session goes what it showed.
 */
export class Loading<T> implements ReactiveController {
  readonly #connection: ConnectionController;
  readonly #fetched: Fetched<T>;
  readonly #again = () => this.#fetched.again();
  #listening: Connection | undefined;
  /** What the browser said when the last try failed: by the time it tells of being online, it is. */
  #offline = false;

  constructor(
    host: ReactiveControllerHost,
    connection: ConnectionController,
    load: (connection: Connection, signal: AbortSignal) => Promise<T>,
  ) {
    this.#connection = connection;
    this.#fetched = new Fetched(host, () => {
      const { current } = connection;
      if (!current?.hasSession) return null;
      const keys = [current, current.session.token, current.settings.getToken];
      return { keys, load: (signal) => this.#noticing(load(current, signal)) };
    });
    host.addController(this);
  }

  get state(): LoadState<T> {
    const { current, error } = this.#connection;
    if (error) return { kind: 'misconfigured' };
    if (!current) return { kind: 'loading' };
    if (!current.hasSession) return { kind: 'signed-out', endedBy: current.session.endedBy };
    const { error: failure, value, pending } = this.#fetched;
    if (failure !== undefined) return stateAfter(failure, this.#offline);
    return value === undefined ? { kind: 'loading' } : { kind: 'loaded', value, refreshing: pending };
  }

  /** Tries again. A request that is under way is not started a second time. */
  retry(): void {
    this.#again();
  }

  hostConnected(): void {
    addEventListener('online', this.#online);
  }

  hostUpdate(): void {
    if (this.#listening !== this.#connection.current) this.#listen(this.#connection.current);
  }

  hostDisconnected(): void {
    removeEventListener('online', this.#online);
    this.#listen(undefined);
  }

  readonly #online = () => {
    if (this.state.kind === 'offline') this.#again();
  };

  async #noticing(answer: Promise<T>): Promise<T> {
    try {
      return await answer;
    } catch (error) {
      this.#offline = isNetworkError(error) && !navigator.onLine;
      throw error;
    }
  }

  #listen(connection: Connection | undefined): void {
    this.#listening?.removeEventListener('balance-changed', this.#again);
    connection?.addEventListener('balance-changed', this.#again);
    this.#listening = connection;
  }
}

function stateAfter<T>(error: unknown, offline: boolean): LoadState<T> {
  if (isProblemError(error, 'session_expired')) return { kind: 'signed-out', endedBy: 'expired' };
  if (isProblemError(error, 'session_required')) return { kind: 'signed-out', endedBy: null };
  return offline ? { kind: 'offline' } : { kind: 'failed', error };
}
