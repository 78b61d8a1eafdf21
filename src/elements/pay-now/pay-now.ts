import {
  html,
  nothing,
  type CSSResultGroup,
  type PropertyDeclarations,
  type PropertyValues,
  type TemplateResult,
} from 'lit';
import { oneOf } from '../../base/attributes.ts';
import type { Connection } from '../../base/connection.ts';
import { DuecareElement } from '../../base/duecare-element.ts';
import { PayRequestedEvent } from '../../base/events.ts';
import { appendGenerated } from '../../base/generated-children.ts';
import { contractValue } from '../../base/host-values.ts';
import { Loading } from '../../base/loading.ts';
import { onServer } from '../../base/on-server.ts';
import { warn } from '../../base/warn.ts';
import { readPay, type Balance, type Money, type Practice } from '../../contract/index.ts';
import { formatMoney } from '../../format/index.ts';
import { Dialog } from '../../parts/dialog.ts';
import { linkOutFacts } from '../../parts/link-out-facts.ts';
import { processingText } from '../../parts/processing.ts';
import type { RichText } from '../../parts/rich-text.ts';
import { common } from '../../text/en/common.ts';
import { payNow } from '../../text/en/pay-now.ts';
import { buttonStyles } from '../../theme/button.styles.ts';
import { dialogStyles } from '../../theme/dialog.styles.ts';
import { destination, type Destination } from './destination.ts';
import { payNowState, type PayNowState } from './pay-now-state.ts';
import { payNowStyles } from './pay-now.styles.ts';

const FORM = 'duecare-quickpay-form';
/** The form that can pay for one patient. */
const PORTAL_FORM = 'duecare-portal-pay';
const CARD = 'duecare-balance-card';

/** What is known of the form here: a tag, and whether a payment is on its way. */
type QuickPayForm = HTMLElement & { busy?: boolean; patientId?: string | undefined };

/**
 * Leads the patient to paying. Put a real link inside: it works before any script has loaded and keeps the look the page
 * gives it, so that nothing moves when the element wakes up. It hides once it knows that nothing is due, and says so while a payment
 * is being processed.
 *
 * ```html
 * <duecare-pay-now><a href="/pay">Pay now</a></duecare-pay-now>
 * <duecare-pay-now target="dialog"><a href="/pay">Pay now</a></duecare-pay-now>
 * <duecare-pay-now processor="instamed" payment-id="your-practice"><a href="/pay">Pay now</a></duecare-pay-now>
 * ```
 *
 * Without a link inside it draws a button of its own. `dialog` and `inline` need `duecare-quickpay-form` on the page and
 * lead to the link's page without it. A practice whose backend says `link-out` needs no attributes for it.
 *
 * @slot - The page's own link. Default: a button, when there is somewhere to lead to.
 * @slot form - A `duecare-quickpay-form` for `dialog` and `inline`. Default: one is made.
 * @csspart button - The element's own button.
 * @csspart note - What stands beside the button: a payment that is being processed, or what the processor's page will ask for.
 * @csspart dialog - The dialog.
 * @fires {PayRequestedEvent} duecare-pay-requested - The patient used it. Cancelable. Detail: `mode`, `patientId`.
 */
export class DuecarePayNow extends DuecareElement {
  static override get styles(): CSSResultGroup {
    return [super.styles, buttonStyles, dialogStyles, payNowStyles];
  }

  static override get properties(): PropertyDeclarations {
    return {
      href: {},
      target: { reflect: true, converter: oneOf('page', 'dialog', 'inline') },
      processor: {},
      paymentId: { attribute: 'payment-id' },
      urlTemplate: { attribute: 'url-template' },
      patientId: { attribute: 'patient-id' },
      balance: { attribute: false },
      nothingDue: { type: Boolean, reflect: true, attribute: 'nothing-due' },
      formShown: { state: true },
    };
  }

  /** Page that takes payments, on the same origin or `https`. Default: that of the link inside. */
  href: string | undefined;

  /** `page` goes there, `dialog` opens QuickPay over this page, `inline` opens it below. Default `page`. */
  target: 'page' | 'dialog' | 'inline' = 'page';

  /** A processor with payment pages of its own: `instamed`. Default: none. */
  processor: string | undefined;

  /** The practice's id at that processor. Nothing else goes into the address. */
  paymentId: string | undefined;

  /** Address of another processor's payment page, `https`, with `{payment-id}` where the id goes. */
  urlTemplate: string | undefined;

  /**
   * Shows only when this patient owes something, and opens the form for them: in `dialog` and `inline`, where `duecare-portal-pay` is
   * on the page, they are picked with their amount due. Needs a portal session. Default: anyone of the account.
   */
  patientId: string | undefined;

  /** A balance the page has loaded already; none is asked for then. */
  balance: Balance | undefined;

  /** Set by the element once it knows that nothing is due; it is hidden then. Read only. */
  nothingDue = false;

  /** QuickPay is in sight, below or over the page. */
  private formShown = false;

  protected override readonly messages = { ...common, ...payNow };

  readonly #dialog = new Dialog(this);
  readonly #loading = new Loading(this, this.connection, (connection, signal) => this.#load(connection, signal));
  /** What of `balance` can be used. */
  #balance: Balance | undefined;
  #destination: Destination = { mode: 'page', url: null, error: null };
  #state: PayNowState = 'due';
  #known: Balance | undefined;
  #made: QuickPayForm | undefined;

  override connectedCallback(): void {
    this.connection.optional = true;
    super.connectedCallback();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('balance')) this.#balance = contractValue('balance', this.balance, readPay, 'Balance');
    const { state } = this.#loading;
    const loaded = state.kind === 'loaded' ? state.value : null;
    const formReady = customElements.get(FORM) !== undefined && Dialog.supported;
    this.#destination = destination(this, loaded?.practice.processor, formReady);
    this.#known = this.#balance ?? loaded?.balance;
    this.#state = this.#known ? payNowState(this.#known, this.patientId, this.#destination.mode) : 'due';
    this.nothingDue = this.#state === 'nothing' && !this.formShown;
    if (this.#destination.error) warn(this.#destination.error);
  }

  protected override firstUpdated(): void {
    // Not in the template: this is no control, it hears the clicks of the link or button in it.
    this.renderRoot.querySelector<HTMLElement>('.trigger')?.addEventListener('click', this.#activate);
  }

  protected override updated(): void {
    const { mode, url } = this.#destination;
    if (mode !== 'link-out' || url === null) return;
    // The page's own link leads there too, so that it can be opened in a new tab or copied.
    this.#pageLink?.setAttribute('href', url);
    this.#pageLink?.setAttribute('rel', 'noreferrer');
  }

  protected override renderContent(): unknown {
    // A server does not know what stands inside; the slot does.
    const own = onServer || !this.#pageLink ? this.#ownTrigger() : nothing;
    return html`<span class="trigger" ?hidden=${this.#state === 'processing'}
        ><slot @slotchange=${() => this.requestUpdate()}>${onServer ? own : nothing}</slot
        >${onServer ? nothing : own}</span
      >${this.#notes().map((note) => html`<span class="note small" part="note">${note}</span>`)}${this.#formPlace(html`<slot name="form"></slot>`)}`;
  }

  #formPlace(form: TemplateResult): TemplateResult {
    if (this.target !== 'dialog') return html`<div class="inline-form" ?hidden=${!this.formShown}>${form}</div>`;
    return this.#dialog.render(form, {
      title: this.text('payNow.dialog'),
      closeLabel: this.text('close'),
      onClose: () => this.#closed(),
    });
  }

  /** What the payer has to know beside the button. */
  #notes(): readonly RichText[] {
    const balance = this.#known;
    if (!balance || this.#state === 'nothing') return [];
    const text: typeof this.text = (key, values) => this.text(key, values);
    const money = (amount: Money) => formatMoney(amount, this.language);
    if (this.#destination.mode === 'link-out') {
      const patient = balance.patients.find(({ patientId }) => patientId === this.patientId);
      return linkOutFacts(balance, text, money, patient);
    }
    const processing = this.#isInCard ? null : processingText(balance, text, money);
    return processing ? [processing] : [];
  }

  /** A balance card around it says by itself what is being processed. */
  get #isInCard(): boolean {
    const root = this.getRootNode();
    return [this, root instanceof ShadowRoot && root.host].some((element) => element && element.closest(CARD));
  }

  async #load(connection: Connection, signal: AbortSignal): Promise<{ balance: Balance; practice: Practice }> {
    const [balance, practice] = await Promise.all([
      this.#balance ?? connection.balance.get(signal),
      connection.practice.get(signal),
    ]);
    return { balance, practice };
  }

  /** The link that the page has put inside, or a button in its place. */
  get #pageLink(): Element | null {
    return this.querySelector(':scope > :is(a, button):not([slot]), :scope > :not([slot]) :is(a, button)');
  }

  #ownTrigger(): unknown {
    const { mode, url, error } = this.#destination;
    const label = this.text('payNow.label');
    if (error) return html`<span class="small muted">${this.text('configuration.text')}</span>`;
    if (url !== null) {
      return html`<a class="button" part="button" href=${url} rel=${mode === 'link-out' ? 'noreferrer' : nothing}>
        ${label}
      </a>`;
    }
    return mode === 'page' ? nothing : html`<button class="button" part="button" type="button">${label}</button>`;
  }

  readonly #activate = (event: MouseEvent) => {
    const onTrigger = event.target instanceof Element && event.target.closest('a, button') !== null;
    if (!onTrigger || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    const { mode } = this.#destination;
    const goOn = this.dispatchEvent(new PayRequestedEvent(mode, this.patientId ?? null));
    if (!goOn || mode === 'dialog' || mode === 'inline') event.preventDefault();
    if (goOn && (mode === 'dialog' || mode === 'inline')) this.#showForm(mode);
  };

  /** The form is a child in light DOM, because processors' scripts find no frame inside a shadow root. */
  #showForm(mode: 'dialog' | 'inline'): void {
    const given = this.querySelector<QuickPayForm>(`:scope > [slot='form']`);
    const form: QuickPayForm =
      given ?? appendGenerated(this, this.patientId && customElements.get(PORTAL_FORM) ? PORTAL_FORM : FORM, 'form');
    if (this.patientId) Object.assign(form, { patientId: this.patientId });
    if (!given) this.#made = form;
    this.formShown = true;
    if (mode === 'dialog') this.#dialog.show();
  }

  /** A form that was made here goes with the dialog, unless a payment is on its way: then it waits for the payer to look again. */
  #closed(): void {
    this.formShown = false;
    if (this.#made?.busy) return;
    this.#made?.remove();
    this.#made = undefined;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'duecare-pay-now': DuecarePayNow;
  }
}
