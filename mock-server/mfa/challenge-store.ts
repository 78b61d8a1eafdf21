import type { Environment } from '../environment.ts';
import type { Challenge } from './challenge.ts';

const LIFETIME = 60 * 60_000;
/** Beyond so many, those that have ended are forgotten. */
const SWEEP_ABOVE = 1_000;

export type NewChallenge = Pick<Challenge, 'sessionId' | 'accountNumber' | 'asker' | 'destinations'>;

/** The challenges of the last hour. */
export class ChallengeStore {
  private readonly environment: Environment;
  private readonly challenges = new Map<string, Challenge>();

  constructor(environment: Environment) {
    this.environment = environment;
  }

  open(draft: NewChallenge): Challenge {
    if (this.challenges.size > SWEEP_ABOVE) this.sweep();
    const id = this.environment.ids.next('challenge');
    const expiresAt = this.now() + LIFETIME;
    const challenge: Challenge = { ...draft, id, expiresAt, codes: [], channel: null, used: false };
    this.challenges.set(id, challenge);
    return challenge;
  }

  find(id: string): Challenge | null {
    const challenge = this.challenges.get(id);
    return challenge && this.now() < challenge.expiresAt ? challenge : null;
  }

  private now(): number {
    return this.environment.clock.now().getTime();
  }

  private sweep(): void {
    const now = this.now();
    for (const [id, { expiresAt }] of this.challenges) if (now >= expiresAt) this.challenges.delete(id);
  }
}
