import { ContextProvider } from '@lit/context';
import { html, LitElement, type PropertyDeclarations, type PropertyValues } from 'lit';
import { Connection } from '../../base/connection.ts';
import { CONFIGURATION_GRACE, connectionContext, type ConnectionState } from '../../base/connection-context.ts';
import type { ConnectionOptions, ConnectionSettings, TokenSource } from '../../base/connection.ts';
import { openConnection, splitOrigins, warn } from '../../base/open-connection.ts';
import { NotConfiguredError, type DuecareClient } from '../../client/index.ts';
import type { ProcessorAdapter } from '../../processors/processor.ts';
import type { Texts } from '../../text/texts.ts';
import { providerStyles } from './provider.styles.ts';

/**
 * Gives everything inside it one practice: its backend, its session, its language and its looks. It has no box of its own.
 *
 * ```html
 * <duecare-provider base-url="https://billing.example.com" processor-origin="https://cards.example.net">
 *   <duecare-balance-card></duecare-balance-card>
 *   <duecare-pay-now><a href="/pay">Pay now</a></duecare-pay-now>
 * </duecare-provider>
 * ```
 *
 * Without `base-url` or `client` for a second, or with an address that is no `https`, the console says once what to set and
 * the elements inside ask the patient to call the office.
 *
 * @slot - The page's own content, with Duecare elements anywhere in it.
 * @fires {SessionOpenedEvent} duecare-session-opened - A payment link or code opened a session. Detail: `scope`.
 * @fires {SessionEndedEvent} duecare-session-ended - The session is over and what it showed is off the page. Detail: `reason`.
 */
export class DuecareProvider extends LitElement {
  static override styles = providerStyles;

  static override properties: PropertyDeclarations = {
    baseUrl: { attribute: 'base-url' },
    processorOrigin: { attribute: 'processor-origin' },
    locale: {},
    colorScheme: { attribute: 'color-scheme', reflect: true },
    client: { attribute: false },
    getToken: { attribute: false },
    texts: { attribute: false },
    processors: { attribute: false },
  };

  /** Address of the billing backend, `https`, or `http` on localhost. Needed without `client`. */
  baseUrl: string | undefined;

  /** Origins that may show the card frame, between spaces. Needed where cards are taken. */
  processorOrigin: string | undefined;

  /** BCP 47 language for numbers and dates. Default `en-US`. */
  locale: string | undefined;

  /** `light`, `dark`, or `auto` for the one the device asks for. Default: the page's own `color-scheme`. */
  colorScheme: 'light' | 'dark' | 'auto' | undefined;

  /** An object of the host's that speaks to the host's backend and carries its own session. Takes the place of `base-url`. */
  client: DuecareClient | undefined;

  /** Gives the bearer token of the host's own session before every request. Default: the session of a payment link or code. */
  getToken: TokenSource | undefined;

  /** Sentences that replace the English ones, by key. Default none. */
  texts: Partial<Texts> = {};

  /** Adapters of processors that the SDK does not bring along. Default none. */
  processors: readonly ProcessorAdapter[] = [];

  readonly #provided = new ContextProvider(this, { context: connectionContext });
  readonly #hostToken: TokenSource = () => this.getToken?.() ?? null;
  #grace: ReturnType<typeof setTimeout> | undefined;

  /** The connection that the elements inside share; undefined while there is none. */
  get connection(): Connection | undefined {
    return this.#provided.value instanceof Connection ? this.#provided.value : undefined;
  }

  /** Ends the session here and on the server. What it showed is gone at once, even offline. */
  async logOut(): Promise<void> {
    await this.connection?.logOut();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#grace = setTimeout(() => this.#giveUp(), CONFIGURATION_GRACE);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#grace);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('baseUrl') || changed.has('client') || changed.has('processorOrigin')) {
      this.connection?.session.end('logged-out');
      this.#provided.setValue(this.#connect());
    } else if (changed.has('locale') || changed.has('getToken') || changed.has('texts') || changed.has('processors')) {
      this.connection?.update(this.#settings());
    }
  }

  protected override render(): unknown {
    return html`<slot></slot>`;
  }

  #connect(): ConnectionState {
    const { baseUrl, client } = this;
    if (!baseUrl && !client) return undefined;
    const options: ConnectionOptions = { ...this.#settings(), frameOrigins: splitOrigins(this.processorOrigin) };
    if (baseUrl) options.baseUrl = baseUrl;
    if (client) options.client = client;
    return openConnection(this, options);
  }

  #settings(): ConnectionSettings {
    const getToken = this.getToken && this.#hostToken;
    return { locale: this.locale ?? 'en-US', texts: this.texts, processors: this.processors, getToken };
  }

  #giveUp(): void {
    if (this.#provided.value) return;
    const error = new NotConfiguredError('base-url', 'Set base-url or client on <duecare-provider>.');
    warn(error);
    this.#provided.setValue(error);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'duecare-provider': DuecareProvider;
  }
}
