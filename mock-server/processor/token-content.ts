import type { CardBrand, Wallet } from '../../src/contract/index.ts';
import type { Month } from './card-rules.ts';
import type { CardOutcome } from './test-cards.ts';

/** A token is used within ten minutes or not at all. */
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

/** Sealed in every token. */
export interface TokenContent extends TokenBinding {
  id: string;
  /** Milliseconds since 1970. */
  expiresAt: number;
}

/** What is sealed in the token of a card. No card number, no security code, no ZIP code. */
export interface CardTokenContent extends TokenContent {
  outcome: CardOutcome;
  brand: CardBrand;
  lastFour: string;
  fingerprint: string;
  /** Until when the card is good; a wallet does not say. */
  expiry?: Month | undefined;
  /** The wallet it came out of. */
  wallet?: Wallet | undefined;
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

/** `card`: pays, by a card or a wallet. `code`: says only that a security code was entered. */
export type TokenKind = 'card' | 'code';

/** What a token begins with, and is sealed under, so that none passes for another. */
export const tokenLabels: Readonly<Record<TokenKind, Readonly<Record<TokenSource, string>>>> = {
  card: { server: 'mocktok', local: 'mocklocal' },
  code: { server: 'mockcode', local: 'mocklocalcode' },
};

export const LOCAL_SECRET = 'known to everybody, for demonstrations without a backend';
