import type { CSSResultGroup, PropertyDeclarations, PropertyValues } from 'lit';
import { levelConverter } from '../../base/attributes.ts';
import { DuecareElement, QuickPayOpenedEvent, ReceiptPrintedEvent, StepHistory } from '../../base/index.ts';
import { baseLanguage, languagesOfPage } from '../../base/page-texts.ts';
import type { Session } from '../../contract/index.ts';
import { formatMoney, languageName } from '../../format/index.ts';
import { printAlone, ScreenFocus } from '../../parts/index.ts';
import type { PaymentState } from '../../payment/index.ts';
import { common } from '../../text/en/common.ts';
import { canReach, misconfigured } from './access.ts';
import { accountHref } from './account-href.ts';
import { CardEntry } from './card-entry.ts';
import { watchConnectivity } from './connectivity.ts';
import { EntryForms } from './entry-forms.ts';
import { Figures } from './figures.ts';
import { type News, newsOf } from './outcome-news.ts';
import type { PaySource } from './pay-choices.ts';
import { Paying } from './paying.ts';
import { isUnderWay, needsNewBalance, type Screen, screenOf, steps } from './quickpay-form.flow.ts';
import { formStyles } from './quickpay-form.styles.ts';
import { LinkResending } from './link-resending.ts';
import { ReceiptEmailing } from './receipt-email.ts';
import { Steps } from './steps.ts';
import { formatsOf, settledPayment, type View } from './view.ts';
import { WayIn } from './way-in.ts';
import { quickpay } from '../../text/en/quickpay.ts';
import type { Texts } from '../../text/index.ts';
import { renderFrame } from './screens/frame.ts';
import { markValues } from '../../text/marked-values.ts';

/**
 * Takes a payment: from a payment link, a typed payment code or a session that is there already, over amount, card and
 * review, to the receipt. Nothing is charged before the payer has seen the review, and never twice: a payment whose outcome
 * is unknown is looked up, also after a reload, before Pay is offered again.
 *
 * ```html
 * <duecare-quickpay-form
 *   base-url="https://billing.example.com"
 *   processor-origin="https://cards.example.net"
 *   account-url="/account"
 * ></duecare-quickpay-form>
 * ```
 *
 * A payment link leads to the page with `#duecare=<token>`, and is found elsewhere in the address where it was altered on its
 * way. It stays where it is, so that a reload works. A page
 * that runs other people's scripts takes the token out of their reach with the boot snippet, `duecare-boot.js`.
 *
 * The card is typed into the processor's frame, in a child that the element adds to itself with `slot="card"`.
 *
 * @slot notices - Notices to read before paying, as help with languages and patients' rights. Each says its `lang`. Default: the practice's.
 * @slot card - Made by the element: the processor's frame.
 * @csspart card - The surface.
 * @csspart header - The practice and whose bill it is.
 * @csspart language - A button that switches to another language.
 * @csspart steps - Where the payer is: "Step 2 of 3" and a bar.
 * @csspart heading - The heading of a screen.
 * @csspart choice - One of the amounts.
 * @csspart field - A label, its field, its hint and what is wrong with it.
 * @csspart input - A field.
 * @csspart card-entry - Around the processor's frame.
 * @csspart rows - Facts of the review and the receipt.
 * @csspart receipt - The receipt.
 * @csspart notice - A message.
 * @csspart button - Every button; `pay-button` is Pay.
 * @csspart pay-button - Pay.
 * @csspart footer - How to reach the practice.
 * @fires {QuickPayOpenedEvent} duecare-quickpay-opened - A bill is open. Detail: `scope`.
 * @fires {PaymentSubmittingEvent} duecare-payment-submitting - Pay was pressed and nothing has left yet. Cancelable. Detail: `intentId`, `waitUntil`.
 * @fires {PaymentSubmittedEvent} duecare-payment-submitted - Pay was pressed and the payment is on its way. Detail: `intentId`.
 * @fires {PaymentUnknownEvent} duecare-payment-unknown - Nobody knows yet how the payment ended. Detail: `intentId`.
 * @fires {PaymentSucceededEvent} duecare-payment-succeeded - It went through. Detail: `paymentId`, `receiptId`.
 * @fires {PaymentDeclinedEvent} duecare-payment-declined - The card was declined. Detail: `paymentId`, `declineCode`.
 * @fires {PaymentRefusedEvent} duecare-payment-refused - Refused before anything was collected. Detail: `intentId`, `code`.
 * @fires {ReceiptEmailedEvent} duecare-receipt-emailed - The payer had the receipt sent. Detail: `receiptId`.
 * @fires {ReceiptPrintedEvent} duecare-receipt-printed - The payer opened the print dialog. Detail: `receiptId`.
 */
export class DuecareQuickpayForm extends DuecareElement {
  static override get styles(): CSSResultGroup {
    return [super.styles, formStyles];
  }

  static override get properties(): PropertyDeclarations {
    return {
      accountUrl: { attribute: 'account-url' },
      headingLevel: { type: Number, attribute: 'heading-level', converter: levelConverter },
      noHistory: { type: Boolean, attribute: 'no-history' },
    };
  }

  /**
   * Where patients see their account, on the same origin or `https`: offered beside the receipt and where a link is dead. A page of the same
   * origin gets a payment link in this page's address along. Default: nowhere.
   */
  accountUrl: string | undefined;

  /** Level of the headings in the page's outline, 1 to 6. Default 2. */
  headingLevel = 2;

  /** Leaves the browser's history alone: Back then leaves the page from every step. Default: Back is one step back. */
  noHistory = false;

  protected override readonly messages: Partial<Texts> = { ...common, ...quickpay };

  readonly #way = new WayIn(this, this.connection, () => this.#paying.forgetOutcome());
  readonly #forms = new EntryForms(this, this.#way);
  readonly #card = this.paySource(
    new CardEntry(
      this,
      () => ({ locale: this.language, title: this.text('quickpay.frame') }),
      () => this.#cardSubmitted(),
    ),
  );
  readonly #paying = new Paying(this, (before, after) => this.#paymentChanged(before, after));
  readonly #figures = new Figures(this, this.connection, () => this.#receiptId);
  readonly #emailing = new ReceiptEmailing(this);
  readonly #resending = new LinkResending(this, this.connection, this.#way);
  readonly #focus = new ScreenFocus(this);
  readonly #steps = new Steps(this, {
    figures: this.#figures,
    paying: this.#paying,
    card: this.#card,
    language: () => this.language,
    reachable: async () => !this.connection.current || canReach(this.connection.current.client),
  });
  readonly #history = new StepHistory(this, {
    step: () => steps.find((step) => step === this.#screen) ?? null,
    show: (name) => {
      const step = steps.find((one) => one === name);
      return step !== undefined && this.#session !== null && this.#steps.revisit(step);
    },
    isOff: () => this.noHistory,
  });
  #screen: Screen = 'loading';
  #session: Session | null = null;

  constructor() {
    super();
    watchConnectivity(this, (online) => this.#connectivityChanged(online));
  }

  /** A payment is on its way or being looked up: the form should stay on the page. */
  get busy(): boolean {
    return isUnderWay(this.#paying.state);
  }

  /** What pays here: the card, or a subclass's own choices. Asked once, before a subclass has its fields. */
  protected paySource(card: CardEntry): PaySource {
    return card;
  }

  protected override willUpdate(): void {
    const { session } = this.#way;
    if (session !== this.#session) this.#sessionChanged(session);
  }

  /** What follows from what is known by now, before it is shown. */
  protected override update(changed: PropertyValues<this>): void {
    if (this.#figures.signedOut) this.#way.sessionEnded();
    this.#screen = this.#nextScreen();
    if (this.#screen === 'method' && this.#card.status === 'none') this.#mountCard();
    const problem = this.#steps.takeNews();
    if (problem) this.live.alert(this.text(problem));
    this.#focus.before(this.#screen);
    super.update(changed);
  }

  protected override updated(): void {
    this.#focus.after(
      this.#way.busy || this.#steps.busy || this.#emailing.status === 'sending' || this.#resending.status === 'sending',
    );
  }

  protected override renderContent(): unknown {
    return renderFrame(this.#screen, this.#view());
  }

  get #receiptId(): string | null {
    return settledPayment(this.#paying.state)?.receiptId ?? null;
  }

  #nextScreen(): Screen {
    const { practice, refreshing, trouble } = this.#figures;
    const { state: payment, cleared } = this.#paying;
    const access = this.#figures.misconfigured ? misconfigured : this.#way.access;
    const balance = needsNewBalance(payment) && refreshing ? null : this.#figures.balance;
    return screenOf({ access, practice, balance, trouble, payment, cleared, ...this.#steps.facts });
  }

  #view(): View {
    const { practice, receipt, trouble } = this.#figures;
    return {
      text: (key, values) => this.text(key, values),
      ...formatsOf(this.language, practice?.timeZone),
      languages: this.#otherLanguages(),
      chooseLanguage: (tag) => this.connection.current?.chooseLanguage(tag),
      level: this.headingLevel,
      practice,
      balance: this.#session && this.#figures.balance,
      receipt,
      trouble,
      payment: this.#paying.state,
      notSent: this.#paying.sentHere,
      online: navigator.onLine,
      accountUrl: accountHref(this.accountUrl),
      way: this.#way,
      forms: this.#forms,
      steps: this.#steps,
      card: this.#card,
      emailing: this.#emailing,
      resending: this.#resending,
      submit: (task) => (event) => this.#submit(event, task),
      resendLink: () => void this.#resendLink(),
      sendEmail: () => void this.#emailing.send(this.connection.current?.client, this.#receiptId),
      mountCard: () => this.#mountCard(),
      askAgain: () => this.#paying.resume(),
      retry: () => this.#retry(),
      print: () => this.#print(),
    };
  }

  #otherLanguages(): View['languages'] {
    const { current } = this.connection;
    if (this.locale || !current || current.settings.locale) return [];
    const present = baseLanguage(this.language);
    return languagesOfPage()
      .filter((tag) => tag !== present)
      .map((tag) => ({ tag, name: languageName(tag) }));
  }

  #sessionChanged(session: Session | null): void {
    this.#session = session;
    const { current } = this.connection;
    if (session === null || !current) {
      this.#steps.forgetCard();
      return;
    }
    this.#forms.forgetAnswer();
    if (this.#figures.signedOut) this.#figures.retry();
    if (this.#paying.use(current.client, session.accountKey, session.scope === 'quickpay')) {
      this.#steps.reset();
      this.#history.restart();
    }
    this.dispatchEvent(new QuickPayOpenedEvent(session.scope));
  }

  #paymentChanged(before: PaymentState, after: PaymentState): void {
    this.#tell(newsOf(before, after, this.#paying.sentHere));
    if (after.status === 'unknown' && after.sessionEnded) this.#way.sessionEnded();
    if (isUnderWay(after) || after.status === 'draft') return;
    if (after.status === 'succeeded') {
      this.#steps.forgetCard();
      this.#emailing.reset();
    }
    // Every attempt leaves its mark on the account: one that collected nothing too makes the balance at hand an old one.
    this.connection.current?.invalidate('balance');
  }

  #tell(news: News | null): void {
    if (!news) return;
    const text = this.text(
      news.key,
      news.amount ? markValues({ amount: formatMoney(news.amount, this.language) }) : {},
    );
    this.live[news.urgent ? 'alert' : 'say'](text);
    if (news.event) this.dispatchEvent(news.event);
  }

  #connectivityChanged(online: boolean): void {
    this.requestUpdate();
    if (this.#way.access.kind === 'opening') return;
    this.live[online ? 'say' : 'alert'](this.text(online ? 'quickpay.say.online' : 'offline.title'));
    if (!online) return;
    this.#steps.connectionReturned();
    this.#paying.resume();
    if (this.#screen === 'trouble') this.#retry();
  }

  #submit(event: Event, task: () => unknown): void {
    event.preventDefault();
    this.#focus.attend();
    task();
  }

  async #resendLink(): Promise<void> {
    this.#focus.attend();
    await this.#resending.send();
    const { status } = this.#resending;
    if (status === 'sent') this.live.say(this.text('quickpay.resend.sent'));
    if (status === 'failed') this.live.alert(this.text('quickpay.trouble'));
  }

  #mountCard(): void {
    void this.#card.mount(this.connection.current, this.#figures.practice);
  }

  /** As by the button below the card, and nowhere else: no key in a field pays. */
  #cardSubmitted(): void {
    if (this.#screen === 'method') void this.#steps.submitMethod();
  }

  #print(): void {
    this.dispatchEvent(new ReceiptPrintedEvent(this.#receiptId));
    printAlone(this);
  }

  #retry(): void {
    if (this.#way.access.kind === 'trouble') this.#way.reopen();
    if (this.#screen !== 'nothing-due') this.#figures.retry();
    // What is beside the form is to show the same.
    else if (!this.#figures.refreshing) this.connection.current?.invalidate('balance');
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'duecare-quickpay-form': DuecareQuickpayForm;
  }
}

/** For forms that have more to choose from. */
export { cardAppearance } from './card-appearance.ts';
export { CardEntry } from './card-entry.ts';
export type { AmountFields, CardEntryStatus, MethodParts, PayChoices, PaySource, TokenResult } from './pay-choices.ts';
export type { ChosenAmount } from './amount-choice.ts';
export type { Row } from './screens/elements.ts';
export type { View } from './view.ts';
