import * as z from 'zod/mini';

/** What a page does with a value that does not fit its schema. The schema itself stays strict: backends have to keep it. */
export interface Leniency {
  /** Takes the place of a value that does not fit, or is missing. */
  fallback?: unknown;
  /** The field is read as missing. */
  omit?: true;
  /** Items that do not fit are left out of the list. `some`: a list of which no item would be left does not fit either. */
  omitItems?: 'some' | 'all';
}

/** The leniency of schemas that have one; `npm run openapi` reads it. */
export const leniency = z.registry<Leniency>();

/** A copy, so that the same schema stays strict where it is used elsewhere. */
function withLeniency<Schema extends z.ZodMiniType>(schema: Schema, meta: Leniency): Schema {
  const copy = z.clone(schema, schema._zod.def, { parent: true });
  leniency.add(copy, meta);
  return copy;
}

/** Never decides on money, identity, or state: a page replaces what does not fit by `fallback`, and the rest of the answer counts. */
export function decoration<Schema extends z.ZodMiniType>(schema: Schema, fallback: z.output<Schema>): Schema {
  return withLeniency(schema, fallback === undefined ? { omit: true } : { fallback });
}

/** An object of decoration. Where it is missing, each of its fields has its own fallback. */
export function decorationBlock<Schema extends z.ZodMiniObject>(schema: Schema): Schema {
  return withLeniency(schema, { fallback: {} });
}

/** A list whose items do not depend on each other: an item that does not fit costs a page that item alone. */
export function rows<Item extends z.ZodMiniType>(item: Item): z.ZodMiniArray<Item> {
  return withLeniency(z.array(item), { omitItems: 'all' });
}

/** The rows of a list that a patient reads: one without any item that fits must not read as "There are none". */
export function listedRows<Item extends z.ZodMiniType>(item: Item): z.ZodMiniArray<Item> {
  return withLeniency(z.array(item), { omitItems: 'some' });
}
