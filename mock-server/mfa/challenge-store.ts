import type { Environment } from '../environment.ts';
import { ExpiringMap } from '../expiring-map.ts';
import type { Challenge } from './challenge.ts';

const LIFETIME = 60 * 60_000;
/** Challenges of the last hour, of each kind of requester, that are not forgotten. */
const CAPACITY = 5_000;

export type NewChallenge = Pick<Challenge, 'sessionId' | 'accountNumber' | 'asker' | 'contacts'>;

/** The challenges of the last hour. Those of strangers are apart, so that they push out no others. */
export class ChallengeStore {
  private readonly environment: Environment;
  private readonly ofSessions: ExpiringMap<Challenge>;
  private readonly ofStrangers: ExpiringMap<Challenge>;

  constructor(environment: Environment) {
    this.environment = environment;
    const options = { lifetime: LIFETIME, capacity: CAPACITY };
    this.ofSessions = new ExpiringMap(environment.clock, options);
    this.ofStrangers = new ExpiringMap(environment.clock, options);
  }

  open(draft: NewChallenge): Challenge {
    const id = this.environment.ids.next('challenge');
    const expiresAt = this.environment.clock.now().getTime() + LIFETIME;
    const challenge: Challenge = { ...draft, id, expiresAt, codes: [], channel: null, used: false };
    (draft.sessionId === null ? this.ofStrangers : this.ofSessions).set(id, challenge);
    return challenge;
  }

  find(id: string): Challenge | null {
    return this.ofSessions.get(id) ?? this.ofStrangers.get(id) ?? null;
  }
}
