import * as z from 'zod/mini';
import { MAX_MINOR_UNITS } from './brands.ts';

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
