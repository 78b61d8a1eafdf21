import type { PageQuery } from '../../src/contract/index.ts';
import type { Cursors, CursorScope } from './cursors.ts';

const USUAL_LIMIT = 50;

export interface PagedList<Item> {
  /** Everything that the filters let through, in the order of the list. */
  items: readonly Item[];
  /** Where an item stands. Unless `isBelow` says more, it comes after those of all items below in the order of characters. */
  placeOf: (item: Item) => string;
  /** Whether an item comes after a place, where the order of characters does not say so. */
  isBelow?: (item: Item, place: string) => boolean;
  /** What narrows the list down, by which a cursor is bound. */
  filters: Readonly<Record<string, string | undefined>>;
}

/**
 * One page of a list. It goes on below the last item shown rather than after so many, so that what is added at the top while
 * somebody reads neither repeats nor hides an item.
 */
export function pageOf<Item>(
  cursors: Cursors,
  { accountNumber, name }: { accountNumber: string; name: string },
  { cursor, limit }: PageQuery,
  { items, placeOf, isBelow = (item, place) => placeOf(item) < place, filters }: PagedList<Item>,
): { items: readonly Item[]; nextCursor: string | null } {
  const given = Object.entries(filters).filter(([, value]) => value !== undefined);
  const scope: CursorScope = { accountNumber, list: `${name} ${JSON.stringify(given.toSorted())}` };
  const start = cursor === undefined ? 0 : firstBelow(items, isBelow, cursors.read(scope, cursor));
  const end = start + (limit === undefined ? USUAL_LIMIT : Number(limit));
  const page = items.slice(start, end);
  const last = page.at(-1);
  const more = last !== undefined && end < items.length;
  return { items: page, nextCursor: more ? cursors.write(scope, placeOf(last)) : null };
}

function firstBelow<Item>(
  items: readonly Item[],
  isBelow: (item: Item, place: string) => boolean,
  place: string,
): number {
  const at = items.findIndex((item) => isBelow(item, place));
  return at < 0 ? items.length : at;
}
