import type { Environment } from '../environment.ts';
import { ExpiringMap } from '../expiring-map.ts';
import { listAt } from '../list-at.ts';
import { LeaseLost, PAYMENT_DEADLINE, type Claim, type ClaimProgress, type Holding, type Lease } from './claim.ts';
import type { PaymentAnswer, PaymentCall } from './engine.ts';

/** What came of asking for a key. */
export type ClaimAnswer =
  | { kind: 'held'; holding: Holding }
  | { kind: 'answered'; answer: PaymentAnswer }
  /** Somebody else works on it. */
  | { kind: 'busy'; retryAfterSeconds: number };

/**
 * Claims by account and intent, kept for good. Nothing in it waits, so whoever looks and then writes without awaiting
 * does both at once.
 */
export interface ClaimStore {
  /** What the key says already, or null for one never seen; takes over a claim that nobody holds any more. */
  look(call: PaymentCall): ClaimAnswer | null;
  /** Claims a key, whatever was there. */
  insert(call: PaymentCall): ClaimAnswer;
  /** Takes over an unfinished claim that nobody holds any more; null when somebody does. */
  takeOver(claim: Claim): Holding | null;
  /** Throws `LeaseLost` when somebody else works on the claim by now. The same goes for the four that follow. */
  assertHeld(holding: Holding): void;
  /** Writes how far the work has come, and keeps the lease alive. */
  advance(holding: Holding, progress: ClaimProgress): void;
  /** The final answer. */
  finish(holding: Holding, answer: PaymentAnswer): void;
  /** Lets the next one who asks take over at once. */
  yieldLease(holding: Holding): void;
  /** Forgets a claim that led to nothing: the key is free again. */
  release(holding: Holding): void;
  /** Notes that this intent needs the payer's word that no accident repeats it, for longer than a page repeats it. */
  suspect(call: PaymentCall): void;
  isSuspected(call: PaymentCall): boolean;
  find(accountNumber: string, intentId: string): Claim | null;
  findPayment(paymentId: string): Claim | null;
  /** The account's claims made after an instant, in milliseconds since the epoch, latest first. */
  since(accountNumber: string, instant: number): readonly Claim[];
  unfinished(): readonly Claim[];
  unfinishedOf(accountNumber: string): readonly Claim[];
}

export interface ClaimStoreOptions {
  /** How long nobody else touches a claim without a sign of life. Default 30,000. */
  leaseMilliseconds?: number;
  /** How long after its first call a payment may charge for the first time. Default `PAYMENT_DEADLINE`. */
  deadlineMilliseconds?: number;
  /** How long a final answer is repeated; afterwards the key answers `already_processed`, for good. Default 30 days. */
  replayMilliseconds?: number;
}

const DAY = 86_400_000;
/** Of one account. No page repeats a payment after two days, and no account has so many that wait for the payer's word. */
const SUSPECTED = { lifetime: 2 * DAY, capacity: 500 };
/** Most payments are through by then; one that was interrupted needs its lease to end first. */
const RETRY_SECONDS = 2;

export function createClaimStore({ clock, ids }: Environment, options: ClaimStoreOptions = {}): ClaimStore {
  const {
    leaseMilliseconds = 30_000,
    deadlineMilliseconds = PAYMENT_DEADLINE,
    replayMilliseconds = 30 * DAY,
  } = options;
  const claims = new Map<string, Claim>();
  const byPayment = new Map<string, Claim>();
  const byAccount = new Map<string, Claim[]>();
  const open = new Map<string, Set<Claim>>();
  const suspected = new Map<string, ExpiringMap<true>>();

  const now = () => clock.now().getTime();
  const lease = (fence: number): Lease => ({ fence, expiresAt: now() + leaseMilliseconds });
  const find = (accountNumber: string, intentId: string) => claims.get(keyOf({ accountNumber, intentId })) ?? null;
  const isStale = ({ answer, finishedAt }: Claim) => answer !== null && now() - finishedAt > replayMilliseconds;
  const isHeld = (claim: Claim) => now() < claim.lease.expiresAt;

  const assertHeld = ({ claim, fence }: Holding) => {
    if (claim.lease.fence !== fence) throw new LeaseLost('Another worker has taken the payment over.');
  };

  const write = (holding: Holding, changes: Partial<Claim>) => {
    assertHeld(holding);
    Object.assign(holding.claim, changes);
  };

  const takeOver = (claim: Claim): Holding | null => {
    if (claim.answer !== null || isHeld(claim)) return null;
    const next = lease(claim.lease.fence + 1);
    Object.assign(claim, { lease: next });
    return { claim, fence: next.fence };
  };

  const begin = (claim: Claim) => {
    const { accountNumber } = claim.call;
    open.set(accountNumber, (open.get(accountNumber) ?? new Set()).add(claim));
  };

  const end = (claim: Claim) => {
    const { accountNumber } = claim.call;
    const own = open.get(accountNumber);
    own?.delete(claim);
    if (own?.size === 0) open.delete(accountNumber);
  };

  return {
    look(call) {
      const claim = find(call.accountNumber, call.intentId);
      if (!claim) return null;
      if (isStale(claim)) return answered({ kind: 'problem', code: 'already_processed' });
      // Nothing was ever done under the key, so that what was sent with it does not matter.
      if (claim.answer?.kind === 'problem') return answered(claim.answer);
      if (claim.call.fingerprint !== call.fingerprint) {
        return answered({ kind: 'problem', code: 'idempotency_key_reused' });
      }
      if (claim.answer) return answered(repeated(claim.answer));
      const holding = takeOver(claim);
      if (holding) return { kind: 'held', holding };
      return {
        kind: 'busy',
        retryAfterSeconds: Math.min(RETRY_SECONDS, Math.ceil((claim.lease.expiresAt - now()) / 1000)),
      };
    },
    insert(call) {
      const claim: Claim = {
        call,
        paymentId: ids.next('payment'),
        createdAt: clock.now().toISOString(),
        state: 'claimed',
        card: null,
        reference: null,
        holdId: null,
        chargeSentAt: null,
        deadline: now() + deadlineMilliseconds,
        result: null,
        answer: null,
        finishedAt: 0,
        lease: lease(1),
      };
      claims.set(keyOf(call), claim);
      byPayment.set(claim.paymentId, claim);
      listAt(byAccount, call.accountNumber).push(claim);
      begin(claim);
      return { kind: 'held', holding: { claim, fence: 1 } };
    },
    takeOver,
    assertHeld,
    advance: (holding, progress) => write(holding, { ...progress, lease: lease(holding.fence) }),
    finish(holding, answer) {
      write(holding, { state: 'posted', answer, finishedAt: now() });
      end(holding.claim);
    },
    yieldLease: (holding) => write(holding, { lease: { fence: holding.fence, expiresAt: now() } }),
    release(holding) {
      // A higher fence that nobody holds: whoever still believes to work on it finds out.
      write(holding, { lease: { fence: holding.fence + 1, expiresAt: now() } });
      const { claim } = holding;
      const own = listAt(byAccount, claim.call.accountNumber);
      own.splice(own.lastIndexOf(claim), 1);
      byPayment.delete(claim.paymentId);
      if (claims.get(keyOf(claim.call)) === claim) claims.delete(keyOf(claim.call));
      end(claim);
    },
    suspect({ accountNumber, intentId }) {
      const own = suspected.get(accountNumber) ?? new ExpiringMap(clock, SUSPECTED);
      suspected.set(accountNumber, own);
      own.set(intentId, true);
    },
    isSuspected: ({ accountNumber, intentId }) => suspected.get(accountNumber)?.get(intentId) ?? false,
    find,
    findPayment: (paymentId) => byPayment.get(paymentId) ?? null,
    since(accountNumber, instant) {
      const own = listAt(byAccount, accountNumber);
      const older = own.findLastIndex((claim) => Date.parse(claim.createdAt) <= instant);
      return own.slice(older + 1).reverse();
    },
    unfinished: () => [...open.values()].flatMap((claims) => [...claims]),
    unfinishedOf: (accountNumber) => [...(open.get(accountNumber) ?? [])],
  };
}

function answered(answer: PaymentAnswer): ClaimAnswer {
  return { kind: 'answered', answer };
}

function repeated(answer: PaymentAnswer): PaymentAnswer {
  return answer.kind === 'payment' ? { ...answer, replayed: true } : answer;
}

function keyOf({ accountNumber, intentId }: Pick<PaymentCall, 'accountNumber' | 'intentId'>): string {
  return `${accountNumber} ${intentId}`;
}
