import { ContextEvent, ContextProvider } from '@lit/context';
import type { ReactiveController, ReactiveElement } from 'lit';
import { isNotConfiguredError, NotConfiguredError } from '../client/index.ts';
import { CONFIGURATION_GRACE, connectionContext, type ConnectionState } from './connection-context.ts';
import { Connection } from './connection.ts';
import { openConnection, splitOrigins, warn } from './open-connection.ts';

/** What an element may be configured with by itself, without a provider. */
export interface ConnectionAttributes {
  baseUrl: string | undefined;
  processorOrigin: string | undefined;
  locale: string | undefined;
}

/**
 * The connection of an element: its own one when it has a `base-url`, else that of the provider around it. Elements inside
 * it get the same one. The host updates whenever the connection changes.
 */
export class ConnectionController implements ReactiveController {
  readonly #host: ReactiveElement & ConnectionAttributes;
  readonly #onward: ContextProvider<typeof connectionContext>;
  readonly #onChange = () => this.#host.requestUpdate();
  #given: ConnectionState;
  #own: ConnectionState;
  #ownKey = '';
  #leave: (() => void) | undefined;
  #grace: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveElement & ConnectionAttributes) {
    this.#host = host;
    host.addController(this);
    this.#onward = new ContextProvider(host, { context: connectionContext });
  }

  /** Undefined while there is none yet and when there can be none. */
  get current(): Connection | undefined {
    return this.#state instanceof Connection ? this.#state : undefined;
  }

  get error(): NotConfiguredError | undefined {
    return isNotConfiguredError(this.#state) ? this.#state : undefined;
  }

  hostConnected(): void {
    this.current?.addEventListener('change', this.#onChange);
    this.#ask();
    // A provider whose definition arrives later cannot answer yet.
    if (!this.#leave) void customElements.whenDefined('duecare-provider').then(() => this.#ask());
    this.#grace = setTimeout(() => this.#giveUp(), CONFIGURATION_GRACE);
  }

  hostDisconnected(): void {
    clearTimeout(this.#grace);
    this.current?.removeEventListener('change', this.#onChange);
    this.#leave?.();
    this.#leave = undefined;
    this.#given = undefined;
  }

  hostUpdate(): void {
    const { baseUrl, processorOrigin, locale } = this.#host;
    const key = JSON.stringify([baseUrl, processorOrigin]);
    if (key !== this.#ownKey) {
      this.#ownKey = key;
      this.#replace(() => (this.#own = this.#connect()));
    }
    const own = this.#own;
    if (own instanceof Connection && locale && own.settings.locale !== locale) own.update({ locale });
  }

  get #state(): ConnectionState {
    return this.#own ?? this.#given;
  }

  #connect(): ConnectionState {
    const { baseUrl, processorOrigin } = this.#host;
    if (!baseUrl) return undefined;
    return openConnection(this.#host, { baseUrl, frameOrigins: splitOrigins(processorOrigin) });
  }

  #ask(): void {
    const { isConnected } = this.#host;
    if (isConnected) this.#host.dispatchEvent(new ContextEvent(connectionContext, this.#host, this.#take, true));
  }

  readonly #take = (value: ConnectionState, leave?: () => void) => {
    if (leave !== this.#leave) this.#leave?.();
    this.#leave = leave;
    this.#replace(() => (this.#given = value));
  };

  #replace(change: () => void): void {
    const before = this.#state;
    change();
    if (before === this.#state) return;
    if (before instanceof Connection) before.removeEventListener('change', this.#onChange);
    if (this.#host.isConnected) this.current?.addEventListener('change', this.#onChange);
    this.#onward.setValue(this.#state);
    this.#host.requestUpdate();
  }

  #giveUp(): void {
    if (this.#state || this.#leave) return;
    const name = this.#host.localName;
    const error = new NotConfiguredError('base-url', `Put <${name}> inside <duecare-provider>, or set its base-url.`);
    warn(error);
    this.#replace(() => (this.#given = error));
  }
}
