import type { ReactiveElement } from 'lit';
import type { ConnectionController } from '../../base/connection-controller.ts';
import type { Connection } from '../../base/connection.ts';
import { Fetched } from '../../base/fetched.ts';
import { Loading } from '../../base/loading.ts';
import { portalClientOf, reachesPortal } from '../../base/portal-access.ts';
import { systemClock } from '../../client/index.ts';
import type {
  Balance,
  ItemizedReceipt,
  PaymentMethod,
  Practice,
  SavedCards,
  SessionScope,
} from '../../contract/index.ts';
import { cardLabel, walletName } from '../../format/index.ts';
import type { TokenRequest } from '../../processors/index.ts';
import type { MessageValues, TextKey } from '../../text/index.ts';
import type {
  AmountFields,
  CardEntry,
  CardEntryStatus,
  ChosenAmount,
  MethodParts,
  PayChoices,
  PaySource,
  Row,
  TokenResult,
  View,
} from '../quickpay-form/quickpay-form.ts';
import { adapterOf } from './adapter.ts';
import { CodeEntry } from './code-entry.ts';
import { FamilyChoice } from './family-choice.ts';
import { familyFields } from './views/family.ts';
import { methodView, type MethodNews } from './views/method.ts';
import { sharesView } from './views/shares.ts';
import { Wallets } from './wallets.ts';
import { pickedWay, waysToPay, type Way } from './ways.ts';

export interface PortalChoicesOptions {
  connection: ConnectionController;
  card: CardEntry;
  text: (key: TextKey, values?: MessageValues) => string;
  language: () => string;
  /** Says something to those who do not see it. */
  alert: (text: string) => void;
}

/** What a signed-in patient can choose: whom to pay for, saved cards, wallets, and whether a new card is saved. */
export class PortalChoices implements PaySource, PayChoices {
  readonly choices = this;
  readonly #host: ReactiveElement;
  readonly #options: PortalChoicesOptions;
  readonly #family: FamilyChoice;
  readonly #code: CodeEntry;
  readonly #wallets: Wallets;
  readonly #saved: Loading<SavedCards>;
  readonly #receipt: Fetched<ItemizedReceipt>;
  #practice: Practice | null = null;
  #scope: SessionScope | null = null;
  #ways: readonly Way[] = [];
  #picked: string | null = null;
  #declined: string | null = null;
  /** The payer has gone on with the way that is picked, and need not see the choice again. */
  #confirmed = false;
  #store = false;
  #codeNeeded = false;
  #news: MethodNews = null;
  /** The failed payment that has been looked at. */
  #failure: string | null = null;
  #receiptId: string | null = null;

  constructor(host: ReactiveElement, options: PortalChoicesOptions) {
    const { connection } = options;
    this.#host = host;
    this.#options = options;
    this.#family = new FamilyChoice(host, options.language);
    this.#code = new CodeEntry(host, (card) => ({
      locale: options.language(),
      title: options.text('pay.code', { card }),
    }));
    this.#wallets = new Wallets(host);
    this.#saved = new Loading<SavedCards>(
      host,
      connection,
      (current, signal) => portalClientOf(current).listPaymentMethods({ signal }),
      reachesPortal,
    );
    this.#receipt = new Fetched(host, () => {
      const { current } = connection;
      const id = this.#receiptId;
      if (!current || id === null || !reachesPortal(current)) return null;
      const client = portalClientOf(current);
      return { keys: [client, id], load: (signal) => client.getItemizedReceipt(id, { signal }) };
    });
  }

  get status(): CardEntryStatus {
    const way = this.#way;
    if (this.#isWaiting) return 'loading';
    if (way?.kind === 'saved' && this.#needsCode) return this.#code.status;
    return way?.kind === 'card' || way === null ? this.#options.card.status : 'ready';
  }

  get complete(): boolean {
    const way = this.#way;
    if (way?.kind === 'wallet') return false;
    if (way?.kind === 'saved') return this.#confirmed && (!this.#needsCode || this.#code.complete);
    return this.#options.card.complete;
  }

  async mount(connection: Connection | undefined, practice: Practice | null): Promise<void> {
    const way = this.#way;
    this.#askForCode();
    if (way?.kind === 'saved') await this.#code.mount(connection, practice);
    else if (way?.kind !== 'wallet') await this.#options.card.mount(connection, practice);
  }

  unmount(): void {
    this.#options.card.unmount();
    this.#code.unmount();
    this.#wallets.close();
    this.#picked = null;
    this.#confirmed = false;
    this.#store = false;
    this.#news = null;
  }

  async tokenize(request: TokenRequest): Promise<TokenResult> {
    const way = this.#way;
    this.#news = null;
    this.#confirmed = true;
    if (way?.kind === 'saved') return this.#trySaved(way, request);
    if (way?.kind === 'wallet') return this.#tryWallet(way, request);
    const token = await this.#options.card.tokenize(request);
    if (typeof token !== 'object' || !this.#store || !this.#mayStore) return token;
    return { ...token, method: { kind: 'card', token: token.token, store: true } };
  }

  chosen(balance: Balance, practice: Practice): ChosenAmount | null {
    return this.#inPortal ? this.#family.chosen(balance, practice) : null;
  }

  amount(view: View, usual: AmountFields): AmountFields {
    return this.#inPortal ? familyFields(view, usual, this.#family) : usual;
  }

  method(view: View, usual: MethodParts): unknown {
    this.#look(view);
    return methodView(view, usual, {
      ways: this.#ways,
      picked: this.#way,
      waiting: this.#isWaiting,
      needsCode: this.#needsCode,
      store: this.#mayStore ? this.#store : null,
      news: this.#news,
      onPick: (id) => this.#pick(view, id),
      onStore: (store) => this.#set(() => (this.#store = store)),
    });
  }

  readonly label: PaySource['label'] = (card) => {
    const { wallet, lastFour } = card;
    return wallet ? `${walletName(wallet)} •••• ${lastFour}` : cardLabel(card);
  };

  paysFor(view: View): unknown {
    const { patients } = view.steps.reviewed ?? {};
    if (!patients) return null;
    const named = patients.map((share) => ({ ...share, name: nameOf(view.balance, share.patientId) }));
    return sharesView(view, named);
  }

  receiptRows(view: View): readonly Row[] {
    const patients = this.#receipt.value?.patients ?? [];
    return patients.length === 0 ? [] : [{ label: view.text('pay.for'), value: sharesView(view, patients) }];
  }

  get #way(): Way | null {
    return pickedWay(this.#ways, this.#picked, this.#declined);
  }

  get #inPortal(): boolean {
    const { current } = this.#options.connection;
    return current !== undefined && reachesPortal(current) && this.#scope === 'portal';
  }

  get #mayStore(): boolean {
    return this.#inPortal && this.#practice?.options.storeCards === true;
  }

  /** The saved cards decide what is picked at first. */
  get #isWaiting(): boolean {
    return this.#mayStore && this.#saved.state.kind === 'loading';
  }

  get #needsCode(): boolean {
    return this.#codeNeeded || this.#practice?.options.requireSecurityCode === true;
  }

  /** Takes what the form has loaded, and what became of the payment, before it is shown. */
  #look({ practice, balance, payment, steps, way }: View): void {
    this.#scope = way.session?.scope ?? null;
    this.#practice = practice;
    this.#receiptId = 'payment' in payment && payment.status === 'succeeded' ? payment.payment.receiptId : null;
    if (payment.status === 'declined') this.#declined = this.#way?.id ?? null;
    if (payment.status === 'succeeded') this.#declined = null;
    if (payment.status === 'failed' && payment.intentId !== this.#failure) {
      this.#failure = payment.intentId;
      this.#refused(payment.code);
    }
    if (!practice || !balance) return;
    const chosen = steps.chosen(balance, practice);
    this.#ways = waysToPay({
      practice,
      saved: this.#usableCards(practice),
      wallets: this.#wallets.able(
        this.#options.connection.current,
        practice,
        chosen.ok ? chosen.amount : balance.currentBalance,
      ),
      now: systemClock.now(),
    });
    // What is picked may be another by now, and a host that is being rendered hears of no change.
    queueMicrotask(() => this.#askForCode());
  }

  #usableCards({ processor, options }: Practice): SavedCards['items'] {
    const { current } = this.#options.connection;
    const { state } = this.#saved;
    if (
      !this.#inPortal ||
      !options.storeCards ||
      state.kind !== 'loaded' ||
      !current ||
      processor.kind !== 'hosted-frame'
    )
      return [];
    const canAsk = adapterOf(current, processor.adapter).mountSecurityCode !== undefined;
    return this.#needsCode && !canAsk ? [] : state.value.items;
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

  async #trySaved({ card }: Extract<Way, { kind: 'saved' }>, request: TokenRequest): Promise<TokenResult> {
    const method: PaymentMethod = { kind: 'saved-card', savedCardId: card.id };
    const held = { token: '', brand: card.brand, lastFour: card.lastFour };
    if (!this.#needsCode) return { ...held, method };
    const code = await this.#code.tokenize(request);
    return typeof code === 'object' ? { ...held, method: { ...method, securityCodeToken: code.token } } : code;
  }

  async #tryWallet({ wallet }: Extract<Way, { kind: 'wallet' }>, request: TokenRequest): Promise<TokenResult> {
    const { text, language, connection, alert } = this.#options;
    const values = { wallet: walletName(wallet) };
    const labels = { locale: language(), title: text('pay.wallet', values) };
    const token = await this.#wallets.pay(wallet, request, connection.current, this.#practice, labels);
    if (typeof token === 'object') return { ...token, wallet, method: { kind: 'wallet', wallet, token: token.token } };
    if (token !== 'cancelled') return token;
    this.#news = { key: 'pay.wallet.closed', values };
    alert(text('pay.wallet.closed', values));
    await this.#host.updateComplete;
    this.#host.renderRoot.querySelector<HTMLElement>('.ways input:checked')?.focus();
    return 'aborted';
  }

  #pick({ steps }: View, id: string): void {
    if (steps.busy) return;
    this.#news = null;
    this.#confirmed = false;
    this.#set(() => (this.#picked = id));
  }

  #askForCode(): void {
    const way = this.#way;
    this.#code.ask(way?.kind === 'saved' && this.#needsCode ? way.card : null);
  }

  #set(change: () => void): void {
    change();
    this.#host.requestUpdate();
  }
}

function nameOf(balance: Balance | null, patientId: string): string {
  return balance?.patients.find((patient) => patient.patientId === patientId)?.name ?? '';
}
