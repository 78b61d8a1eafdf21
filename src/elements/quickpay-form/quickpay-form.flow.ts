import type { Balance, LinkVerificationKind, PaidReceipt, Practice } from '../../contract/index.ts';
import type { PaymentState } from '../../payment/index.ts';

/** Where the payer stands while nothing more urgent is to be said. */
export type Step = 'amount' | 'method' | 'review';

/** The steps in their order; the indicator counts them. */
export const steps: readonly Step[] = ['amount', 'method', 'review'];

/** Why something could not be loaded, as far as the payer can do something about it. */
export type Trouble = 'offline' | 'unavailable' | 'busy';

/** What is known of the way in. */
export type Access =
  | { kind: 'opening' }
  /** There is no link: the payer types the code of a statement. `refused`: the last one opened nothing. */
  | { kind: 'code'; refused: boolean }
  /** The practice asks something first. `attemptsLeft` is null before the first wrong answer. */
  | { kind: 'question'; accepts: LinkVerificationKind; attemptsLeft: number | null }
  /** There is no link, and this device has paid within a day. */
  | { kind: 'paid'; receipt: PaidReceipt }
  | { kind: 'locked' }
  | { kind: 'dead-link' }
  /** A part of the link's token is missing: there is nothing to ask the backend. */
  | { kind: 'incomplete-link' }
  /** The session is over. Everything the payer has chosen stays. */
  | { kind: 'ended' }
  | { kind: 'trouble'; trouble: Trouble }
  | { kind: 'misconfigured' }
  | { kind: 'open' };

/** Everything that decides which screen is shown. */
export interface Facts {
  access: Access;
  practice: Practice | null;
  balance: Balance | null;
  /** What kept practice or balance from loading; null when nothing did. */
  trouble: Trouble | null;
  payment: PaymentState;
  /** It is known whether a payment of earlier is open. */
  cleared: boolean;
  step: Step;
  /** A token is held that may pay the amount chosen. */
  cardHeld: boolean;
  /** An equal payment was made minutes ago, and the payer has to say what is meant. */
  asksAboutDuplicate: boolean;
}

export type Screen =
  | 'loading'
  | 'code'
  | 'question'
  | 'paid'
  | 'locked'
  | 'dead-link'
  | 'incomplete-link'
  | 'ended'
  | 'trouble'
  | 'misconfigured'
  | 'link-out'
  | 'closed'
  | 'nothing-due'
  | Step
  | 'duplicate'
  | 'checking'
  | 'receipt'
  | 'declined'
  | 'changed'
  | 'too-many'
  | 'refused';

/** Which screen follows from what is known. A payment that may be under way comes before everything else. */
export function screenOf(facts: Facts): Screen {
  return screenOfPayment(facts) ?? screenOfAccess(facts) ?? screenOfStep(facts);
}

/** A payment may be under way: whatever the screen, the payer must not pay again. */
export function isUnderWay({ status }: PaymentState): boolean {
  return status === 'submitting' || status === 'unknown';
}

/**
 * A record of earlier is being looked up for the first time. Most often the payer has only seen the review, so nobody is
 * alarmed yet.
 */
export function isFirstLook(payment: PaymentState): boolean {
  return payment.status === 'unknown' && payment.request === null && payment.step === 'asking' && payment.asked === 0;
}

/** The payer has to open a new session before the payment can be looked up, and has begun to. */
function isReopening({ payment, access }: Facts): boolean {
  return payment.status === 'unknown' && payment.sessionEnded && !['open', 'opening', 'ended'].includes(access.kind);
}

function screenOfPayment(facts: Facts): Screen | undefined {
  const { payment, balance, trouble, cleared } = facts;
  if (!cleared && isFirstLook(payment)) return 'loading';
  switch (payment.status) {
    case 'submitting':
    case 'unknown':
      return isReopening(facts) ? undefined : 'checking';
    case 'succeeded':
      return 'receipt';
    case 'declined':
      return 'declined';
    case 'failed': {
      const screen = screenOfRefusal(payment.code);
      if (screen !== 'changed' || balance !== null) return screen;
      return trouble === null ? 'loading' : 'trouble';
    }
    case 'draft':
      return undefined;
  }
}

/** By the codes of the problems. */
const refusals: readonly [RegExp, 'changed' | 'method' | 'too-many'][] = [
  [/^(balance|amount)_/, 'changed'],
  [/^(card|saved_card|security_code)_/, 'method'],
  [/^too_many_/, 'too-many'],
];

/** What to tell a payer whose payment was refused before anything was collected. */
function screenOfRefusal(code: string): 'changed' | 'method' | 'too-many' | 'refused' {
  return refusals.find(([own]) => own.test(code))?.[1] ?? 'refused';
}

/** Whether a refusal means that the figures on the screen are old. */
export function needsNewBalance(payment: PaymentState): boolean {
  return payment.status === 'failed' && screenOfRefusal(payment.code) === 'changed';
}

function screenOfAccess({ access, practice }: Facts): Screen | undefined {
  if (access.kind === 'misconfigured') return 'misconfigured';
  if (practice?.processor.kind === 'link-out') return 'link-out';
  if (practice?.processor.kind === 'none') return 'misconfigured';
  switch (access.kind) {
    case 'open':
      return undefined;
    case 'opening':
      return 'loading';
    case 'code':
      return practice === null || practice.options.quickPay ? 'code' : 'closed';
    default:
      return access.kind;
  }
}

function screenOfStep({ practice, balance, trouble, cleared, step, ...facts }: Facts): Screen {
  if (practice === null || balance === null) return trouble === null ? 'loading' : 'trouble';
  if (!cleared) return 'loading';
  if (balance.payable === null) return 'nothing-due';
  if (step !== 'review') return step;
  if (facts.asksAboutDuplicate) return 'duplicate';
  return facts.cardHeld ? 'review' : 'method';
}

/** `{number: 2, of: 3}` on a screen that is one of the steps; null on any other. */
export function stepNumber(screen: Screen): { number: number; of: number } | null {
  const index = steps.findIndex((step) => step === screen);
  return index < 0 ? null : { number: index + 1, of: steps.length };
}
