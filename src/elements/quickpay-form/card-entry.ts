import type { ReactiveController, ReactiveElement } from 'lit';
import { fieldOf } from '../../base/host-values.ts';
import { appendGenerated, type Connection } from '../../base/index.ts';
import { reportFailure } from '../../base/report-failure.ts';
import type { Practice } from '../../contract/index.ts';
import {
  type CardField,
  type CardFieldOptions,
  hostedFrame,
  isCardFieldError,
  readCardToken,
  type TokenRequest,
} from '../../processors/index.ts';
import { cardLabel } from '../../format/index.ts';
import { cardAppearance } from './card-appearance.ts';
import type { CardEntryStatus, PaySource, TokenResult } from './pay-choices.ts';

type Labels = Pick<CardFieldOptions, 'locale' | 'title'>;

/**
 * The processor's card field in a light-DOM child of the host, slotted where the host shows it. The frame stays in the
 * page while the payer goes to and fro, so that a card is typed once.
 */
export class CardEntry implements ReactiveController, PaySource {
  readonly label = cardLabel;
  readonly choices = null;
  readonly onSubmit: () => void;
  readonly #host: ReactiveElement;
  readonly #labels: () => Labels;
  /** What the field has been told of the language. */
  #told = '';
  #status: CardEntryStatus = 'none';
  #field: CardField | undefined;
  #container: HTMLElement | undefined;
  #mounted: AbortController | undefined;
  #complete = false;
  #page: MutationObserver | undefined;
  #dark: MediaQueryList | undefined;

  /** `onSubmit`: the payer pressed Enter in the last field. */
  constructor(host: ReactiveElement, labels: () => Labels, onSubmit: () => void) {
    this.onSubmit = onSubmit;
    this.#host = host;
    this.#labels = labels;
    host.addController(this);
  }

  get status(): CardEntryStatus {
    return this.#status;
  }

  /** All fields of the card are filled in and valid. */
  get complete(): boolean {
    return this.#status === 'ready' && this.#complete;
  }

  hostConnected(): void {
    // One object for both: listeners are removed from the list that they were added to.
    this.#dark = matchMedia('(prefers-color-scheme: dark)');
    this.#dark.addEventListener('change', this.#dress);
    // A page changes its theme by a class, an attribute or a style there.
    this.#page = new MutationObserver(this.#dress);
    this.#page.observe(document.documentElement, { attributes: true });
  }

  /** In another language what was typed stays. */
  hostUpdated(): void {
    const labels = this.#labels();
    const told = Object.values(labels).join();
    if (!this.#field || told === this.#told) return;
    this.#told = told;
    this.#use((field) => field.setLanguage?.(labels));
  }

  hostDisconnected(): void {
    this.#dark?.removeEventListener('change', this.#dress);
    this.#page?.disconnect();
    this.unmount();
  }

  async mount(connection: Connection | undefined, practice: Practice | null): Promise<void> {
    const processor = practice?.processor;
    if (!connection || processor?.kind !== 'hosted-frame' || this.#mounted) return;
    const { signal } = (this.#mounted = new AbortController());
    this.#set('loading');
    const labels = this.#labels();
    this.#told = Object.values(labels).join();
    try {
      const field = await this.open(connection, processor.adapter, {
        container: this.#makeContainer(),
        frameUrl: processor.frameUrl,
        allowedOrigins: connection.frameOrigins,
        ...labels,
        appearance: this.#appearance(),
        onChange: (state: unknown) => (this.#complete = fieldOf(state, 'complete') === true),
        onSubmit: this.onSubmit,
        signal,
      });
      if (signal.aborted) return;
      if (typeof fieldOf(field, 'tokenize') !== 'function') throw new TypeError('The adapter gave no card field.');
      this.#field = field;
      this.#set('ready');
    } catch (error) {
      if (!signal.aborted) this.#fail(error);
    }
  }

  /** With the host's adapter of that name, or the SDK's own. */
  protected open({ settings }: Connection, name: string, options: CardFieldOptions): Promise<CardField> {
    const own = settings.processors.find((adapter) => adapter.name === name);
    return (own ?? hostedFrame({ name })).mount(options);
  }

  unmount(): void {
    this.#mounted?.abort();
    this.#mounted = undefined;
    this.#field = undefined;
    this.#complete = false;
    this.#container?.remove();
    this.#container = undefined;
    if (this.#status !== 'none') this.#set('none');
  }

  async tokenize(request: TokenRequest): Promise<TokenResult> {
    const signal = this.#mounted?.signal;
    if (!this.#field || !signal) return 'unreachable';
    try {
      const token = readCardToken(await this.#field.tokenize(request, { signal }));
      return signal.aborted ? 'aborted' : token;
    } catch (error) {
      if (signal.aborted) return 'aborted';
      this.#report(error);
      return isCardFieldError(error) && error.code === 'incomplete' ? 'incomplete' : 'unreachable';
    }
  }

  /** Each field has a container of its own: a processor's script may hold on to the one before. */
  #makeContainer(): HTMLElement {
    this.#container?.remove();
    this.#container = appendGenerated(this.#host, 'div', 'card');
    return this.#container;
  }

  #appearance(): CardFieldOptions['appearance'] {
    const probe = this.#host.renderRoot.querySelector('.probe');
    return probe ? cardAppearance(probe) : {};
  }

  readonly #dress = () => this.#use((field) => field.setAppearance(this.#appearance()));

  /** What the field cannot do must not keep the payer from paying. */
  #use(task: (field: CardField) => void): void {
    try {
      if (this.#field) task(this.#field);
    } catch (error) {
      this.#report(error);
    }
  }

  /** Errors of the contract between form and adapter tell the payer what to do; any other is the adapter's own. */
  #report(error: unknown): void {
    if (!isCardFieldError(error)) reportFailure(this.#host, 'processor_failed', error);
  }

  #fail(error: unknown): void {
    const refused = isCardFieldError(error) && error.code === 'frame-refused';
    if (refused) console.warn(`${error.message} ${error.suggestion}`);
    this.#report(error);
    this.#mounted = undefined;
    this.#container?.remove();
    this.#set(refused ? 'unavailable' : 'unreachable');
  }

  #set(status: CardEntryStatus): void {
    this.#status = status;
    this.#host.requestUpdate();
  }
}
