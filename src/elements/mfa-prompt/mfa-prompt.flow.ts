import type { MfaChallenge, MfaDestination, MfaSent } from '../../contract/index.ts';

/** How the patient is known: by the session or the payment link at hand, or by what they type. */
export type Way = 'session' | 'identity';

export type Screen =
  /** A session or link is at hand: one press begins. */
  | 'start'
  | 'identity'
  | 'destination'
  | 'code'
  /** Too many wrong codes: only the practice can help. */
  | 'locked'
  /** The practice has no address for the account. */
  | 'no-destination'
  /** The practice sends no codes. */
  | 'no-codes'
  /** The challenge is over; begin again. */
  | 'ended';

/** What the backend is being asked. */
export type Busy = 'starting' | 'sending' | 'checking';

export type Trouble =
  /** What was typed is no email address or phone number. */
  | { kind: 'contact' }
  /** With `attemptsLeft` 0 this code is of no use any more. */
  | { kind: 'wrong'; attemptsLeft: number }
  | { kind: 'expired' }
  | { kind: 'superseded' }
  /** Nothing can be asked for before this instant, in milliseconds since 1970. */
  | { kind: 'wait'; until: number }
  /** The payment link opens nothing here. */
  | { kind: 'link' }
  /** The session that had begun is over. */
  | { kind: 'signed-out' }
  | { kind: 'offline' }
  | { kind: 'unavailable' };

/** A code is on its way, or would be if there were somebody to send it to. */
export interface SentCode {
  destination: MfaDestination;
  /** Before this instant no other code is sent. Milliseconds since 1970, by the device's clock. */
  resendAt: number;
  /** How many more codes may be asked for. */
  sendsLeft: number;
  attemptsLeft: number;
}

export interface MfaState {
  way: Way;
  screen: Screen;
  busy: Busy | null;
  challenge: MfaChallenge | null;
  destinationId: string | null;
  sent: SentCode | null;
  trouble: Trouble | null;
}

/** What a refusal says, as far as it matters here. */
export interface Refusal {
  /** A problem of the contract, or null when no answer came. */
  code: string | null;
  attemptsLeft: number | null;
  /** Milliseconds the server asks to wait; null when it does not say. */
  retryAfter: number | null;
  /** The browser's hint. */
  online: boolean;
}

export type MfaEvent =
  | { type: 'began'; way: Way }
  | { type: 'asked'; busy: Busy }
  | { type: 'challenged'; challenge: MfaChallenge }
  | { type: 'chosen'; destinationId: string }
  | { type: 'sent'; sent: MfaSent; now: number }
  | { type: 'refused'; refusal: Refusal; now: number }
  | { type: 'link-refused' }
  | { type: 'went-back' }
  /** Back or Forward of the browser leads to a screen. */
  | { type: 'revisited'; screen: Screen }
  /** The device is online again. */
  | { type: 'reconnected' };

const SECOND = 1_000;
/** How long a code lives, by the contract. */
const CODE_LIFETIME = 600 * SECOND;
/** How long to wait where nobody says. */
const DEFAULT_WAIT = 30 * SECOND;

export function begin(way: Way): MfaState {
  return {
    way,
    screen: way === 'session' ? 'start' : 'identity',
    busy: null,
    challenge: null,
    destinationId: null,
    sent: null,
    trouble: null,
  };
}

export function next(state: MfaState, event: MfaEvent): MfaState {
  switch (event.type) {
    case 'began':
      return begin(event.way);
    case 'asked':
      return { ...state, busy: event.busy, trouble: null };
    case 'challenged':
      return challenged(state, event.challenge);
    case 'chosen':
      return { ...state, destinationId: event.destinationId, trouble: null };
    case 'sent':
      return { ...state, screen: 'code', busy: null, trouble: null, sent: sentCode(event.sent, state, event.now) };
    case 'refused':
      return refused({ ...state, busy: null }, event.refusal, event.now);
    case 'link-refused':
      return { ...begin('identity'), trouble: { kind: 'link' } };
    case 'revisited':
      return canRevisit(state, event.screen) ? { ...state, busy: null, trouble: null, screen: event.screen } : state;
    case 'reconnected':
      return state.trouble?.kind === 'offline' ? { ...state, trouble: null } : state;
    case 'went-back':
      return { ...state, busy: null, trouble: null, screen: state.way === 'session' ? 'destination' : 'identity' };
  }
}

/** The screens that are steps: from each one can go back to those before, and forward to what still holds. */
export const steps: readonly Screen[] = ['start', 'identity', 'destination', 'code'];

function canRevisit({ way, screen: present, challenge, sent }: MfaState, screen: Screen): boolean {
  if (!steps.includes(present)) return false;
  switch (screen) {
    case 'start':
      return way === 'session';
    case 'identity':
      return way === 'identity';
    case 'destination':
      return way === 'session' && challenge !== null;
    case 'code':
      return sent !== null;
    default:
      return false;
  }
}

/** Whoever typed an address has said where the code goes: it is sent at once. */
function challenged(state: MfaState, challenge: MfaChallenge): MfaState {
  const [first] = challenge.destinations;
  if (!first) return { ...state, busy: null, screen: 'no-destination' };
  const chosen = { ...state, challenge, destinationId: first.id };
  return state.way === 'identity' ? { ...chosen, busy: 'sending' } : { ...chosen, busy: null, screen: 'destination' };
}

function sentCode(
  { destination, sendsLeft, attemptsLeft, ...times }: MfaSent,
  { challenge, destinationId }: MfaState,
  now: number,
): SentCode | null {
  const chosen = challenge?.destinations.find(({ id }) => id === destinationId);
  const to = destination ?? chosen;
  return to ? { destination: to, sendsLeft, attemptsLeft, resendAt: now + waitOf(times, now) } : null;
}

/**
 * How long no other code is sent. A code is made ten minutes before it expires: against that a device whose clock is wrong
 * counts right too.
 */
function waitOf({ resendAt, codeExpiresAt }: Pick<MfaSent, 'resendAt' | 'codeExpiresAt'>, now: number): number {
  const made = Date.parse(codeExpiresAt) - CODE_LIFETIME;
  const waits = [Date.parse(resendAt) - made, Date.parse(resendAt) - now].filter((wait) => wait >= 0);
  return waits.length > 0 ? Math.min(...waits) : DEFAULT_WAIT;
}

function refused(state: MfaState, refusal: Refusal, now: number): MfaState {
  switch (refusal.code) {
    case 'mfa_code_wrong':
      return wrong(state, refusal.attemptsLeft ?? 0);
    case 'mfa_code_expired':
      return { ...state, trouble: { kind: 'expired' } };
    case 'mfa_code_superseded':
      return { ...state, trouble: { kind: 'superseded' } };
    case 'mfa_locked':
      return { ...state, screen: 'locked' };
    case 'mfa_channel_unavailable':
      return { ...state, screen: 'no-codes' };
    case 'not_found':
      return { ...state, screen: 'ended' };
    case 'session_required':
    case 'session_expired':
      return { ...begin('identity'), trouble: { kind: 'signed-out' } };
    case 'invalid_request':
      return state.challenge ? { ...state, screen: 'ended' } : { ...state, trouble: { kind: 'contact' } };
    case 'mfa_send_too_soon':
    case 'rate_limited':
      return waits(state, now + (refusal.retryAfter ?? DEFAULT_WAIT));
    default:
      return { ...state, trouble: { kind: refusal.code === null && !refusal.online ? 'offline' : 'unavailable' } };
  }
}

function wrong(state: MfaState, attemptsLeft: number): MfaState {
  return {
    ...state,
    sent: state.sent && { ...state.sent, attemptsLeft },
    trouble: { kind: 'wrong', attemptsLeft },
  };
}

function waits(state: MfaState, until: number): MfaState {
  return { ...state, sent: state.sent && { ...state.sent, resendAt: until }, trouble: { kind: 'wait', until } };
}

/** The instant from which another code can be asked for; null when nobody has to wait. */
export function waitsUntil({ sent, trouble }: MfaState, now: number): number | null {
  const until = Math.max(sent?.resendAt ?? 0, trouble?.kind === 'wait' ? trouble.until : 0);
  return until > now ? until : null;
}

/** The code at hand cannot open anything any more: only a new one can. */
export function needsNewCode({ trouble }: MfaState): boolean {
  return trouble?.kind === 'expired' || (trouble?.kind === 'wrong' && trouble.attemptsLeft === 0);
}
