import type { Money, MinorUnits } from './money.ts';
import type { PlainDate } from './values.ts';
import { fits } from './wire/fits.ts';

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
