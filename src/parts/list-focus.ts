import type { ReactiveController, ReactiveElement } from 'lit';
import { MORE_BUTTON } from './more-button.ts';

/** Keeps the focus in the list when the button that had it goes away. */
export class ListFocus implements ReactiveController {
  readonly #host: ReactiveElement;
  #next: string | null = null;
  #rows = 0;
  #hadMore = false;

  constructor(host: ReactiveElement) {
    this.#host = host;
    host.addController(this);
  }

  /** What gets the focus after the next rendering, as a selector. */
  moveTo(selector: string): void {
    this.#next = selector;
    this.#host.requestUpdate();
  }

  /** More are asked for while there are so many rows: the first that comes gets the focus when the button goes away with the last. */
  beforeMore(rows: number): void {
    this.#rows = rows;
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
