import type * as z from 'zod/mini';
import type * as contract from '../schemas.ts';
import { check } from './check.ts';
import { wireSchemas } from './generated.ts';

/** The type that each schema of the contract describes, by the schema's name without `Schema`. */
export type WireTypes = {
  [
    Name in keyof typeof contract as Name extends `${infer Short}Schema` ? Short : never
  ]: (typeof contract)[Name] extends z.ZodMiniType ? z.output<(typeof contract)[Name]> : never;
};

export type WireName = keyof WireTypes;

/** Whether a value from outside is what the contract says, for example `fits('PaymentCode', text)`. Never throws. */
export function fits<Name extends WireName>(name: Name, value: unknown): value is WireTypes[Name] {
  return departures(name, value).length === 0;
}

/** Where a value departs from a schema, as dotted paths of field names; the value itself is `value`. Empty when it fits. */
export function departures(name: string, value: unknown): string[] {
  return check(name, value, '', wireSchemas);
}
