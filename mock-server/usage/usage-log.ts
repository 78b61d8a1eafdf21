import type { PlainDate } from '../../src/contract/index.ts';
import type { SessionOrigin, SessionRecord } from '../sessions/session.ts';

/** What let somebody in: a link or code alone, a one-time code, or a portal of the host that had signed them in. */
export type Authentication = 'quickpay' | 'mfa' | 'host';

/** One sitting of one person. */
export interface Sitting {
  readonly origin: SessionOrigin;
  readonly authentication: Authentication;
}

/** How many sittings of a kind began on a day of the practice. */
export interface SittingCount extends Sitting {
  readonly date: PlainDate;
  readonly count: number;
}

/** A payment that somebody began. What came of it is the payment engine's to say. */
export interface Try {
  readonly accountNumber: string;
  readonly intentId: string;
  readonly sitting: Sitting;
}

/**
 * Notes who came how, and which payments they began; nothing about who they are. Sittings are counted by day, and a payment that was
 * refused is forgotten, so that no number of requests makes it grow.
 */
export class UsageLog {
  private readonly today: () => PlainDate;
  private readonly counts = new Map<string, SittingCount>();
  private readonly bySession = new WeakMap<SessionRecord, Sitting>();
  private readonly byIntent = new Map<string, Try>();

  /** @param today - the day of the practice */
  constructor(today: () => PlainDate) {
    this.today = today;
  }

  opened(session: SessionRecord, authentication: Authentication): void {
    const sitting = { origin: session.origin, authentication };
    this.bySession.set(session, sitting);
    const date = this.today();
    const key = `${date} ${sitting.origin} ${authentication}`;
    this.counts.set(key, { ...sitting, date, count: (this.counts.get(key)?.count ?? 0) + 1 });
  }

  /** The same person goes on with another session. */
  continued(before: SessionRecord, after: SessionRecord): void {
    const sitting = this.bySession.get(before);
    if (sitting) this.bySession.set(after, sitting);
  }

  /** A payment counts for the sitting that began it, whichever finished it. */
  began(session: SessionRecord, intentId: string): void {
    const { accountNumber } = session;
    const sitting = this.bySession.get(session);
    const key = keyOf(accountNumber, intentId);
    if (sitting && !this.byIntent.has(key)) this.byIntent.set(key, { accountNumber, intentId, sitting });
  }

  /** The payment was refused before anything of it was kept. */
  refused({ accountNumber }: SessionRecord, intentId: string): void {
    this.byIntent.delete(keyOf(accountNumber, intentId));
  }

  sittings(): readonly SittingCount[] {
    return [...this.counts.values()];
  }

  tries(): readonly Try[] {
    return [...this.byIntent.values()];
  }
}

function keyOf(accountNumber: string, intentId: string): string {
  return `${accountNumber} ${intentId}`;
}
