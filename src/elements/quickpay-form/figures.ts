import type { ReactiveControllerHost } from 'lit';
import { isNotConfiguredError } from '../../client/index.ts';
import { type ConnectionController, Fetched, Loading } from '../../base/index.ts';
import type { Balance, Practice, Receipt } from '../../contract/index.ts';
import { troubleOf } from './access.ts';
import type { Trouble } from './quickpay-form.flow.ts';

/** What the form loads: the practice at once, the balance with a session, the receipt after an outcome. */
export class Figures {
  readonly #practice: Fetched<Practice>;
  readonly #balance: Loading<Balance>;
  readonly #receipt: Fetched<Receipt>;

  constructor(host: ReactiveControllerHost, connection: ConnectionController, receiptId: () => string | null) {
    this.#practice = new Fetched(host, () => {
      const { current } = connection;
      return current ? { keys: [current], load: (signal) => current.practice.get(signal) } : null;
    });
    this.#balance = new Loading(host, connection, (current, signal) => current.balance.get(signal));
    this.#receipt = new Fetched(host, () => {
      const client = connection.current?.client;
      const id = receiptId();
      return client && id !== null ? { keys: [client, id], load: (signal) => client.getReceipt(id, { signal }) } : null;
    });
  }

  /** The backend does not know the practice that the page names. */
  get misconfigured(): boolean {
    return isNotConfiguredError(this.#practice.error);
  }

  get practice(): Practice | null {
    return this.#practice.value ?? null;
  }

  /** Null until it is loaded, and when the session it was loaded in is over. */
  get balance(): Balance | null {
    const { state } = this.#balance;
    return state.kind === 'loaded' ? state.value : null;
  }

  /** A newer balance is on its way. */
  get refreshing(): boolean {
    const { state } = this.#balance;
    return state.kind === 'loaded' && state.refreshing;
  }

  /** Null until it is loaded, and when it cannot be. */
  get receipt(): Receipt | null {
    return this.#receipt.value ?? null;
  }

  /** The backend has said that there is no session. */
  get signedOut(): boolean {
    return this.#balance.state.kind === 'signed-out';
  }

  get trouble(): Trouble | null {
    const { error } = this.#practice;
    if (error !== undefined) return troubleOf(error, navigator.onLine);
    const { state } = this.#balance;
    if (state.kind === 'offline') return 'offline';
    return state.kind === 'failed' ? troubleOf(state.error, navigator.onLine) : null;
  }

  retry(): void {
    if (this.#practice.error !== undefined) this.#practice.retry();
    this.#balance.retry();
  }
}
