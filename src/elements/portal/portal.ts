import {
  html,
  nothing,
  type CSSResultGroup,
  type LitElement,
  type PropertyDeclarations,
  type PropertyValues,
} from 'lit';
import { levelConverter } from '../../base/attributes.ts';
import { DuecareElement } from '../../base/duecare-element.ts';
import type { PayRequestedEvent } from '../../base/events.ts';
import { Loading } from '../../base/loading.ts';
import { logOut } from '../../base/log-out.ts';
import { reachesPortal } from '../../base/portal-access.ts';
import type { ReceiptRequestedEvent, StatementRequestedEvent } from '../../base/portal-events.ts';
import { isProblemError } from '../../client/index.ts';
import { HEADING, ScreenFocus } from '../../parts/screen-focus.ts';
import { common } from '../../text/en/common.ts';
import { portal } from '../../text/en/portal.ts';
import { Access } from './access.ts';
import { FocusClear } from './focus-clear.ts';
import { FreshPractice } from './fresh-practice.ts';
import { loadOverview } from './overview.ts';
import { PayPlace } from './pay-place.ts';
import { placeOf } from './places.ts';
import { stageOf, type Stage } from './portal.flow.ts';
import { portalStyles } from './portal.styles.ts';
import { PracticeIcon } from './practice-icon.ts';
import type { Ways } from './views/entrance.ts';
import { footerView, headerView, navView } from './views/frame.ts';
import { stageView } from './views/stage.ts';
import type { View } from './view.ts';
import { Wayfinding } from './wayfinding.ts';

/**
 * All that a patient sees of their account, in one place: what is owed, paying, statements, receipts, visits, and the account
 * itself. It opens by a one-time code, from a payment link or code by way of QuickPay, or with a session of the host's own. Where
 * the page has set a `section` other than `pay`, a payment link leads to the one-time code at once.
 *
 * ```html
 * <duecare-portal base-url="https://billing.example.com" processor-origin="https://cards.example.net"></duecare-portal>
 *
 * <duecare-provider base-url="https://billing.example.com">
 *   <duecare-portal section="statements" section-href="/account/{section}/{item}"></duecare-portal>
 * </duecare-provider>
 * ```
 *
 * It never changes the page's address. With `section-href` its ways are real links, which the host's router may follow:
 * `duecare-section-changed` says where the patient went, and setting `section` and `item` leads there.
 *
 * @slot notices - Notices to read before paying, as help with languages and patients' rights. Each says its `lang`.
 * @slot pay - Made by the element: QuickPay.
 * @slot saved-cards - Below the patients of the account, where the practice keeps cards.
 * @csspart portal - Around everything.
 * @csspart header - The practice and the ways out.
 * @csspart brand - The practice's logo or name.
 * @csspart logo - The practice's logo.
 * @csspart log-out - The button that ends the session.
 * @csspart nav - The navigation: a bar in a narrow column, on phones at the foot of the window, and tabs in a wide one.
 * @csspart nav-item - One way of it.
 * @csspart main - What is between navigation and footer.
 * @csspart heading - The heading of a section.
 * @csspart card - A surface of the portal's own.
 * @csspart home-image - The practice's image beside the greeting.
 * @csspart button - The portal's own buttons.
 * @csspart notice - A message.
 * @csspart footer - How to reach the practice.
 * @fires {SectionRequestedEvent} duecare-section-requested - The patient wants to go somewhere. Cancelable. Detail: `section`, `item`.
 * @fires {SectionChangedEvent} duecare-section-changed - The patient went there. Detail: `section`, `item`.
 */
export class DuecarePortal extends DuecareElement {
  static override get styles(): CSSResultGroup {
    return [super.styles, portalStyles];
  }

  static override get properties(): PropertyDeclarations {
    return {
      section: { reflect: true },
      item: { reflect: true },
      sectionHref: { attribute: 'section-href' },
      headingLevel: { type: Number, attribute: 'heading-level', converter: levelConverter },
      noHistory: { type: Boolean, attribute: 'no-history' },
      practiceIcon: { type: Boolean, attribute: 'practice-icon' },
    };
  }

  /** `home`, `pay`, `statements`, `receipts`, `visits` or `account`. Default: where the practice lets its portal begin. */
  section: string | undefined;

  /** Id of the statement or receipt that is open. Default none. */
  item: string | undefined;

  /** Address of a section on the host's site, for example `/account/{section}/{item}`. Default: none, and no links. */
  sectionHref: string | undefined;

  /** Level of a section's heading in the page's outline, 1 to 5. Default 2. */
  headingLevel = 2;

  /** Leaves the browser's history alone while paying and while a code is asked for. Default: Back is one step back there. */
  noHistory = false;

  /** Gives a page without an icon the practice's own, for as long as the portal is on it. Default: leaves the page's icon alone. */
  practiceIcon = false;

  protected override readonly messages = { ...common, ...portal };

  readonly #access = new Access(this, this.connection, () => this.section);
  readonly #practice = new FreshPractice(this, this.connection);
  readonly #overview = new Loading(this, this.connection, loadOverview, reachesPortal);
  readonly #pay = new PayPlace(this, () => this.#access.choose('verify'));
  readonly #focus = new ScreenFocus(this);
  readonly #icon = new PracticeIcon(this);
  readonly #way = new Wayfinding(this);
  #stage: Stage = 'loading';
  /** The portal has just opened. */
  #entered = false;

  constructor() {
    super();
    new FocusClear(this);
  }

  protected override update(changed: PropertyValues<this>): void {
    this.#hearSession();
    const stage = this.#nextStage();
    this.#entered = stage === 'portal' && this.#stage !== stage;
    this.#stage = stage;
    this.#way.look(this.#practice.value?.options.landingPage ?? 'home');
    this.#placePayment();
    this.#icon.show(this.practiceIcon ? this.#practice.value?.branding.faviconUrl : null);
    const { section, item } = this.#way.place;
    this.#focus.before([this.#stage, ...(this.#stage === 'portal' ? [section, item] : [])].join());
    super.update(changed);
  }

  protected override updated(): void {
    this.#focus.after(false);
    if (this.#entered) void this.#afterPrompt();
    this.#way.giveFocusBack();
  }

  protected override renderContent(): unknown {
    const view = this.#view();
    const inside = this.#stage === 'portal';
    const paying = this.#stage === 'pay' || (inside && this.#way.place.section === 'pay');
    return html`<div
      class="portal ${paying ? 'paying' : ''}"
      part="portal"
      aria-busy=${this.#stage === 'loading' ? 'true' : 'false'}
    >
      ${headerView(view, inside)} ${inside ? navView(view) : nothing}
      <div
        class="main ${this.#stage}"
        part="main"
        @duecare-pay-requested=${this.#onPay}
        @duecare-receipt-requested=${this.#onReceipt}
        @duecare-statement-requested=${this.#onStatement}
      >
        ${stageView(this.#stage, view, this.#ways(), this.#practice.trouble)}
      </div>
      ${footerView(view)}
    </div>`;
  }

  /** The prompt gives the focus to all that it shows now; the heading of the section says more. */
  async #afterPrompt(): Promise<void> {
    const prompt = this.renderRoot.querySelector<LitElement>('duecare-mfa-prompt');
    await prompt?.updateComplete;
    if (prompt && this.shadowRoot?.activeElement === prompt) {
      this.renderRoot.querySelector<HTMLElement>(`#${HEADING}`)?.focus();
    }
  }

  #view(): View {
    return {
      text: (key, values) => this.text(key, values),
      locale: this.language,
      level: this.headingLevel,
      noHistory: this.noHistory,
      practice: this.#practice.value ?? null,
      overview: this.#overview.state,
      place: this.#way.place,
      hrefOf: (place) => this.#way.hrefOf(place),
      go: (place) => this.#way.go(place),
      logOut: this.#access.session === 'portal' ? () => void logOut(this.connection.current) : null,
      retry: () => this.#retry(),
    };
  }

  #ways(): Ways {
    return {
      billOpen: this.#access.session === 'quickpay',
      quickPay: this.#practice.value?.options.quickPay ?? false,
      toPay: () => this.#access.choose('pay'),
      toVerify: () => this.#access.choose('verify'),
    };
  }

  #nextStage(): Stage {
    const { state } = this.#overview;
    const scope = state.kind === 'failed' && isProblemError(state.error, 'scope_insufficient');
    const { session, entrance } = this.#access;
    return stageOf({
      misconfigured: this.connection.error !== undefined,
      connected: this.connection.current !== undefined,
      session,
      entrance,
      refused: scope ? 'scope' : state.kind === 'signed-out' ? 'ended' : null,
    });
  }

  /** QuickPay is there where it is shown, and stays for as long as it has something to keep. */
  #placePayment(): void {
    const headingLevel = this.headingLevel + 1;
    const { noHistory } = this;
    const home = this.#way.hrefOf(placeOf('home', null)) ?? '#';
    if (this.#stage === 'pay') this.#pay.show({ headingLevel, noHistory, accountUrl: home });
    else if (this.#stage === 'portal' && this.#way.place.section === 'pay') {
      this.#pay.show({ headingLevel, noHistory, accountUrl: undefined });
    } else this.#pay.leave();
  }

  #hearSession(): void {
    const news = this.#access.takeNews();
    // A payment that is still being looked up comes first.
    if (news === 'opened' && this.#pay.busy) this.section = 'pay';
    else if (news === 'opened') this.#pay.forget();
    if (news === 'opened-for-another') this.#forgetPlace();
    if (news === 'ended' && this.#access.entrance === 'goodbye') this.#forgetPlace();
    else if (news === 'ended') this.live.alert(this.text('portal.say.ended'));
  }

  /** Whoever comes next is not to find what was left here. */
  #forgetPlace(): void {
    this.#way.forget();
    this.#pay.forget();
  }

  /** A practice whose payments are taken elsewhere leads there; all others to the section. */
  readonly #onPay = (event: PayRequestedEvent) => {
    if (event.detail.mode === 'link-out') return;
    event.preventDefault();
    this.#pay.patientId = event.detail.patientId ?? undefined;
    this.#way.go(placeOf('pay', null));
  };

  readonly #onReceipt = (event: ReceiptRequestedEvent) => {
    event.preventDefault();
    this.#way.go(placeOf('receipts', event.detail.receiptId));
  };

  readonly #onStatement = (event: StatementRequestedEvent) => {
    event.preventDefault();
    this.#way.go(placeOf('statements', event.detail.statementId));
  };

  #retry(): void {
    this.#practice.retry();
    this.#overview.retry();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'duecare-portal': DuecarePortal;
  }
}
