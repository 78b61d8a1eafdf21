import type { ReactiveControllerHost } from 'lit';
import type { ConnectionController } from '../../base/connection-controller.ts';
import { Loading } from '../../base/loading.ts';
import { portalClientOf, reachesPortal } from '../../base/portal-access.ts';
import { systemClock } from '../../client/index.ts';
import type { Practice, SavedCards, SessionScope } from '../../contract/index.ts';
import type { MessageValues, TextKey } from '../../text/index.ts';
import type { View } from '../quickpay-form/quickpay-form.ts';
import { adapterOf } from './adapter.ts';
import type { Wallets } from './wallets.ts';
import { pickedWay, waysToPay, type Way } from './ways.ts';

/** What has to be said of the way that was picked. */
export type WayNews = { key: TextKey; values: MessageValues } | null;

/** How the payer pays: the ways there are, the one that is picked, and what became of it. Charges nothing by itself. */
export class WayChoice {
  readonly #host: ReactiveControllerHost;
  readonly #connection: ConnectionController;
  readonly #wallets: Wallets;
  readonly #onLook: () => void;
  readonly #saved: Loading<SavedCards>;
  #practice: Practice | null = null;
  #scope: SessionScope | null = null;
  #offered: readonly Way[] = [];
  #picked: string | null = null;
  #declined: string | null = null;
  #confirmed = false;
  #store = false;
  #codeNeeded = false;
  #news: WayNews = null;
  /** The payment whose end has been looked at. */
  #ended: string | null = null;

  /** `onLook` is called after the rendering for which this looked: another way may be picked by then. */
  constructor(host: ReactiveControllerHost, connection: ConnectionController, wallets: Wallets, onLook: () => void) {
    this.#host = host;
    this.#connection = connection;
    this.#wallets = wallets;
    this.#onLook = onLook;
    this.#saved = new Loading<SavedCards>(
      host,
      connection,
      (current, signal) => portalClientOf(current).listPaymentMethods({ signal }),
      reachesPortal,
    );
  }

  /** As the form has loaded it. */
  get practice(): Practice | null {
    return this.#practice;
  }

  /** In the order in which they are shown. */
  get offered(): readonly Way[] {
    return this.#offered;
  }

  /** By the payer, or else what comes first; null while there is nothing to pick. */
  get picked(): Way | null {
    return pickedWay(this.#offered, this.#picked, this.#declined);
  }

  /** The payer has gone on with the way that is picked, and need not see the choice again. */
  get confirmed(): boolean {
    return this.#confirmed;
  }

  get news(): WayNews {
    return this.#news;
  }

  get inPortal(): boolean {
    const { current } = this.#connection;
    return current !== undefined && reachesPortal(current) && this.#scope === 'portal';
  }

  /** Whether a new card is to be saved; null where none can be. */
  get store(): boolean | null {
    return this.#mayStore ? this.#store : null;
  }

  /** The saved cards decide what is picked at first. */
  get isWaiting(): boolean {
    return this.#mayStore && this.#saved.state.kind === 'loading';
  }

  /** A saved card pays only with its security code. */
  get needsCode(): boolean {
    return this.#codeNeeded || this.#practice?.options.requireSecurityCode === true;
  }

  /** Takes what the form has loaded, and what became of the payment, before it is shown. */
  look({ practice, balance, payment, steps, way }: View): void {
    this.#scope = way.session?.scope ?? null;
    this.#practice = practice;
    this.#lookAtEnd(payment);
    if (!practice || !balance) return;
    const chosen = steps.chosen(balance, practice);
    const amount = chosen.ok ? chosen.amount : balance.currentBalance;
    this.#offered = waysToPay({
      practice,
      saved: this.#usableCards(practice),
      wallets: this.#wallets.able(this.#connection.current, practice, amount),
      now: systemClock.now(),
    });
    // A host that is being rendered hears of no change.
    queueMicrotask(this.#onLook);
  }

  pick(id: string): void {
    this.#news = null;
    this.#confirmed = false;
    this.#picked = id;
    this.#host.requestUpdate();
  }

  chooseStore(store: boolean): void {
    this.#store = store;
    this.#host.requestUpdate();
  }

  /** The payer goes on with what is picked: what went wrong before does not matter any more. */
  confirm(): void {
    this.#news = null;
    this.#confirmed = true;
  }

  /** Something has to be said of the way that was tried. */
  tell(news: WayNews): void {
    this.#news = news;
  }

  /** The payer has picked nothing, and nothing is left of what they have tried. */
  forget(): void {
    this.#news = null;
    this.#confirmed = false;
    this.#picked = null;
    this.#store = false;
  }

  get #mayStore(): boolean {
    return this.inPortal && this.#practice?.options.storeCards === true;
  }

  #usableCards({ processor, options }: Practice): SavedCards['items'] {
    const { current } = this.#connection;
    const { state } = this.#saved;
    const mayUse = this.inPortal && options.storeCards && processor.kind === 'hosted-frame';
    if (!mayUse || state.kind !== 'loaded' || !current) return [];
    const canAsk = adapterOf(current, processor.adapter).mountSecurityCode !== undefined;
    return this.needsCode && !canAsk ? [] : state.value.items;
  }

  /** Once for each payment: what is picked afterwards is another way. */
  #lookAtEnd(payment: View['payment']): void {
    const { status, intentId } = payment;
    if (intentId === this.#ended || status === 'draft' || status === 'submitting' || status === 'unknown') return;
    this.#ended = intentId;
    if (status === 'failed') this.#refused(payment.code);
    else this.#declined = status === 'declined' ? (this.picked?.id ?? null) : null;
  }

  #refused(code: string): void {
    if (code === 'saved_card_unavailable') {
      this.#news = { key: 'pay.gone', values: {} };
      this.#picked = null;
      this.#saved.retry();
    }
    if (code === 'security_code_required') {
      this.#news = { key: 'pay.codeNeeded', values: {} };
      this.#codeNeeded = true;
    }
  }
}
