import { html, nothing, type CSSResultGroup, type PropertyDeclarations } from 'lit';
import { levelConverter } from '../../base/attributes.ts';
import { repeat } from 'lit/directives/repeat.js';
import { DuecareElement } from '../../base/duecare-element.ts';
import type { LoadState } from '../../base/loading.ts';
import { OpenDetails } from '../../base/open-details.ts';
import { Paged } from '../../base/paged.ts';
import { ReceiptRequestedEvent } from '../../base/portal-events.ts';
import type { ReceiptPage, ReceiptStatus } from '../../contract/index.ts';
import { empty } from '../../parts/load-notice.ts';
import { icons } from '../../parts/icons.ts';
import { ListMoves } from '../../parts/list-moves.ts';
import { ListNews } from '../../parts/list-news.ts';
import { moreButton } from '../../parts/more-button.ts';
import { selectField } from '../../parts/select-field.ts';
import { verifyNotice, verifyTitle } from '../../parts/verify-notice.ts';
import { common } from '../../text/en/common.ts';
import { receipts } from '../../text/en/receipts.ts';
import { verifyNotice as verifyTexts } from '../../text/en/verify-notice.ts';
import { visitLines } from '../../text/en/visit-lines.ts';
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
    return [super.styles, receiptListStyles];
  }

  static override get properties(): PropertyDeclarations {
    return { headingLevel: { type: Number, attribute: 'heading-level', converter: levelConverter } };
  }

  /** Level of the heading in the page's outline, 1 to 6. Default 2. */
  headingLevel = 2;

  protected override readonly messages = { ...common, ...receipts, ...verifyTexts, ...visitLines };

  #status: ReceiptStatus | undefined;
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
  readonly #details = new OpenDetails(this, this.connection, (client, id, signal) =>
    client.getItemizedReceipt(id, { signal }),
  );
  readonly #moves = new ListMoves(this, {
    list: this.#list,
    details: this.#details,
    request: (id) => new ReceiptRequestedEvent(id),
    rowAttribute: 'data-receipt',
    onRetry: () => this.live.say(this.text('receipts.loading')),
  });

  constructor() {
    super();
    new ListNews(this, this.#list, {
      count: (count, more) =>
        count === 0
          ? this.text('receipts.announced.none')
          : this.text(`receipts.announced${more ? '.more' : ''}`, { count }),
      trouble: (state) => this.text(verifyTitle(state, 'receipts.verify')),
      say: (text) => this.live.say(text),
    });
  }

  protected override willUpdate(): void {
    this.#moves.keepUp();
  }

  protected override renderContent(): unknown {
    const { viewed } = this.#moves;
    if (viewed !== null) return this.#viewer(viewed);
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
        onRetry: () => this.#moves.retry(),
        title: 'receipts.verify',
      });
    }
    const { items } = this.#list;
    if (items.length === 0) return this.#nothing();
    const row = this.#rowView(state.value[0]?.timeZone ?? 'UTC');
    return html`<ul class="list">
        ${repeat(
          items,
          ({ id }) => id,
          (receipt) => rowView(receipt, row),
        )}
      </ul>
      ${moreButton(this.#list.moreState, {
        label: this.text('receipts.more'),
        loading: this.text('receipts.more.loading'),
        failed: this.text('receipts.more.failed'),
        offline: this.text('receipts.more.offline'),
        onMore: () => this.#moves.more(),
      })}`;
  }

  #rowView(timeZone: string): RowView {
    return {
      text: (key, values) => this.text(key, values),
      locale: this.language,
      timeZone,
      detailOf: (id) => this.#details.get(id),
      onToggle: (id, open) => this.#details.toggle(id, open),
      onRetry: (id) => this.#details.ask(id),
      onView: (id) => this.#moves.view(id),
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
        <button class="button link" part="button" id="back" type="button" @click=${() => this.#moves.leave(receiptId)}>
          ${icons.chevron}${this.text('receipts.back')}
        </button>
      </p>
      <duecare-receipt-viewer .receiptId=${receiptId} .headingLevel=${this.headingLevel}></duecare-receipt-viewer>`;
  }

  #choose(status: string): void {
    this.#status = statuses.find((one) => one === status);
    if (status === '') this.#moves.focus('#status-filter');
    else this.requestUpdate();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'duecare-receipt-list': DuecareReceiptList;
  }
}
