import type { ReactiveController, ReactiveElement } from 'lit';
import { appendGenerated } from '../../base/generated-children.ts';
import type { Connection } from '../../base/connection.ts';
import { reportFailure } from '../../base/report-failure.ts';
import type { Money, Practice, Wallet } from '../../contract/index.ts';
import { isCardFieldError, readCardToken, type CardToken, type TokenRequest } from '../../processors/index.ts';
import { cardAppearance } from '../quickpay-form/quickpay-form.ts';
import { adapterOf } from './adapter.ts';

/** Which wallets can pay here, and the sheet of the one that does, in a light-DOM child with the slot `wallet`. */
export class Wallets implements ReactiveController {
  readonly #host: ReactiveElement;
  #asked = '';
  #able: readonly Wallet[] = [];
  #sheet: AbortController | undefined;

  constructor(host: ReactiveElement) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.close();
  }

  /** Those that can pay the amount, as far as that is known by now. */
  able(connection: Connection | undefined, practice: Practice, { amount, currency }: Money): readonly Wallet[] {
    const { id: practiceId, processor, options } = practice;
    const accepted = options.paymentMethods.filter((method) => method !== 'card');
    if (!connection || processor.kind !== 'hosted-frame' || accepted.length === 0) return [];
    const context = { practiceId, amount, currency, accepted };
    const asked = JSON.stringify(context);
    if (asked !== this.#asked) {
      this.#asked = asked;
      void this.#ask(asked, async () => adapterOf(connection, processor.adapter).wallets?.(context));
    }
    return accepted.filter((wallet) => this.#able.includes(wallet));
  }

  /** A token of the wallet; or why there is none. */
  async pay(
    wallet: Wallet,
    request: TokenRequest,
    connection: Connection | undefined,
    practice: Practice | null,
    labels: { locale: string; title: string },
  ): Promise<CardToken | 'cancelled' | 'unreachable' | 'aborted'> {
    if (!connection || practice?.processor.kind !== 'hosted-frame') return 'unreachable';
    const { adapter, frameUrl } = practice.processor;
    this.close();
    const { signal } = (this.#sheet = new AbortController());
    const probe = this.#host.renderRoot.querySelector('.probe');
    const container = appendGenerated(this.#host, 'div', 'wallet');
    try {
      const paying = adapterOf(connection, adapter).payWithWallet?.(wallet, request, {
        ...labels,
        container,
        frameUrl,
        allowedOrigins: connection.frameOrigins,
        appearance: probe ? cardAppearance(probe) : {},
        signal,
      });
      return paying === undefined ? 'unreachable' : readCardToken(await paying);
    } catch (error) {
      if (signal.aborted) return 'aborted';
      this.#report(error);
      return isCardFieldError(error) && error.code === 'cancelled' ? 'cancelled' : 'unreachable';
    } finally {
      container.remove();
    }
  }

  close(): void {
    this.#sheet?.abort();
    this.#sheet = undefined;
  }

  async #ask(asked: string, wallets: () => Promise<unknown>): Promise<void> {
    const able = await wallets().catch((error: unknown) => this.#report(error));
    if (asked !== this.#asked) return;
    this.#able = Array.isArray(able) ? able : [];
    this.#host.requestUpdate();
  }

  #report(error: unknown): void {
    if (!isCardFieldError(error)) reportFailure(this.#host, 'processor_failed', error);
  }
}
