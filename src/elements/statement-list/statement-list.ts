import { html, nothing, type CSSResultGroup, type PropertyDeclarations } from 'lit';
import { levelConverter } from '../../base/attributes.ts';
import { repeat } from 'lit/directives/repeat.js';
import { DuecareElement } from '../../base/duecare-element.ts';
import type { LoadState } from '../../base/loading.ts';
import { OpenDetails } from '../../base/open-details.ts';
import { Paged } from '../../base/paged.ts';
import { StatementRequestedEvent } from '../../base/portal-events.ts';
import type { Balance, StatementPage } from '../../contract/index.ts';
import { icons } from '../../parts/icons.ts';
import { ListMoves } from '../../parts/list-moves.ts';
import { ListNews } from '../../parts/list-news.ts';
import { moreButton } from '../../parts/more-button.ts';
import { ownPayNow, payAction } from '../../parts/pay-action.ts';
import type { Speech } from '../../parts/speech.ts';
import { verifyNotice, verifyTitle } from '../../parts/verify-notice.ts';
import { common } from '../../text/en/common.ts';
import { payNow } from '../../text/en/pay-now.ts';
import { statements } from '../../text/en/statements.ts';
import { verifyNotice as verifyTexts } from '../../text/en/verify-notice.ts';
import { visitLines } from '../../text/en/visit-lines.ts';
import { statementListStyles } from './statement-list.styles.ts';
import { HIDE_PAID_BOX, hidePaidBox, nothingToShow } from './around.ts';
import { rowView, skeletonView } from './views.ts';

type Page = StatementPage & { balance: Balance; timeZone: string; withoutPaid: boolean };

/** Under which the connection remembers, for as long as the page lives, whether paid statements are hidden. */
const HIDE_PAID = 'statements.hidePaid';

/**
 * The statements of an account by due date, newest first: which are paid, what the others still ask for, and by when. A row
 * opens to the services and payments behind it, and leads to the whole statement: in this element, or wherever the page wants
 * it.
 *
 * ```html
 * <duecare-statement-list pay-href="/pay"></duecare-statement-list>
 * ```
 *
 * @slot pay - Takes the place of Pay Now, at the statement that is to pay.
 * @csspart card - The surface.
 * @csspart heading - The title.
 * @csspart statement - One row with its details.
 * @csspart empty - What is said when there are no statements to show.
 * @csspart button - The buttons of the rows, below the list and above a statement.
 * @fires {StatementRequestedEvent} duecare-statement-requested - A statement is to be shown. Detail: `statementId`. Cancel it
 *   to show the statement yourself.
 * @fires {VerificationRequestedEvent} duecare-verification-requested - The patient wants to verify who they are.
 */
export class DuecareStatementList extends DuecareElement {
  static override get styles(): CSSResultGroup {
    return [super.styles, statementListStyles];
  }

  static override get properties(): PropertyDeclarations {
    return {
      payHref: { attribute: 'pay-href' },
      headingLevel: { type: Number, attribute: 'heading-level', converter: levelConverter },
    };
  }

  /** Page that takes payments, on the same origin or `https`. Default: no Pay Now in the list. */
  payHref: string | undefined;

  /** Level of the heading in the page's outline, 1 to 6. Default 2. */
  headingLevel = 2;

  protected override readonly messages = { ...common, ...payNow, ...statements, ...verifyTexts, ...visitLines };

  readonly #list = new Paged<Page>(
    this,
    this.connection,
    async (client, { connection, page, signal }) => {
      const withoutPaid = this.#hidesPaid;
      const [statementPage, { timeZone }, balance] = await Promise.all([
        client.listStatements({ query: { ...page, ...this.#filter }, signal }),
        connection.practice.get(signal),
        connection.balance.get(signal),
      ]);
      return { ...statementPage, timeZone, balance, withoutPaid };
    },
    () => this.#filter,
  );
  readonly #details = new OpenDetails(this, this.connection, (client, id, signal) =>
    client.getStatement(id, { signal }),
  );
  readonly #moves = new ListMoves(this, {
    list: this.#list,
    details: this.#details,
    request: (id) => new StatementRequestedEvent(id),
    rowAttribute: 'data-statement',
    onRetry: () => this.live.say(this.text('statements.loading')),
  });

  constructor() {
    super();
    new ListNews(this, this.#list, {
      count: (count, more) =>
        count === 0
          ? this.text('statements.announced.none')
          : this.text(`statements.announced${more ? '.more' : ''}`, { count }),
      trouble: (state) => this.text(verifyTitle(state, 'statements.verify')),
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
    const [first] = this.#list.value ?? [];
    const some = first && (first.items.length > 0 || first.withoutPaid || this.#hidesPaid);
    return html`<section class="card" part="card" aria-labelledby="title" aria-busy=${busy ? 'true' : 'false'}>
      <div class="list-head">
        <div class="heading" part="heading" id="title" role="heading" aria-level=${this.headingLevel} tabindex="-1">
          ${this.text('statements.title')}
        </div>
        ${(state.kind === 'loaded' && some) || state.kind === 'loading' ? hidePaidBox(this.#hidesPaid, this.#words, (hidden) => this.#hidePaid(hidden)) : nothing}
      </div>
      <div class="body ${busy && state.kind === 'loaded' ? 'stale' : ''}">${this.#view(state)}</div>
    </section>`;
  }

  #view(state: LoadState<readonly Page[]>): unknown {
    if (state.kind === 'loading') return skeletonView();
    if (state.kind !== 'loaded') {
      return verifyNotice(state, {
        text: this.#words,
        onRetry: () => this.#moves.retry(),
        title: 'statements.verify',
      });
    }
    const { items } = this.#list;
    const [first] = state.value;
    if (items.length === 0 || !first)
      return nothingToShow(first?.withoutPaid ?? false, this.#words, () => this.#showPaid());
    const row = {
      text: this.#words,
      locale: this.language,
      balance: first.balance,
      timeZone: first.timeZone,
      action: payAction(this, first.balance, this.text('payNow.label')),
      detailOf: (id) => this.#details.get(id),
      onToggle: (id, open) => this.#details.toggle(id, open),
      onRetry: (id) => this.#details.ask(id),
      onView: (id) => this.#moves.view(id),
    } satisfies Parameters<typeof rowView>[1];
    return html`<ul class="list">
        ${repeat(
          items,
          ({ id }) => id,
          (statement) => rowView(statement, row),
        )}
      </ul>
      ${moreButton(this.#list.moreState, {
        label: this.text('statements.more'),
        loading: this.text('statements.more.loading'),
        failed: this.text('statements.more.failed'),
        offline: this.text('statements.more.offline'),
        onMore: () => this.#moves.more(),
      })}`;
  }

  #viewer(statementId: string): unknown {
    return html`<p class="back">
        <button
          class="button link"
          part="button"
          id="back"
          type="button"
          @click=${() => this.#moves.leave(statementId)}
        >
          ${icons.chevron}${this.text('statements.back')}
        </button>
      </p>
      <duecare-statement-viewer .statementId=${statementId} .payHref=${this.payHref} .headingLevel=${this.headingLevel}
        >${ownPayNow(this) ? html`<slot name="pay" slot="pay"></slot>` : nothing}</duecare-statement-viewer
      >`;
  }

  readonly #words: Speech['text'] = (key, values) => this.text(key, values);

  get #hidesPaid(): boolean {
    return this.connection.current?.remembered.has(HIDE_PAID) ?? false;
  }

  get #filter() {
    return this.#hidesPaid ? ({ show: 'open' } as const) : {};
  }

  #hidePaid(hidden: boolean): void {
    const remembered = this.connection.current?.remembered;
    if (hidden) remembered?.add(HIDE_PAID);
    else remembered?.delete(HIDE_PAID);
    this.requestUpdate();
  }

  /** The button that was pressed goes away. */
  #showPaid(): void {
    this.#hidePaid(false);
    this.#moves.focus(`#${HIDE_PAID_BOX}`);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'duecare-statement-list': DuecareStatementList;
  }
}
