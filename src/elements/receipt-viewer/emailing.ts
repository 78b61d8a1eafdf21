import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { ReceiptEmailedEvent } from '../../base/events.ts';
import { isProblemError, type DuecareClient } from '../../client/index.ts';
import { cleanText, fits } from '../../contract/index.ts';

/**
 * `closed` until the patient wants it; `asking` for the address, `invalid` as far as it goes; `confirming` what was typed;
 * then `sending`, and `sent`, `failed`, or `too-many` tries.
 */
export type EmailingStep = 'closed' | 'asking' | 'invalid' | 'confirming' | 'sending' | 'sent' | 'failed' | 'too-many';

/** Sends a receipt to an address that the patient types and confirms. The address stays for the next receipt. */
export class Emailing implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  #address = '';
  #step: EmailingStep = 'closed';
  #sentTo = '';
  #run: AbortController | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  /** As it is sent. */
  get address(): string {
    return cleanText(this.#address);
  }

  get step(): EmailingStep {
    return this.#step;
  }

  /** Masked by the backend; empty until it is sent. */
  get sentTo(): string {
    return this.#sentTo;
  }

  hostDisconnected(): void {
    this.reset();
  }

  open(): void {
    this.#to('asking');
  }

  type(address: string): void {
    this.#address = address;
  }

  /** Asks whether the address is right. */
  check(): void {
    this.#to(fits('ReceiptEmailRequest', this.#request) ? 'confirming' : 'invalid');
  }

  /** Closes the form. What is on its way is no longer waited for. */
  close(): void {
    this.#run?.abort();
    this.#to('closed');
  }

  /** For another receipt, or none. */
  reset(): void {
    this.#sentTo = '';
    this.close();
  }

  /** With the session the address goes too. */
  forget(): void {
    this.#address = '';
    this.reset();
  }

  /** A second call while one is under way does nothing. */
  async send(client: DuecareClient, receiptId: string): Promise<void> {
    if (this.#step === 'sending') return;
    this.#to('sending');
    const { signal } = (this.#run = new AbortController());
    try {
      const { sentTo } = await client.emailReceipt(receiptId, this.#request, { signal });
      if (signal.aborted) return;
      this.#sentTo = sentTo ?? this.#request.email;
      this.#to('sent');
      this.#host.dispatchEvent(new ReceiptEmailedEvent(receiptId));
    } catch (error) {
      if (!signal.aborted) this.#to(isProblemError(error, 'too_many_attempts') ? 'too-many' : 'failed');
    }
  }

  get #request(): { email: string } {
    return { email: this.address };
  }

  #to(step: EmailingStep): void {
    this.#step = step;
    this.#host.requestUpdate();
  }
}
