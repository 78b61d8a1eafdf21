import { html, type CSSResultGroup, type PropertyDeclarations, type PropertyValues } from 'lit';
import { levelConverter } from '../../base/attributes.ts';
import { DuecareElement } from '../../base/duecare-element.ts';
import { Loading, type LoadState } from '../../base/loading.ts';
import { portalClientOf, reachesPortal } from '../../base/portal-access.ts';
import { StatementPrintedEvent } from '../../base/portal-events.ts';
import { isProblemError } from '../../client/index.ts';
import type { Balance, Practice, Statement } from '../../contract/index.ts';
import { icons } from '../../parts/icons.ts';
import { empty } from '../../parts/load-notice.ts';
import { loadStatement } from '../../parts/load-statement.ts';
import { payAction } from '../../parts/pay-action.ts';
import { printAlone } from '../../parts/print-alone.ts';
import { statementStanding } from '../../parts/statement-standing.ts';
import { verifyNotice, verifyTitle } from '../../parts/verify-notice.ts';
import { common } from '../../text/en/common.ts';
import { payNow } from '../../text/en/pay-now.ts';
import { statements } from '../../text/en/statements.ts';
import { verifyNotice as verifyTexts } from '../../text/en/verify-notice.ts';
import { visitLines } from '../../text/en/visit-lines.ts';
import { sheetView } from './sheet.ts';
import { skeletonView } from './skeleton.ts';
import { viewerStyles } from './statement-viewer.styles.ts';
import { markValues } from '../../text/marked-values.ts';

interface Shown {
  /** Null when there is no statement yet. */
  statement: Statement | null;
  practice: Practice;
  balance: Balance;
}

/**
 * One statement, as the practice would mail it: who bills whom, what is to pay and by when, the services of every visit, what
 * was paid since, and how to pay. It prints on Letter and A4, without the page around it.
 *
 * ```html
 * <duecare-statement-viewer pay-href="/pay"></duecare-statement-viewer>
 * <duecare-statement-viewer statement-id="st-1042"></duecare-statement-viewer>
 * ```
 *
 * The QR code and payment code on it are a `duecare-payment-qr`.
 *
 * @slot pay - Takes the place of Pay Now. It is out of sight when nothing of this statement is to pay.
 * @csspart card - The surface.
 * @csspart heading - The title.
 * @csspart amount - The large figure: what is still to pay.
 * @csspart summary - Balance, dates and numbers.
 * @csspart visit - One visit.
 * @csspart lines - The table of its services.
 * @csspart since - What happened since the statement.
 * @csspart coupon - How to pay.
 * @csspart empty - What is said when there is no statement.
 * @csspart button - Prints, or pays.
 * @fires {StatementPrintedEvent} duecare-statement-printed - The print dialog was opened for it. Detail: `statementId`.
 * @fires {VerificationRequestedEvent} duecare-verification-requested - The patient wants to verify who they are.
 */
export class DuecareStatementViewer extends DuecareElement {
  static override get styles(): CSSResultGroup {
    return [super.styles, viewerStyles];
  }

  static override get properties(): PropertyDeclarations {
    return {
      statementId: { attribute: 'statement-id' },
      payHref: { attribute: 'pay-href' },
      headingLevel: { type: Number, attribute: 'heading-level', converter: levelConverter },
    };
  }

  /** Default: the most recent statement. */
  statementId: string | undefined;

  /** Page that takes payments, on the same origin or `https`. Default: no Pay Now on the statement. */
  payHref: string | undefined;

  /** Level of the heading in the page's outline, 1 to 6. Default 2. */
  headingLevel = 2;

  protected override readonly messages = { ...common, ...payNow, ...statements, ...verifyTexts, ...visitLines };

  readonly #loading = new Loading<Shown>(
    this,
    this.connection,
    async (connection, signal) => {
      const [statement, practice, balance] = await Promise.all([
        loadStatement(portalClientOf(connection), this.statementId, signal),
        connection.practice.get(signal),
        connection.balance.get(signal),
      ]);
      return { statement, practice, balance };
    },
    reachesPortal,
  );
  #before: LoadState<Shown>['kind'] | undefined;
  #told: Shown | undefined;
  #quiet = true;
  #titleHadFocus = false;

  protected override willUpdate(changed: PropertyValues<this>): void {
    this.#titleHadFocus = this.shadowRoot?.activeElement?.id === 'title';
    if (!changed.has('statementId')) return;
    this.#loading.value = undefined;
    this.#loading.retry();
  }

  /** What is there at first is read with the page; what comes later is announced. */
  protected override updated(): void {
    const { state } = this.#loading;
    const before = this.#before;
    this.#before = state.kind;
    // With the session goes what it showed, from here too.
    if (state.kind !== 'loaded') this.#told = undefined;
    // The sheet brings a title of its own.
    if (this.#titleHadFocus) this.#title?.focus();
    if (state.kind === 'loading') return;
    if (state.kind === 'loaded') this.#tell(state.value);
    else if (before && state.kind !== before) this.live.say(this.text(this.#troubleTitle(state)));
    this.#quiet = false;
  }

  protected override renderContent(): unknown {
    const { state } = this.#loading;
    if (state.kind === 'loaded' && state.value.statement) return this.#sheet(state.value, state.value.statement);
    return html`<section
      class="card"
      part="card"
      aria-labelledby="title"
      aria-busy=${state.kind === 'loading' ? 'true' : 'false'}
    >
      <div class="heading" part="heading" id="title" role="heading" aria-level=${this.headingLevel} tabindex="-1">
        ${this.text('statement.title')}
      </div>
      ${this.#withoutSheet(state)}
    </section>`;
  }

  #sheet({ practice, balance }: Shown, statement: Statement): unknown {
    return sheetView({
      statement,
      practice,
      standing: statementStanding(statement, balance),
      headingLevel: this.headingLevel,
      text: (key, values) => this.text(key, values),
      locale: this.language,
      onPrint: () => this.#print(statement.id),
      action: payAction(this, balance, this.text('payNow.label')),
    });
  }

  #withoutSheet(state: LoadState<Shown>): unknown {
    if (state.kind === 'loading') return skeletonView();
    if (state.kind === 'loaded') {
      return empty(icons.info, this.text('statements.empty.title'), this.text('statements.empty.text'));
    }
    if (isMissing(state)) {
      return empty(icons.info, this.text('statement.missing.title'), this.text('statement.missing.text'));
    }
    return verifyNotice(state, {
      text: (key) => this.text(key),
      onRetry: () => this.#retry(),
      title: 'statements.verify',
    });
  }

  #print(statementId: string): void {
    const sheet = this.renderRoot.querySelector('.sheet');
    if (!sheet) return;
    this.dispatchEvent(new StatementPrintedEvent(statementId));
    printAlone(sheet);
  }

  /** The button that was pressed goes away, so the focus moves to the title instead of getting lost. */
  #retry(): void {
    this.#title?.focus();
    this.live.say(this.text('statement.loading'));
    this.#loading.retry();
  }

  get #title(): HTMLElement | null {
    return this.renderRoot.querySelector('#title');
  }

  #tell(shown: Shown): void {
    if (shown === this.#told) return;
    this.#told = shown;
    if (this.#quiet) return;
    const { statement } = shown;
    this.live.say(
      statement
        ? this.text('statement.loaded', markValues({ number: statement.number }))
        : this.text('statements.empty.title'),
    );
  }

  #troubleTitle(state: Exclude<LoadState<Shown>, { kind: 'loading' | 'loaded' }>) {
    return isMissing(state) ? 'statement.missing.title' : verifyTitle(state, 'statements.verify');
  }
}

const isMissing = (state: LoadState<Shown>) => state.kind === 'failed' && isProblemError(state.error, 'not_found');

declare global {
  interface HTMLElementTagNameMap {
    'duecare-statement-viewer': DuecareStatementViewer;
  }
}
