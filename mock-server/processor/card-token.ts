import type { CardBrand } from '../../src/contract/index.ts';
import { base64url } from '../encoding.ts';
import type { Random } from '../environment.ts';
import type { CheckedCard } from './card-rules.ts';
import { fingerprintOf, sealText, type ProcessorKeys } from './seal.ts';
import type { CardOutcome } from './test-cards.ts';

/** A token is charged within ten minutes or not at all. */
export const TOKEN_MILLISECONDS = 10 * 60 * 1000;

/** What a token is good for, and nothing else. */
export interface TokenBinding {
  intentId: string;
  practiceId: string;
  /** Origin of the page around the frame. */
  origin: string;
  /** The most that may be charged, in minor units. */
  amount: number;
  currency: string;
}

/** What is sealed in a token. No card number, no security code, no ZIP code. */
export interface CardTokenContent extends TokenBinding {
  id: string;
  /** Milliseconds since 1970. */
  expiresAt: number;
  outcome: CardOutcome;
  brand: CardBrand;
  lastFour: string;
  fingerprint: string;
}

/** All that the frame tells the page. */
export interface IssuedToken {
  token: string;
  brand: CardBrand;
  lastFour: string;
}

/**
 * Who sealed a token. `server`: the processor's endpoint, with its secret. `local`: the frame itself, with a secret everybody
 * knows, for demonstrations without a backend; a processor takes these only when told to.
 */
export type TokenSource = 'server' | 'local';

export const tokenLabels: Readonly<Record<TokenSource, string>> = { server: 'mocktok', local: 'mocklocal' };

export const LOCAL_SECRET = 'known to everybody, for demonstrations without a backend';

export interface TokenIssuer {
  source: TokenSource;
  keys: ProcessorKeys;
  random: Random;
  now: Date;
}

/** Trades a card for a token. The number is read here for the last time. */
export async function issueCardToken(
  card: CheckedCard,
  outcome: CardOutcome,
  { intentId, practiceId, origin, amount, currency }: TokenBinding,
  { source, keys, random, now }: TokenIssuer,
): Promise<IssuedToken> {
  const lastFour = card.number.slice(-4);
  const content: CardTokenContent = {
    ...{ intentId, practiceId, origin, amount, currency },
    id: base64url(random.bytes(16)),
    expiresAt: now.getTime() + TOKEN_MILLISECONDS,
    outcome,
    brand: card.brand,
    lastFour,
    fingerprint: await fingerprintOf(card.number, keys.fingerprint),
  };
  const token = await sealText(JSON.stringify(content), tokenLabels[source], keys.seal, random);
  return { token, brand: card.brand, lastFour };
}
