import type { ReactiveControllerHost } from 'lit';
import type { ConnectionController } from '../../base/connection-controller.ts';
import { withFreshCode } from '../../base/fresh-code.ts';
import { portalClientOf } from '../../base/portal-access.ts';
import { isProblemError } from '../../client/index.ts';

/**
 * `asked`: the patient has to confirm. `code`: nothing was removed, because nobody entered a code. `failed`: it may have been
 * removed or not.
 */
export type RemovalStatus = 'asked' | 'busy' | 'code' | 'failed';

/** Removes one card after the other: asks, removes, and where the backend wants a fresh code for it, gets one first. */
export class Removal {
  readonly #host: ReactiveControllerHost & EventTarget;
  readonly #connection: ConnectionController;
  #cardId: string | null = null;
  #status: RemovalStatus = 'asked';

  constructor(host: ReactiveControllerHost & EventTarget, connection: ConnectionController) {
    this.#host = host;
    this.#connection = connection;
  }

  /** How far this card's removal is; null when nobody has asked for it. */
  of(cardId: string): RemovalStatus | null {
    return cardId === this.#cardId ? this.#status : null;
  }

  get busy(): boolean {
    return this.#cardId !== null && this.#status === 'busy';
  }

  ask(cardId: string): void {
    if (!this.busy) this.#set(cardId, 'asked');
  }

  /** The card stays, or is gone. */
  forget(): void {
    this.#set(null, 'asked');
  }

  /** Whether the card is gone. It may ask for a code on the way. */
  async run(): Promise<boolean> {
    const cardId = this.#cardId;
    if (cardId === null || this.busy) return false;
    this.#set(cardId, 'busy');
    try {
      await this.#remove(cardId);
      return true;
    } catch (error) {
      this.#set(cardId, isProblemError(error, 'fresh_code_required') ? 'code' : 'failed');
      return false;
    }
  }

  async #remove(cardId: string): Promise<void> {
    await withFreshCode(this.#host, async () => {
      const { current } = this.#connection;
      if (current) await portalClientOf(current).deletePaymentMethod(cardId);
    });
  }

  #set(cardId: string | null, status: RemovalStatus): void {
    this.#cardId = cardId;
    this.#status = status;
    this.#host.requestUpdate();
  }
}
