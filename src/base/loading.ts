import type { ReactiveControllerHost } from 'lit';
import { isNetworkError, isNotConfiguredError, isProblemError } from '../client/index.ts';
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
export class Loading<T> extends Fetched<T> {
  readonly #connection: ConnectionController;
  readonly #mayLoad: (connection: Connection) => boolean;

  /** `mayLoad` says whether the session at hand reaches what is to be loaded. Default: any session does. */
  constructor(
    host: ReactiveControllerHost,
    connection: ConnectionController,
    load: (connection: Connection, signal: AbortSignal) => Promise<T>,
    mayLoad = ({ hasSession }: Connection) => hasSession,
  ) {
    super(host, () => {
      const { current } = connection;
      if (!current || !mayLoad(current)) return null;
      // Another session of the same account and scope, as after a fresh code, makes nothing untrue that is in sight.
      const { session, token } = current.session;
      const keys = [current, session?.accountKey, session?.scope, current.settings.getToken];
      return { keys, version: [current.balance.version, token].join(), load: (signal) => load(current, signal) };
    });
    this.#connection = connection;
    this.#mayLoad = mayLoad;
  }

  get state(): LoadState<T> {
    const { current, error: misconfigured } = this.#connection;
    const { error, value, pending } = this;
    if (misconfigured || isNotConfiguredError(error)) return { kind: 'misconfigured' };
    if (!current) return { kind: 'loading' };
    if (!this.#mayLoad(current)) return { kind: 'signed-out', endedBy: current.session.endedBy };
    if (isProblemError(error, 'session_expired')) return { kind: 'signed-out', endedBy: 'expired' };
    if (isProblemError(error, 'session_required')) return { kind: 'signed-out', endedBy: null };
    if (error !== undefined)
      return this.offline && isNetworkError(error) ? { kind: 'offline' } : { kind: 'failed', error };
    return value === undefined ? { kind: 'loading' } : { kind: 'loaded', value, refreshing: pending };
  }

  override hostConnected(): void {
    super.hostConnected();
    addEventListener('online', this.#online);
  }

  override hostDisconnected(): void {
    super.hostDisconnected();
    removeEventListener('online', this.#online);
  }

  readonly #online = () => {
    if (this.state.kind === 'offline') this.retry();
  };
}
