import { ContextEvent } from '@lit/context';
import type { ReactiveElement } from 'lit';
import { connectionContext, ConnectionOffer, type ConnectionState } from './connection-context.ts';
import { Connection } from './connection.ts';
import { hostLocale } from './host-locale.ts';
import { openConnection, splitOrigins } from './open-connection.ts';

/** What an element may be configured with by itself, without a provider. */
export interface ConnectionAttributes {
  baseUrl: string | undefined;
  practice: string | undefined;
  processorOrigin: string | undefined;
  locale: string | undefined;
}

/**
 * The connection of an element: its own one when it has a `base-url`, else that of the provider around it. Elements inside
 * it get the same one. The host updates whenever the connection changes.
 */
export class ConnectionController extends ConnectionOffer {
  readonly #host: ReactiveElement & ConnectionAttributes;
  readonly #onChange = () => this.#host.requestUpdate();
  #given: ConnectionState;
  #own: ConnectionState;
  #ownKey = '[null,null,null]';
  #leave: (() => void) | undefined;

  constructor(host: ReactiveElement & ConnectionAttributes) {
    super(host);
    this.#host = host;
  }

  override hostConnected(): void {
    super.hostConnected();
    this.current?.addEventListener('change', this.#onChange);
    this.#ask();
    if (this.#leave) return;
    this.give(undefined);
    // A provider whose definition arrives later cannot answer yet.
    void customElements.whenDefined('duecare-provider').then(() => this.#ask());
  }

  override hostDisconnected(): void {
    super.hostDisconnected();
    this.current?.removeEventListener('change', this.#onChange);
    this.#leave?.();
    this.#leave = undefined;
  }

  hostUpdate(): void {
    const { baseUrl, practice, processorOrigin, locale } = this.#host;
    const key = JSON.stringify([baseUrl, practice, processorOrigin]);
    if (key !== this.#ownKey) {
      this.#ownKey = key;
      this.#own = baseUrl
        ? openConnection(this.#host, { baseUrl, practice, frameOrigins: splitOrigins(processorOrigin) })
        : undefined;
      this.give(this.#given);
    }
    const own = this.#own;
    const readable = own instanceof Connection && hostLocale(locale);
    if (readable && own.settings.locale !== readable) own.update({ locale: readable });
  }

  /** What it is given from outside counts only without a connection of its own. */
  protected override give(given: ConnectionState): void {
    this.#given = given;
    const state = this.#own ?? given;
    if (state === this.value) return;
    this.current?.removeEventListener('change', this.#onChange);
    this.setValue(state);
    if (this.#host.isConnected) this.current?.addEventListener('change', this.#onChange);
    this.#host.requestUpdate();
  }

  #ask(): void {
    const { isConnected } = this.#host;
    if (isConnected) this.#host.dispatchEvent(new ContextEvent(connectionContext, this.#host, this.#take, true));
  }

  readonly #take = (state: ConnectionState, leave?: () => void) => {
    if (leave !== this.#leave) this.#leave?.();
    this.#leave = leave;
    this.wait();
    this.give(state);
  };
}
