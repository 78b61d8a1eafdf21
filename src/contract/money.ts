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

/** An amount that is paid: above 0. */
export const PositiveMoneySchema = z.object({
  amount: z.int().check(z.gte(1), z.lte(MAX_MINOR_UNITS)).brand<'MinorUnits'>(),
  currency: CurrencySchema,
});

/** A branded integer: it comes out of a schema or of `minorUnits`, so a float cannot pass for money. */
export type MinorUnits = z.infer<typeof MinorUnitsSchema>;

/** An exact amount: `{amount: 12345, currency: 'USD'}` is $123.45. */
export type Money = z.infer<typeof MoneySchema>;
