import { cardFieldNames, cardFlaws, type CardFlaws } from '../processor/card-rules.ts';
import type { IssuedToken } from '../processor/token-content.ts';

/** The processor's 201. The page checks the shape of what is in it once more. */
export function readIssuedToken(answer: unknown): IssuedToken | undefined {
  if (typeof answer !== 'object' || answer === null) return undefined;
  if (!('token' in answer) || !('brand' in answer) || !('lastFour' in answer)) return undefined;
  const { token, lastFour } = answer;
  const brand = cardBrands.find((known) => known === answer.brand);
  if (typeof token !== 'string' || typeof lastFour !== 'string' || !brand) return undefined;
  return { token, brand, lastFour };
}

const cardBrands = ['visa', 'mastercard', 'amex', 'discover', 'other'] as const;

/** The processor's 422: what is wrong with which field. */
export function readFlaws(answer: unknown): CardFlaws | undefined {
  if (typeof answer !== 'object' || answer === null || !('flaws' in answer)) return undefined;
  const found = new Map(typeof answer.flaws === 'object' && answer.flaws ? Object.entries(answer.flaws) : []);
  const flaws: CardFlaws = {};
  for (const name of cardFieldNames) {
    const flaw = cardFlaws.find((known) => known === found.get(name));
    if (flaw) flaws[name] = flaw;
  }
  return Object.keys(flaws).length > 0 ? flaws : undefined;
}
