import type { CardBrand, Wallet } from '../../src/contract/index.ts';
import { base64url } from '../encoding.ts';
import type { Random } from '../environment.ts';
import type { CheckedCard } from './card-rules.ts';
import { fingerprintOf, sealText, type ProcessorKeys } from './seal.ts';
import type { CardOutcome, WalletCard } from './test-cards.ts';
import {
  TOKEN_MILLISECONDS,
  tokenLabels,
  type CardTokenContent,
  type IssuedToken,
  type TokenBinding,
  type TokenContent,
  type TokenKind,
  type TokenSource,
} from './token-content.ts';

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
  binding: TokenBinding,
  issuer: TokenIssuer,
): Promise<IssuedToken> {
  const { brand, month, year, number } = card;
  const shown = { brand, lastFour: number.slice(-4) };
  const fingerprint = await fingerprintOf(number, issuer.keys.fingerprint);
  const content: CardTokenContent = {
    ...begin(binding, issuer),
    ...shown,
    outcome,
    fingerprint,
    expiry: { month, year },
  };
  return { token: await seal(content, 'card', issuer), ...shown };
}

/** A token of a card in a wallet, which never tells anybody the card's own number. */
export async function issueWalletToken(
  wallet: Wallet,
  { brand, lastFour, outcome }: WalletCard,
  binding: TokenBinding,
  issuer: TokenIssuer,
): Promise<IssuedToken> {
  const fingerprint = await fingerprintOf(`${wallet} ${lastFour}`, issuer.keys.fingerprint);
  const content: CardTokenContent = { ...begin(binding, issuer), brand, lastFour, outcome, fingerprint, wallet };
  return { token: await seal(content, 'card', issuer), brand, lastFour };
}

/** A token that says that a security code of the right length was entered. The code itself is not in it. */
export async function issueCodeToken(
  card: { brand: CardBrand; lastFour: string },
  binding: TokenBinding,
  issuer: TokenIssuer,
): Promise<IssuedToken> {
  return { token: await seal(begin(binding, issuer), 'code', issuer), brand: card.brand, lastFour: card.lastFour };
}

function begin(
  { intentId, practiceId, origin, amount, currency }: TokenBinding,
  { random, now }: TokenIssuer,
): TokenContent {
  return {
    ...{ intentId, practiceId, origin, amount, currency },
    id: base64url(random.bytes(16)),
    expiresAt: now.getTime() + TOKEN_MILLISECONDS,
  };
}

function seal(content: TokenContent, kind: TokenKind, { source, keys, random }: TokenIssuer): Promise<string> {
  return sealText(JSON.stringify(content), tokenLabels[kind][source], keys.seal, random);
}
