import type { Clock } from '../environment.ts';
import type { SessionOrigin, SessionRecord } from '../sessions/session.ts';

/** What let somebody in: a link or code alone, a one-time code, or a portal of the host that had signed them in. */
export type Authentication = 'quickpay' | 'mfa' | 'host';

/** One sitting of one person. */
export interface Sitting {
  readonly origin: SessionOrigin;
  readonly authentication: Authentication;
  /** When it began: milliseconds since 1970. */
  readonly openedAt: number;
}

/** A payment that somebody meant to make. What came of it is the payment engine's to say. */
export interface Try {
  readonly accountNumber: string;
  readonly intentId: string;
  readonly sitting: Sitting;
}

/** Notes who came how, and which payments they began; nothing about who they are. */
export class UsageLog {
  private readonly clock: Clock;
  private readonly all: Sitting[] = [];
  private readonly bySession = new Map<string, Sitting>();
  private readonly byIntent = new Map<string, Try>();

  constructor(clock: Clock) {
    this.clock = clock;
  }

  opened({ id, origin }: SessionRecord, authentication: Authentication): void {
    const sitting = { origin, authentication, openedAt: this.clock.now().getTime() };
    this.all.push(sitting);
    this.bySession.set(id, sitting);
  }

  /** The same person goes on with another session. */
  continued(before: SessionRecord, after: SessionRecord): void {
    const sitting = this.bySession.get(before.id);
    if (sitting) this.bySession.set(after.id, sitting);
  }

  /** A payment counts for the sitting that began it, whichever finished it. */
  tried({ id, accountNumber }: SessionRecord, intentId: string): void {
    const sitting = this.bySession.get(id);
    const key = `${accountNumber} ${intentId}`;
    if (sitting && !this.byIntent.has(key)) this.byIntent.set(key, { accountNumber, intentId, sitting });
  }

  sittings(): readonly Sitting[] {
    return this.all;
  }

  tries(): readonly Try[] {
    return [...this.byIntent.values()];
  }
}
