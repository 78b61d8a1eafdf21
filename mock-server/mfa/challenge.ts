import type { MfaChallenge, MfaChannel, MfaDestination } from '../../src/contract/index.ts';
import type { CodeRecord } from './code.ts';

/** One attempt to verify somebody. For an identity that nobody has it is kept all the same, without an account. */
export interface Challenge {
  readonly id: string;
  /** The session that asked; null for an identity. */
  readonly sessionId: string | null;
  /** Null when nobody matches. */
  readonly accountNumber: string | null;
  /** Stands for whoever asks in what is counted. It tells nothing personal. */
  readonly asker: string;
  readonly destinations: readonly MfaDestination[];
  /** Milliseconds since 1970. */
  readonly expiresAt: number;
  /** In the order in which they were sent; only the last one opens anything. */
  readonly codes: CodeRecord[];
  /** Where the last code went. */
  channel: MfaChannel | null;
  used: boolean;
}

export function describeChallenge({ id, destinations, expiresAt }: Challenge): MfaChallenge {
  return { id, destinations: [...destinations], expiresAt: new Date(expiresAt).toISOString() };
}
