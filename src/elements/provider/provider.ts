import { html, LitElement, type CSSResultGroup, type PropertyDeclarations, type PropertyValues } from 'lit';
import { ConnectionOffer, type ConnectionState } from '../../base/connection-context.ts';
import type { Connection, ConnectionSettings, TokenSource } from '../../base/connection.ts';
import { openConnection, splitOrigins } from '../../base/open-connection.ts';
import type { DuecareClient, PortalClient } from '../../client/index.ts';
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
  /** It has no box of its own. */
  static override get styles(): CSSResultGroup {
    return providerStyles;
  }

  static override get properties(): PropertyDeclarations {
    return {
      baseUrl: { attribute: 'base-url' },
      practice: {},
      processorOrigin: { attribute: 'processor-origin' },
      locale: {},
      colorScheme: { attribute: 'color-scheme', reflect: true },
      client: { attribute: false },
      portalClient: { attribute: false },
      getToken: { attribute: false },
      texts: { attribute: false },
      processors: { attribute: false },
    };
  }

  /** Address of the billing backend, `https`, or `http` on localhost. Needed without `client`. */
  baseUrl: string | undefined;

  /** Id of the practice, for a backend that serves several, and for a page with several. Default: the backend knows. */
  practice: string | undefined;

  /** Origins that may show the card frame, between spaces. Needed where cards are taken. */
  processorOrigin: string | undefined;

  /**
   * BCP 47 language of texts, numbers and dates. Default: the guarantor's where the page has texts of it, else `en-US`. Texts other
   * than English come with `duecare-es.js` or by `texts`.
   */
  locale: string | undefined;

  /** `light`, `dark`, or `auto` for the one the device asks for. Default: the page's own `color-scheme`. */
  colorScheme: 'light' | 'dark' | 'auto' | undefined;

  /** An object of the host's that speaks to the host's backend and carries its own session. Takes the place of `base-url`. */
  client: DuecareClient | undefined;

  /** The same for what only a portal shows. Needed beside `client` where portal elements are used. */
  portalClient: PortalClient | undefined;

  /** Gives the bearer token of the host's own session before every request. Default: the session of a payment link or code. */
  getToken: TokenSource | undefined;

  /** Sentences that replace those of the SDK, by key: a whole language, or a few. Default none. */
  texts: Partial<Texts> = {};

  /** Adapters of processors that the SDK does not bring along. Default none. */
  processors: readonly ProcessorAdapter[] = [];

  readonly #offer = new ConnectionOffer(this);
  readonly #hostToken: TokenSource = () => this.getToken?.() ?? null;

  /** The connection that the elements inside share; undefined while there is none. */
  get connection(): Connection | undefined {
    return this.#offer.current;
  }

  /** Ends the session here and on the server. What it showed is gone at once, even offline. */
  async logOut(): Promise<void> {
    await this.connection?.logOut();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (
      (['baseUrl', 'practice', 'client', 'portalClient', 'processorOrigin'] as const).some((name) => changed.has(name))
    ) {
      this.connection?.session.end('logged-out');
      this.#offer.setValue(this.#connect());
    } else {
      this.connection?.update(this.#settings());
    }
  }

  protected override render(): unknown {
    return html`<slot></slot>`;
  }

  #connect(): ConnectionState {
    const { baseUrl, practice, client, portalClient } = this;
    if (!baseUrl && !client) return undefined;
    return openConnection(this, {
      ...this.#settings(),
      baseUrl,
      practice,
      client,
      portalClient,
      frameOrigins: splitOrigins(this.processorOrigin),
    });
  }

  #settings(): ConnectionSettings {
    const getToken = this.getToken && this.#hostToken;
    return { locale: this.locale, texts: this.texts, processors: this.processors, getToken };
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'duecare-provider': DuecareProvider;
  }
}
