import type * as z from 'zod/mini';
import type * as contract from '../schemas.ts';
import { isRealDay, isSafeUrl } from './formats.ts';
import { wireSchemas } from './generated.ts';
import type { WireSchema } from './wire-schema.ts';

/** The type that each schema of the contract describes, by the schema's name without `Schema`. */
export type WireTypes = {
  [
    Name in keyof typeof contract as Name extends `${infer Short}Schema` ? Short : never
  ]: (typeof contract)[Name] extends z.ZodMiniType ? z.output<(typeof contract)[Name]> : never;
};

export type WireName = keyof WireTypes  ;

/** Whether a value from outside is what the contract says, for example `fits('PaymentCode', text)`. Never throws. */
export function fits<Name extends WireName>(name: Name, value: unknown): value is WireTypes[Name] {
  return departures(name, value).length === 0;
}

/** Where a value departs from a schema, as dotted paths of field names; the value itself is `value`. Empty when it fits. */
export function departures(name: string, value: unknown): string[] {
  return check({ ref: name }, value, '');
}

const schemasByName: Readonly<Record<string, WireSchema>> = wireSchemas;

function check(schema: WireSchema, value: unknown, path: string): string[] {
  if (schema.ref !== undefined) return check(schemasByName[schema.ref] ?? { values: [] }, value, path);
  const wrong = [path || 'value'];
  if (schema.anyOf) return schema.anyOf.some((option) => check(option, value, '').length === 0) ? [] : wrong;
  if (schema.values) return schema.values.some((allowed) => allowed === value) ? [] : wrong;
  switch (schema.type) {
    case 'object':
      return isRecord(value) ? checkFields(schema, value, path) : wrong;
    case 'array':
      return Array.isArray(value)
        ? value.flatMap((item, index) => check(schema.items ?? {}, item, `${path}.${index}`))
        : wrong;
    case 'string':
      return typeof value === 'string' && isText(schema, value) ? [] : wrong;
    case 'integer':
      return Number.isSafeInteger(value) && isWithin(schema, Number(value)) ? [] : wrong;
    case 'boolean':
      return typeof value === 'boolean' ? [] : wrong;
    case 'null':
      return value === null ? [] : wrong;
    default:
      return wrong;
  }
}

function checkFields({ fields = {}, optional = {}, closed }: WireSchema, value: Record<string, unknown>, path: string) {
  const at = (field: string) => (path ? `${path}.${field}` : field);
  const known = (field: string) => Object.hasOwn(fields, field) || Object.hasOwn(optional, field);
  return [
    ...Object.keys(fields).flatMap((field) => check(fields[field] ?? {}, own(value, field), at(field))),
    ...Object.keys(optional).flatMap((field) =>
      own(value, field) === undefined ? [] : check(optional[field] ?? {}, own(value, field), at(field)),
    ),
    ...(closed && !Object.keys(value).every(known) ? [path || 'value'] : []),
  ];
}

/** What the object itself has: nothing that a page may have added to `Object.prototype`. */
function own(value: Record<string, unknown>, field: string): unknown {
  return Object.hasOwn(value, field) ? value[field] : undefined;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isText({ pattern, format, maxLength = Infinity }: WireSchema, text: string): boolean {
  if (text.length > maxLength || (pattern !== undefined && !new RegExp(pattern).test(text))) return false;
  return format === undefined || (format === 'date' ? isRealDay(text) : isSafeUrl(text));
}

function isWithin({ minimum = -Infinity, maximum = Infinity }: WireSchema, value: number): boolean {
  return minimum <= value && value <= maximum;
}
