import type { Money, MinorUnits } from './money.ts';
import type { PlainDate } from './values.ts';
import { fits } from './wire/fits.ts';

/**
 * The largest amount, in minor units, that any field of the contract may carry in either direction: $1,000,000.00.
 * Far above a patient's bill and far below 2^53 - 1, so that sums of thousands of amounts stay exact.
 */
export const MAX_MINOR_UNITS = 100_000_000;

/** Brands a whole number as money. Throws `RangeError` for a fraction, `NaN` or a number beyond `MAX_MINOR_UNITS`. */
export function minorUnits(value: number): MinorUnits {
  if (fits('MinorUnits', value)) return value;
  throw new RangeError('Money is a whole number of minor units of at most 1,000,000.00. Pass cents, not a decimal.');
}

/** `money(12345, 'USD')` is $123.45. Throws `RangeError` as `minorUnits` does. */
export function money(amount: number, currency: string): Money {
  return { amount: minorUnits(amount), currency };
}

/** Brands a day. Throws `RangeError` when the text is no real day as `YYYY-MM-DD`. */
export function plainDate(text: string): PlainDate {
  if (fits('PlainDate', text)) return text;
  throw new RangeError('Expected a calendar day as YYYY-MM-DD.');
}
