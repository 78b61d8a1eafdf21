import { html, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';

/**
 * What is read out when the page changes. Both regions stand in the page before anything is said, because screen readers
 * announce only what changes in a region they know. The same sentence twice is read twice.
 */
export class LiveRegion implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #polite = { text: '', turn: 0 };
  #assertive = { text: '', turn: 0 };

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#polite.text = '';
    this.#assertive.text = '';
  }

  /** Waits until the reader has finished a sentence: loaded, saved, sent. */
  say(text: string): void {
    this.#polite = { text, turn: this.#polite.turn + 1 };
    this.#host.requestUpdate();
  }

  /** Interrupts: declined, session about to end. Seldom. */
  alert(text: string): void {
    this.#assertive = { text, turn: this.#assertive.turn + 1 };
    this.#host.requestUpdate();
  }

  render(): TemplateResult {
    return html`<div class="visually-hidden" role="status">
        ${keyed(this.#polite.turn, html`<span>${this.#polite.text}</span>`)}
      </div>
      <div class="visually-hidden" role="alert">
        ${keyed(this.#assertive.turn, html`<span>${this.#assertive.text}</span>`)}
      </div>`;
  }
}
