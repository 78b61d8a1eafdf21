import type { CardBrand, Wallet } from '../../src/contract/index.ts';
import type { CardFlaws, CheckedCard } from '../processor/card-rules.ts';
import { issueCardToken, issueCodeToken, issueWalletToken, type TokenIssuer } from '../processor/issue-token.ts';
import { processorKeys } from '../processor/seal.ts';
import { outcomeOf, walletCardOf } from '../processor/test-cards.ts';
import { LOCAL_SECRET, type IssuedToken, type TokenBinding } from '../processor/token-content.ts';
import { readFlaws, readIssuedToken } from './token-answer.ts';

/** A card that the processor keeps, as the payer knows it. */
export interface SavedCardName {
  brand: CardBrand;
  lastFour: string;
}

type Issued = IssuedToken | { flaws: CardFlaws };

/** Trades what the payer entered for a token, or says what is wrong with it. Rejects when nobody answers. */
export interface TokenSource {
  forCard(card: CheckedCard, binding: TokenBinding): Promise<Issued>;
  forCode(code: string, card: SavedCardName, binding: TokenBinding): Promise<Issued>;
  forWallet(wallet: Wallet, lastFour: string, binding: TokenBinding): Promise<IssuedToken>;
}

/** The processor's answer is a matter of seconds; after that the payer should try again. In milliseconds. */
const TIMEOUT = 20_000;

/** Asks the processor, on the frame's own origin. The one place a card number leaves this page for. */
export function serverTokens(): TokenSource {
  return {
    forCard: ({ number, month, year, code, zip }, binding) =>
      ask('tokens', { number, expiry: `${String(month).padStart(2, '0')}/${year}`, code, zip, ...binding }),
    forCode: (code, card, binding) => ask('tokens/security-code', { code, ...card, ...binding }),
    async forWallet(wallet, lastFour, binding) {
      const issued = await ask('tokens/wallet', { wallet, lastFour, ...binding });
      if ('flaws' in issued) throw new Error('The processor gave no token.');
      return issued;
    },
  };
}

async function ask(path: string, body: object): Promise<Issued> {
  const response = await fetch(path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
    cache: 'no-store',
    credentials: 'omit',
    redirect: 'error',
    signal: AbortSignal.timeout(TIMEOUT),
  });
  const answer: unknown = response.status === 201 || response.status === 422 ? await response.json() : undefined;
  const token = response.status === 201 ? readIssuedToken(answer) : undefined;
  const flaws = response.status === 422 ? readFlaws(answer) : undefined;
  if (token) return token;
  if (flaws) return { flaws };
  throw new Error('The processor gave no token.');
}

/** Seals the token here, for demonstrations where the frame is a file and there is nobody to ask. */
export function localTokens(now: () => Date): TokenSource {
  const random = { bytes: (count: number) => crypto.getRandomValues(new Uint8Array(count)) };
  const issuer = async (): Promise<TokenIssuer> => {
    return { source: 'local', keys: await processorKeys(LOCAL_SECRET), random, now: now() };
  };
  return {
    async forCard(card, binding) {
      const outcome = outcomeOf(card.number);
      if (!outcome) return { flaws: { number: 'number-not-a-test-card' } };
      return issueCardToken(card, outcome, binding, await issuer());
    },
    forCode: async (_code, card, binding) => issueCodeToken(card, binding, await issuer()),
    async forWallet(wallet, lastFour, binding) {
      const card = walletCardOf(lastFour);
      if (!card) throw new Error('The wallet has no such card.');
      return issueWalletToken(wallet, card, binding, await issuer());
    },
  };
}
