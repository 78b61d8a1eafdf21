import { initialState, Task, TaskStatus } from '@lit/task';
import type { ReactiveControllerHost } from 'lit';
import { type Connection, type ConnectionController, Loading } from '../../base/index.ts';
import type { Balance, Practice, Receipt } from '../../contract/index.ts';
import { troubleOf } from './access.ts';
import type { Trouble } from './quickpay-form.flow.ts';

/** What the form loads: the practice at once, the balance with a session, the receipt after an outcome. */
export class Figures {
  readonly #host: ReactiveControllerHost;
  readonly #practice: Task<[Connection | undefined, number], Practice>;
  readonly #balance: Loading<Balance>;
  readonly #receipt: Task<[Connection | undefined, string | null], Receipt>;
  #turn = 0;

  constructor(host: ReactiveControllerHost, connection: ConnectionController, receiptId: () => string | null) {
    this.#host = host;
    this.#practice = new Task(host, {
      args: () => [connection.current, this.#turn],
      task: ([current], { signal }) => current?.practice.get(signal) ?? initialState,
    });
    this.#balance = new Loading(host, connection, (current, signal) => current.balance.get(signal));
    this.#receipt = new Task(host, {
      args: () => [connection.current, receiptId()],
      task: ([current, id], { signal }) => (current && id ? current.client.getReceipt(id, { signal }) : initialState),
    });
  }

  get practice(): Practice | null {
    return this.#practice.value ?? null;
  }

  /** Null until it is loaded, and when the session it was loaded in is over. */
  get balance(): Balance | null {
    const { state } = this;
    return state.kind === 'loaded' ? state.value : null;
  }

  /** A newer balance is on its way. */
  get refreshing(): boolean {
    const { state } = this;
    return state.kind === 'loaded' && state.refreshing;
  }

  /** Null until it is loaded, and when it cannot be. */
  get receipt(): Receipt | null {
    return this.#receipt.status === TaskStatus.COMPLETE ? (this.#receipt.value ?? null) : null;
  }

  /** The backend has said that there is no session. */
  get signedOut(): boolean {
    return this.state.kind === 'signed-out';
  }

  get trouble(): Trouble | null {
    if (this.#practice.status === TaskStatus.ERROR) return troubleOf(this.#practice.error, navigator.onLine);
    const { state } = this;
    if (state.kind === 'offline') return 'offline';
    return state.kind === 'failed' ? troubleOf(state.error, navigator.onLine) : null;
  }

  retry(): void {
    if (this.#practice.status === TaskStatus.ERROR) this.#turn += 1;
    this.#balance.retry();
    this.#host.requestUpdate();
  }

  private get state() {
    return this.#balance.state;
  }
}
