import type { Clock } from '../environment.ts';
import { ExpiringMap } from '../expiring-map.ts';
import { CardTokenRefused, type Charge } from '../payments/charge-processor.ts';
import type { TokenContent } from './token-content.ts';

/** A used token is known for longer than anybody repeats its payment. Afterwards it has expired, as all of its age have. */
const REMEMBERED = 2 * 24 * 60 * 60_000;

/** What a charge is, as far as tokens are bound to it. */
export type TokenPurpose = Pick<Charge, 'intentId' | 'practiceId' | 'amount' | 'currency' | 'idempotencyKey'>;

/** Knows which token was used for which charge. */
export interface TokenUse {
  /** Throws `CardTokenRefused` unless the token is good for this charge. From then on it is good for no other. */
  use(content: TokenContent, purpose: TokenPurpose): void;
  /** Throws `CardTokenRefused` for a token that is too old to be used. */
  refuseStale(content: TokenContent): void;
}

export interface TokenUseOptions {
  clock: Clock;
  /** Whether the page of this origin may take money for the practice. */
  isRegistered: (practiceId: string, origin: string) => boolean;
}

export function createTokenUse({ clock, isRegistered }: TokenUseOptions): TokenUse {
  const keyOfToken = new ExpiringMap<string>(clock, { lifetime: REMEMBERED });

  const refuseExpired = ({ expiresAt }: TokenContent) => {
    if (clock.now().getTime() >= expiresAt) throw new CardTokenRefused('expired');
  };

  return {
    use(content, purpose) {
      refuseExpired(content);
      const usedBy = keyOfToken.get(content.id);
      if (usedBy !== undefined && usedBy !== purpose.idempotencyKey) throw new CardTokenRefused('used');
      if (content.practiceId !== purpose.practiceId) throw new CardTokenRefused('wrong-practice');
      if (!isRegistered(content.practiceId, content.origin)) throw new CardTokenRefused('wrong-practice');
      if (content.intentId !== purpose.intentId) throw new CardTokenRefused('wrong-intent');
      if (content.currency !== purpose.currency) throw new CardTokenRefused('invalid');
      if (purpose.amount > content.amount) throw new CardTokenRefused('amount-above-cap');
      keyOfToken.set(content.id, purpose.idempotencyKey);
    },
    refuseStale(content) {
      if (keyOfToken.get(content.id) === undefined) refuseExpired(content);
    },
  };
}
