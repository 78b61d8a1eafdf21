import type { ReactiveController, ReactiveElement } from 'lit';
import { ERROR_SUMMARY } from './error-summary.ts';

/** Id of the heading of the screen that is shown; it takes the focus when the screen changes. */
export const HEADING = 'heading';

/**
 * Keeps the focus with what the patient does: a new screen's heading gets it, and after a form was sent what came of it. It
 * is never taken from elsewhere on the page, and not before the patient has touched the element.
 */
export class ScreenFocus implements ReactiveController {
  readonly #host: ReactiveElement;
  #touched = false;
  #mayMove = false;
  #screen: string | undefined;
  #moved = false;
  #attend = false;

  constructor(host: ReactiveElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#host.addEventListener('click', this.#touch);
  }

  hostDisconnected(): void {
    this.#host.removeEventListener('click', this.#touch);
    this.#touched = false;
    this.#attend = false;
  }

  /** Before rendering: which screen comes. */
  before(screen: string): void {
    this.#moved = this.#screen !== undefined && this.#screen !== screen;
    this.#screen = screen;
    this.#mayMove = this.#host.matches(':focus-within') || (this.#touched && nothingHasFocus(this.#host));
  }

  /** A form was sent: what comes of it gets the focus once it is known. */
  attend(): void {
    this.#attend = true;
  }

  /** After rendering. `busy`: it is not known yet what comes of the form. */
  after(busy: boolean): void {
    if (this.#moved) {
      this.#attend = false;
      if (this.#mayMove) this.#focus(`#${HEADING}`);
    } else if (this.#attend && !busy) {
      this.#attend = false;
      // What a refused or finished form shows, to be read before anything else.
      this.#focus(`#${ERROR_SUMMARY}, [data-attention], [aria-invalid='true']`);
    }
  }

  #focus(selector: string): void {
    const target = this.#host.renderRoot.querySelector<HTMLElement>(selector);
    target?.focus({ preventScroll: true });
    // At once, also on pages that scroll smoothly: what is pressed while everything glides away is missed. A page that is
    // busy with something else, and lets nothing here have the focus, stays where it is.
    if (target?.matches(':focus')) target.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  }

  readonly #touch = () => {
    this.#touched = true;
  };
}

/** The focus was on something that is gone, or on a button in a browser that gives buttons none. */
function nothingHasFocus(host: Element): boolean {
  const { activeElement } = host.ownerDocument;
  return activeElement === null || activeElement === host.ownerDocument.body;
}
