import { ProblemError } from '../http/problem.ts';
import { base64url } from '../encoding.ts';
import type { Environment } from '../environment.ts';
import { ExpiringMap } from '../expiring-map.ts';
import { sha256 } from '../sha256.ts';
import {
  absoluteEnd,
  hasEnded,
  idleEnd,
  type SessionLimits,
  type SessionOwner,
  type SessionRecord,
} from './session.ts';

const TOKEN_BYTES = 32;
/** An ended session is remembered, so that its token hears "ended" rather than "unknown": no session lasts longer than a day. */
const REMEMBERED = 2 * 24 * 60 * 60_000;
/** Remembered sessions of one link, or of one account without a link. A further one pushes out the oldest of these. */
const PER_OWNER = 100;

/**
 * The open sessions. A token is an opaque 256-bit secret that leaves `open` once and is kept as its SHA-256 alone; looking the
 * hash up in a map takes the same time for a wrong token as for a right one.
 */
export class SessionStore {
  private readonly environment: Environment;
  private readonly limitsNow: () => SessionLimits;
  private readonly records: ExpiringMap<SessionRecord>;
  private readonly byOwner: ExpiringMap<readonly SessionRecord[]>;

  /** @param limits - asked every time, because a practice may change them while sessions are open */
  constructor(environment: Environment, limits: () => SessionLimits) {
    this.environment = environment;
    this.limitsNow = limits;
    this.records = new ExpiringMap(environment.clock, { lifetime: REMEMBERED });
    this.byOwner = new ExpiringMap(environment.clock, { lifetime: REMEMBERED });
  }

  get limits(): SessionLimits {
    return this.limitsNow();
  }

  open({ verified = false, ...owner }: SessionOwner): { token: string; record: SessionRecord } {
    const now = this.now();
    const token = base64url(this.environment.random.bytes(TOKEN_BYTES));
    const record: SessionRecord = {
      ...owner,
      id: this.environment.ids.next('session'),
      tokenHash: sha256(token),
      openedAt: now,
      verifiedAt: verified ? now : null,
      lastActiveAt: now,
      extensionsUsed: 0,
      endedAt: null,
      paymentIds: new Set(),
    };
    this.remember(record);
    return { token, record };
  }

  /** The session of a token. Throws the problems `session_required` for an unknown token and `session_expired`. */
  find(token: string): SessionRecord {
    const record = this.records.get(sha256(token));
    if (!record) throw new ProblemError('session_required');
    if (hasEnded(record, this.limits, this.now())) throw new ProblemError('session_expired');
    return record;
  }

  /** Starts the idle time anew because the session did something. */
  touch(record: SessionRecord): void {
    record.lastActiveAt = this.now();
  }

  /**
   * Starts the idle time anew because the person asked to stay. Throws the problem `session_not_extendable` when that was done as
   * often as it may be, or when the session lasts as long as it ever can.
   */
  extend(record: SessionRecord): void {
    const { limits } = this;
    const isUsedUp = record.extensionsUsed >= limits.extensions;
    if (isUsedUp || idleEnd(record, limits) >= absoluteEnd(record, limits)) {
      throw new ProblemError('session_not_extendable');
    }
    record.extensionsUsed += 1;
    this.touch(record);
  }

  end(record: SessionRecord): void {
    record.endedAt ??= this.now();
  }

  /** Ends what a link opened, for when it turns out to have gone to the wrong person. */
  endAllOfLink(linkId: string): void {
    for (const record of this.byOwner.get(linkId) ?? []) this.end(record);
  }

  private now(): number {
    return this.environment.clock.now().getTime();
  }

  private remember(record: SessionRecord): void {
    const owner = record.linkId ?? `${record.scope} ${record.accountNumber}`;
    const all = [...(this.byOwner.get(owner) ?? []), record];
    const kept = all.slice(-PER_OWNER);
    for (const { tokenHash } of all.slice(0, all.length - kept.length)) this.records.delete(tokenHash);
    this.byOwner.set(owner, kept);
    this.records.set(record.tokenHash, record);
  }
}
