import type { ReactiveController, ReactiveElement } from 'lit';
import type { LoadState } from '../base/loading.ts';
import { MORE_BUTTON } from './more-button.ts';

/** A list that comes page by page. */
interface List {
  readonly state: LoadState<unknown>;
  readonly items: readonly unknown[];
  more(): void;
  retry(): void;
}

export interface ListMovesOptions {
  list: List;
  /** Of the rows that are open. */
  details: { close(): void };
  /** Asks the page whether it shows the one with this id itself: then it cancels the event. */
  request: (id: string) => Event;
  /** By which the row of an id is found: that is its value. */
  rowAttribute: `data-${string}`;
  /** The list is asked for once more, which nobody sees at once. */
  onRetry: () => void;
}

/**
 * Where the buttons of a list lead: to more rows, to another try, to one of its things in place of the list, and back. A button
 * that goes away when it is pressed hands the focus on. The list's title has the id `title`, and the way back to it `back`.
 */
export class ListMoves implements ReactiveController {
  readonly #host: ReactiveElement;
  readonly #options: ListMovesOptions;
  #viewed: string | null = null;
  #next: string | null = null;
  #rows = 0;
  #hadMore = false;

  constructor(host: ReactiveElement, options: ListMovesOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  /** What is shown in place of the list, by its id. */
  get viewed(): string | null {
    return this.#viewed;
  }

  /** Lets go of what went with the session or the rows. In `willUpdate`, before details are asked for again. */
  keepUp(): void {
    const { list, details } = this.#options;
    const { kind } = list.state;
    if (kind === 'signed-out' || kind === 'misconfigured') this.#viewed = null;
    if (kind !== 'loaded') details.close();
  }

  /** What gets the focus after the next rendering, as a selector. */
  focus(selector: string): void {
    this.#next = selector;
    this.#host.requestUpdate();
  }

  /** The first row that comes gets the focus when the button goes away with the last page. */
  more(): void {
    const { list } = this.#options;
    this.#rows = list.items.length;
    list.more();
  }

  retry(): void {
    const { list, onRetry } = this.#options;
    this.focus('#title');
    onRetry();
    list.retry();
  }

  /** In place of the list, unless the page shows it. */
  view(id: string): void {
    const { details, request } = this.#options;
    if (!this.#host.dispatchEvent(request(id))) return;
    this.#viewed = id;
    details.close();
    this.focus('#back');
  }

  /** Back to the list, and there to the row of what was viewed. */
  leave(id: string): void {
    this.#viewed = null;
    this.focus(`[${this.#options.rowAttribute}="${CSS.escape(id)}"]`);
  }

  hostUpdated(): void {
    const { shadowRoot: root } = this.#host;
    const rows = root?.querySelectorAll<HTMLElement>('summary');
    if (this.#hadMore && !root?.activeElement) rows?.[this.#rows]?.focus();
    this.#hadMore = root?.activeElement?.id === MORE_BUTTON;
    if (this.#next === null) return;
    const target = root?.querySelector<HTMLElement>(this.#next);
    this.#next = null;
    target?.focus();
  }
}
