import { DuecareEvent } from './events.ts';
import { reportFailure } from './report-failure.ts';

/**
 * Why somebody has to verify who they are: `portal` opens the portal, `fresh-code` is for something delicate within it that
 * needs a code of the last minutes.
 */
export type VerificationPurpose = 'portal' | 'fresh-code';

/**
 * The patient wants to verify who they are. A `duecare-mfa-prompt` around the element answers it; so may the page, with a
 * sign-in of its own.
 */
export class VerificationRequestedEvent extends DuecareEvent<{ purpose: VerificationPurpose }> {
  #verified: Promise<boolean> | undefined;

  constructor(purpose: VerificationPurpose) {
    super('duecare-verification-requested', { purpose });
  }

  /** Whether it went well, once that is known; false at once when nobody takes care of it. */
  get verified(): Promise<boolean> {
    return this.#verified ?? Promise.resolve(false);
  }

  /** Somebody has taken care of it already. */
  get answered(): boolean {
    return this.#verified !== undefined;
  }

  /**
   * Handles the request. Resolve `verified` to true when the session reaches what was asked for, to false when the patient gave up.
   * Where it is rejected, the element that asked reports the cause and takes it for false.
   */
  respondWith(verified: Promise<boolean>): void {
    const [element] = this.composedPath();
    this.#verified ??= Promise.resolve(verified).catch((cause: unknown) => {
      reportFailure(element, 'callback_failed', cause);
      return false;
    });
  }
}

/** The patient wants to see a receipt. Cancel it to show the receipt somewhere else; else the list shows it by itself. */
export class ReceiptRequestedEvent extends DuecareEvent<{ receiptId: string }> {
  constructor(receiptId: string) {
    super('duecare-receipt-requested', { receiptId }, true);
  }
}

/** The patient wants to see a statement. Cancel it to show the statement somewhere else; else the list shows it by itself. */
export class StatementRequestedEvent extends DuecareEvent<{ statementId: string }> {
  constructor(statementId: string) {
    super('duecare-statement-requested', { statementId }, true);
  }
}

/** The patient opened the print dialog for a statement. */
export class StatementPrintedEvent extends DuecareEvent<{ statementId: string }> {
  constructor(statementId: string) {
    super('duecare-statement-printed', { statementId });
  }
}

/** The patient removed a saved card. */
export class SavedCardRemovedEvent extends DuecareEvent<{ cardId: string }> {
  constructor(cardId: string) {
    super('duecare-saved-card-removed', { cardId });
  }
}

/** The parts of the portal. */
export type PortalSection = 'home' | 'pay' | 'statements' | 'receipts' | 'visits' | 'account';

/** Where in the portal: `item` is the id of the one statement or receipt that is open, null without one. */
export interface PortalPlace {
  section: PortalSection;
  item: string | null;
}

/** The patient wants to go somewhere in the portal. Cancel it to stay, for example to show a page of your own instead. */
export class SectionRequestedEvent extends DuecareEvent<PortalPlace> {
  constructor(place: PortalPlace) {
    super('duecare-section-requested', place, true);
  }
}

/** The patient went somewhere in the portal. It is not told when the page itself has set `section` or `item`. */
export class SectionChangedEvent extends DuecareEvent<PortalPlace> {
  constructor(place: PortalPlace) {
    super('duecare-section-changed', place);
  }
}

declare global {
  interface HTMLElementEventMap {
    'duecare-verification-requested': VerificationRequestedEvent;
    'duecare-receipt-requested': ReceiptRequestedEvent;
    'duecare-statement-requested': StatementRequestedEvent;
    'duecare-saved-card-removed': SavedCardRemovedEvent;
    'duecare-section-requested': SectionRequestedEvent;
    'duecare-section-changed': SectionChangedEvent;
    'duecare-statement-printed': StatementPrintedEvent;
  }
}
