import type { Ids } from '../environment.ts';
import { LedgerError } from './ledger-error.ts';
import type { Share } from './shares.ts';

/** A part of a balance reserved for a payment in flight. */
export interface Hold {
  readonly id: string;
  readonly accountNumber: string;
  /** Minor units, above 0. */
  readonly amount: number;
  /** For whom it is reserved, together the amount; empty for the whole account. */
  readonly shares: readonly Share[];
  readonly status: HoldStatus;
  /** What was posted of it, 0 unless posted; the rest was released. */
  readonly posted: number;
}

export type HoldStatus = 'pending' | 'posted' | 'voided' | 'expired';

/** Holds by account. A hold ends once: posted, voided or expired. */
export interface Holds {
  add(accountNumber: string, amount: number, shares?: readonly Share[]): Hold;
  /**
   * Ends a pending hold. Throws `unknown_hold`, `hold_settled` when it ended before, and `hold_exceeded` when more is posted
   * than was held.
   */
  settle(id: string, status: Exclude<HoldStatus, 'pending'>, posted?: number): Hold;
  /** Throws what settling an account's hold as posted would, and settles nothing. */
  assertPending(accountNumber: string, id: string, posted: number): void;
  find(id: string): Hold | null;
  pending(accountNumber: string): readonly Hold[];
  /** How often anything happened to the account's holds. */
  changes(accountNumber: string): number;
}

export function createHolds(ids: Ids): Holds {
  const holds = new Map<string, Hold>();
  const pending = new Map<string, Set<string>>();
  const changes = new Map<string, number>();

  const write = (hold: Hold) => {
    holds.set(hold.id, Object.freeze(hold));
    changes.set(hold.accountNumber, (changes.get(hold.accountNumber) ?? 0) + 1);
    return hold;
  };

  const pendingHold = (id: string, posted: number): Hold => {
    const hold = holds.get(id);
    if (!hold) throw new LedgerError('unknown_hold', `There is no hold ${id}.`);
    if (hold.status !== 'pending') throw new LedgerError('hold_settled', `The hold was ${hold.status} before.`);
    if (posted > hold.amount) throw new LedgerError('hold_exceeded', 'At most what is held can be posted.');
    return hold;
  };

  const pendingOf = (accountNumber: string) => {
    const known = pending.get(accountNumber) ?? new Set<string>();
    pending.set(accountNumber, known);
    return known;
  };

  return {
    add(accountNumber, amount, shares = []) {
      const hold = write({ id: ids.next('hold'), accountNumber, amount, shares, status: 'pending', posted: 0 });
      pendingOf(accountNumber).add(hold.id);
      return hold;
    },
    settle(id, status, posted = 0) {
      const hold = pendingHold(id, posted);
      pendingOf(hold.accountNumber).delete(id);
      return write({ ...hold, status, posted });
    },
    assertPending(accountNumber, id, posted) {
      if (pendingHold(id, posted).accountNumber !== accountNumber) {
        throw new LedgerError('unknown_hold', `The account has no hold ${id}.`);
      }
    },
    find: (id) => holds.get(id) ?? null,
    pending: (accountNumber) => [...pendingOf(accountNumber)].flatMap((id) => holds.get(id) ?? []),
    changes: (accountNumber) => changes.get(accountNumber) ?? 0,
  };
}
