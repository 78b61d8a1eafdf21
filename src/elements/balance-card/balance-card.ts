import { html, nothing, type CSSResultGroup, type PropertyDeclarations } from 'lit';
import { levelConverter } from '../../base/attributes.ts';
import { appendGenerated } from '../../base/generated-children.ts';
import { DuecareElement } from '../../base/duecare-element.ts';
import { BalanceLoadedEvent } from '../../base/events.ts';
import { Loading, type LoadState } from '../../base/loading.ts';
import { onServer } from '../../base/on-server.ts';
import { safePageUrl } from '../../base/safe-url.ts';
import type { Money } from '../../contract/index.ts';
import { formatMoney } from '../../format/index.ts';
import { loadNotice, troubleTitle } from '../../parts/load-notice.ts';
import { processingMessage } from '../../parts/processing.ts';
import { balance } from '../../text/en/balance.ts';
import { common } from '../../text/en/common.ts';
import { payNow } from '../../text/en/pay-now.ts';
import { buttonStyles } from '../../theme/button.styles.ts';
import { cardStyles } from '../../theme/card.styles.ts';
import { emptyStyles } from '../../theme/empty.styles.ts';
import { skeletonStyles } from '../../theme/skeleton.styles.ts';
import { balanceCardStyles } from './balance-card.styles.ts';
import { balanceStatus } from './balance-status.ts';
import { owedView, paidUpView, skeletonView, waitingView, type Shown, type Speech } from './views.ts';
import { markValues } from '../../text/marked-values.ts';
import type { MessageValues } from '../../text/message.ts';
import type { TextKey } from '../../text/texts.ts';

/**
 * What the patient owes, by when, and how it came about. It loads anew by itself when something was paid anywhere on the
 * same connection, and its box keeps its size from the skeleton to the figures.
 *
 * ```html
 * <duecare-balance-card></duecare-balance-card>
 * <duecare-balance-card pay-href="/pay"></duecare-balance-card>
 *
 * <duecare-balance-card>
 *   <duecare-pay-now slot="pay" target="dialog"><a href="/pay">Pay now</a></duecare-pay-now>
 * </duecare-balance-card>
 * ```
 *
 * Pay Now is inside as soon as something is due: the link with `pay-href`, else, where the page registers `duecare-pay-now`,
 * one with a dialog. The card puts it into itself as a child, because processors' scripts find no frame inside a shadow root.
 *
 * @slot pay - Takes the place of Pay Now. It is out of sight when nothing is due.
 * @csspart card - The surface.
 * @csspart heading - The title.
 * @csspart amount - The large figure.
 * @csspart breakdown - How the sum came about.
 * @csspart empty - What is said when there are no figures.
 * @csspart button - The button of Pay Now inside.
 * @fires {BalanceLoadedEvent} duecare-balance-loaded - The balance is in sight. Detail: `status`.
 */
export class DuecareBalanceCard extends DuecareElement {
  static override get styles(): CSSResultGroup {
    return [super.styles, buttonStyles, cardStyles, emptyStyles, skeletonStyles, balanceCardStyles];
  }

  static override get properties(): PropertyDeclarations {
    return {
      payHref: { attribute: 'pay-href' },
      headingLevel: { type: Number, attribute: 'heading-level', converter: levelConverter },
    };
  }

  /**
   * Page that takes payments, on the same origin or `https`. Empty: no Pay Now in the card. Default: QuickPay in a dialog,
   * where the page registers `duecare-pay-now`.
   */
  payHref: string | undefined;

  /** Level of the heading in the page's outline, 1 to 6. Default 2. */
  headingLevel = 2;

  protected override readonly messages = { ...common, ...balance, ...payNow };

  readonly #loading = new Loading(this, this.connection, async (connection, signal) => {
    const [balance, { options }] = await Promise.all([connection.balance.get(signal), connection.practice.get(signal)]);
    return { balance, options, status: balanceStatus(balance) };
  });
  /** The kind of the last state, and what was shown last. */
  #before: LoadState<Shown>['kind'] | undefined;
  #told: Shown | undefined;
  #quiet = true;

  /** What the card shows at first is read with the page; what comes later is announced. */
  protected override updated(): void {
    const { state } = this.#loading;
    const before = this.#before;
    this.#before = state.kind;
    // With the session goes what it showed, from here too.
    if (state.kind !== 'loaded') this.#told = undefined;
    if (state.kind === 'loading') return;
    if (state.kind === 'loaded') this.#loaded(state.value);
    else if (before && state.kind !== before) this.live.say(this.text(troubleTitle(state)));
    this.#quiet = false;
  }

  protected override renderContent(): unknown {
    const { state } = this.#loading;
    const loading = state.kind === 'loading';
    return html`<section class="card" part="card" aria-labelledby="title" aria-busy=${loading}>
      <div class="heading" part="heading" id="title" role="heading" aria-level=${this.headingLevel} tabindex="-1">
        ${this.text('balance.title')}
      </div>
      <div class="body">
        ${loading ? nothing : html`<div class="sizer" aria-hidden="true">${skeletonView(this.#placeholder(), this.#speech)}</div>`}
        ${this.#view(state)}
      </div>
    </section>`;
  }

  #view(state: LoadState<Shown>): unknown {
    if (state.kind === 'loading') return skeletonView(this.#action(this.#placeholder()), this.#speech);
    if (state.kind !== 'loaded') {
      return loadNotice(state, {
        text: (key) => this.text(key),
        onRetry: () => this.#retry(),
        codeHref: this.#payUrl,
      });
    }
    switch (state.value.status) {
      case 'waiting':
        return waitingView(state.value, this.#speech);
      case 'paid-up':
        return paidUpView(state.value, this.#speech);
      case 'processing':
        return owedView(state.value, this.#speech, null);
      default:
        return owedView(state.value, this.#speech, this.#action(this.payHref && this.#payNow(state.value)));
    }
  }

  get #speech(): Speech {
    return { text: (key, values) => this.text(key, values), locale: this.language };
  }

  get #payUrl(): string | null {
    return this.payHref ? safePageUrl(this.payHref) : null;
  }

  /** Stands for Pay Now where there will be one. What a server renders has the link in its place, for whoever has no script. */
  #placeholder(): unknown {
    if (onServer) return this.payHref ? this.#payLink() : nothing;
    return this.#hasAction() ? html`<span class="button bone-button" aria-hidden="true">&nbsp;</span>` : null;
  }

  #action(fallback: unknown): unknown {
    return this.#hasAction() ? html`<slot name="pay">${fallback}</slot>` : null;
  }

  /** A server does not know what stands inside; the slot does. */
  #hasAction(): boolean {
    return onServer || !!this.payHref || this.#given !== null || this.#makesPayNow();
  }

  /** What stands in the place of Pay Now. */
  get #given(): Element | null {
    return this.querySelector(':scope > [slot="pay"]');
  }

  #makesPayNow(): boolean {
    return this.payHref === undefined && customElements.get('duecare-pay-now') !== undefined;
  }

  /** A real link. Where Pay Now is on the page it takes the link over; without it the link works by itself. */
  #payNow({ balance }: Shown): unknown {
    return html`<duecare-pay-now .balance=${balance}> ${this.#payLink()} </duecare-pay-now>`;
  }

  #payLink(): unknown {
    return html`<a class="button" part="button" href=${this.#payUrl ?? nothing}>${this.text('payNow.label')}</a>`;
  }

  /** The button that was pressed goes away, so the focus moves to the title instead of getting lost. */
  #retry(): void {
    this.renderRoot.querySelector<HTMLElement>('#title')?.focus();
    this.live.say(this.text('balance.loading'));
    this.#loading.retry();
  }

  #loaded(shown: Shown): void {
    if (shown === this.#told) return;
    this.#told = shown;
    if (!this.#given && this.#makesPayNow()) {
      appendGenerated(this, 'duecare-pay-now', 'pay').target = 'dialog';
    }
    const { balance } = shown;
    const money = (amount: Money) => formatMoney(amount, this.language);
    const say = (key: TextKey, values: MessageValues) => this.text(key, markValues(values));
    const announced = say('balance.announced', { amount: money(balance.amountDue) });
    const processing = processingMessage(balance, money);
    if (!this.#quiet) this.live.say(processing ? `${announced} ${say(...processing)}` : announced);
    this.dispatchEvent(new BalanceLoadedEvent(shown.status));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'duecare-balance-card': DuecareBalanceCard;
  }
}
