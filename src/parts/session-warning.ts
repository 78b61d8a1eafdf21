import { html, nothing, type ReactiveController, type ReactiveElement, type TemplateResult } from 'lit';
import type { ConnectionController } from '../base/connection-controller.ts';
import type { LiveRegion } from '../base/live-region.ts';
import { logOut } from '../base/log-out.ts';
import { VerificationRequestedEvent } from '../base/portal-events.ts';
import { keeperOf, type SessionKeeper } from '../base/session-keeper.ts';
import type { Warning } from '../base/session-timer.ts';
import { focusedElement } from './focused-element.ts';
import { icons } from './icons.ts';
import type { Speech } from './speech.ts';
import { clockLeft, timeLeft } from './time-left.ts';

/** How many milliseconds are left when it is said once more. */
const REMINDERS = [60_000, 20_000];

export interface SessionWarningOptions {
  connection: ConnectionController;
  live: LiveRegion;
  text: Speech['text'];
}

/**
 * Keeps the portal session while its host is on the page, and warns before it ends: in a window beside the page's content that
 * takes neither the focus nor the page away, announced when it comes and seldom after that. One press, or any key, extends. Of
 * several on one connection the first one shows it.
 *
 * Render it anywhere in the host's shadow root, before what it is about; while `away` show nothing of the session. Needs
 * `buttonStyles`, `sessionWarningStyles` and the texts `session` and `timeLeft`.
 */
export class SessionWarning implements ReactiveController {
  readonly #host: ReactiveElement;
  readonly #options: SessionWarningOptions;
  #keeper: SessionKeeper | undefined;
  /** What had the focus before the warning got it, for as long as the warning stands. */
  #before: HTMLElement | null = null;
  #hadFocus = false;
  #told: Warning | null = null;

  constructor(host: ReactiveElement, options: SessionWarningOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  /** The page has just come out of the back/forward cache, and it is not known whether the session still is. */
  get away(): boolean {
    return this.#keeper?.away ?? false;
  }

  hostConnected(): void {
    addEventListener('focusin', this.#onFocus);
    this.#host.requestUpdate();
  }

  hostUpdate(): void {
    const { current } = this.#options.connection;
    const keeper = current && this.#host.isConnected ? keeperOf(current) : undefined;
    if (keeper !== this.#keeper) this.#use(keeper);
    const { activeElement } = this.#host.shadowRoot ?? document;
    this.#hadFocus = this.#element?.contains(activeElement) ?? false;
  }

  hostUpdated(): void {
    const element = this.#element;
    // Above everything, dialogs included, where the browser can do that.
    if (element && 'showPopover' in element && !element.matches(':popover-open')) element.showPopover();
    if (element) return;
    if (this.#hadFocus && this.#before?.isConnected) this.#before.focus();
    // It may say whose account this is, and must not be held when the session is over.
    this.#before = null;
  }

  hostDisconnected(): void {
    removeEventListener('focusin', this.#onFocus);
    this.#use(undefined);
    this.#before = null;
  }

  render(): TemplateResult | typeof nothing {
    const warning = this.#keeper?.shows(this) === true ? this.#keeper.timer.warning : null;
    if (!warning) return nothing;
    const { text } = this.#options;
    return html`<div
      class="session-warning"
      part="session-warning"
      role="region"
      aria-label=${text('session.warning')}
      popover="manual"
      data-duecare-asks
    >
      ${icons.clock}
      <div>
        <p class="title">${text('session.warning.title')}</p>
        <p>
          ${text(warning.extendable ? 'session.warning.text' : 'session.warning.last')}
          <span class="clock" translate="no">${clockLeft(warning.left)}</span>.
        </p>
        ${warning.failed ? html`<p class="muted">${text('session.warning.failed')}</p>` : nothing}
      </div>
      <div class="actions">
        ${warning.extendable ? this.#button('session.warning.extend', () => this.#extend(), warning.busy) : nothing}
        ${warning.extendable ? nothing : this.#button('session.warning.verify', () => this.#verify())}
        <button
          class="button quiet"
          part="button"
          type="button"
          @click=${() => logOut(this.#options.connection.current)}
        >
          ${text('session.warning.logOut')}
        </button>
      </div>
    </div>`;
  }

  get #element(): HTMLElement | null {
    return this.#host.renderRoot.querySelector<HTMLElement>('.session-warning');
  }

  #button(
    label: 'session.warning.extend' | 'session.warning.verify',
    onClick: () => void,
    busy = false,
  ): TemplateResult {
    return html`<button
      class="button"
      part="button"
      type="button"
      aria-disabled=${busy ? 'true' : nothing}
      @click=${onClick}
    >
      ${this.#options.text(label)}
    </button>`;
  }

  #extend(): void {
    void this.#keeper?.timer.extend();
  }

  /** A new session takes the place of the one that is ending. */
  #verify(): void {
    this.#host.dispatchEvent(new VerificationRequestedEvent('fresh-code'));
  }

  #use(keeper: SessionKeeper | undefined): void {
    this.#keeper?.removeEventListener('change', this.#onChange);
    this.#keeper?.unwatch(this);
    this.#keeper = keeper;
    this.#told = null;
    keeper?.addEventListener('change', this.#onChange);
    keeper?.watch(this);
  }

  readonly #onChange = () => {
    this.#host.requestUpdate();
    const keeper = this.#keeper;
    if (keeper?.shows(this) !== true) return;
    const { warning } = keeper.timer;
    const before = this.#told;
    this.#told = warning;
    if (warning) this.#tell(warning, before);
    else if (before) this.#tellEnd();
  };

  #tell(warning: Warning, before: Warning | null): void {
    const { live, text } = this.#options;
    const isDue = REMINDERS.some((left) => before && before.left > left && warning.left <= left);
    const isOther = before?.extendable !== warning.extendable;
    if (isDue || isOther) {
      // A moment less than two minutes are two, and two and a half are no three.
      const time = timeLeft(warning.left, text, (minutes) => Math.ceil(minutes - 0.5));
      live.alert(text(warning.extendable ? 'session.say.warning' : 'session.say.last', { time }));
    } else if (warning.failed && !before.failed) {
      live.alert(text('session.warning.failed'));
    }
    if (!before) this.#before = focusedElement();
  }

  #tellEnd(): void {
    const { live, text, connection } = this.#options;
    if (connection.current?.session.token) live.say(text('session.say.extended'));
  }

  /** The focus may move about the page while the warning stands. */
  readonly #onFocus = (event: FocusEvent) => {
    const [target] = event.composedPath();
    const element = this.#element;
    if (element && target instanceof HTMLElement && !element.contains(target)) this.#before = target;
  };
}
