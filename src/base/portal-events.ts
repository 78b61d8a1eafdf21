import { DuecareEvent } from './events.ts';

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

  /** Takes care of it. `verified` becomes true when the session reaches what was asked for, false when the patient gave up. */
  respondWith(verified: Promise<boolean>): void {
    this.#verified ??= verified;
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

declare global {
  interface HTMLElementEventMap {
    'duecare-verification-requested': VerificationRequestedEvent;
    'duecare-receipt-requested': ReceiptRequestedEvent;
    'duecare-statement-requested': StatementRequestedEvent;
    'duecare-saved-card-removed': SavedCardRemovedEvent;
    'duecare-statement-printed': StatementPrintedEvent;
  }
}
