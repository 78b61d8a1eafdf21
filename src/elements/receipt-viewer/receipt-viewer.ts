import { html, nothing, type CSSResultGroup, type PropertyDeclarations, type PropertyValues } from 'lit';
import { levelConverter } from '../../base/attributes.ts';
import { DuecareElement } from '../../base/duecare-element.ts';
import { ReceiptPrintedEvent } from '../../base/events.ts';
import { Loading, type LoadState } from '../../base/loading.ts';
import { portalClientOf, reachesPortal } from '../../base/portal-access.ts';
import { safeUrl } from '../../base/safe-url.ts';
import { isProblemError } from '../../client/index.ts';
import type { ItemizedReceipt, Practice } from '../../contract/index.ts';
import { icons } from '../../parts/icons.ts';
import { empty } from '../../parts/load-notice.ts';
import { printAlone } from '../../parts/print-alone.ts';
import type { Speech } from '../../parts/speech.ts';
import { verifyNotice, verifyTitle } from '../../parts/verify-notice.ts';
import { common } from '../../text/en/common.ts';
import { receipts } from '../../text/en/receipts.ts';
import { verifyNotice as verifyTexts } from '../../text/en/verify-notice.ts';
import { visitLines } from '../../text/en/visit-lines.ts';
import { receiptDocument } from './document.ts';
import { emailForm } from './email-form.ts';
import { Emailing, type EmailingStep } from './emailing.ts';
import { receiptViewerStyles } from './receipt-viewer.styles.ts';
import { skeletonView } from './skeleton.ts';
import { markValues } from '../../text/marked-values.ts';

interface Shown {
  receipt: ItemizedReceipt;
  practice: Practice;
  /** The address on file, masked. */
  onFile: string | null;
}

/**
 * One receipt, itemised: what was paid, when, how and by whom; every service it paid for with what was billed, adjusted, paid
 * by insurance and by the patient, and what remains. It prints like a letter of the practice's, on Letter and A4, and can be
 * sent by email where the practice allows it.
 *
 * ```html
 * <duecare-receipt-viewer receipt-id="rc-7f3a"></duecare-receipt-viewer>
 * ```
 *
 * @csspart card - The surface.
 * @csspart document - The receipt itself: what is printed.
 * @csspart heading - Its title.
 * @csspart visit - One visit with its services.
 * @csspart lines - The services of a visit.
 * @csspart notice - A note within the receipt.
 * @csspart empty - What is said when there is no receipt to show.
 * @csspart button - The buttons.
 * @csspart field - The field for an address.
 * @csspart input - Its input.
 * @fires {ReceiptPrintedEvent} duecare-receipt-printed - The print dialog was opened. Detail: `receiptId`.
 * @fires {ReceiptEmailedEvent} duecare-receipt-emailed - The receipt was sent. Detail: `receiptId`.
 * @fires {VerificationRequestedEvent} duecare-verification-requested - The patient wants to verify who they are.
 */
export class DuecareReceiptViewer extends DuecareElement {
  static override get styles(): CSSResultGroup {
    return [super.styles, receiptViewerStyles];
  }

  static override get properties(): PropertyDeclarations {
    return {
      receiptId: { attribute: 'receipt-id' },
      headingLevel: { type: Number, attribute: 'heading-level', converter: levelConverter },
    };
  }

  /** Which receipt. Without one nothing is shown. */
  receiptId = '';

  /** Level of the heading in the page's outline, 1 to 4. Default 2. */
  headingLevel = 2;

  protected override readonly messages = { ...common, ...receipts, ...verifyTexts, ...visitLines };

  readonly #emailing = new Emailing(this);
  readonly #loading = new Loading<Shown>(
    this,
    this.connection,
    async (connection, signal) => {
      const client = portalClientOf(connection);
      const [receipt, practice, onFile] = await Promise.all([
        client.getItemizedReceipt(this.receiptId, { signal }),
        connection.practice.get(signal),
        client.getAccount({ signal }).then(
          ({ email }) => email,
          () => null,
        ),
      ]);
      return { receipt, practice, onFile };
    },
    (connection) => this.receiptId !== '' && reachesPortal(connection),
  );
  #before: LoadState<unknown>['kind'] | undefined;
  #stepBefore: EmailingStep = 'closed';
  #quiet = true;
  /** The focus was here before something that had it may have gone, or is nowhere: some browsers give buttons none. */
  #mayFocus = false;

  /** Another receipt is not the one that was shown, whatever is still on its way. */
  protected override willUpdate(changed: PropertyValues<this>): void {
    this.#mayFocus = this.matches(':focus-within') || document.activeElement === document.body;
    const { state } = this.#loading;
    if (state.kind === 'signed-out' && this.#emailing.address !== '') this.#emailing.forget();
    if (!changed.has('receiptId') || !this.hasUpdated) return;
    this.#loading.value = undefined;
    this.#loading.retry();
    this.#emailing.reset();
  }

  protected override updated(): void {
    this.#follow();
    const { state } = this.#loading;
    const before = this.#before;
    this.#before = state.kind;
    if (state.kind === 'loading' || state.kind === before) return;
    if (!this.#quiet) this.live.say(this.#news(state));
    this.#quiet = false;
  }

  protected override renderContent(): unknown {
    if (this.receiptId === '') return nothing;
    const { state } = this.#loading;
    const busy = state.kind === 'loading' ? 'true' : 'false';
    return html`<section
      class="card"
      part="card"
      id="card"
      tabindex="-1"
      aria-label=${this.text('receipt.title')}
      aria-busy=${busy}
    >
      ${this.#view(state)}
    </section>`;
  }

  get #speech(): Speech {
    return { text: (key, values) => this.text(key, values), locale: this.language };
  }

  #view(state: LoadState<Shown>): unknown {
    if (state.kind === 'loading') return skeletonView();
    if (state.kind === 'loaded') return this.#receipt(state.value);
    if (isMissing(state)) {
      return empty(icons.info, this.text('receipt.missing.title'), this.text('receipt.missing.text'));
    }
    return verifyNotice(state, {
      text: (key) => this.text(key),
      onRetry: () => this.#retry(),
      title: 'receipts.verify',
    });
  }

  #receipt({ receipt, practice, onFile }: Shown): unknown {
    const { text } = this.#speech;
    const logo = practice.branding.logoUrl;
    return html`${receiptDocument({
        ...this.#speech,
        receipt,
        practice,
        logoUrl: logo && safeUrl(logo, document.baseURI),
        headingLevel: this.headingLevel,
      })}
      <div class="actions">
        <button class="button quiet" part="button" type="button" @click=${() => this.#print()}>
          ${icons.printer}<span>${text('receipt.print')}</span>
        </button>
        ${
          practice.options.emailReceipts
            ? html`<button
                class="button quiet"
                part="button"
                id="email-button"
                type="button"
                aria-expanded=${this.#emailing.step === 'closed' ? 'false' : 'true'}
                @click=${() => this.#toggleEmail()}
              >
                ${icons.envelope}<span>${text('receipt.email')}</span>
              </button>`
            : nothing
        }
      </div>
      ${emailForm({
        text,
        emailing: this.#emailing,
        emailedTo: this.#emailing.sentTo || (receipt.emailedTo ?? null),
        number: receipt.number,
        onFile,
        onSend: () => void this.#send(),
      })}`;
  }

  #news(state: Exclude<LoadState<Shown>, { kind: 'loading' }>): string {
    if (state.kind === 'loaded') return this.text('receipt.loaded', markValues({ number: state.value.receipt.number }));
    return this.text(isMissing(state) ? 'receipt.missing.title' : verifyTitle(state, 'receipts.verify'));
  }

  /** Announces each step of sending once, and keeps the focus with it. */
  #follow(): void {
    const { step, sentTo } = this.#emailing;
    const before = this.#stepBefore;
    this.#stepBefore = step;
    if (step === before) return;
    if (step === 'sending') this.live.say(this.text('receipt.email.sending'));
    if (step === 'sent') this.live.say(this.text('receipt.email.sent', markValues({ address: sentTo })));
    if (step === 'failed') this.live.alert(this.text('receipt.email.failed'));
    if (step === 'too-many') this.live.alert(this.text('receipt.email.tooMany'));
    const selector = focusAt[step] ?? '#email';
    if (selector && this.#mayFocus) this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }

  #toggleEmail(): void {
    if (this.#emailing.step === 'closed' || this.#emailing.step === 'sent') this.#emailing.open();
    else this.#emailing.close();
  }

  async #send(): Promise<void> {
    const client = this.connection.current?.client;
    if (client) await this.#emailing.send(client, this.receiptId);
  }

  #print(): void {
    this.dispatchEvent(new ReceiptPrintedEvent(this.receiptId));
    printAlone(this);
  }

  /** The button that was pressed goes away, so the focus moves to the card instead of getting lost. */
  #retry(): void {
    this.renderRoot.querySelector<HTMLElement>('#card')?.focus();
    this.live.say(this.text('receipt.loading'));
    this.#loading.retry();
  }
}

/** Where the focus goes with a step; else to what it says. While it is sent, the button keeps it. */
const focusAt: Partial<Record<EmailingStep, string>> = {
  closed: '#email-button',
  asking: '#address',
  invalid: '#address',
  sending: '',
};

/** Trying again would not help. */
function isMissing(state: LoadState<unknown>): boolean {
  return state.kind === 'failed' && isProblemError(state.error, 'not_found');
}

declare global {
  interface HTMLElementTagNameMap {
    'duecare-receipt-viewer': DuecareReceiptViewer;
  }
}
