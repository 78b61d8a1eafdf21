import type { ReactiveController, ReactiveElement } from 'lit';

/** How far beyond the screen pages are kept ready, and how near the end more are asked for. */
const MARGIN = '1200px 0px';

/**
 * Which pages of a long list are near the screen. The others give way to a gap of their height, so that however far somebody
 * reads, the document holds a few pages only. Elements with `data-page` are pages by their number; the one with `data-end`
 * stands after the last.
 */
export class PageWindow implements ReactiveController {
  readonly #host: ReactiveElement;
  readonly #onEnd: () => void;
  /** Heights of the pages that have been left, in pixels. */
  readonly #left = new Map<number, number>();
  #observer: IntersectionObserver | undefined;
  #observed = new Set<Element>();
  #printing = false;

  /** `onEnd` is called when the end comes near, and again after each page if it is still near then. */
  constructor(host: ReactiveElement, onEnd: () => void) {
    this.#host = host;
    this.#onEnd = onEnd;
    host.addController(this);
  }

  /** The height of the gap in the page's place; null when the page is near, is new, or goes to paper. */
  gap(page: number): number | null {
    return this.#printing ? null : (this.#left.get(page) ?? null);
  }

  /** The pages are others now. */
  reset(): void {
    this.#left.clear();
    this.#observer?.disconnect();
    this.#observed.clear();
  }

  hostConnected(): void {
    this.#observer = new IntersectionObserver((entries) => this.#moved(entries), { rootMargin: MARGIN });
    addEventListener('beforeprint', this.#print);
    addEventListener('afterprint', this.#printed);
  }

  hostUpdated(): void {
    const pages = this.#host.renderRoot.querySelectorAll('[data-page], [data-end]');
    const now = new Set(pages);
    for (const page of this.#observed) if (!now.has(page)) this.#observer?.unobserve(page);
    const added = [...now].filter((page) => !this.#observed.has(page));
    for (const page of added) this.#observer?.observe(page);
    this.#observed = now;
    if (added.length > 0) this.#lookAgain();
  }

  hostDisconnected(): void {
    removeEventListener('beforeprint', this.#print);
    removeEventListener('afterprint', this.#printed);
    this.reset();
    this.#observer = undefined;
  }

  #moved(entries: readonly IntersectionObserverEntry[]): void {
    for (const { target, isIntersecting, boundingClientRect } of entries) {
      const page = target.getAttribute('data-page');
      if (page === null) {
        if (isIntersecting) this.#onEnd();
      } else if (isIntersecting) this.#left.delete(Number(page));
      else if (boundingClientRect.height > 0) this.#left.set(Number(page), boundingClientRect.height);
    }
    this.#host.requestUpdate();
  }

  /** With a page more the end has moved away; where to, the observer tells in a moment. */
  #lookAgain(): void {
    const end = this.#host.renderRoot.querySelector('[data-end]');
    if (!end) return;
    this.#observer?.unobserve(end);
    this.#observer?.observe(end);
  }

  readonly #print = () => this.#toPaper(true);
  readonly #printed = () => this.#toPaper(false);

  #toPaper(printing: boolean): void {
    this.#printing = printing;
    this.#host.requestUpdate();
  }
}
