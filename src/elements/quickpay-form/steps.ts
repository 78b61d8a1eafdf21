import type { ReactiveControllerHost } from 'lit';
import type { Balance, Money, PaymentRequest, Practice } from '../../contract/index.ts';
import { amountParser } from '../../format/index.ts';
import { type AmountEntry, chosenAmount, type ChosenAmount, keptChoice, offeredChoices } from './amount-choice.ts';
import type { CardEntry } from './card-entry.ts';
import { cardFits, type HeldCard } from './held-card.ts';
import type { Paying } from './paying.ts';
import type { Facts, Step } from './quickpay-form.flow.ts';
import { paymentRequest, type Review, type StepProblem } from './review.ts';

export interface StepsOptions {
  /** What is loaded. */
  figures: { readonly balance: Balance | null; readonly practice: Practice | null };
  paying: Paying;
  card: CardEntry;
  language: () => string;
  /** Whether the backend can be reached right now. */
  reachable: () => Promise<boolean>;
}

/** The payer's way from the amount to Pay: what was picked, the card's token, and what is wrong. Charges nothing by itself. */
export class Steps {
  readonly #host: ReactiveControllerHost;
  readonly #options: StepsOptions;
  #step: Step = 'amount';
  #entry: AmountEntry | null = null;
  #held: HeldCard | null = null;
  #reviewed: Review | null = null;
  #problem: StepProblem | null = null;
  #busy = false;
  #unmeant: PaymentRequest | null = null;

  constructor(host: ReactiveControllerHost, options: StepsOptions) {
    this.#host = host;
    this.#options = options;
  }

  /** What of the steps decides on the screen. */
  get facts(): Pick<Facts, 'step' | 'cardHeld' | 'asksAboutDuplicate'> {
    const { state } = this.#options.paying;
    const duplicate = state.status === 'draft' ? state.duplicate : null;
    const asksAboutDuplicate = duplicate !== null && duplicate !== this.#unmeant;
    return { step: this.#step, cardHeld: this.#cardHeld, asksAboutDuplicate };
  }

  get problem(): StepProblem | null {
    return this.#problem;
  }

  /** A card is being traded for a token, or the connection is being tried. */
  get busy(): boolean {
    return this.#busy;
  }

  /** What is or was at the review; null before the first one. */
  get reviewed(): Review | null {
    return this.#reviewed;
  }

  entry(balance: Balance, practice: Practice): AmountEntry {
    return keptChoice(this.#entry, offeredChoices(balance, practice.options));
  }

  /** What is picked, as an exact amount. */
  chosen(balance: Balance, practice: Practice): ChosenAmount {
    const parse = amountParser(this.#options.language(), balance.currentBalance.currency);
    return chosenAmount(this.entry(balance, practice), balance, parse);
  }

  /** Keeps what is picked or typed, and goes nowhere. */
  enter(entry: AmountEntry): void {
    this.#entry = entry;
    this.#host.requestUpdate();
  }

  async submitAmount(): Promise<void> {
    const { balance, practice } = this.#options.figures;
    if (this.#busy || !balance || !practice) return;
    const chosen = this.chosen(balance, practice);
    if (!chosen.ok) {
      this.#show('amount', { step: 'amount', problem: chosen.problem });
      return;
    }
    this.#entry = this.entry(balance, practice);
    if (this.#hasCardFor(chosen.amount)) await this.submitMethod();
    else this.edit('method');
  }

  /** Trades the card for a token of this amount and intent, and goes on to the review. */
  async submitMethod(): Promise<void> {
    const { balance, practice } = this.#options.figures;
    if (this.#busy || !balance || !practice) return;
    const chosen = this.chosen(balance, practice);
    if (!chosen.ok) {
      this.#show('amount', { step: 'amount', problem: chosen.problem });
      return;
    }
    const { choice } = this.entry(balance, practice);
    await this.#whileBusy(async () => {
      const card = await this.#cardFor(chosen.amount, practice.id);
      if (card === null) return;
      this.#held = card;
      this.#reviewed = { choice, amount: chosen.amount, balanceVersion: balance.version, card };
      this.#show('review');
    });
  }

  /** Goes back to an earlier step. After a final outcome this begins a new payment. */
  edit(step: Step): void {
    if (this.#busy) return;
    this.#beginAnewAfterOutcome();
    this.#show(step);
  }

  /** Another card: forgets the one before. */
  editWithoutCard(): void {
    this.#held = null;
    this.#options.card.unmount();
    this.edit('method');
  }

  /** After a payment: another one, of another amount. */
  startNew(): void {
    this.forgetCard();
    this.#entry = { choice: 'other', other: '' };
    this.edit('amount');
  }

  /** Sends the payment. However often it is called, one payment goes out. */
  async pay(): Promise<void> {
    if (this.#busy || !this.#cardHeld) return;
    if (navigator.onLine) this.#send();
    else await this.#whileBusy(() => this.#sendIfReachable());
  }

  confirmDuplicate(): void {
    this.#options.paying.runner?.confirmDuplicate();
  }

  /** The payer meant no second payment. */
  dropDuplicate(): void {
    const { state } = this.#options.paying;
    this.#unmeant = state.status === 'draft' ? state.duplicate : null;
    this.edit('amount');
  }

  /** The session is over: nothing of the card stays. What was picked does. */
  forgetCard(): void {
    this.#held = null;
    this.#options.card.unmount();
  }

  /** Another account's bill. */
  reset(): void {
    this.forgetCard();
    this.#entry = null;
    this.#reviewed = null;
    this.#show('amount');
  }

  /** The card at the review can still be used. */
  get #cardHeld(): boolean {
    return this.#reviewed !== null && this.#reviewed.card === this.#held;
  }

  /** `navigator.onLine` is a hint: before a payment is held back because of it, the backend is asked. */
  async #sendIfReachable(): Promise<void> {
    if (await this.#options.reachable()) this.#send();
    else this.#show('review', { step: 'review', problem: 'offline' });
  }

  #send(): void {
    const reviewed = this.#reviewed;
    if (reviewed === null || !this.#cardHeld) return;
    this.#problem = null;
    this.#options.paying.runner?.pay(paymentRequest(reviewed));
  }

  /** Null when there is none, and the reason is on the screen. */
  async #cardFor(amount: Money, practiceId: string): Promise<HeldCard | null> {
    this.#beginAnewAfterOutcome();
    const intentId = await this.#options.paying.runner?.review();
    if (!intentId) return null;
    if (cardFits(this.#held, intentId, amount)) return this.#held;
    this.#held = null;
    if (this.#options.card.status !== 'ready') {
      this.#show('method');
      return null;
    }
    const token = await this.#options.card.tokenize({
      intentId,
      practiceId,
      amount: amount.amount,
      currency: amount.currency,
    });
    if (typeof token === 'object') return { ...token, intentId, cap: amount };
    if (token !== 'aborted') this.#show('method', { step: 'method', problem: token });
    return null;
  }

  /** The payer has given a card already and need not see it again before the review. */
  #hasCardFor(amount: Money): boolean {
    const { state } = this.#options.paying;
    return this.#options.card.complete || (state.status === 'draft' && cardFits(this.#held, state.intentId, amount));
  }

  #beginAnewAfterOutcome(): void {
    const { state, runner } = this.#options.paying;
    if (state.status !== 'draft') runner?.startOver();
  }

  async #whileBusy(task: () => Promise<void>): Promise<void> {
    this.#busy = true;
    this.#host.requestUpdate();
    try {
      await task();
    } finally {
      this.#busy = false;
      this.#host.requestUpdate();
    }
  }

  #show(step: Step, problem: StepProblem | null = null): void {
    this.#step = step;
    this.#problem = problem;
    this.#host.requestUpdate();
  }
}
