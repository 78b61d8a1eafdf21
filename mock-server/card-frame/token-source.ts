import type { CardFlaws, CheckedCard } from '../processor/card-rules.ts';
import { issueCardToken } from '../processor/issue-token.ts';
import { processorKeys } from '../processor/seal.ts';
import { outcomeOf } from '../processor/test-cards.ts';
import { LOCAL_SECRET, type IssuedToken, type TokenBinding } from '../processor/token-content.ts';
import { readFlaws, readIssuedToken } from './token-answer.ts';

/** Trades a card for a token, or says what is wrong with the card. Rejects when nobody answers. */
export type TokenSource = (card: CheckedCard, binding: TokenBinding) => Promise<IssuedToken | { flaws: CardFlaws }>;

/** The processor's answer is a matter of seconds; after that the payer should try again. In milliseconds. */
const TIMEOUT = 20_000;

/** Asks the processor, on the frame's own origin. The one place a card number leaves this page for. */
export function serverTokens(): TokenSource {
  return async ({ number, month, year, code, zip }, binding) => {
    const expiry = `${String(month).padStart(2, '0')}/${year}`;
    const response = await fetch('tokens', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ number, expiry, code, zip, ...binding }),
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
  };
}

/** Seals the token here, for demonstrations where the frame is a file and there is nobody to ask. */
export function localTokens(now: () => Date): TokenSource {
  const random = { bytes: (count: number) => crypto.getRandomValues(new Uint8Array(count)) };
  return async (card, binding) => {
    const outcome = outcomeOf(card.number);
    if (!outcome) return { flaws: { number: 'number-not-a-test-card' } };
    const keys = await processorKeys(LOCAL_SECRET);
    return issueCardToken(card, outcome, binding, { source: 'local', keys, random, now: now() });
  };
}
