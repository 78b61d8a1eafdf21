import { portalSchemas } from './generated-portal.ts';
import { wireSchemas } from './generated.ts';
import { isExact, read } from './read.ts';
import type { Reader, WireSchemas } from './wire-schema.ts';
import type { WireName, WireTypes } from './wire-types.ts';

const schemas: WireSchemas = { ...wireSchemas, ...portalSchemas };

/** Reads values by any schema of the contract. */
export const readPortal: Reader = (name, value) => read(name, value, schemas);

/** `fits` for every schema of the contract. It brings the portal's schemas along, so the pay path does without it. */
export function fitsPortal<Name extends WireName>(name: Name, value: unknown): value is WireTypes[Name] {
  return isExact(readPortal(name, value));
}
