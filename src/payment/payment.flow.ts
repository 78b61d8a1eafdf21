import type { Payment, PaymentRequest } from '../contract/index.ts';

/** Nothing is under way: amount and method may be edited. */
export interface DraftState {
  status: 'draft';
  /** The key the next payment goes out under, once the review was entered. It stays when the payer goes back to edit. */
  intentId: string | null;
  /** Set when the backend suspects a repeat of a payment made minutes ago: the request that waits for the payer's word. */
  duplicate: PaymentRequest | null;
}

/** Sent, and no answer yet. */
export interface SubmittingState {
  status: 'submitting';
  intentId: string;
  request: PaymentRequest;
}

/** May have been collected or not: the payer is told that it is being checked, and nothing can be edited. */
export interface UnknownState {
  status: 'unknown';
  intentId: string;
  /** What to send again under the same key should the backend know of no payment; null when the payer is to decide anew. */
  request: PaymentRequest | null;
  /** What is under way: one thing at a time, so that no late answer can be taken for a newer one. */
  step: 'sending' | 'asking' | 'waiting' | 'stopped';
  /** How often the backend was asked in vain. */
  asked: number;
  /** Two minutes went by: show the reference (the intent id) and promise word. */
  overdue: boolean;
  /** The session ended meanwhile: `resume` after a new one. */
  sessionEnded: boolean;
  /** The payer has seen that it succeeded, and is to see it again. */
  seen?: true;
}

/** Final. A declined payment collected nothing and has a receipt, too. */
export interface SettledState {
  status: 'succeeded' | 'declined';
  intentId: string;
  payment: Payment;
  /** The payer has seen it before. */
  seen?: true;
}

/** Final: refused before anything was collected. `code` is one of the contract's problems. */
export interface FailedState {
  status: 'failed';
  intentId: string;
  code: string;
  requestId: string | null;
}

export type PaymentState = DraftState | SubmittingState | UnknownState | SettledState | FailedState;

export type PaymentEvent =
  /** The payer entered the review; `intentId` is fresh. */
  | { type: 'reviewed'; intentId: string }
  /** The browser has a record of a payment, whose outcome nobody has seen unless it says so. */
  | { type: 'found'; intentId: string; seen?: true }
  | { type: 'pay'; request: PaymentRequest }
  | { type: 'duplicate-confirmed' }
  /** The backend told of the payment, sent or asked for. */
  | { type: 'answered'; payment: Payment }
  /** The backend refused, and it is certain that nothing was or will be collected. */
  | { type: 'refused'; code: string; requestId: string | null }
  /** Sending or asking ended without an outcome. */
  | { type: 'unclear'; sessionEnded: boolean }
  /** Another tab is sending under the same key. */
  | { type: 'taken' }
  /** Asked, and the backend knows of no payment by this key. */
  | { type: 'missing' }
  /** Asked, and the backend has the payment and no outcome: it may still be at work, or have been interrupted. */
  | { type: 'pending' }
  | { type: 'waited' }
  | { type: 'overdue' }
  | { type: 'resumed' }
  /** Another tab began to send under the same key, or knows the outcome. */
  | { type: 'told'; settled: boolean }
  | { type: 'started-over' };

export type PaymentEffect =
  /** Keep the intent id where a reload and another tab find it. Before any `send`. */
  | { type: 'save'; intentId: string }
  /** The outcome is known. `paid`: keep the intent id as that of the last payment that succeeded. */
  | { type: 'forget'; intentId: string; paid: boolean }
  | { type: 'send'; intentId: string; request: PaymentRequest }
  | { type: 'ask'; intentId: string }
  /** `waited` after so many milliseconds, unless the waiting ends before. */
  | { type: 'wait'; ms: number }
  /** `overdue` after so many milliseconds, unless the outcome is known before. Replaces an earlier one. */
  | { type: 'limit'; ms: number }
  | { type: 'tell'; intentId: string; settled: boolean };

export interface Step {
  state: PaymentState;
  effects: readonly PaymentEffect[];
}

export const initialPayment: DraftState = { status: 'draft', intentId: null, duplicate: null };

type Refusal = Extract<PaymentEvent, { type: 'refused' }>;

const limit: PaymentEffect = { type: 'limit', ms: 120_000 };
const LONGEST_WAIT = 15_000;

/**
 * The flow of one payment, without a DOM, a clock or a network. An event that does not fit the state changes nothing. A new
 * key can only come after a final outcome: `started-over` is the one way to a draft without a key, and only `succeeded`,
 * `declined` and `failed` take it.
 */
export function advance(state: PaymentState, event: PaymentEvent): Step {
  switch (state.status) {
    case 'draft':
      return fromDraft(state, event);
    case 'submitting':
      return fromSubmitting(state, event);
    case 'unknown':
      return fromUnknown(state, event);
    case 'succeeded':
    case 'declined':
    case 'failed':
      return event.type === 'started-over' ? to(initialPayment) : to(state);
  }
}

function to(state: PaymentState, ...effects: PaymentEffect[]): Step {
  return { state, effects };
}

function fromDraft(state: DraftState, event: PaymentEvent): Step {
  const { intentId, duplicate } = state;
  if (event.type === 'found') {
    // A question that waits for the payer comes first.
    if (event.seen && duplicate) return to(state);
    const seen = event.seen && { seen: event.seen };
    return to(
      { ...unknown(event.intentId, null, 'asking'), ...seen },
      { type: 'ask', intentId: event.intentId },
      limit,
    );
  }
  if (intentId === null) {
    if (event.type !== 'reviewed') return to(state);
    return to({ ...state, intentId: event.intentId }, { type: 'save', intentId: event.intentId });
  }
  switch (event.type) {
    case 'pay':
      return submit(intentId, event.request);
    case 'duplicate-confirmed':
      return duplicate ? submit(intentId, { ...duplicate, confirmDuplicate: true }) : to(state);
    case 'told':
      return event.settled
        ? check(intentId, 'asking', { type: 'ask', intentId })
        : check(intentId, 'waiting', { type: 'wait', ms: waitAfter(1) });
    default:
      return to(state);
  }
}

function submit(intentId: string, request: PaymentRequest): Step {
  return to(
    { status: 'submitting', intentId, request },
    { type: 'save', intentId },
    { type: 'tell', intentId, settled: false },
    { type: 'send', intentId, request },
  );
}

/** Begins to find out about a payment that this page did not send. */
function check(intentId: string, step: UnknownState['step'], effect: PaymentEffect): Step {
  return to(unknown(intentId, null, step), effect, limit);
}

function unknown(intentId: string, request: PaymentRequest | null, step: UnknownState['step']): UnknownState {
  return { status: 'unknown', intentId, request, step, asked: 0, overdue: false, sessionEnded: false };
}

/** The first sending is one like any other; what comes of it is unknown at worst. */
function fromSubmitting(state: SubmittingState, event: PaymentEvent): Step {
  const next = fromUnknown(unknown(state.intentId, state.request, 'sending'), event);
  if (next.state.status !== 'unknown') return next;
  return next.state.step === 'sending' ? to(state) : to(next.state, ...next.effects, limit);
}

function fromUnknown(state: UnknownState, event: PaymentEvent): Step {
  if (state.seen) return showAgain(state, event);
  const { intentId, request, step, asked, overdue } = state;
  const busy = step === 'sending' || step === 'asking';
  const ask: PaymentEffect = { type: 'ask', intentId };
  switch (event.type) {
    case 'answered':
      return busy ? settle(state, event.payment) : to(state);
    case 'refused':
      return step === 'sending' && request ? refuse(intentId, request, event) : to(state);
    case 'unclear':
      if (!busy) return to(state);
      // After the new session the payer decides anew: the card token may be gone, and the moment is another.
      if (event.sessionEnded) return to({ ...state, step: 'stopped', sessionEnded: true, request: null });
      return step === 'sending' && asked === 0 ? to({ ...state, step: 'asking' }, ask) : askLater(state);
    case 'taken':
      return step === 'sending' ? askLater(state) : to(state);
    case 'missing':
      if (step !== 'asking') return to(state);
      if (!request || overdue) return to({ status: 'draft', intentId, duplicate: null });
      // A copy that is still on its way has the same key, so that sending again cannot collect twice.
      return sendAgain(state, request);
    case 'pending':
      if (step !== 'asking') return to(state);
      // Asking never charges: a payment that was interrupted goes on when the same call comes again.
      return request && !overdue ? sendAgain(state, request) : askLater(state);
    case 'waited':
      return step === 'waiting' ? to({ ...state, step: 'asking' }, ask) : to(state);
    case 'overdue':
      if (step === 'stopped') return to(state);
      return to({ ...state, overdue: true, step: step === 'waiting' ? 'stopped' : step });
    case 'resumed':
      return busy ? to(state) : to(unknown(intentId, overdue ? null : request, 'asking'), ask, limit);
    case 'told':
      return event.settled && !busy ? to({ ...state, step: 'asking' }, ask) : to(state);
    default:
      return to(state);
  }
}

/** It is known to have succeeded: what keeps it from being shown again is no reason for doubt. */
function showAgain(state: UnknownState, event: PaymentEvent): Step {
  if (event.type === 'unclear' || event.type === 'missing' || event.type === 'pending') return to(initialPayment);
  if (event.type !== 'answered') return to(state);
  const { state: settled } = settle(state, event.payment);
  return to(settled.status === 'succeeded' ? { ...settled, seen: true } : initialPayment);
}

function sendAgain(state: UnknownState, request: PaymentRequest): Step {
  const { intentId, asked } = state;
  return to({ ...state, step: 'sending', asked: asked + 1 }, { type: 'send', intentId, request });
}

function askLater(state: UnknownState): Step {
  const asked = state.asked + 1;
  if (state.overdue) return to({ ...state, asked, step: 'stopped' });
  return to({ ...state, asked, step: 'waiting' }, { type: 'wait', ms: waitAfter(asked) });
}

/** 1, 2, 4, 8 and then every 15 seconds. */
function waitAfter(asked: number): number {
  return Math.min(LONGEST_WAIT, 1000 * 2 ** (asked - 1));
}

/** An answer about another payment proves nothing about this one. */
function settle(state: UnknownState, payment: Payment): Step {
  const { intentId } = state;
  if (payment.intentId !== intentId || payment.status === 'processing') return askLater(state);
  return to({ status: payment.status, intentId, payment }, ...close(intentId, payment.status === 'succeeded'));
}

function refuse(intentId: string, request: PaymentRequest, { code, requestId }: Refusal): Step {
  if (code === 'duplicate_suspected') return to({ status: 'draft', intentId, duplicate: request });
  return to({ status: 'failed', intentId, code, requestId }, ...close(intentId, false));
}

function close(intentId: string, paid: boolean): PaymentEffect[] {
  return [
    { type: 'forget', intentId, paid },
    { type: 'tell', intentId, settled: true },
  ];
}
