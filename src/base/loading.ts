import { initialState, Task, TaskStatus } from '@lit/task';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { isNetworkError, isProblemError } from '../client/index.ts';
import type { ConnectionController } from './connection-controller.ts';
import type { Connection } from './connection.ts';
import type { SessionEndReason } from './events.ts';

export type LoadState<T> =
  | { kind: 'loading' }
  /** `refreshing`: a newer answer is on its way. */
  | { kind: 'loaded'; value: T; refreshing: boolean }
  | { kind: 'failed'; error: unknown }
  /** Tries again by itself when the device is back online. */
  | { kind: 'offline' }
  | { kind: 'signed-out'; endedBy: SessionEndReason | null }
  | { kind: 'misconfigured' };

type Args = [connection: Connection | undefined, session: unknown, turn: number];

/**
 * Loads what an element shows, as one state to render. A request is never started twice, a late answer is dropped,
 * disconnecting aborts, and a payment anywhere on the connection loads anew while the old value stays in sight. With the
 * session goes what it showed.
 */
export class Loading<T> implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #connection: ConnectionController;
  readonly #task: Task<Args, T>;
  #shown: { value: T; session: unknown } | undefined;
  #listening: Connection | undefined;
  /** What the browser said when the last try failed: by the time it says `online`, it is. */
  #offline = false;
  #turn = 0;

  constructor(
    host: ReactiveControllerHost,
    connection: ConnectionController,
    load: (connection: Connection, signal: AbortSignal) => Promise<T>,
  ) {
    this.#host = host;
    this.#connection = connection;
    host.addController(this);
    this.#task = new Task<Args, T>(host, {
      args: () => [this.#connection.current, this.#session, this.#turn],
      task: ([connection], { signal }) => (connection?.hasSession ? load(connection, signal) : initialState),
      onComplete: (value) => (this.#shown = { value, session: this.#session }),
      onError: (error) => (this.#offline = isNetworkError(error) && !navigator.onLine),
    });
  }

  get state(): LoadState<T> {
    const { current, error } = this.#connection;
    if (error) return { kind: 'misconfigured' };
    if (!current) return { kind: 'loading' };
    if (!current.hasSession) return { kind: 'signed-out', endedBy: current.session.endedBy };
    if (this.#task.status === TaskStatus.ERROR) return failure(this.#task.error, this.#offline);
    const shown = this.#shown;
    if (shown?.session !== this.#session || !shown) return { kind: 'loading' };
    return { kind: 'loaded', value: shown.value, refreshing: this.#task.status === TaskStatus.PENDING };
  }

  /** Tries again, unless it is trying already. */
  retry(): void {
    if (this.#task.status !== TaskStatus.PENDING) this.#again();
  }

  hostConnected(): void {
    addEventListener('online', this.#online);
    this.#host.requestUpdate();
  }

  hostUpdate(): void {
    if (this.#shown?.session !== this.#session) this.#shown = undefined;
    if (this.#listening !== this.#connection.current) this.#listen(this.#connection.current);
  }

  hostDisconnected(): void {
    removeEventListener('online', this.#online);
    this.#listen(undefined);
    this.#task.abort();
    this.#turn += 1;
  }

  get #session(): unknown {
    const { current } = this.#connection;
    return current?.session.token ?? current?.settings.getToken ?? current;
  }

  readonly #again = () => {
    this.#turn += 1;
    this.#host.requestUpdate();
  };

  readonly #online = () => {
    if (this.state.kind === 'offline') this.#again();
  };

  #listen(connection: Connection | undefined): void {
    this.#listening?.removeEventListener('balance-changed', this.#again);
    connection?.addEventListener('balance-changed', this.#again);
    this.#listening = connection;
  }
}

function failure<T>(error: unknown, offline: boolean): LoadState<T> {
  if (isProblemError(error, 'session_expired')) return { kind: 'signed-out', endedBy: 'expired' };
  if (isProblemError(error, 'session_required')) return { kind: 'signed-out', endedBy: null };
  if (offline) return { kind: 'offline' };
  return error instanceof DOMException && error.name === 'AbortError' ? { kind: 'loading' } : { kind: 'failed', error };
}
