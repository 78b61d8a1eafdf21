import * as z from 'zod/mini';

/**
 * The largest amount, in minor units, that any field of the contract may carry in either direction: $1,000,000.00.
 * Far above a patient's bill and far below 2^53 - 1, so that sums of thousands of amounts stay exact.
 */
export const MAX_MINOR_UNITS = 100_000_000;

/** An ISO 4217 currency code in capitals, for example `USD`. */
export const CurrencySchema = z.string().check(z.regex(/^[A-Z]{3}$/));

/** A whole number of minor units (cents for USD). A decimal or a number out of range is refused, never rounded. */
export const MinorUnitsSchema = z.int().check(z.gte(-MAX_MINOR_UNITS), z.lte(MAX_MINOR_UNITS)).brand<'MinorUnits'>();

export const MoneySchema = z.object({ amount: MinorUnitsSchema, currency: CurrencySchema });

/** A branded integer: it comes out of a schema or of `minorUnits`, so a float cannot pass for money. */
export type MinorUnits = z.infer<typeof MinorUnitsSchema>;

/** An exact amount: `{amount: 12345, currency: 'USD'}` is $123.45. */
export type Money = z.infer<typeof MoneySchema>;

/** Brands a whole number as money. Throws `RangeError` for a fraction, `NaN` or a number beyond `MAX_MINOR_UNITS`. */
export function minorUnits(value: number): MinorUnits {
  const parsed = MinorUnitsSchema.safeParse(value);
  if (!parsed.success) {
    throw new RangeError('Money is a whole number of minor units of at most 1,000,000.00. Pass cents, not a decimal.');
  }
  return parsed.data;
}

/** `money(12345, 'USD')` is $123.45. Throws `RangeError` as `minorUnits` does. */
export function money(amount: number, currency: string): Money {
  return { amount: minorUnits(amount), currency };
}
