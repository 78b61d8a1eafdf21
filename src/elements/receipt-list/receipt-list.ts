import { html, nothing, type CSSResultGroup, type PropertyDeclarations } from 'lit';
import { DuecareElement } from '../../base/duecare-element.ts';
import { FetchedById } from '../../base/fetched-by-id.ts';
import type { LoadState } from '../../base/loading.ts';
import { Paged } from '../../base/paged.ts';
import { ReceiptRequestedEvent } from '../../base/portal-events.ts';
import type { ReceiptPage, ReceiptStatus } from '../../contract/index.ts';
import { empty } from '../../parts/load-notice.ts';
import { icons } from '../../parts/icons.ts';
import { MORE_BUTTON, moreButton } from '../../parts/more-button.ts';
import { selectField } from '../../parts/select-field.ts';
import { verifyNotice, verifyTitle } from '../../parts/verify-notice.ts';
import { common } from '../../text/en/common.ts';
import { receipts } from '../../text/en/receipts.ts';
import { verifyNotice as verifyTexts } from '../../text/en/verify-notice.ts';
import { visitLines } from '../../text/en/visit-lines.ts';
import { buttonStyles } from '../../theme/button.styles.ts';
import { cardStyles } from '../../theme/card.styles.ts';
import { emptyStyles } from '../../theme/empty.styles.ts';
import { listStyles } from '../../theme/list.styles.ts';
import { receiptStyles } from '../../theme/receipt.styles.ts';
import { skeletonStyles } from '../../theme/skeleton.styles.ts';
import { receiptListStyles } from './receipt-list.styles.ts';
import { rowView, skeletonView, statuses, type RowView } from './views.ts';

type Page = ReceiptPage & { timeZone: string };

/**
 * Every attempt to pay, newest first: payment date, number, whether it was paid, unsuccessful or refunded, how, and how much. A
 * row opens to its transaction and the services that it paid for, and leads to the whole receipt: in this element, or wherever
 * the page wants it.
 *
 * ```html
 * <duecare-receipt-list></duecare-receipt-list>
 * ```
 *
 * @csspart card - The surface.
 * @csspart heading - The title.
 * @csspart field - The filter.
 * @csspart select - The filter's select.
 * @csspart receipt - One row with its details.
 * @csspart empty - What is said when there are no receipts to show.
 * @csspart button - The buttons below the list and around a receipt.
 * @fires {ReceiptRequestedEvent} duecare-receipt-requested - A receipt is to be shown. Detail: `receiptId`. Cancel it to show
 *   the receipt yourself.
 * @fires {VerificationRequestedEvent} duecare-verification-requested - The patient wants to verify who they are.
 */
export class DuecareReceiptList extends DuecareElement {
  static override get styles(): CSSResultGroup {
    return [
      super.styles,
      buttonStyles,
      cardStyles,
      emptyStyles,
      skeletonStyles,
      listStyles,
      receiptStyles,
      receiptListStyles,
    ];
  }

  static override get properties(): PropertyDeclarations {
    return { headingLevel: { type: Number, attribute: 'heading-level' } };
  }

  /** Level of the heading in the page's outline, 1 to 6. Default 2. */
  headingLevel = 2;

  protected override readonly messages = { ...common, ...receipts, ...verifyTexts, ...visitLines };

  #status: ReceiptStatus | undefined;
  /** The receipt that is shown in place of the list. */
  #viewed: string | null = null;
  readonly #list = new Paged<Page>(
    this,
    this.connection,
    async (client, { connection, page, signal }) => {
      const query = { ...page, ...(this.#status && { status: this.#status }) };
      const [receiptPage, { timeZone }] = await Promise.all([
        client.listReceipts({ query, signal }),
        connection.practice.get(signal),
      ]);
      return { ...receiptPage, timeZone };
    },
    () => ({ status: this.#status }),
  );
  readonly #details = new FetchedById(this, this.connection, (client, id, signal) =>
    client.getItemizedReceipt(id, { signal }),
  );
  #before: LoadState<unknown>['kind'] | undefined;
  #told: readonly Page[] | undefined;
  #quiet = true;
  /** How many there were when more were asked for. */
  #shown = 0;
  #hadMore = false;
  /** What gets the focus once it is there. */
  #focusNext: string | null = null;

  protected override willUpdate(): void {
    const { kind } = this.#list.state;
    if (kind === 'signed-out' || kind === 'misconfigured') this.#viewed = null;
  }

  /** What the list shows at first is read with the page; what comes later is announced. */
  protected override updated(): void {
    const { state, pending } = this.#list;
    const before = this.#before;
    this.#before = state.kind;
    // With the session goes what it showed, from here too.
    if (state.kind !== 'loaded') this.#told = undefined;
    this.#moveFocus();
    const { activeElement } = this.shadowRoot ?? document;
    if (this.#hadMore && !activeElement) this.renderRoot.querySelectorAll<HTMLElement>('summary')[this.#shown]?.focus();
    this.#hadMore = activeElement?.id === MORE_BUTTON;
    if (state.kind === 'loading' || pending) return;
    if (state.kind === 'loaded') this.#tell(state.value);
    else if (before && state.kind !== before) this.live.say(this.text(verifyTitle(state, 'receipts.verify')));
    this.#quiet = false;
  }

  protected override renderContent(): unknown {
    if (this.#viewed !== null) return this.#viewer(this.#viewed);
    const { state } = this.#list;
    const busy = state.kind === 'loading' || (state.kind === 'loaded' && state.refreshing);
    const filtered = this.#status !== undefined;
    const some = state.kind === 'loaded' && this.#list.items.length > 0;
    return html`<section class="card" part="card" aria-labelledby="title" aria-busy=${busy ? 'true' : 'false'}>
      <div class="list-head">
        <div class="heading" part="heading" id="title" role="heading" aria-level=${this.headingLevel} tabindex="-1">
          ${this.text('receipts.title')}
        </div>
        ${some || filtered || busy ? this.#filter() : nothing}
      </div>
      <div class="body ${busy && state.kind === 'loaded' ? 'stale' : ''}">${this.#view(state)}</div>
    </section>`;
  }

  #view(state: LoadState<readonly Page[]>): unknown {
    if (state.kind === 'loading') return skeletonView();
    if (state.kind !== 'loaded') {
      return verifyNotice(state, {
        text: (key) => this.text(key),
        onRetry: () => this.#retry(),
        title: 'receipts.verify',
      });
    }
    const { items } = this.#list;
    if (items.length === 0) return this.#nothing();
    const row = this.#rowView(state.value[0]?.timeZone ?? 'UTC');
    return html`<ul class="list">
        ${items.map((receipt) => rowView(receipt, row))}
      </ul>
      ${moreButton(this.#list.moreState, {
        label: this.text('receipts.more'),
        loading: this.text('receipts.more.loading'),
        failed: this.text('receipts.more.failed'),
        offline: this.text('receipts.more.offline'),
        onMore: () => this.#more(),
      })}`;
  }

  #rowView(timeZone: string): RowView {
    return {
      text: (key, values) => this.text(key, values),
      locale: this.language,
      timeZone,
      detailOf: (id) => this.#details.get(id),
      onOpen: (id) => this.#details.ask(id),
      onView: (id) => this.#request(id),
    };
  }

  #nothing(): unknown {
    if (!this.#status) {
      return empty(icons.card, this.text('receipts.empty.title'), this.text('receipts.empty.text'));
    }
    const all = html`<button class="button quiet" part="button" type="button" @click=${() => this.#choose('')}>
      ${this.text('receipts.none.all')}
    </button>`;
    return empty(icons.info, this.text('receipts.none.title'), this.text('receipts.none.text'), all);
  }

  #filter(): unknown {
    const options = [
      { value: '', label: this.text('receipts.filter.all') },
      ...statuses.map((value) => ({ value, label: this.text(`receipts.status.${value}`) })),
    ];
    return selectField({
      id: 'status-filter',
      label: this.text('receipts.filter'),
      value: this.#status ?? '',
      options,
      onChange: (value) => this.#choose(value),
    });
  }

  #viewer(receiptId: string): unknown {
    return html`<p class="back">
        <button class="button link" part="button" id="back" type="button" @click=${() => this.#leave(receiptId)}>
          ${icons.chevron}${this.text('receipts.back')}
        </button>
      </p>
      <duecare-receipt-viewer .receiptId=${receiptId} .headingLevel=${this.headingLevel}></duecare-receipt-viewer>`;
  }

  #choose(status: string): void {
    this.#status = statuses.find((one) => one === status);
    if (status === '') this.#focusNext = '#status-filter';
    this.requestUpdate();
  }

  /** A button that goes away with the last page hands the focus on to the first receipt that came. */
  #more(): void {
    this.#shown = this.#list.items.length;
    this.#list.more();
  }

  /** The button that was pressed goes away, so the focus moves to the title instead of getting lost. */
  #retry(): void {
    this.#focusNext = '#title';
    this.live.say(this.text('receipts.loading'));
    this.#list.retry();
  }

  #request(receiptId: string): void {
    if (!this.dispatchEvent(new ReceiptRequestedEvent(receiptId))) return;
    this.#viewed = receiptId;
    this.#focusNext = '#back';
    this.requestUpdate();
  }

  #leave(receiptId: string): void {
    this.#viewed = null;
    this.#focusNext = `[data-receipt="${CSS.escape(receiptId)}"]`;
    this.requestUpdate();
  }

  #moveFocus(): void {
    if (this.#focusNext === null) return;
    const target = this.renderRoot.querySelector<HTMLElement>(this.#focusNext);
    this.#focusNext = null;
    target?.focus();
  }

  /** Says how many there are now. */
  #tell(pages: readonly Page[]): void {
    if (pages === this.#told) return;
    this.#told = pages;
    if (this.#quiet) return;
    const count = this.#list.items.length;
    const more = this.#list.moreState === 'none' ? '' : '.more';
    this.live.say(
      count === 0 ? this.text('receipts.announced.none') : this.text(`receipts.announced${more}`, { count }),
    );
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'duecare-receipt-list': DuecareReceiptList;
  }
}
