import { html, nothing, type CSSResultGroup, type PropertyDeclarations, type PropertyValues } from 'lit';
import { levelConverter, oneOf } from '../../base/attributes.ts';
import { DuecareElement, StepHistory } from '../../base/index.ts';
import { reachesPortal } from '../../base/portal-access.ts';
import type { VerificationPurpose } from '../../base/portal-events.ts';
import { Dialog, empty, icons, ScreenFocus } from '../../parts/index.ts';
import { SessionWarning } from '../../parts/session-warning.ts';
import { common } from '../../text/en/common.ts';
import { mfaPrompt } from '../../text/en/mfa-prompt.ts';
import { session } from '../../text/en/session.ts';
import { timeLeft } from '../../text/en/time-left.ts';
import { CONTENT, contentView, skeletonView } from './around.ts';
import { mfaPromptStyles } from './mfa-prompt.styles.ts';
import { steps } from './mfa-prompt.flow.ts';
import { OneTimeCode } from './one-time-code.ts';
import { PendingRequest } from './pending-request.ts';

/**
 * Verifies the patient by a one-time code and then shows what is inside. It begins with the session of QuickPay or the payment
 * link of the page where there is one, and otherwise asks for a name and an address; either way nothing tells whether the
 * practice knows somebody. It also warns before the session ends, and takes everything out of sight when it has.
 *
 * ```html
 * <duecare-mfa-prompt>
 *   <duecare-statement-list></duecare-statement-list>
 * </duecare-mfa-prompt>
 * ```
 *
 * With `target="dialog"` the content is always in sight, and elements in it offer to verify. Whatever the target, a code that
 * is asked for within an open session (to delete a saved card) is asked for in a dialog over the content.
 *
 * @slot - What a verified patient may see.
 * @csspart card - The surface.
 * @csspart heading - The heading of a screen.
 * @csspart choice - One of the places a code can go.
 * @csspart field - A label, its field, its hint and what is wrong with it.
 * @csspart input - A field.
 * @csspart notice - A message.
 * @csspart button - Every button.
 * @csspart dialog - The dialog.
 * @csspart footer - How to reach the practice.
 * @csspart session-warning - The warning before the session ends.
 * @fires {VerificationRequestedEvent} duecare-verification-requested - The warning or an element inside wants a code. Detail: `purpose`.
 */
export class DuecareMfaPrompt extends DuecareElement {
  static override get styles(): CSSResultGroup {
    return [super.styles, mfaPromptStyles];
  }

  static override get properties(): PropertyDeclarations {
    return {
      target: { reflect: true, converter: oneOf('inline', 'dialog') },
      headingLevel: { type: Number, attribute: 'heading-level', converter: levelConverter },
      noHistory: { type: Boolean, attribute: 'no-history' },
    };
  }

  /** `inline` asks in the place of the content, `dialog` over it and only when somebody wants to. Default `inline`. */
  target: 'inline' | 'dialog' = 'inline';

  /** Level of the headings in the page's outline, 1 to 6. Default 2. */
  headingLevel = 2;

  /** Leaves the browser's history alone: Back then leaves the page from every screen. Default: Back is one screen back. */
  noHistory = false;

  protected override readonly messages = { ...common, ...mfaPrompt, ...session, ...timeLeft };

  readonly #code = new OneTimeCode(this, {
    connection: this.connection,
    live: this.live,
    text: (key, values) => this.text(key, values),
    isInSight: () => this.#asks,
    onSubmit: () => this.#focus.attend(),
    onVerified: () => this.#verified(),
  });
  readonly #warning = new SessionWarning(this, {
    connection: this.connection,
    live: this.live,
    text: (key, values) => this.text(key, values),
  });
  readonly #request = new PendingRequest();
  readonly #dialog = new Dialog(this);
  readonly #focusInPlace = new ScreenFocus(this);
  readonly #focusInDialog = new ScreenFocus(this);
  #token: string | null | undefined;

  readonly #history = new StepHistory(this, {
    step: () => (this.#asks && !this.#isWaiting ? (steps.find((step) => step === this.#code.screen) ?? null) : null),
    show: (screen) => this.#asks && this.#code.revisit(screen),
    isOff: () => this.noHistory,
  });

  constructor() {
    super();
    this.addEventListener('duecare-verification-requested', (event) => {
      if (!event.answered) event.respondWith(this.verify(event.detail.purpose));
    });
  }

  /** Verifies the patient, and resolves with whether that went well: true at once where nothing is missing. */
  verify(purpose: VerificationPurpose = 'portal'): Promise<boolean> {
    if (purpose === 'portal' && this.#open) return Promise.resolve(true);
    const isFirst = this.#request.purpose === null;
    const verified = this.#request.wait(purpose);
    if (!isFirst) return verified;
    if (this.#isContentInSight) {
      this.#code.begin();
      this.#dialog.show();
    }
    // Whoever has pressed a button that says so need not press another one.
    if (this.#code.state.screen === 'start') this.#code.startWithSession();
    return verified;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#request.settle(false);
  }

  protected override willUpdate(): void {
    const { current } = this.connection;
    const token = current?.session.token;
    if (current && token !== this.#token) this.#tokenChanged(this.#token, token ?? null);
    this.#token = token;
  }

  protected override update(changed: PropertyValues<this>): void {
    this.#focus.before(this.#asks ? this.#code.screen : CONTENT);
    super.update(changed);
  }

  protected override updated(): void {
    this.#focus.after(this.#code.state.busy !== null);
  }

  protected override renderContent(): unknown {
    const content = this.#isContentInSight && !this.#warning.away;
    return html`${this.#warning.render()}
    ${
      content
        ? this.#content()
        : html`<section class="card" part="card" aria-busy=${this.#isWaiting ? 'true' : 'false'}>
            ${this.#inPlace()}
          </section>`
    }
    ${this.#inDialog()}`;
  }

  /** A session that reaches the portal is there. */
  get #open(): boolean {
    const { current } = this.connection;
    return current !== undefined && reachesPortal(current);
  }

  get #isContentInSight(): boolean {
    return this.#open || this.target === 'dialog';
  }

  /** It is not known yet what to ask for, or whether anything. */
  get #isWaiting(): boolean {
    const { current, error } = this.connection;
    return !error && (!current || this.#warning.away || this.#code.isWaiting);
  }

  /** The one-time code is in sight, in place or in the dialog. */
  get #asks(): boolean {
    return this.#dialog.open || !this.#isContentInSight;
  }

  /** A dialog gives the focus back by itself when it closes. */
  get #focus(): ScreenFocus {
    return this.#dialog.open ? this.#focusInDialog : this.#focusInPlace;
  }

  #content(): unknown {
    if (this.target === 'dialog') return html`<slot></slot>`;
    return contentView(this.#dialog.open, (key) => this.text(key));
  }

  #inPlace(): unknown {
    if (this.connection.error) {
      return empty(icons.info, this.text('configuration.title'), this.text('configuration.text'));
    }
    if (this.#isWaiting) return skeletonView((key) => this.text(key));
    return this.#dialog.open ? nothing : this.#code.render(this.headingLevel);
  }

  #inDialog(): unknown {
    if (!Dialog.supported) return nothing;
    return this.#dialog.render(this.#dialog.open ? this.#code.render(3) : html``, {
      title: this.text('mfa.dialog'),
      closeLabel: this.text('close'),
      onClose: () => this.#closed(),
    });
  }

  #verified(): void {
    this.#history.restart();
    this.#request.settle(true);
    this.#dialog.close();
  }

  /** A dialog that was closed before its end. */
  #closed(): void {
    this.#request.settle(false);
    this.#code.cancel();
  }

  #tokenChanged(before: string | null | undefined, token: string | null): void {
    const { busy, challenge } = this.#code.state;
    if (token === null && before != null) this.#sessionEnded();
    else if (busy === null && challenge === null) this.#code.begin();
    // With a bill open already, whoever comes here has asked for the account.
    if (before === undefined && token !== null && !this.#isContentInSight) this.#code.startWithSession();
  }

  #sessionEnded(): void {
    const { session } = this.connection.current ?? {};
    if (session?.endedBy === 'expired' && !this.#isContentInSight) this.live.alert(this.text('session.say.ended'));
    this.#code.forget();
    this.#request.settle(false);
    this.#dialog.close();
    this.#code.begin();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'duecare-mfa-prompt': DuecareMfaPrompt;
  }
}
