import type { ReactiveElement } from 'lit';
import type { ConnectionController } from '../../base/connection-controller.ts';
import type { Connection } from '../../base/connection.ts';
import type { PaymentMethod, Practice } from '../../contract/index.ts';
import { cardLabel, walletName } from '../../format/index.ts';
import type { Speech } from '../../parts/speech.ts';
import type { TokenRequest } from '../../processors/index.ts';
import type { CardEntry, CardEntryStatus, PaySource, TokenResult } from '../quickpay-form/quickpay-form.ts';
import { CodeEntry } from './code-entry.ts';
import { PortalChoices } from './portal-choices.ts';
import { Wallets } from './wallets.ts';
import { WayChoice } from './way-choice.ts';
import type { Way } from './ways.ts';

export interface PortalSourceOptions {
  connection: ConnectionController;
  card: CardEntry;
  text: Speech['text'];
  language: () => string;
  patientId: () => string | undefined;
  /** Says something to those who do not see it. */
  alert: (text: string) => void;
}

/** What pays in the way that is picked: a new card, a saved one, with its security code where that is wanted, or a wallet. */
export class PortalSource implements PaySource {
  readonly choices: PortalChoices;
  readonly #host: ReactiveElement;
  readonly #options: PortalSourceOptions;
  readonly #code: CodeEntry;
  readonly #wallets: Wallets;
  readonly #ways: WayChoice;

  constructor(host: ReactiveElement, options: PortalSourceOptions) {
    const { connection, text, language } = options;
    this.#host = host;
    this.#options = options;
    this.#code = new CodeEntry(
      host,
      (card) => ({ locale: language(), title: text('pay.code', { card }) }),
      options.card.onSubmit,
    );
    this.#wallets = new Wallets(host);
    this.#ways = new WayChoice(host, connection, this.#wallets, () => this.#askForCode());
    this.choices = new PortalChoices(host, connection, this.#ways, options);
  }

  readonly label: PaySource['label'] = (card) => {
    const { wallet, lastFour } = card;
    return wallet ? `${walletName(wallet)} •••• ${lastFour}` : cardLabel(card);
  };

  get status(): CardEntryStatus {
    const { picked, isWaiting, needsCode } = this.#ways;
    if (isWaiting) return 'loading';
    if (picked?.kind === 'saved' && needsCode) return this.#code.status;
    return picked?.kind === 'card' || picked === null ? this.#options.card.status : 'ready';
  }

  get complete(): boolean {
    const { picked, confirmed, needsCode } = this.#ways;
    if (picked?.kind === 'wallet') return false;
    if (picked?.kind === 'saved') return confirmed && (!needsCode || this.#code.complete);
    return this.#options.card.complete;
  }

  async mount(connection: Connection | undefined, practice: Practice | null): Promise<void> {
    const { picked } = this.#ways;
    this.#askForCode();
    if (picked?.kind === 'saved') await this.#code.mount(connection, practice);
    else if (picked?.kind !== 'wallet') await this.#options.card.mount(connection, practice);
  }

  unmount(): void {
    this.#options.card.unmount();
    this.#code.unmount();
    this.#wallets.close();
    this.#ways.forget();
  }

  async tokenize(request: TokenRequest): Promise<TokenResult> {
    const { picked } = this.#ways;
    this.#ways.confirm();
    if (picked?.kind === 'saved') return this.#trySaved(picked, request);
    if (picked?.kind === 'wallet') return this.#tryWallet(picked, request);
    const token = await this.#options.card.tokenize(request);
    if (typeof token !== 'object' || !this.#ways.store) return token;
    return { ...token, method: { kind: 'card', token: token.token, store: true } };
  }

  async #trySaved({ card }: Extract<Way, { kind: 'saved' }>, request: TokenRequest): Promise<TokenResult> {
    const method: PaymentMethod = { kind: 'saved-card', savedCardId: card.id };
    const held = { token: '', brand: card.brand, lastFour: card.lastFour };
    if (!this.#ways.needsCode) return { ...held, method };
    const code = await this.#code.tokenize(request);
    return typeof code === 'object' ? { ...held, method: { ...method, securityCodeToken: code.token } } : code;
  }

  async #tryWallet({ wallet }: Extract<Way, { kind: 'wallet' }>, request: TokenRequest): Promise<TokenResult> {
    const { text, language, connection, alert } = this.#options;
    const values = { wallet: walletName(wallet) };
    const labels = { locale: language(), title: text('pay.wallet', values) };
    const token = await this.#wallets.pay(wallet, request, connection.current, this.#ways.practice, labels);
    if (typeof token === 'object') return { ...token, wallet, method: { kind: 'wallet', wallet, token: token.token } };
    if (token !== 'cancelled') return token;
    this.#ways.tell({ key: 'pay.wallet.closed', values });
    alert(text('pay.wallet.closed', values));
    await this.#host.updateComplete;
    this.#host.renderRoot.querySelector<HTMLElement>('.ways input:checked')?.focus();
    return 'aborted';
  }

  #askForCode(): void {
    const { picked, needsCode } = this.#ways;
    this.#code.ask(picked?.kind === 'saved' && needsCode ? picked.card : null);
  }
}
