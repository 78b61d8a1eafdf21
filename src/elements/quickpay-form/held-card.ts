import type { Money } from '../../contract/index.ts';
import type { HeldToken } from './pay-choices.ts';

/** A token of the processor with what it is bound to. It lives in memory only. */
export interface HeldCard extends HeldToken {
  intentId: string;
  /** The most it may be charged with. */
  cap: Money;
}

/** Whether the token may pay this amount under this intent. A lower amount needs no new one. */
export function cardFits(
  card: HeldCard | null,
  intentId: string | null,
  { amount, currency }: Money,
): card is HeldCard {
  return card !== null && card.intentId === intentId && card.cap.currency === currency && amount <= card.cap.amount;
}
