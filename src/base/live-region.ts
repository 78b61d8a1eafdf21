import { html, type ReactiveController, type ReactiveElement, type TemplateResult } from 'lit';
import { splitAtValues } from '../text/marked-values.ts';

type Urgency = 'status' | 'alert';

/**
 * What is read out when the page changes. Both regions stand in the page before anything is said, because screen readers
 * announce only what changes in a region they know. Text is put in by hand, so that the same sentence twice is read twice.
 * Marked values in it stay out of the hands of page translators.
 */
export class LiveRegion implements ReactiveController {
  readonly #host: ReactiveElement;

  constructor(host: ReactiveElement) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#put('status', '');
    this.#put('alert', '');
  }

  /** Waits until the reader has finished a sentence: loaded, saved, sent. An alert of earlier is no longer news then. */
  say(text: string): void {
    this.#put('alert', '');
    this.#put('status', text);
  }

  /** Interrupts: declined, session about to end. Seldom. */
  alert(text: string): void {
    this.#put('alert', text);
  }

  render(): TemplateResult {
    return html`<span class="visually-hidden" id="status" role="status"></span
      ><span class="visually-hidden" id="alert" role="alert"></span>`;
  }

  #put(urgency: Urgency, text: string): void {
    const parts = splitAtValues(text).map((part, at) => (at % 2 === 0 ? part : verbatim(part)));
    this.#host.renderRoot.querySelector(`#${urgency}`)?.replaceChildren(...parts);
  }
}

function verbatim(value: string): HTMLElement {
  const element = document.createElement('bdi');
  element.translate = false;
  element.append(value);
  return element;
}
