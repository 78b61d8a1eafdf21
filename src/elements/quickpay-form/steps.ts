import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { PaymentSubmittingEvent } from '../../base/index.ts';
import { reportFailure } from '../../base/report-failure.ts';
import type { TextKey } from '../../text/index.ts';
import type { Balance, Money, PaymentRequest, Practice } from '../../contract/index.ts';
import { amountParser } from '../../format/index.ts';
import type { PaymentRunner } from '../../payment/index.ts';
import { type AmountEntry, chosenAmount, type ChosenAmount, keptChoice, offeredChoices } from './amount-choice.ts';
import { cardFits, type HeldCard } from './held-card.ts';
import type { Paying } from './paying.ts';
import type { PaySource } from './pay-choices.ts';
import { isUnderWay, type Facts, type Step } from './quickpay-form.flow.ts';
import { paymentRequest, problemText, type Review, type StepProblem } from './review.ts';

export interface StepsOptions {
  /** What is loaded. */
  figures: { readonly balance: Balance | null; readonly practice: Practice | null };
  paying: Paying;
  card: PaySource;
  language: () => string;
  /** Whether the backend can be reached right now. */
  reachable: () => Promise<boolean>;
}

/** The payer's way from the amount to Pay: what was picked, the card's token, and what is wrong. Charges nothing by itself. */
export class Steps implements ReactiveController {
  readonly #host: ReactiveControllerHost & EventTarget;
  readonly #options: StepsOptions;
  #step: Step = 'amount';
  #entry: AmountEntry | null = null;
  #held: HeldCard | null = null;
  #reviewed: Review | null = null;
  #problem: StepProblem | null = null;
  #news: StepProblem | null = null;
  #task: object | null = null;
  #unmeant: PaymentRequest | null = null;

  constructor(host: ReactiveControllerHost & EventTarget, options: StepsOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  /** What is under way ends in nothing: nobody waits for it any more. */
  hostDisconnected(): void {
    this.#task = null;
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

  /** What went wrong since it was last asked, to be read out; null when nothing did, or when a form says it. */
  takeNews(): TextKey | null {
    const news = this.#news;
    this.#news = null;
    return news && problemText(news);
  }

  /** A card is being traded for a token, the connection is being tried, or the page is asked whether to pay. */
  get busy(): boolean {
    return this.#task !== null;
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
    return (
      this.#options.card.choices?.chosen(balance, practice) ??
      chosenAmount(this.entry(balance, practice), balance, parse)
    );
  }

  /** Keeps what is picked or typed, and goes nowhere. */
  enter(entry: AmountEntry): void {
    this.#entry = entry;
    this.#host.requestUpdate();
  }

  /** Goes on with the amount: to the card, or at once to the review when there is a card for this amount already. */
  async submitAmount(): Promise<void> {
    const held = this.#held;
    const { complete } = this.#options.card;
    if (!held && !complete) {
      if (this.#meant()) this.edit('method');
      return;
    }
    await this.#goOn(async (amount, intentId) => {
      if (cardFits(held, intentId, amount)) return held;
      if (complete) return this.#tokenize(amount, intentId);
      this.#show('method', { step: 'method', problem: 'again' });
      return null;
    });
  }

  /** Trades what is in the card's fields for a token of this amount and intent, and goes on to the review. */
  async submitMethod(): Promise<void> {
    await this.#goOn((amount, intentId) => this.#tokenize(amount, intentId));
  }

  /** Goes back to an earlier step. After a final outcome this begins a new payment. */
  edit(step: Step): void {
    if (this.busy) return;
    this.#options.paying.startOver();
    this.#show(step);
  }

  /**
   * Back or Forward of the browser leads to a step. What of it no longer holds leads to the step before it. False once a payment
   * has gone out, unless it is known that it collected nothing.
   */
  revisit(step: Step): boolean {
    const { paying, figures } = this.#options;
    if (isUnderWay(paying.state) || paying.state.status === 'succeeded') return false;
    // What is under way would lead on from where the payer no longer is.
    this.#task = null;
    this.#forgetDuplicate();
    paying.startOver();
    const { balance, practice } = figures;
    const isChosen = balance && practice && this.chosen(balance, practice).ok;
    const isReviewed = this.#cardHeld && this.#held?.intentId === paying.state.intentId;
    this.#show(!isChosen ? 'amount' : step === 'review' && !isReviewed ? 'method' : step);
    return true;
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
    if (this.busy || !this.#cardHeld) return;
    if (navigator.onLine) await this.#ask(() => this.#send());
    else await this.#whileBusy(() => this.#sendIfReachable());
  }

  /** The connection is back: nothing keeps the payment from being sent. */
  connectionReturned(): void {
    if (this.#problem?.problem === 'offline') this.#show(this.#step);
  }

  async confirmDuplicate(): Promise<void> {
    if (!this.busy) await this.#ask((runner) => runner.confirmDuplicate());
  }

  /** The payer meant no second payment. */
  dropDuplicate(): void {
    this.#forgetDuplicate();
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
    const own = this.#task;
    const isReachable = await this.#options.reachable();
    if (own !== this.#task) return;
    if (isReachable) await this.#ask(() => this.#send());
    else this.#show('review', { step: 'review', problem: 'offline' });
  }

  #forgetDuplicate(): void {
    const { state } = this.#options.paying;
    this.#unmeant = state.status === 'draft' ? state.duplicate : null;
  }

  /** Lets the page hold or refuse the payment, of which nothing has left. It is asked at every Pay, and not for tries of the same. */
  async #ask(send: (runner: PaymentRunner) => void): Promise<void> {
    const { paying } = this.#options;
    const { runner } = paying;
    const { status, intentId } = paying.state;
    if (!runner || status !== 'draft' || intentId === null) return;
    const holds: Promise<unknown>[] = [];
    const event = new PaymentSubmittingEvent(intentId, (allowed) => holds.push(allowed));
    const refused = !this.#host.dispatchEvent(event);
    if (!refused && holds.length === 0) {
      send(runner);
      return;
    }
    await this.#whileBusy(async (own) => {
      const allowed =
        !refused &&
        (await Promise.all(holds).then(
          () => true,
          (cause: unknown) => {
            reportFailure(this.#host, 'callback_failed', cause);
            return false;
          },
        ));
      // Off the page or back at another step meanwhile: the payer has to mean it again.
      if (runner !== paying.runner || own !== this.#task) return;
      if (allowed) {
        send(runner);
        return;
      }
      this.#forgetDuplicate();
      this.#show('review', { step: 'review', problem: 'refused' });
    });
  }

  #send(): void {
    const reviewed = this.#reviewed;
    if (reviewed === null || !this.#cardHeld) return;
    this.#problem = null;
    this.#options.paying.runner?.pay(paymentRequest(reviewed));
  }

  /** What the payer means to pay; null when that has to be mended first. */
  #meant(): Omit<Review, 'card'> | null {
    const { balance, practice } = this.#options.figures;
    if (this.busy || !balance || !practice) return null;
    const chosen = this.chosen(balance, practice);
    if (!chosen.ok) {
      this.#show('amount', { step: 'amount', problem: chosen.problem });
      return null;
    }
    this.#entry = this.entry(balance, practice);
    const { ok: _, ...what } = chosen;
    return { choice: this.#entry.choice, balance, ...what };
  }

  /** To the review, with the card that `findCard` gives for the amount; its null means that the reason is on the screen. */
  async #goOn(findCard: (amount: Money, intentId: string) => Promise<HeldCard | null>): Promise<void> {
    const meant = this.#meant();
    if (!meant) return;
    await this.#whileBusy(async (own) => {
      this.#options.paying.startOver();
      const intentId = await this.#options.paying.runner?.review();
      const card = intentId && own === this.#task ? await findCard(meant.amount, intentId) : null;
      if (!card || own !== this.#task) return;
      this.#held = card;
      this.#reviewed = { ...meant, card };
      this.#show('review');
    });
  }

  async #tokenize(amount: Money, intentId: string): Promise<HeldCard | null> {
    const { card, figures } = this.#options;
    const practiceId = figures.practice?.id ?? '';
    const own = this.#task;
    this.#held = null;
    const token = await card.tokenize({ intentId, practiceId, amount: amount.amount, currency: amount.currency });
    if (typeof token === 'object') return { ...token, intentId, cap: amount };
    if (token !== 'aborted' && own === this.#task) this.#show('method', { step: 'method', problem: token });
    return null;
  }

  /** `task` is given what `#task` is for as long as anybody waits for it. */
  async #whileBusy(task: (own: object) => Promise<void>): Promise<void> {
    const own = (this.#task = {});
    this.#host.requestUpdate();
    try {
      await task(own);
    } finally {
      if (this.#task === own) this.#task = null;
      this.#host.requestUpdate();
    }
  }

  #show(step: Step, problem: StepProblem | null = null): void {
    this.#step = step;
    this.#problem = problem;
    this.#news = problem;
    this.#host.requestUpdate();
  }
}
