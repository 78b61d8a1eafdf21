import { html, nothing, type CSSResultGroup, type PropertyDeclarations, type PropertyValues } from 'lit';
import { levelConverter } from '../../base/attributes.ts';
import { DuecareElement } from '../../base/duecare-element.ts';
import { Fetched } from '../../base/fetched.ts';
import { contractValue } from '../../base/host-values.ts';
import { Loading, type LoadState } from '../../base/loading.ts';
import { portalClientOf, reachesPortal } from '../../base/portal-access.ts';
import type { Connection } from '../../base/connection.ts';
import { readPortal, type Practice, type Statement, type StatementLink } from '../../contract/index.ts';
import { formatDay } from '../../format/index.ts';
import { icons } from '../../parts/icons.ts';
import { empty } from '../../parts/load-notice.ts';
import { loadStatement } from '../../parts/load-statement.ts';
import { verifyNotice, verifyTitle } from '../../parts/verify-notice.ts';
import type { TextKey } from '../../text/texts.ts';
import { common } from '../../text/en/common.ts';
import { paymentQr } from '../../text/en/payment-qr.ts';
import { verifyNotice as verifyTexts } from '../../text/en/verify-notice.ts';
import { buttonStyles } from '../../theme/button.styles.ts';
import { cardStyles } from '../../theme/card.styles.ts';
import { emptyStyles } from '../../theme/empty.styles.ts';
import { skeletonStyles } from '../../theme/skeleton.styles.ts';
import { Deadline } from './deadline.ts';
import { drawQr } from './draw-qr.ts';
import { paymentQrStyles } from './payment-qr.styles.ts';
import { Renewal } from './renewal.ts';
import { codeView, skeletonView } from './views.ts';

interface Shown {
  practice: Practice;
  /** Undefined when the link was given from outside. Null when there is no statement yet. */
  statement: Statement | null | undefined;
}

/**
 * A statement's payment link as a QR code, drawn on this device, with the payment code beside it for people who type. It says
 * when the link has expired and can have a new one made.
 *
 * ```html
 * <duecare-payment-qr></duecare-payment-qr>
 * <duecare-payment-qr statement-id="st-1042"></duecare-payment-qr>
 * ```
 *
 * The code is dark on light on every page, because scanners read no other.
 *
 * @csspart card - The surface.
 * @csspart heading - The title.
 * @csspart qr - The light square with the QR code.
 * @csspart code - The payment code.
 * @csspart empty - What is said when there is no code.
 * @csspart button - Copies the code, or has a new one made.
 */
export class DuecarePaymentQr extends DuecareElement {
  static override get styles(): CSSResultGroup {
    return [super.styles, buttonStyles, cardStyles, emptyStyles, skeletonStyles, paymentQrStyles];
  }

  static override get properties(): PropertyDeclarations {
    return {
      statementId: { attribute: 'statement-id' },
      headingLevel: { type: Number, attribute: 'heading-level', converter: levelConverter },
      link: { attribute: false },
      hasCode: { type: Boolean, reflect: true, attribute: 'has-code' },
    };
  }

  /** The statement to pay. Default: the most recent one. Needed beside `link` for having a new one made. */
  statementId: string | undefined;

  /** Level of the heading in the page's outline, 1 to 6. Default 2. */
  headingLevel = 2;

  /** A link the page has loaded already, null when none works; no statement is asked for then. */
  link: StatementLink | null | undefined;

  /** Set by the element while a code that works is in sight; without one nothing is printed. Read only. */
  hasCode = false;

  protected override readonly messages = { ...common, ...verifyTexts, ...paymentQr };

  readonly #loading = new Loading<Shown>(
    this,
    this.connection,
    (connection, signal) => this.#load(connection, signal),
    (connection) => this.#link !== undefined || reachesPortal(connection),
  );
  readonly #renewal = new Renewal(this);
  readonly #deadline = new Deadline(this, () => this.#living?.expiresAt ?? null);
  readonly #drawing = new Fetched(this, () => {
    const url = this.#living?.url;
    return url === undefined ? null : { keys: [url], load: () => drawQr(url) };
  });
  /** What of `link` can be used. */
  #link: StatementLink | null | undefined;
  /** The code that was copied last. */
  #copied: string | null = null;
  /** The last news; nothing while it loads for the first time. */
  #said: string | undefined;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('link')) {
      const { link } = this;
      this.#link = link === null ? null : contractValue('link', link, readPortal, 'StatementLink');
    }
    if (changed.has('statementId') || changed.has('link')) {
      this.#renewal.forget();
      this.#loading.value = undefined;
      this.#loading.retry();
    }
    const { state } = this.#loading;
    if (state.kind === 'signed-out') this.#renewal.forget();
    this.hasCode = state.kind === 'loaded' && this.#living !== null && !this.#expired && this.#isPayable(state.value);
  }

  /** A code that is there at first is read with the page; trouble, and what becomes of either, is announced. */
  protected override updated(): void {
    const { state } = this.#loading;
    const before = this.#said;
    if (state.kind === 'loading') this.#said ??= '';
    else this.#said = this.text(state.kind === 'loaded' ? this.#news : verifyTitle(state));
    const atFirst = before === undefined || (before === '' && state.kind === 'loaded');
    if (!atFirst && this.#said !== before) this.live.say(this.#said);
    if (this.#renewal.isNews()) this.#title?.focus();
  }

  protected override renderContent(): unknown {
    const { state } = this.#loading;
    return html`<section
      class="card"
      part="card"
      aria-labelledby="title"
      aria-busy=${state.kind === 'loading' ? 'true' : 'false'}
    >
      <div class="heading" part="heading" id="title" role="heading" aria-level=${this.headingLevel} tabindex="-1">
        ${this.text('qr.title')}
      </div>
      <div class="body">${this.#view(state)}</div>
    </section>`;
  }

  #view(state: LoadState<Shown>): unknown {
    if (state.kind === 'loading') return skeletonView();
    if (state.kind !== 'loaded') {
      return verifyNotice(state, { text: (key) => this.text(key), onRetry: () => this.#retry() });
    }
    const { practice, statement } = state.value;
    if (statement === null) return this.#empty('qr.noStatement');
    if (!this.#isPayable(state.value)) return this.#empty('qr.unavailable');
    const link = this.#living;
    if (!link || !this.hasCode) return this.#empty(link ? 'qr.expired' : 'qr.missing', this.#renewButton());
    const { timeZone } = practice;
    return codeView(link, {
      text: (key, values) => this.text(key, values),
      until: formatDay(Date.parse(link.expiresAt), this.language, timeZone),
      drawing: this.#drawing.error === undefined ? this.#drawing.value : null,
      copied: this.#copied === link.code,
      onCopy: () => void this.#copy(link.code),
    });
  }

  #empty(about: 'qr.noStatement' | 'qr.unavailable' | 'qr.expired' | 'qr.missing', action: unknown = nothing): unknown {
    const icon = about === 'qr.expired' ? icons.clock : icons.info;
    return html`${empty(icon, this.text(`${about}.title`), this.text(`${about}.text`))}${action}`;
  }

  #renewButton(): unknown {
    if (this.#statementId === undefined) return nothing;
    const busy = this.#renewal.status === 'busy';
    return html`<div class="renew">
      <button class="button" part="button" type="button" aria-disabled=${busy ? 'true' : 'false'} @click=${this.#renew}>
        ${this.text(busy ? 'qr.new.loading' : 'qr.new')}
      </button>
      ${this.#renewal.status === 'failed' ? html`<p class="trouble">${icons.alert} ${this.text('qr.new.failed')}</p>` : nothing}
    </div>`;
  }

  get #news(): TextKey {
    const { status } = this.#renewal;
    if (status === 'busy') return 'qr.new.loading';
    if (status === 'failed') return 'qr.new.failed';
    if (status === 'unavailable') return 'qr.unavailable.title';
    if (this.#expired) return 'qr.expired.title';
    return status === 'done' ? 'qr.new.done' : 'qr.ready';
  }

  /** The link at hand: made anew here, given by the page, or loaded. */
  get #living(): StatementLink | null {
    return this.#renewal.link ?? this.#link ?? this.#loading.value?.statement?.link ?? null;
  }

  get #expired(): boolean {
    return this.#deadline.passed && !this.#renewal.outlivesClock;
  }

  #isPayable({ practice, statement }: Shown): boolean {
    const open = statement?.outstanding.amount !== 0;
    return open && practice.options.quickPay && this.#renewal.status !== 'unavailable';
  }

  get #statementId(): string | undefined {
    return this.statementId ?? this.#loading.value?.statement?.id;
  }

  async #load(connection: Connection, signal: AbortSignal): Promise<Shown> {
    const practice = connection.practice.get(signal);
    if (this.#link !== undefined) return { practice: await practice, statement: undefined };
    const statement = loadStatement(portalClientOf(connection), this.statementId, signal);
    const [known, loaded] = await Promise.all([practice, statement]);
    return { practice: known, statement: loaded };
  }

  readonly #renew = () => {
    const { current } = this.connection;
    const id = this.#statementId;
    if (!current || id === undefined) return;
    this.#renewal.start((signal) => portalClientOf(current).createStatementLink(id, { signal }));
  };

  /** The button that was pressed goes away, so the focus moves to the title instead of getting lost. */
  #retry(): void {
    this.#title?.focus();
    this.live.say(this.text('qr.loading'));
    this.#loading.retry();
  }

  get #title(): HTMLElement | null {
    return this.renderRoot.querySelector('#title');
  }

  async #copy(code: string): Promise<void> {
    try {
      await navigator.clipboard.writeText(code);
      this.#copied = code;
      this.requestUpdate();
      this.live.say(this.text('qr.copied'));
    } catch {
      this.live.alert(this.text('qr.notCopied'));
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'duecare-payment-qr': DuecarePaymentQr;
  }
}
