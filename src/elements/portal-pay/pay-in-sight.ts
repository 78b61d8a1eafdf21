import type { ReactiveController, ReactiveElement } from 'lit';

/** Not in TypeScript's DOM yet, and in Chromium's browsers alone: https://w3c.github.io/IntersectionObserver/v2/ */
interface Sighting extends IntersectionObserverEntry {
  /** Nothing lies over it, and nothing has made it see-through. Undefined in a browser that cannot tell. */
  readonly isVisible?: boolean;
}

/** How far apart looks are, in milliseconds: what a browser allows. */
const SHORTEST_DELAY = 100;

/**
 * In a frame of another page, which may lay something over it to catch a click: refuses the payment while Pay is not wholly in
 * sight. With a saved card that one click is all it takes; the number of a new one nobody types by accident. A browser that
 * cannot see what lies over a frame lets it through: whoever may frame a page is for its `frame-ancestors` to say.
 */
export class PayInSight implements ReactiveController {
  /** The last Pay was pressed while it was covered, and not sent. */
  refused = false;

  readonly #host: ReactiveElement;
  #observer: IntersectionObserver | undefined;
  #pay: Element | null = null;
  #covered = false;

  constructor(host: ReactiveElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    // On a page of its own whatever lies over Pay is the page's.
    if (self === top || this.#observer) return;
    const options = { trackVisibility: true, delay: SHORTEST_DELAY } as IntersectionObserverInit;
    this.#observer = new IntersectionObserver((sightings: readonly Sighting[]) => {
      this.#covered = sightings.at(-1)?.isVisible === false;
    }, options);
    this.#host.addEventListener('duecare-payment-submitting', (event) => {
      this.refused = this.#covered;
      if (this.#covered) event.preventDefault();
    });
  }

  hostUpdated(): void {
    const pay = this.#host.renderRoot.querySelector('[part~="pay-button"]');
    if (!this.#observer || pay === this.#pay) return;
    this.#observer.disconnect();
    this.#pay = pay;
    // Until it has been seen.
    this.#covered = pay !== null;
    if (pay) this.#observer.observe(pay);
  }
}
