import * as z from 'zod/mini';
import { decoration, listedRows } from './lenient.ts';
import { CardBrandSchema } from './payment.ts';
import { IdSchema } from './values.ts';

/** A card the payer stored for later. The number stays with the processor. */
export const SavedCardSchema = z.object({
  id: IdSchema,
  brand: decoration(CardBrandSchema, 'other'),
  lastFour: z.string().check(z.regex(/^\d{4}$/)),
  expiryMonth: z.int().check(z.gte(1), z.lte(12)),
  expiryYear: z.int().check(z.gte(2000), z.lte(2099)),
});

/** Every saved card of the account, stored last first. */
export const SavedCardsSchema = z.object({ items: listedRows(SavedCardSchema) });

export type SavedCard = z.infer<typeof SavedCardSchema>;
export type SavedCards = z.infer<typeof SavedCardsSchema>;
