import type { Clock } from '../environment.ts';
import { ProblemError } from '../http/problem.ts';
import type { Limits } from './limits.ts';
import { SlidingWindow } from './sliding-window.ts';

const HOUR = 60 * 60_000;
/** Refused and declined intents of the last hour that are known at least. */
const INTENTS = 100_000;

export interface CardAttempt {
  accountNumber: string;
  address: string;
  intentId: string;
  /** Tells one card from another; null when the token tells nothing. */
  card: string | null;
}

/** `other`: nothing new was decided about the card. */
export type AttemptOutcome = 'declined' | 'other';

/**
 * Makes the pay form useless for testing stolen cards. An attempt under way counts as declined until it is known not to be, so
 * that a thousand at once fare no better than a thousand in a row. A refused intent stays refused longer than its card token
 * can live, because the payer was told that it collected nothing and never will.
 */
export class CardTestingGuard {
  private readonly clock: Clock;
  private readonly limits: Limits;
  private readonly byAccount: SlidingWindow;
  private readonly byAddress: SlidingWindow;
  private readonly refusals: SlidingWindow;
  private readonly declines: SlidingWindow;
  private readonly underWay = new Map<string, { attempt: CardAttempt; copies: number }>();
  /** How many attempts are under way, by account and by address. */
  private readonly pending = new Map<string, number>();
  private readonly cards = new Map<string, Map<string, number>>();

  constructor(clock: Clock, limits: Limits) {
    const once = { limit: 1, window: HOUR, capacity: INTENTS };
    this.clock = clock;
    this.limits = limits;
    this.byAccount = new SlidingWindow(clock, { limit: limits.declinesPerAccount, window: HOUR });
    this.byAddress = new SlidingWindow(clock, { limit: limits.declinesPerAddress, window: HOUR });
    this.refusals = new SlidingWindow(clock, once);
    this.declines = new SlidingWindow(clock, once);
  }

  /** Lets an attempt, or one more copy of it, begin. Throws the problem `too_many_attempts`, which does not say of what. */
  admit(attempt: CardAttempt): void {
    const key = keyOf(attempt);
    const same = this.underWay.get(key);
    if (same) {
      same.copies += 1;
      return;
    }
    if (this.refusals.isFull(key) || this.isTooMuch(attempt)) {
      this.refusals.add(key);
      throw new ProblemError('too_many_attempts');
    }
    this.underWay.set(key, { attempt, copies: 1 });
    for (const owner of ownersOf(attempt)) this.pending.set(owner, this.countPending(owner) + 1);
    if (attempt.card !== null) this.cardsOf(attempt.accountNumber).set(attempt.card, this.now());
  }

  /** Ends what `admit` let begin. A decline counts once for an intent, whichever copy brings it. */
  settle(attempt: CardAttempt, outcome: AttemptOutcome): void {
    const key = keyOf(attempt);
    const same = this.underWay.get(key);
    if (same) same.copies -= 1;
    if (same?.copies === 0) this.end(key, same.attempt);
    if (outcome === 'declined') this.countDecline(attempt);
  }

  /** Counts a decline that came outside `admit` and `settle`, when an interrupted payment was resumed. */
  countDecline(attempt: CardAttempt): void {
    const key = keyOf(attempt);
    if (this.declines.isFull(key)) return;
    this.declines.add(key);
    this.byAccount.add(attempt.accountNumber);
    this.byAddress.add(attempt.address);
  }

  private isTooMuch(attempt: CardAttempt): boolean {
    const { accountNumber, address, card } = attempt;
    const [ofAccount = 0, ofAddress = 0] = ownersOf(attempt).map((owner) => this.countPending(owner));
    const cards = this.cardsOf(accountNumber);
    return (
      this.byAccount.count(accountNumber) + ofAccount >= this.limits.declinesPerAccount ||
      this.byAddress.count(address) + ofAddress >= this.limits.declinesPerAddress ||
      (card !== null && !cards.has(card) && cards.size >= this.limits.cardsPerAccount)
    );
  }

  private countPending(owner: string): number {
    return this.pending.get(owner) ?? 0;
  }

  private end(key: string, attempt: CardAttempt): void {
    this.underWay.delete(key);
    for (const owner of ownersOf(attempt)) {
      const left = this.countPending(owner) - 1;
      if (left > 0) this.pending.set(owner, left);
      else this.pending.delete(owner);
    }
  }

  /** The cards of the last hour, by when each was tried last. */
  private cardsOf(accountNumber: string): Map<string, number> {
    const cards = this.cards.get(accountNumber) ?? new Map<string, number>();
    for (const [card, at] of cards) if (at <= this.now() - HOUR) cards.delete(card);
    this.cards.set(accountNumber, cards);
    return cards;
  }

  private now(): number {
    return this.clock.now().getTime();
  }
}

const ownersOf = ({ accountNumber, address }: CardAttempt) =>
  [`account ${accountNumber}`, `address ${address}`] as const;
const keyOf = ({ accountNumber, intentId }: CardAttempt) => `${accountNumber} ${intentId}`;
