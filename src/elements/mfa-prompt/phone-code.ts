import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { codeFromPhone } from './web-otp.ts';

/** While a text message is awaited, takes its code from the phone, where it offers that. Ends with its host. */
export class PhoneCode implements ReactiveController {
  readonly #onCode: (code: string) => void;
  #listening: AbortController | undefined;

  constructor(host: ReactiveControllerHost, onCode: (code: string) => void) {
    this.#onCode = onCode;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.await(false);
  }

  /** Asks the phone once for as long as this is true. */
  await(wanted: boolean): void {
    if (wanted === (this.#listening !== undefined)) return;
    this.#listening?.abort();
    this.#listening = wanted ? new AbortController() : undefined;
    if (this.#listening) void this.#listen(this.#listening);
  }

  async #listen(listening: AbortController): Promise<void> {
    const code = await codeFromPhone(listening.signal);
    if (code !== null && listening === this.#listening) this.#onCode(code);
  }
}
