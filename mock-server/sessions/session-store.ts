import { ProblemError } from '../http/problem.ts';
import { base64url } from '../encoding.ts';
import type { Environment } from '../environment.ts';
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
/** How long an ended session is remembered at least, so that its token hears "ended" rather than "unknown". */
const REMEMBERED = 24 * 60 * 60_000;

/**
 * The open sessions. A token is an opaque 256-bit secret that leaves `open` once and is kept as its SHA-256 alone; looking the
 * hash up in a map takes the same time for a wrong token as for a right one.
 */
export class SessionStore {
  private readonly environment: Environment;
  private readonly limitsNow: () => SessionLimits;
  private readonly records = new Map<string, SessionRecord>();
  private forgottenAt = 0;

  /** @param limits - asked every time, because a practice may change them while sessions are open */
  constructor(environment: Environment, limits: () => SessionLimits) {
    this.environment = environment;
    this.limitsNow = limits;
  }

  get limits(): SessionLimits {
    return this.limitsNow();
  }

  open({ verified = false, ...owner }: SessionOwner): { token: string; record: SessionRecord } {
    this.forgetOld();
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
    this.records.set(record.tokenHash, record);
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
    for (const record of this.records.values()) if (record.linkId === linkId) this.end(record);
  }

  private now(): number {
    return this.environment.clock.now().getTime();
  }

  private forgetOld(): void {
    const now = this.now();
    if (now < this.forgottenAt + REMEMBERED) return;
    this.forgottenAt = now;
    for (const [hash, record] of this.records) {
      if (now >= absoluteEnd(record, this.limits) + REMEMBERED) this.records.delete(hash);
    }
  }
}
