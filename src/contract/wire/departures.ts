import { isRealDay, isSafeUrl } from './formats.ts';
import type { WireSchema, WireSchemas } from './wire-schema.ts';

/** Where a value departs from a schema, as dotted paths of field names; the value itself is `value`. Empty when it fits. */
export type Departures = (name: string, value: unknown) => string[];

/** Judges values by schemas that are data. A name that is not among them fits nothing. Never throws. */
export function departuresBy(schemas: WireSchemas): Departures {
  return (name, value) => check({ ref: name }, value, '');

  function check(schema: WireSchema, value: unknown, path: string): string[] {
    const { ref, anyOf, orNull, values, text, integer, boolean, items, fields } = schema;
    if (ref !== undefined) return check(schemas[ref] ?? {}, value, path);
    if (orNull) return value === null ? [] : check(orNull, value, path);
    if (items && Array.isArray(value)) return value.flatMap((item, index) => check(items, item, at(path, index)));
    if (fields && isRecord(value)) return checkFields(schema, value, path);
    const right =
      anyOf?.some((option) => check(option, value, '').length === 0) ??
      values?.some((allowed) => allowed === value) ??
      (text && isText(text, value)) ??
      (integer && isInteger(integer, value)) ??
      (boolean && typeof value === 'boolean');
    return right ? [] : [path || 'value'];
  }

  function checkFields(
    { fields = {}, optional = {}, closed }: WireSchema,
    value: Record<string, unknown>,
    path: string,
  ) {
    const wrong = Object.entries({ ...fields, ...optional }).flatMap(([field, schema]) => {
      const own = ownValue(value, field);
      return own === undefined && Object.hasOwn(optional, field) ? [] : check(schema, own, at(path, field));
    });
    const isKnown = (field: string) => Object.hasOwn(fields, field) || Object.hasOwn(optional, field);
    return closed && !Object.keys(value).every(isKnown) ? [...wrong, path || 'value'] : wrong;
  }
}

function at(path: string, step: string | number): string {
  return path ? `${path}.${step}` : String(step);
}

/** What the object itself has: nothing that a page may have added to `Object.prototype`. */
function ownValue(value: Record<string, unknown>, field: string): unknown {
  return Object.hasOwn(value, field) ? value[field] : undefined;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isText({ pattern, format, maxLength = Infinity }: NonNullable<WireSchema['text']>, value: unknown): boolean {
  if (typeof value !== 'string' || value.length > maxLength) return false;
  if (pattern !== undefined && !new RegExp(pattern).test(value)) return false;
  return format === undefined || (format === 'date' ? isRealDay(value) : isSafeUrl(value));
}

function isInteger({ minimum = -Infinity, maximum = Infinity }: NonNullable<WireSchema['integer']>, value: unknown) {
  return typeof value === 'number' && Number.isSafeInteger(value) && minimum <= value && value <= maximum;
}
