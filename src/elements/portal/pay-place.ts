import type { ReactiveController, ReactiveElement } from 'lit';
import { appendGenerated } from '../../base/generated-children.ts';

const TAG = 'duecare-portal-pay';

/** What is known of QuickPay here: a tag, and whether a payment is on its way. */
type QuickPay = HTMLElement & { busy?: boolean; patientId?: string | undefined } & Partial<QuickPaySettings>;

interface QuickPaySettings {
  headingLevel: number;
  noHistory: boolean;
  /** Where "View your account" leads; without one there is no such link. */
  accountUrl: string | undefined;
}

/**
 * QuickPay within the portal: a child in light DOM with `slot="pay"`, because processors' scripts find no frame inside a
 * shadow root. While it is there it keeps what the payer has typed, wherever in the portal they look meanwhile.
 */
export class PayPlace implements ReactiveController {
  /** Id of the patient whom the payer wants to pay for first; undefined for the whole account. */
  patientId: string | undefined;
  readonly #host: ReactiveElement;
  readonly #onAccount: () => void;
  #form: QuickPay | undefined;
  #paid = false;

  /** `onAccount`: the payer wants to see the account, by the link of QuickPay. */
  constructor(host: ReactiveElement, onAccount: () => void) {
    this.#host = host;
    this.#onAccount = onAccount;
    host.addController(this);
  }

  /** A payment is on its way or being looked up. */
  get busy(): boolean {
    return this.#form?.busy ?? false;
  }

  hostDisconnected(): void {
    if (!this.busy) this.forget();
  }

  /** Puts it there. */
  show(settings: QuickPaySettings): void {
    if (!this.#form) {
      this.#form = appendGenerated(this.#host, TAG, 'pay');
      this.#form.addEventListener('duecare-payment-succeeded', () => (this.#paid = true));
      this.#form.addEventListener('click', this.#onClick);
    }
    Object.assign(this.#form, settings, { patientId: this.patientId });
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
    this.patientId = undefined;
  }

  /** The portal is on this very page, so it follows the link to the account itself, as a router of the page would. */
  readonly #onClick = (event: MouseEvent) => {
    const { accountUrl } = this.#form ?? {};
    const link = event.composedPath().find((one) => one instanceof HTMLAnchorElement);
    if (accountUrl === undefined || !link || withoutHash(link.href) !== withoutHash(accountUrl)) return;
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    this.#onAccount();
  };
}

/** QuickPay hands a payment link on in the fragment. */
function withoutHash(href: string): string {
  const url = new URL(href, document.baseURI);
  url.hash = '';
  return url.href;
}
