import type * as z from 'zod/mini';
import type { MoneySchema } from '../../src/contract/index.ts';

export type MoneyView = z.input<typeof MoneySchema>;

/** Makes amounts of one currency out of minor units. */
export function moneyIn(currency: string): (amount: number) => MoneyView {
  return (amount) => ({ amount, currency });
}
