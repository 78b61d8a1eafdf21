import type { DeclineCode } from '../contract/index.ts';

/**
 * What elements tell the page. Every event bubbles out of shadow roots. `detail` carries ids and status alone, because
 * trackers on a host's page listen too: never an amount, a name, or anything of a person's health.
 */
export abstract class DuecareEvent<Detail extends object> extends Event {
  readonly detail: Readonly<Detail>;

  constructor(type: string, detail: Detail, cancelable = false) {
    super(type, { bubbles: true, composed: true, cancelable });
    this.detail = detail;
  }
}

/**
 * What a balance asks of the patient. `past-due` and `due`: the statement is open. `owed`: charges that no statement has
 * asked for yet. `processing`: payments that are being processed hold all of it. `waiting`: insurance has not decided, nothing is
 * owed. `paid-up`: nothing at all.
 */
export type BalanceStatus = 'past-due' | 'due' | 'owed' | 'processing' | 'waiting' | 'paid-up';

/** A balance was loaded and is shown. */
export class BalanceLoadedEvent extends DuecareEvent<{ status: BalanceStatus }> {
  constructor(status: BalanceStatus) {
    super('duecare-balance-loaded', { status });
  }
}

/** Where Pay Now leads: another page, a dialog, a place within the page, or the processor's own page. */
export type PayMode = 'page' | 'dialog' | 'inline' | 'link-out';

/** The patient used Pay Now. Cancel it to lead them somewhere else. */
export class PayRequestedEvent extends DuecareEvent<{ mode: PayMode; patientId: string | null }> {
  constructor(mode: PayMode, patientId: string | null) {
    super('duecare-pay-requested', { mode, patientId }, true);
  }
}

/** A session began: a payment link or code was exchanged. The token is not in it. */
export class SessionOpenedEvent extends DuecareEvent<{ scope: 'quickpay' | 'portal' }> {
  constructor(scope: 'quickpay' | 'portal') {
    super('duecare-session-opened', { scope });
  }
}

export type SessionEndReason = 'expired' | 'logged-out';

/** The session is over and everything personal is off the page. */
export class SessionEndedEvent extends DuecareEvent<{ reason: SessionEndReason }> {
  constructor(reason: SessionEndReason) {
    super('duecare-session-ended', { reason });
  }
}

/** A patient's bill is open in QuickPay. */
export class QuickPayOpenedEvent extends DuecareEvent<{ scope: 'quickpay' | 'portal' }> {
  constructor(scope: 'quickpay' | 'portal') {
    super('duecare-quickpay-opened', { scope });
  }
}

/**
 * The payer pressed Pay, and nothing has left the page. Cancel it to refuse the payment, or hold it with `detail.waitUntil` until a
 * promise resolves; one that rejects refuses it. What is refused was not charged, and the payer may press Pay again.
 */
export class PaymentSubmittingEvent extends DuecareEvent<{
  intentId: string;
  waitUntil: (allowed: Promise<unknown>) => void;
}> {
  constructor(intentId: string, waitUntil: (allowed: Promise<unknown>) => void) {
    super('duecare-payment-submitting', { intentId, waitUntil }, true);
  }
}

/** The payer pressed Pay; the payment is on its way. `intentId` is the key it is sent under, however often. */
export class PaymentSubmittedEvent extends DuecareEvent<{ intentId: string }> {
  constructor(intentId: string) {
    super('duecare-payment-submitted', { intentId });
  }
}

/** Nobody knows yet how a payment ended; it is being looked up. Don't call it failed. */
export class PaymentUnknownEvent extends DuecareEvent<{ intentId: string }> {
  constructor(intentId: string) {
    super('duecare-payment-unknown', { intentId });
  }
}

/** A payment went through and has a receipt. */
export class PaymentSucceededEvent extends DuecareEvent<{ paymentId: string; receiptId: string | null }> {
  constructor(paymentId: string, receiptId: string | null) {
    super('duecare-payment-succeeded', { paymentId, receiptId });
  }
}

/** The card was declined: nothing was charged. */
export class PaymentDeclinedEvent extends DuecareEvent<{ paymentId: string; declineCode: DeclineCode | null }> {
  constructor(paymentId: string, declineCode: DeclineCode | null) {
    super('duecare-payment-declined', { paymentId, declineCode });
  }
}

/** A payment was refused before anything was collected. `code` is one of the contract's problems. */
export class PaymentRefusedEvent extends DuecareEvent<{ intentId: string; code: string }> {
  constructor(intentId: string, code: string) {
    super('duecare-payment-refused', { intentId, code });
  }
}

/** The payer sent a receipt to an address. The address is not in it. */
export class ReceiptEmailedEvent extends DuecareEvent<{ receiptId: string }> {
  constructor(receiptId: string) {
    super('duecare-receipt-emailed', { receiptId });
  }
}

/** The payer opened the print dialog for a receipt. */
export class ReceiptPrintedEvent extends DuecareEvent<{ receiptId: string | null }> {
  constructor(receiptId: string | null) {
    super('duecare-receipt-printed', { receiptId });
  }
}

/**
 * Which function of the host failed. `token_failed`: `getToken` threw, rejected, or gave no token. `client_failed`: a method of the
 * host's own client. `processor_failed`: an adapter of the host's. `callback_failed`: another function or promise of the host's.
 */
export type FailureCode = 'token_failed' | 'client_failed' | 'processor_failed' | 'callback_failed';

/** A function of the host failed; or, `invalid_response`, an answer was refused, whose money, identity, or state does not fit. */
export type ErrorCode = FailureCode | 'invalid_response';

/** Something that the page or its backend has to answer for went wrong. The console has the cause. */
export class DuecareErrorEvent extends DuecareEvent<{ code: ErrorCode }> {
  constructor(code: ErrorCode) {
    super('duecare-error', { code });
  }
}

declare global {
  interface HTMLElementEventMap {
    'duecare-balance-loaded': BalanceLoadedEvent;
    'duecare-pay-requested': PayRequestedEvent;
    'duecare-session-opened': SessionOpenedEvent;
    'duecare-session-ended': SessionEndedEvent;
    'duecare-quickpay-opened': QuickPayOpenedEvent;
    'duecare-payment-submitting': PaymentSubmittingEvent;
    'duecare-payment-submitted': PaymentSubmittedEvent;
    'duecare-payment-unknown': PaymentUnknownEvent;
    'duecare-payment-refused': PaymentRefusedEvent;
    'duecare-receipt-emailed': ReceiptEmailedEvent;
    'duecare-receipt-printed': ReceiptPrintedEvent;
    'duecare-payment-succeeded': PaymentSucceededEvent;
    'duecare-payment-declined': PaymentDeclinedEvent;
    'duecare-error': DuecareErrorEvent;
  }
}
