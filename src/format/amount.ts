import type { MinorUnits } from '../contract/index.ts';

export type AmountReason = 'empty' | 'not_a_number' | 'negative' | 'ambiguous' | 'too_many_decimals' | 'too_large';

export type ParsedAmount = { ok: true; amount: MinorUnits } | { ok: false; reason: AmountReason };

/** Makes the reader of an amount field: what a person types, as exact minor units of `currency`, or why it cannot be read. */
export function amountParser(locale: string, currency: string): (text: string) => ParsedAmount {
  return () => ({ ok: false, reason: locale && currency ? 'not_a_number' : 'empty' });
}
