import { html, nothing, type CSSResultGroup, type PropertyDeclarations, type TemplateResult } from 'lit';
import { levelConverter } from '../../base/attributes.ts';
import { DuecareElement } from '../../base/duecare-element.ts';
import { Loading, type LoadState } from '../../base/loading.ts';
import { portalClientOf, reachesPortal } from '../../base/portal-access.ts';
import { SavedCardRemovedEvent } from '../../base/portal-events.ts';
import { systemClock } from '../../client/index.ts';
import type { SavedCard, SavedCards } from '../../contract/index.ts';
import { cardLabel, formatExpiry, isExpired } from '../../format/index.ts';
import { bone } from '../../parts/bone.ts';
import { icons } from '../../parts/icons.ts';
import { empty } from '../../parts/load-notice.ts';
import { notice } from '../../parts/notice.ts';
import { richText } from '../../parts/rich-text.ts';
import type { Speech } from '../../parts/speech.ts';
import { verifyNotice, verifyTitle } from '../../parts/verify-notice.ts';
import { common } from '../../text/en/common.ts';
import { savedCards } from '../../text/en/saved-cards.ts';
import { verifyNotice as verifyTexts } from '../../text/en/verify-notice.ts';
import { buttonStyles } from '../../theme/button.styles.ts';
import { cardStyles } from '../../theme/card.styles.ts';
import { emptyStyles } from '../../theme/empty.styles.ts';
import { noticeStyles } from '../../theme/notice.styles.ts';
import { skeletonStyles } from '../../theme/skeleton.styles.ts';
import { Removal } from './removal.ts';
import { savedCardsStyles } from './saved-cards.styles.ts';
import { markValues } from '../../text/marked-values.ts';

/**
 * The cards that a patient has kept for later payments, by brand, last four digits and expiry, and a way to remove each. Removing
 * needs a one-time code of the last minutes; whoever answers `duecare-verification-requested` around the element sees to it.
 *
 * ```html
 * <duecare-saved-cards></duecare-saved-cards>
 * ```
 *
 * @csspart card - The surface.
 * @csspart heading - The title.
 * @csspart saved-card - One card with its button.
 * @csspart empty - What is said when there is none.
 * @csspart notice - A message.
 * @csspart button - Every button.
 * @fires {SavedCardRemovedEvent} duecare-saved-card-removed - A card was removed. Detail: `cardId`.
 * @fires {VerificationRequestedEvent} duecare-verification-requested - The patient has to verify who they are.
 */
export class DuecareSavedCards extends DuecareElement {
  static override get styles(): CSSResultGroup {
    return [super.styles, buttonStyles, cardStyles, emptyStyles, noticeStyles, skeletonStyles, savedCardsStyles];
  }

  static override get properties(): PropertyDeclarations {
    return { headingLevel: { type: Number, attribute: 'heading-level', converter: levelConverter } };
  }

  /** Level of the heading in the page's outline, 1 to 6. Default 2. */
  headingLevel = 2;

  protected override readonly messages = { ...common, ...savedCards, ...verifyTexts };

  readonly #cards = new Loading<SavedCards>(
    this,
    this.connection,
    (connection, signal) => portalClientOf(connection).listPaymentMethods({ signal }),
    reachesPortal,
  );
  readonly #removal = new Removal(this, this.connection);
  #before: LoadState<unknown>['kind'] | undefined;
  /** What gets the focus once it is there. */
  #focusNext: string | null = null;

  protected override willUpdate(): void {
    if (this.#cards.state.kind === 'signed-out') this.#removal.forget();
  }

  /** What is shown at first is read with the page; what comes later is announced. */
  protected override updated(): void {
    const { state } = this.#cards;
    const before = this.#before;
    this.#before = state.kind;
    if (this.#focusNext !== null) {
      const target = this.renderRoot.querySelector<HTMLElement>(this.#focusNext);
      this.#focusNext = null;
      target?.focus();
    }
    if (!before || before === state.kind || state.kind === 'loading' || state.kind === 'loaded') return;
    this.live.say(this.text(verifyTitle(state, 'cards.verify')));
  }

  protected override renderContent(): unknown {
    const { state } = this.#cards;
    return html`<section
      class="card"
      part="card"
      aria-labelledby="title"
      aria-busy=${state.kind === 'loading' ? 'true' : 'false'}
    >
      <div class="heading" part="heading" id="title" role="heading" aria-level=${this.headingLevel} tabindex="-1">
        ${this.text('cards.title')}
      </div>
      ${this.#view(state)}
    </section>`;
  }

  #view(state: LoadState<SavedCards>): unknown {
    if (state.kind === 'loading') {
      return html`<p class="visually-hidden">${this.text('cards.loading')}</p>
        <ul class="list" aria-hidden="true">
          <li class="item"><span class="row">${icons.card} ${bone()}</span></li>
        </ul>`;
    }
    if (state.kind !== 'loaded') {
      const text = (key: Parameters<typeof this.text>[0]) => this.text(key);
      return verifyNotice(state, { text, onRetry: () => this.#retry(), title: 'cards.verify' });
    }
    const { items } = state.value;
    if (items.length === 0) return empty(icons.card, this.text('cards.empty.title'), this.text('cards.empty.text'));
    return html`<ul class="list">
        ${items.map((card) => this.#item(card))}
      </ul>
      <p class="where small muted">${this.text('cards.where')}</p>`;
  }

  readonly #speak: Speech['text'] = (key, values) => this.text(key, values);

  #item(card: SavedCard): TemplateResult {
    const label = cardLabel(card);
    const over = isExpired(card, systemClock.now());
    const status = this.#removal.of(card.id);
    const expiry = richText(this.#speak, over ? 'cards.expired' : 'cards.expires', { date: formatExpiry(card) });
    return html`<li class="item" part="saved-card">
      <div class="row">
        ${icons.card}
        <span class="name"
          ><bdi translate="no">${label}</bdi><span class="small ${over ? 'over' : 'muted'}">${expiry}</span></span
        >
        ${
          status === null
            ? html`<button
                class="button link"
                part="button"
                type="button"
                data-card=${card.id}
                aria-label=${this.text('cards.remove.named', { card: label })}
                @click=${() => this.#ask(card)}
              >
                ${this.text('cards.remove')}
              </button>`
            : nothing
        }
      </div>
      ${status === null ? nothing : this.#question(card, label)}
    </li>`;
  }

  #question(card: SavedCard, label: string): TemplateResult {
    const status = this.#removal.of(card.id);
    const busy = status === 'busy';
    return html`<div class="question" role="group" aria-labelledby="question" aria-describedby="question-text">
      <div>
        <p class="label" id="question" tabindex="-1">
          ${richText(this.#speak, 'cards.remove.confirm', { card: label })}
        </p>
        <p id="question-text">${this.text('cards.remove.text')}</p>
      </div>
      ${
        status === 'code' || status === 'failed'
          ? notice({ tone: 'warning', title: this.text(`cards.kept.${status}`) })
          : nothing
      }
      <div class="buttons">
        <button
          class="button"
          part="button"
          type="button"
          aria-disabled=${busy ? 'true' : nothing}
          @click=${() => void this.#remove(card.id, label)}
        >
          ${this.text(busy ? 'cards.removing' : 'cards.remove.yes')}
        </button>
        <button class="button quiet" part="button" type="button" @click=${() => this.#keep(card)}>
          ${this.text('cards.remove.no')}
        </button>
      </div>
    </div>`;
  }

  #ask({ id }: SavedCard): void {
    this.#removal.ask(id);
    if (this.#removal.of(id)) this.#focusNext = '#question';
  }

  #keep({ id }: SavedCard): void {
    if (this.#removal.busy) return;
    this.#removal.forget();
    this.#focusNext = `[data-card="${CSS.escape(id)}"]`;
  }

  async #remove(cardId: string, label: string): Promise<void> {
    if (this.#removal.busy) return;
    const removed = await this.#removal.run();
    const status = this.#removal.of(cardId);
    if (removed) {
      this.#removal.forget();
      this.#cards.value = { items: this.#cards.value?.items.filter(({ id }) => id !== cardId) ?? [] };
      this.#cards.retry();
      this.#focusNext = '#title';
      this.live.say(this.text('cards.removed', markValues({ card: label })));
      this.dispatchEvent(new SavedCardRemovedEvent(cardId));
    } else if (status === 'code' || status === 'failed') {
      this.live.alert(this.text(`cards.kept.${status}`));
    }
  }

  #retry(): void {
    this.#focusNext = '#title';
    this.live.say(this.text('cards.loading'));
    this.#cards.retry();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'duecare-saved-cards': DuecareSavedCards;
  }
}
