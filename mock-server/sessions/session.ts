import type { Session, SessionScope } from '../../src/contract/index.ts';
import type { LinkOrigin, SessionSettings } from '../ledger/index.ts';

/** How long sessions last. Milliseconds. */
export interface SessionLimits {
  /** Without activity a session ends after this. Default 15 minutes; a practice may choose 2 to 30. */
  idle: number;
  /** A QuickPay session ends after this, whatever happens. Default 60 minutes. */
  quickpay: number;
  /** A portal session ends after this, whatever happens. Default 12 hours. */
  portal: number;
  /** How often the idle time may be extended by hand, at least ten times. Default 10. */
  extensions: number;
}

const MINUTE = 60_000;

/** As the practice has set them. */
export function sessionLimitsOf({ idleMinutes, portalHours, extensions }: SessionSettings): SessionLimits {
  return {
    idle: idleMinutes * MINUTE,
    quickpay: 60 * MINUTE,
    portal: portalHours * 60 * MINUTE,
    extensions,
  };
}

/** How somebody came: by a link or code as it was delivered, on the practice's website, or from a portal that knows them. */
export type SessionOrigin = LinkOrigin | 'website' | 'portal';

/** Who a session speaks for. */
export interface SessionOwner {
  accountNumber: string;
  /** Stands for the account in a browser's storage. */
  accountKey: string;
  scope: SessionScope;
  /** The link or code that opened it; null when something else did. */
  linkId: string | null;
  origin: SessionOrigin;
  /** Whether the person has just entered a one-time code. Default false. */
  verified?: boolean;
}

/** What is kept of a session. The token is not in it, only its hash. */
export interface SessionRecord extends Omit<SessionOwner, 'verified'> {
  readonly id: string;
  readonly tokenHash: string;
  /** Milliseconds since 1970 on the injected clock, as all times here. */
  readonly openedAt: number;
  /** When a one-time code opened it; null when none did. */
  readonly verifiedAt: number | null;
  lastActiveAt: number;
  extensionsUsed: number;
  endedAt: number | null;
  /** Payments it made or asked for by their intent: all that a QuickPay session may see. */
  readonly paymentIds: Set<string>;
}

export function absoluteEnd(record: SessionRecord, limits: SessionLimits): number {
  return record.openedAt + limits[record.scope];
}

export function idleEnd(record: SessionRecord, limits: SessionLimits): number {
  return Math.min(record.lastActiveAt + limits.idle, absoluteEnd(record, limits));
}

export function hasEnded(record: SessionRecord, limits: SessionLimits, now: number): boolean {
  return record.endedAt !== null || now >= idleEnd(record, limits);
}

/** The session as the contract shows it. */
export function describeSession(record: SessionRecord, limits: SessionLimits): Session {
  return {
    id: record.id,
    scope: record.scope,
    accountKey: record.accountKey,
    idleExpiresAt: new Date(idleEnd(record, limits)).toISOString(),
    expiresAt: new Date(absoluteEnd(record, limits)).toISOString(),
    verifiedAt: record.verifiedAt === null ? null : new Date(record.verifiedAt).toISOString(),
    extensionsLeft: Math.max(0, limits.extensions - record.extensionsUsed),
  };
}
