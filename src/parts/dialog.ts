import { html, type ReactiveController, type ReactiveElement, type TemplateResult } from 'lit';
import { focusedElement } from './focused-element.ts';
import { icons } from './icons.ts';

export interface DialogOptions {
  /** Its heading and accessible name. */
  title: string;
  /** Accessible name of the button in the corner. */
  closeLabel: string;
  /** Called once it has closed, whichever way. */
  onClose?: () => void;
}

/**
 * A native modal `<dialog>`: the page behind it is inert, Escape closes it, and closing puts the focus back on what opened
 * it. A press beside it does not close it: a half-filled form would be gone. Needs `dialogStyles` and `buttonStyles`.
 */
export class Dialog implements ReactiveController {
  readonly #host: ReactiveElement;
  #open = false;
  /** It is to be shown once it is there. One that is just closing is not shown again. */
  #wanted = false;
  #opener: HTMLElement | null = null;
  /** Since it was opened: then the browser does not know any more what to give the focus back to. */
  #moved = false;

  constructor(host: ReactiveElement) {
    this.#host = host;
    host.addController(this);
  }

  /** Phones from before 2022 have no modal dialog: lead to a page instead. */
  static get supported(): boolean {
    return 'HTMLDialogElement' in globalThis;
  }

  get open(): boolean {
    return this.#open;
  }

  show(): void {
    if (!this.#open) this.#opener = focusedElement();
    this.#open = this.#wanted = true;
    this.#host.requestUpdate();
  }

  close(): void {
    this.#element?.close();
  }

  hostUpdated(): void {
    const dialog = this.#element;
    if (this.#wanted && dialog?.isConnected && dialog.ownerDocument === document) {
      this.#wanted = false;
      dialog.showModal();
    }
  }

  /** Moved in the page, or kept while the page around it was swapped: it stands there as before. */
  hostConnected(): void {
    this.#moved = this.#open;
    if (this.#open) this.show();
  }

  /** Out of the page it is no longer modal, and one that is open could not become so again. */
  hostDisconnected(): void {
    this.#element?.removeAttribute('open');
  }

  get #element(): HTMLDialogElement | null {
    return this.#host.renderRoot.querySelector('dialog');
  }

  render(content: TemplateResult, { title, closeLabel, onClose }: DialogOptions): TemplateResult {
    const closed = () => {
      this.#open = false;
      if (this.#moved) this.#opener?.focus();
      this.#moved = false;
      this.#opener = null;
      onClose?.();
      this.#host.requestUpdate();
    };
    return html`<dialog part="dialog" aria-labelledby="dialog-title" @close=${closed}>
      <div class="dialog-head">
        <h2 id="dialog-title" class="heading">${title}</h2>
        <button class="button icon-only" type="button" aria-label=${closeLabel} @click=${() => this.close()}>
          ${icons.close}
        </button>
      </div>
      <div class="dialog-body">${content}</div>
    </dialog>`;
  }
}
