import type { ReactiveController, ReactiveElement } from 'lit';
import { focusedElement } from '../../parts/focused-element.ts';

/**
 * Keeps what somebody reaches with the keyboard clear of the bar at the foot of the window. The page's own `scroll-padding` would
 * do it too, but the page is the host's.
 */
export class FocusClear implements ReactiveController {
  readonly #host: ReactiveElement;

  constructor(host: ReactiveElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#host.addEventListener('keyup', this.#onKey);
  }

  hostDisconnected(): void {
    this.#host.removeEventListener('keyup', this.#onKey);
  }

  /**
   * The browser scrolls what gets the focus into the window, and knows nothing of the bar. Where the focus moves within a shadow
   * root nobody outside hears of it, but the key that moved it is heard everywhere.
   */
  readonly #onKey = ({ key }: KeyboardEvent) => {
    const bar = this.#host.renderRoot.querySelector('.nav');
    const focused = focusedElement();
    if (key !== 'Tab' || !bar || !focused) return;
    if (getComputedStyle(bar).position !== 'sticky' || bar.contains(focused)) return;
    // The page may still be scrolling: what is below the bar now comes to rest behind it.
    if (focused.getBoundingClientRect().bottom > bar.getBoundingClientRect().top) {
      focused.scrollIntoView({ block: 'center' });
    }
  };
}
