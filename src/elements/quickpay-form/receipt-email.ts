import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { ReceiptEmailedEvent } from '../../base/index.ts';
import type { DuecareClient } from '../../client/index.ts';
import { cleanText, fits } from '../../contract/index.ts';

export type ReceiptEmailStatus = 'asking' | 'invalid' | 'sending' | 'trouble' | 'sent';

/** Sends one receipt to an address that the payer gives. */
export class ReceiptEmailing implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  #address = '';
  #status: ReceiptEmailStatus = 'asking';
  #sentTo = '';
  #running: AbortController | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  /** As it is sent. */
  get address(): string {
    return cleanText(this.#address);
  }

  get status(): ReceiptEmailStatus {
    return this.#status;
  }

  /** Masked where the backend gives it; empty until it is sent. */
  get sentTo(): string {
    return this.#sentTo;
  }

  hostDisconnected(): void {
    this.#running?.abort();
    if (this.#status === 'sending') this.#status = 'asking';
  }

  type(address: string): void {
    this.#address = address;
  }

  /** Another receipt may be sent. The address stays, so that nobody has to type it twice. */
  reset(): void {
    this.#running?.abort();
    this.#status = 'asking';
    this.#sentTo = '';
  }

  /** A second call while one is under way does nothing. */
  async send(client: DuecareClient | undefined, receiptId: string | null): Promise<void> {
    if (!client || receiptId === null || this.#status === 'sending' || this.#status === 'sent') return;
    const request = { email: this.address };
    if (!fits('ReceiptEmailRequest', request)) {
      this.#set('invalid');
      return;
    }
    this.#set('sending');
    const { signal } = (this.#running = new AbortController());
    try {
      const { sentTo } = await client.emailReceipt(receiptId, request, { signal });
      if (signal.aborted) return;
      this.#sentTo = sentTo ?? request.email;
      this.#set('sent');
      this.#host.dispatchEvent(new ReceiptEmailedEvent(receiptId));
    } catch {
      if (!signal.aborted) this.#set('trouble');
    }
  }

  #set(status: ReceiptEmailStatus): void {
    this.#status = status;
    this.#host.requestUpdate();
  }
}
