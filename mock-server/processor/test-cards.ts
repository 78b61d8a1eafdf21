import type { CardBrand, DeclineCode } from '../../src/contract/index.ts';

/** What happens to a charge on a test card. `slow` is approved after `SLOW_MILLISECONDS`. */
export type CardOutcome = 'approved' | 'slow' | DeclineCode;

export const SLOW_MILLISECONDS = 8_000;

/**
 * The only cards the mock processor knows. Any other number is refused in the frame, so that a real card typed into a
 * demonstration goes nowhere.
 */
const outcomes: ReadonlyMap<string, CardOutcome> = new Map<string, CardOutcome>([
  ['4242424242424242', 'approved'],
  ['5555555555554444', 'approved'],
  ['378282246310005', 'approved'],
  ['6011111111111117', 'approved'],
  ['4000000000006975', 'slow'],
  ['4000000000000002', 'card_declined'],
  ['4000000000009995', 'insufficient_funds'],
  ['4000000000000069', 'card_expired'],
  ['4000000000000119', 'processing_error'],
]);

/** `undefined` for a number that is no test card. `number` is digits only. */
export function outcomeOf(number: string): CardOutcome | undefined {
  return outcomes.get(number);
}

/** A card in the mock wallet. Its number is nobody's business. */
export interface WalletCard {
  brand: CardBrand;
  lastFour: string;
  outcome: CardOutcome;
}

/** In the order in which the wallet shows them; the first is chosen already. */
export const walletCards: readonly WalletCard[] = [
  { brand: 'visa', lastFour: '4242', outcome: 'approved' },
  { brand: 'mastercard', lastFour: '4444', outcome: 'approved' },
  { brand: 'visa', lastFour: '0002', outcome: 'card_declined' },
];

export function walletCardOf(lastFour: string): WalletCard | undefined {
  return walletCards.find((card) => card.lastFour === lastFour);
}
