import { html, nothing, type CSSResultGroup, type PropertyDeclarations, type PropertyValues } from 'lit';
import { DuecareElement, Fetched } from '../../base/index.ts';
import { reachesPortal } from '../../base/portal-access.ts';
import type { VerificationPurpose } from '../../base/portal-events.ts';
import { Ticker } from '../../base/ticker.ts';
import { systemClock } from '../../client/index.ts';
import { bone, Dialog, empty, HEADING, icons, ScreenFocus } from '../../parts/index.ts';
import { SessionWarning } from '../../parts/session-warning.ts';
import { timeLeft as timeLeftIn } from '../../parts/time-left.ts';
import { common } from '../../text/en/common.ts';
import { mfaPrompt } from '../../text/en/mfa-prompt.ts';
import { session } from '../../text/en/session.ts';
import { timeLeft } from '../../text/en/time-left.ts';
import { MfaForms } from './forms.ts';
import { waitsUntil, type MfaState, type Screen } from './mfa-prompt.flow.ts';
import { mfaPromptStyles } from './mfa-prompt.styles.ts';
import { newsOf } from './news.ts';
import { PendingRequest } from './pending-request.ts';
import { PhoneCode } from './phone-code.ts';
import { renderScreen } from './screens/index.ts';
import { Verification } from './verification.ts';
import type { View } from './view.ts';

/** Id of what surrounds the content while a dialog is over it; otherwise it takes the focus as a screen's heading does. */
const CONTENT = 'content';

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
      target: { reflect: true },
      headingLevel: { type: Number, attribute: 'heading-level' },
    };
  }

  /** `inline` asks in the place of the content, `dialog` over it and only when somebody wants to. Default `inline`. */
  target: 'inline' | 'dialog' = 'inline';

  /** Level of the headings in the page's outline, 1 to 6. Default 2. */
  headingLevel = 2;

  protected override readonly messages = { ...common, ...mfaPrompt, ...session, ...timeLeft };

  readonly #practice = new Fetched(this, () => {
    const { current } = this.connection;
    return current ? { keys: [current], load: (signal) => current.practice.get(signal) } : null;
  });
  readonly #verification = new Verification(this, this.connection, {
    onChange: (before, after) => this.#changed(before, after),
    onVerified: () => this.#verified(),
  });
  readonly #warning = new SessionWarning(this, {
    connection: this.connection,
    live: this.live,
    text: (key, values) => this.text(key, values),
  });
  readonly #forms = new MfaForms(this);
  readonly #request = new PendingRequest();
  readonly #dialog = new Dialog(this);
  readonly #focusInPlace = new ScreenFocus(this);
  readonly #focusInDialog = new ScreenFocus(this);
  readonly #phone = new PhoneCode(this, (code) => this.#codeCame(code));
  readonly #ticker = new Ticker(this, () => this.#waitIsOver());
  #token: string | null | undefined;

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
      this.#verification.begin();
      this.#dialog.show();
    }
    // Whoever has pressed a button that says so need not press another one.
    if (this.#verification.state.screen === 'start') void this.#verification.startWithSession();
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
    this.#forms.offer(this.#practice.value?.options.mfaChannels ?? []);
    this.#focus.before(this.#asks ? this.#screen : CONTENT);
    super.update(changed);
  }

  protected override updated(): void {
    const { state } = this.#verification;
    const { sent } = state;
    this.#focus.after(state.busy !== null);
    this.#ticker.countTo(this.#asks ? waitsUntil(state, systemClock.now()) : null);
    this.#phone.await(this.#asks && this.#screen === 'code' && sent?.destination.channel === 'text');
  }

  protected override renderContent(): unknown {
    const content = this.#isContentInSight && !this.#warning.away;
    return html`${this.#warning.render()}
    ${
      content
        ? this.target === 'dialog'
          ? html`<slot></slot>`
          : html`<div
              class="content"
              id=${this.#dialog.open ? CONTENT : HEADING}
              role="group"
              aria-label=${this.text('mfa.content')}
              tabindex="-1"
            >
              <slot></slot>
            </div>`
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
    return !error && (!current || this.#warning.away || (!this.#practice.value && this.#practice.pending));
  }

  /** The one-time code is in sight, in place or in the dialog. */
  get #asks(): boolean {
    return this.#dialog.open || !this.#isContentInSight;
  }

  get #screen(): Screen {
    const { screen } = this.#verification.state;
    const { value } = this.#practice;
    return value?.options.mfaChannels.length === 0 ? 'no-codes' : screen;
  }

  /** A dialog gives the focus back by itself when it closes. */
  get #focus(): ScreenFocus {
    return this.#dialog.open ? this.#focusInDialog : this.#focusInPlace;
  }

  #inPlace(): unknown {
    if (this.connection.error) {
      return empty(icons.info, this.text('configuration.title'), this.text('configuration.text'));
    }
    if (!this.#isWaiting)
      return this.#dialog.open ? nothing : renderScreen(this.#screen, this.#view(this.headingLevel));
    return html`<p class="visually-hidden">${this.text('loading')}</p>
      <div class="screen">${bone('title')} ${bone('line')} ${bone('field')} ${bone('field')} ${bone('field')}</div>`;
  }

  #inDialog(): unknown {
    if (!Dialog.supported) return nothing;
    return this.#dialog.render(this.#dialog.open ? html`${renderScreen(this.#screen, this.#view(3))}` : html``, {
      title: this.text('mfa.dialog'),
      closeLabel: this.text('close'),
      onClose: () => this.#closed(),
    });
  }

  #view(level: number): View {
    const verification = this.#verification;
    const forms = this.#forms;
    return {
      text: (key, values) => this.text(key, values),
      level,
      practice: this.#practice.value ?? null,
      state: verification.state,
      now: systemClock.now(),
      endedBy: this.connection.current?.session.endedBy ?? null,
      fresh: this.#open,
      forms,
      submit: (task) => (event) => this.#submit(event, task),
      submitIdentity: () => this.#submitIdentity(),
      submitCode: () => this.#submitCode(),
      start: () => void verification.startWithSession(),
      send: () => this.#send(),
      choose: (destinationId) => verification.choose(destinationId),
      back: () => verification.back(),
      beginWithName: () => verification.begin('identity'),
      beginAgain: () => verification.begin(),
    };
  }

  #submit(event: Event, task: () => unknown): void {
    event.preventDefault();
    this.#focus.attend();
    task();
  }

  #submitIdentity(): void {
    const request = this.#forms.submitIdentity();
    if (request) void this.#verification.startWithIdentity(request);
  }

  #submitCode(): void {
    const code = this.#forms.submitCode();
    if (code === null) this.live.alert(this.text('mfa.code.unreadable'));
    else void this.#verification.check(code);
  }

  #send(): void {
    const now = systemClock.now();
    const until = waitsUntil(this.#verification.state, now);
    if (until === null) void this.#verification.send();
    else
      this.live.say(this.text('mfa.resend.wait', { time: timeLeftIn(until - now, (...what) => this.text(...what)) }));
  }

  #changed(before: MfaState, after: MfaState): void {
    if (after.sent !== before.sent && after.trouble === null) this.#forms.forgetCode();
    const news = newsOf(before, after, { text: (key, values) => this.text(key, values), now: systemClock.now() });
    if (news) this.live[news.urgent ? 'alert' : 'say'](news.text);
  }

  #verified(): void {
    this.#forms.forget();
    this.live.say(this.text('mfa.say.verified'));
    this.#request.settle(true);
    this.#dialog.close();
  }

  /** A message came in; it is for the patient to send it off. */
  #codeCame(code: string): void {
    if (this.#forms.code !== '') return;
    this.#forms.typeCode(code);
    this.live.say(this.text('mfa.filled'));
  }

  #waitIsOver(): void {
    if (this.#asks && this.#screen === 'code') this.live.say(this.text('mfa.say.resend'));
  }

  /** A dialog that was closed before its end. */
  #closed(): void {
    this.#request.settle(false);
    this.#verification.begin();
    this.#forms.forgetCode();
  }

  #tokenChanged(before: string | null | undefined, token: string | null): void {
    const { busy, challenge } = this.#verification.state;
    if (token === null && before != null) this.#sessionEnded();
    else if (busy === null && challenge === null) this.#verification.begin();
    // With a bill open already, whoever comes here has asked for the account.
    if (before === undefined && token !== null && !this.#isContentInSight) void this.#verification.startWithSession();
  }

  #sessionEnded(): void {
    const { session } = this.connection.current ?? {};
    if (session?.endedBy === 'expired' && !this.#isContentInSight) this.live.alert(this.text('session.say.ended'));
    this.#forms.forget();
    this.#request.settle(false);
    this.#dialog.close();
    this.#verification.begin();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'duecare-mfa-prompt': DuecareMfaPrompt;
  }
}
