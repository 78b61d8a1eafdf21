import { html, nothing, type CSSResultGroup, type PropertyDeclarations } from 'lit';
import { levelConverter } from '../../base/attributes.ts';
import { guard } from 'lit/directives/guard.js';
import { DuecareElement } from '../../base/duecare-element.ts';
import type { LoadState } from '../../base/loading.ts';
import { Paged } from '../../base/paged.ts';
import type { VisitPage } from '../../contract/index.ts';
import { moneyWriter } from '../../format/index.ts';
import { icons } from '../../parts/icons.ts';
import { empty } from '../../parts/load-notice.ts';
import { MORE_BUTTON, moreButton } from '../../parts/more-button.ts';
import { verifyNotice, verifyTitle } from '../../parts/verify-notice.ts';
import { common } from '../../text/en/common.ts';
import { verifyNotice as verifyTexts } from '../../text/en/verify-notice.ts';
import { visitLines } from '../../text/en/visit-lines.ts';
import { visits } from '../../text/en/visits.ts';
import type { TextKey } from '../../text/texts.ts';
import { filterBar } from './filter-bar.ts';
import { PageWindow } from './page-window.ts';
import { countFilters, noFilters, visitQuery, type VisitFilters } from './visit-filters.ts';
import { visitListStyles } from './visit-list.styles.ts';
import { pageView, skeletonView, type VisitsView } from './views.ts';

/** Visits of a page: a screen or two. */
const PAGE = '20';
/** After as many pages scrolling no longer fetches more, so that what comes below the list can be reached. */
const PAGES_AT_A_STRETCH = 10;

/**
 * Visits with their services: what was billed, adjusted, paid by insurance and by the patient, and what remains. Open balances
 * first, by facility, provider and patient; also what came up since the last statement, or everything, filtered by patient,
 * provider, facility and dates on the server. However long the list, the document holds a few pages of it.
 *
 * ```html
 * <duecare-visit-list></duecare-visit-list>
 * ```
 *
 * @csspart card - The surface.
 * @csspart heading - The title.
 * @csspart filters - The disclosure with the filters.
 * @csspart field - One filter.
 * @csspart select - A filter's select.
 * @csspart input - A filter's date.
 * @csspart visit - One visit.
 * @csspart lines - The services of a visit.
 * @csspart empty - What is said when there are no visits to show.
 * @csspart button - The buttons.
 * @fires {VerificationRequestedEvent} duecare-verification-requested - The patient wants to verify who they are.
 */
export class DuecareVisitList extends DuecareElement {
  static override get styles(): CSSResultGroup {
    return [super.styles, visitListStyles];
  }

  static override get properties(): PropertyDeclarations {
    return { headingLevel: { type: Number, attribute: 'heading-level', converter: levelConverter } };
  }

  /** Level of the heading in the page's outline, 1 to 3. Default 2. */
  headingLevel = 2;

  protected override readonly messages = { ...common, ...visits, ...verifyTexts, ...visitLines };

  #filters: VisitFilters = { ...noFilters };
  readonly #list = new Paged<VisitPage>(
    this,
    this.connection,
    (client, { page, signal }) =>
      client.listVisits({ query: { ...page, limit: PAGE, ...visitQuery(this.#filters) }, signal }),
    () => visitQuery(this.#filters),
  );
  readonly #window = new PageWindow(this, () => this.#goOn());
  #before: LoadState<unknown>['kind'] | undefined;
  /** The first page that was shown last: another one is another list. */
  #first: VisitPage | undefined;
  /** What is shown now is to be said: somebody asked for it. */
  #toTell = false;
  #focusNext: string | null = null;

  protected override willUpdate(): void {
    const { kind } = this.#list.state;
    if (kind === 'signed-out' && this.#before !== 'signed-out') this.#filters = { ...noFilters };
    const first = this.#list.value?.[0];
    if (first !== this.#first) this.#window.reset();
    this.#first = first;
  }

  /** What the list shows at first is read with the page, and what scrolling brings as one reads on; the rest is announced. */
  protected override updated(): void {
    const { state, pending, moreState } = this.#list;
    const before = this.#before;
    this.#before = state.kind;
    this.#moveFocus();
    if (state.kind === 'loading' || pending || moreState === 'loading') return;
    if (state.kind === 'loaded') this.#tell();
    else if (before && state.kind !== before) this.live.say(this.text(verifyTitle(state, 'visits.verify')));
  }

  protected override renderContent(): unknown {
    const { state } = this.#list;
    const busy = state.kind === 'loading' || (state.kind === 'loaded' && state.refreshing);
    return html`<section class="card" part="card" aria-labelledby="title" aria-busy=${busy ? 'true' : 'false'}>
      <div class="list-head">
        <div class="heading" part="heading" id="title" role="heading" aria-level=${this.headingLevel} tabindex="-1">
          ${this.text('visits.title')}
        </div>
        ${state.kind === 'loaded' ? html`<p class="small muted">${this.#count('visits.count')}</p>` : nothing}
      </div>
      ${
        state.kind === 'signed-out' || state.kind === 'misconfigured'
          ? nothing
          : filterBar({
              text: (key, values) => this.text(key, values),
              filters: this.#filters,
              choices: this.#list.value?.[0]?.filters,
              onChange: (changed) => this.#change(changed),
              onClear: () => this.#clear(),
            })
      }
      <div class="body ${busy && state.kind === 'loaded' ? 'stale' : ''}">${this.#view(state)}</div>
    </section>`;
  }

  #view(state: LoadState<readonly VisitPage[]>): unknown {
    if (state.kind === 'loading') return skeletonView();
    if (state.kind !== 'loaded') {
      return verifyNotice(state, {
        text: (key) => this.text(key),
        onRetry: () => this.#retry(),
        title: 'visits.verify',
      });
    }
    if (state.value[0]?.items.length === 0) return this.#nothing();
    return html`<div class="visits">${state.value.map((page, at) => this.#page(page, at, state.value[at - 1]))}</div>
      <div data-end></div>
      ${moreButton(this.#list.moreState, {
        label: this.text('visits.more'),
        loading: this.text('visits.more.loading'),
        failed: this.text('visits.more.failed'),
        offline: this.text('visits.more.offline'),
        onMore: () => this.#more(),
      })}`;
  }

  /** A page that is far away is a gap of its height. An attribute says how high: strict policies allow no inline style. */
  #page(page: VisitPage, at: number, before: VisitPage | undefined): unknown {
    const gap = this.#window.gap(at);
    const { order } = this.#filters;
    const { language, headingLevel } = this;
    return html`<div class="page ${gap === null ? '' : 'far'}" data-page=${at} tabindex="-1">
      ${guard([page, before, gap, order, language, headingLevel], () =>
        gap === null
          ? pageView(page, before?.items.at(-1), this.#visitsView)
          : html`<svg class="gap" width="1" height=${gap} aria-hidden="true"></svg>`,
      )}
    </div>`;
  }

  get #visitsView(): VisitsView {
    return {
      text: (key, values) => this.text(key, values),
      locale: this.language,
      order: this.#filters.order,
      headingLevel: this.headingLevel,
      money: moneyWriter(this.language),
    };
  }

  #nothing(): unknown {
    const [about, action] = this.#whyNone();
    const all = html`<button class="button quiet" part="button" type="button" @click=${() => this.#showAll()}>
      ${this.text('visits.all')}
    </button>`;
    return empty(icons.check, this.text(`${about}.title`), this.text(`${about}.text`), action && all);
  }

  #whyNone() {
    if (countFilters(this.#filters) > 0) return ['visits.filtered.none', true] as const;
    if (this.#filters.show === 'since-statement') return ['visits.since.none', true] as const;
    return this.#filters.show === 'open' ? (['visits.open.none', true] as const) : (['visits.none', false] as const);
  }

  #change(changed: Partial<VisitFilters>): void {
    this.#filters = { ...this.#filters, ...changed };
    this.#toTell = true;
    this.requestUpdate();
  }

  #clear(): void {
    const { show, order } = this.#filters;
    if (countFilters(this.#filters) > 0) this.#change({ ...noFilters, show, order });
  }

  /** The button goes away with what it leads to. */
  #showAll(): void {
    this.#focusNext = '#show';
    this.#change({ ...noFilters, show: 'all', order: this.#filters.order });
  }

  #more(): void {
    this.#toTell = true;
    if (this.shadowRoot?.activeElement?.id === MORE_BUTTON) this.#focusNext = `#${MORE_BUTTON}`;
    this.#list.more();
  }

  /** The end of what is there is near: more comes by itself, for a while, unless it failed. */
  #goOn(): void {
    const { value, moreState } = this.#list;
    if (moreState === 'ready' && value && value.length % PAGES_AT_A_STRETCH !== 0) this.#list.more();
  }

  #retry(): void {
    this.#focusNext = '#title';
    this.live.say(this.text('visits.loading'));
    this.#list.retry();
  }

  #moveFocus(): void {
    if (this.#focusNext === null || this.#list.moreState === 'loading') return;
    const target = this.renderRoot.querySelector<HTMLElement>(this.#focusNext);
    this.#focusNext = null;
    (target ?? this.#lastPage)?.focus({ preventScroll: true });
  }

  get #lastPage(): HTMLElement | undefined {
    return [...this.renderRoot.querySelectorAll<HTMLElement>('[data-page]')].at(-1);
  }

  #tell(): void {
    if (!this.#toTell) return;
    this.#toTell = false;
    this.live.say(this.#list.items.length === 0 ? this.text('visits.announced.none') : this.#count('visits.announced'));
  }

  #count(about: 'visits.count' | 'visits.announced'): string {
    const key: TextKey = this.#list.moreState === 'none' ? about : `${about}.more`;
    const count = (this.#list.value ?? []).reduce((sum, { items }) => sum + items.length, 0);
    return this.text(key, { count });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'duecare-visit-list': DuecareVisitList;
  }
}
