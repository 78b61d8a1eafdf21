import { adoptStyles, html, LitElement, type CSSResultGroup, type PropertyDeclarations } from 'lit';
import { NotConfiguredError } from '../client/index.ts';
import { formatMessage, type MessageValues } from '../text/message.ts';
import { textDirection, type TextKey, type Texts } from '../text/texts.ts';
import { baseStyles } from '../theme/base.styles.ts';
import { tokens } from '../theme/tokens.ts';
import { ConnectionController, type ConnectionAttributes } from './connection-controller.ts';
import { hostLocale } from './host-locale.ts';
import { removeCopiedChildren } from './generated-children.ts';
import { isMessage } from './host-values.ts';
import { LiveRegion } from './live-region.ts';
import { textsOfPage } from './page-texts.ts';
import { TEXTS_ADDED } from './texts-event.ts';
import { TranslationGuard } from './translation-guard.ts';
import { warn } from './warn.ts';

/**
 * What every element has in common: shared styles, a connection, texts, language and direction, live regions.
 *
 * @fires {DuecareErrorEvent} duecare-error - A function of the page failed, or an answer was refused; the console has the cause. Detail: `code`.
 */
export abstract class DuecareElement extends LitElement implements ConnectionAttributes {
  // Getters here and in every element: static fields become static blocks, which Safari before 16.4 cannot read.
  static override get styles(): CSSResultGroup {
    return [tokens, baseStyles];
  }

  static override get properties(): PropertyDeclarations {
    return {
      baseUrl: { attribute: 'base-url' },
      practice: {},
      processorOrigin: { attribute: 'processor-origin' },
      locale: {},
    };
  }

  /** Where the backend lives, for an element without a provider. */
  baseUrl: string | undefined;

  /** Id of the practice, for an element without a provider whose backend serves several. Default: the backend knows. */
  practice: string | undefined;

  /** Origins that may show the card frame, between spaces, for an element without a provider. */
  processorOrigin: string | undefined;

  /** BCP 47 language of texts, numbers and dates. Default: the provider's, else the guarantor's, else `en-US`. */
  locale: string | undefined;

  protected readonly connection = new ConnectionController(this);
  protected readonly live = new LiveRegion(this);

  /** The sentences the element uses, in English. */
  protected abstract readonly messages: Partial<Texts>;

  /** The element's own locale as it can be used, and what it was read from. */
  #locale: string | undefined;
  #localeOf: string | undefined;
  /** What a language file on the page has for `#textsFor`. */
  #texts: Partial<Texts> = {};
  #textsFor: string | undefined;

  protected abstract renderContent(): unknown;

  constructor() {
    super();
    new TranslationGuard(this);
  }

  override connectedCallback(): void {
    if (!this.hasUpdated) removeCopiedChildren(this);
    super.connectedCallback();
    document.addEventListener(TEXTS_ADDED, this.#onTexts);
    this.#onTexts();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener(TEXTS_ADDED, this.#onTexts);
  }

  /** Shared style sheets do not go along to another document, nor come back from it. */
  adoptedCallback(): void {
    const { renderRoot } = this;
    if (this.ownerDocument === document && renderRoot instanceof ShadowRoot) {
      adoptStyles(renderRoot, (this.constructor as typeof LitElement).elementStyles);
    }
  }

  /** The locale in effect. */
  protected get language(): string {
    const { locale } = this;
    if (locale !== this.#localeOf) {
      this.#localeOf = locale;
      this.#locale = hostLocale(locale);
    }
    return this.#locale ?? this.connection.current?.locale ?? 'en-US';
  }

  protected text(key: TextKey, values: MessageValues = {}): string {
    const { language } = this;
    if (language !== this.#textsFor) {
      this.#textsFor = language;
      this.#texts = textsOfPage(language);
    }
    const own = this.connection.current?.settings.texts[key];
    if (own !== undefined && !isMessage(own)) warn(new NotConfiguredError('texts', key));
    const message = [own, this.#texts[key], this.messages[key]].find(isMessage) ?? key;
    return formatMessage(message, values, language);
  }

  /** What a server rendered gives way to the same, alive, before anything is painted. */
  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    this.shadowRoot?.replaceChildren();
    return super.createRenderRoot();
  }

  protected override render(): unknown {
    const language = this.text('language');
    // Spans without white space between them: an element within a line of text must not widen it.
    return html`<span class="widget" lang=${language} dir=${textDirection(language)}
      >${this.renderContent()}${this.live.render()}</span
    >`;
  }

  readonly #onTexts = () => {
    this.connection.current?.refreshLanguage();
    this.#textsFor = undefined;
    this.requestUpdate();
  };
}
