import * as z from 'zod/mini';
import { listedRows } from './lenient.ts';

/** Where the next page begins: opaque, good for the same account, list and filters only. */
export const CursorSchema = z.string().check(z.regex(/^[A-Za-z0-9_-]{1,200}$/));

/** One page of a list, in the order that the endpoint names. */
export function pageOf<Item extends z.ZodMiniType>(item: Item) {
  return z.object({
    items: listedRows(item),
    /** Null on the last page. */
    nextCursor: z.nullable(CursorSchema),
  });
}

/** Query parameters are text on the wire. A page has 1 to 100 items, 50 unless told. */
export const PageQuerySchema = z.strictObject({
  cursor: z.optional(CursorSchema),
  limit: z.optional(z.string().check(z.regex(/^([1-9]\d?|100)$/))),
});

export type PageQuery = z.infer<typeof PageQuerySchema>;
