import { isDuecareError, isProblemError, systemClock, type Clock, type DuecareClient } from '../client/index.ts';
import type { Payment, PaymentRequest } from '../contract/index.ts';
import { browserStorage, createIntentRecord, type IntentStorage } from './intent-record.ts';
import { browserLocks, createOneSubmitter, openBrowserChannel } from './one-submitter.ts';
import { advance, initialPayment, type PaymentEffect, type PaymentEvent, type PaymentState } from './payment.flow.ts';

export interface PaymentRunnerOptions {
  client: Pick<DuecareClient, 'createPayment' | 'getPaymentByIntent'>;
  /** `accountKey` of the session: keeps the records of two accounts apart. */
  accountKey: string;
  /** Where the intent id is kept. Default `localStorage`; null keeps it in memory only. */
  storage?: IntentStorage | null;
  /** Default: the system's clock and timers. */
  clock?: Clock;
  /** Makes a UUID version 4. Default `crypto.randomUUID`. */
  newId?: () => string;
  /** Default `navigator.locks`; null for none. */
  locks?: Pick<LockManager, 'request'> | null;
  /** Opens the channel between tabs. Default `BroadcastChannel`; it may answer null for none. */
  openChannel?: (name: string) => BroadcastChannel | null;
  /** Says when it is being left. Default: the window. */
  page?: EventTarget;
}

/**
 * Takes one payer from review to receipt, one payment at a time. Every method may be called at any moment and any number of
 * times: what does not fit the state does nothing. Nothing throws or rejects; what happened is in `state`.
 */
export interface PaymentRunner {
  readonly state: PaymentState;
  /** Calls `listener` after every change; the returned function ends it. */
  subscribe(listener: (state: PaymentState) => void): () => void;
  /**
   * To be called when the page starts, when the connection is back, and after a new session: takes up a payment that was
   * left in the middle, or asks again at once. `showPaid`: where there is none, shows the last payment of this device again.
   * Resolves with the state when it is clear whether Pay may be offered.
   */
  resume(options?: { showPaid?: boolean }): Promise<PaymentState>;
  /**
   * Enters the review. Resolves with the intent id to bind the card token to; null when a payment of earlier has to be dealt
   * with first (see `state`).
   */
  review(): Promise<string | null>;
  /** The payer pressed Pay at the review. A second call while the first is under way does nothing. */
  pay(request: PaymentRequest): void;
  /** The payer means a second, equal payment. Sends the same one again under the same key. */
  confirmDuplicate(): void;
  /** After a final outcome: begins a new payment. */
  startOver(): void;
  /** Ends requests, timers and listeners. What was under way stays on record and is taken up by the next `resume()`. */
  dispose(): void;
}

export function createPaymentRunner(options: PaymentRunnerOptions): PaymentRunner {
  const { client, accountKey, clock = systemClock, newId = () => crypto.randomUUID() } = options;
  const {
    storage = browserStorage(),
    locks = browserLocks(),
    openChannel = openBrowserChannel,
    page = window,
  } = options;
  const record = createIntentRecord({ storage, accountKey, now: () => clock.now() });
  const paid = createIntentRecord({ storage, accountKey, now: () => clock.now(), kind: 'paid' });
  const submitter = createOneSubmitter({ locks, channel: openChannel(`duecare-pay:${accountKey}`), onNews });
  const listeners = new Set<(state: PaymentState) => void>();
  const end = new AbortController();
  const { signal } = end;
  let state: PaymentState = initialPayment;
  let leaving = false;
  let cancelWait: (() => void) | undefined;
  let cancelLimit: (() => void) | undefined;
  let waiters: (() => void)[] = [];

  function dispatch(event: PaymentEvent): void {
    if (signal.aborted) return;
    const next = advance(state, event);
    if (next.state === state) return;
    // Set before anything else happens, so that a second click in the same moment meets the new state.
    state = next.state;
    if (!(state.status === 'unknown' && state.step === 'waiting')) cancelWait?.();
    if (state.status !== 'unknown') cancelLimit?.();
    for (const effect of next.effects) perform(effect);
    for (const listener of [...listeners]) listener(state);
    releaseWaiters();
  }

  function perform(effect: PaymentEffect): void {
    // No sooner and no longer: a page that listens for this all the time is kept in no back/forward cache of Firefox.
    if (effect.type === 'send' || effect.type === 'ask') page.addEventListener('beforeunload', onLeave, { signal });
    switch (effect.type) {
      case 'save':
        record.write(effect.intentId);
        break;
      case 'forget':
        page.removeEventListener('beforeunload', onLeave);
        if (leaving) break;
        record.remove(effect.intentId);
        if (effect.paid) paid.write(effect.intentId);
        break;
      case 'tell':
        submitter.tell({ intentId: effect.intentId, settled: effect.settled });
        break;
      case 'send':
        void send(effect.intentId, effect.request);
        break;
      case 'ask':
        void ask(effect.intentId);
        break;
      case 'wait':
        cancelWait = clock.schedule(effect.ms, () => dispatch({ type: 'waited' }));
        break;
      case 'limit':
        cancelLimit?.();
        cancelLimit = clock.schedule(effect.ms, () => dispatch({ type: 'overdue' }));
        break;
    }
  }

  async function send(intentId: string, request: PaymentRequest): Promise<void> {
    let event: PaymentEvent = { type: 'taken' };
    await submitter.run(intentId, async () => {
      event = await eventOf(() => client.createPayment(intentId, request, { signal }), refusalOf);
    });
    dispatch(event);
  }

  async function ask(intentId: string): Promise<void> {
    dispatch(await eventOf(() => client.getPaymentByIntent(intentId, { signal }), missOf));
  }

  async function eventOf(
    call: () => Promise<Payment>,
    known: (error: unknown) => PaymentEvent | null,
  ): Promise<PaymentEvent> {
    try {
      signal.throwIfAborted();
      return { type: 'answered', payment: await call() };
    } catch (error) {
      const sessionEnded = isProblemError(error) && error.status === 401;
      return known(error) ?? { type: 'unclear', sessionEnded };
    }
  }

  /** A page that is being left still hears answers, and nobody sees them any more: they stay on record for the next one. */
  function onLeave(): void {
    leaving = true;
  }

  function onNews({ intentId, settled }: { intentId: string; settled: boolean }): void {
    if (state.intentId === intentId) dispatch({ type: 'told', settled });
  }

  /** Resolves when the backend has said, or failed to say, what it knows. */
  function asked(): Promise<void> {
    return new Promise((resolve) => {
      waiters.push(resolve);
      releaseWaiters();
    });
  }

  function releaseWaiters(): void {
    if (state.status === 'unknown' && state.step === 'asking' && !signal.aborted) return;
    for (const release of waiters) release();
    waiters = [];
  }

  /** A payment on record comes before any other, whoever put it there. */
  function takeUpRecord(): boolean {
    const found = record.read();
    if (found === null || state.status !== 'draft' || state.intentId === found) return false;
    dispatch({ type: 'found', intentId: found });
    return true;
  }

  return {
    get state() {
      return state;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async resume({ showPaid = false } = {}) {
      if (!takeUpRecord()) dispatch({ type: 'resumed' });
      await asked();
      const intentId = showPaid ? paid.read() : null;
      if (intentId !== null) dispatch({ type: 'found', intentId, seen: true });
      await asked();
      return state;
    },
    async review() {
      if (!takeUpRecord() && state.status === 'draft' && state.intentId === null) {
        dispatch({ type: 'reviewed', intentId: newId() });
      }
      await asked();
      return state.status === 'draft' ? state.intentId : null;
    },
    pay(request) {
      if (!takeUpRecord()) dispatch({ type: 'pay', request });
    },
    confirmDuplicate: () => dispatch({ type: 'duplicate-confirmed' }),
    startOver() {
      // It stays after all, and an outcome that it kept on record is looked up once more before the next payment.
      leaving = false;
      dispatch({ type: 'started-over' });
    },
    dispose() {
      end.abort();
      cancelWait?.();
      cancelLimit?.();
      submitter.close();
      listeners.clear();
      releaseWaiters();
    },
  };
}

/** Only an error that vouches for it ends a payment; anything else leaves it to be looked up. */
function refusalOf(error: unknown): PaymentEvent | null {
  if (!isDuecareError(error) || !error.outcomeKnown) return null;
  return { type: 'refused', code: error.code, requestId: error.requestId };
}

function missOf(error: unknown): PaymentEvent | null {
  if (isProblemError(error, 'payment_not_found')) return { type: 'missing' };
  return isProblemError(error, 'payment_in_progress') ? { type: 'pending' } : null;
}
