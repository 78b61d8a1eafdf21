import type { WireSchema } from './wire-schema.ts';

/** Where a value departs from a schema, as dotted paths below `path`. `named` holds the schemas that it refers to by name. */
export function check(
  schema: WireSchema,
  value: unknown,
  path: string,
  named: Readonly<Record<string, WireSchema>> = {},
): string[] {
  if (typeof schema === 'string' && named[schema]) return check(named[schema], value, path, named);
  const below = (inner: WireSchema, item: unknown, step: string | number) =>
    check(inner, item, path ? `${path}.${step}` : `${step}`, named);

  const wrong = [path || 'value'];
  if (schema === 'number') return Number.isFinite(value) ? [] : wrong;
  if (typeof schema !== 'object') return typeof value === schema ? [] : wrong;

  const { anyOf, orNull, optional, integer, items, fields, closed } = schema;
  if (orNull) return value === null ? [] : check(orNull, value, path, named);
  if (optional) return value === undefined ? [] : check(optional, value, path, named);
  if (items && Array.isArray(value)) return value.flatMap((item, index) => below(items, item, index));

  if (fields && isRecord(value)) {
    // What the object itself has: nothing that a page may have added to `Object.prototype`.
    const found = Object.entries(fields).flatMap(([field, inner]) =>
      below(inner, Object.hasOwn(value, field) ? value[field] : undefined, field),
    );
    const hasStranger = closed && Reflect.ownKeys(value).some((field) => !Object.hasOwn(fields, field));
    return hasStranger ? found.concat(wrong) : found;
  }
  const right =
    anyOf?.some((option) => check(option, value, '', named).length === 0) ??
    (integer ? isInteger(value, ...integer) : typeof value === 'string' && schema.test?.(value));
  return right ? [] : wrong;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isInteger(value: unknown, least = -Infinity, most = Infinity): boolean {
  return typeof value === 'number' && Number.isSafeInteger(value) && least <= value && value <= most;
}
