import type { ReactiveController, ReactiveElement } from 'lit';

const TAG = 'duecare-quickpay-form';

/** What is known of QuickPay here: a tag, and whether a payment is on its way. */
type QuickPay = HTMLElement & { busy?: boolean; accountUrl?: string | undefined; headingLevel?: number };

/**
 * QuickPay within the portal: a child in light DOM with `slot="pay"`, because processors' scripts find no frame inside a
 * shadow root. While it is there it keeps what the payer has typed, wherever in the portal they look meanwhile.
 */
export class PayPlace implements ReactiveController {
  readonly #host: ReactiveElement;
  #form: QuickPay | undefined;
  #paid = false;

  constructor(host: ReactiveElement) {
    this.#host = host;
    host.addController(this);
  }

  /** A payment is on its way or being looked up. */
  get busy(): boolean {
    return this.#form?.busy ?? false;
  }

  hostDisconnected(): void {
    if (!this.busy) this.forget();
  }

  /** Puts it there. `accountUrl`: where "View your account" leads; without one there is no such link. */
  show(headingLevel: number, accountUrl: string | undefined): void {
    if (!this.#form) {
      this.#form = document.createElement(TAG);
      this.#form.slot = 'pay';
      this.#form.addEventListener('duecare-payment-succeeded', () => (this.#paid = true));
      this.#host.append(this.#form);
    }
    Object.assign(this.#form, { headingLevel, accountUrl });
  }

  /** The payer looks elsewhere: what is over makes room for a new payment. */
  leave(): void {
    if (this.#paid) this.forget();
  }

  /** Nothing of it stays. A payment whose outcome is not known yet is looked up by the next one that is shown to the same payer. */
  forget(): void {
    this.#form?.remove();
    this.#form = undefined;
    this.#paid = false;
  }
}
