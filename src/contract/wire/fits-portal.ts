import { check } from './check.ts';
import { portalSchemas } from './generated-portal.ts';
import { wireSchemas } from './generated.ts';
import type { Departures, WireSchemas } from './wire-schema.ts';
import type { WireName, WireTypes } from './wire-types.ts';

const schemas: WireSchemas = { ...wireSchemas, ...portalSchemas };

/** Where a value departs from any schema of the contract. See `Departures`. */
export const portalDepartures: Departures = (name, value) => check(name, value, '', schemas);

/** `fits` for every schema of the contract. It brings the portal's schemas along, so the pay path does without it. */
export function fitsPortal<Name extends WireName>(name: Name, value: unknown): value is WireTypes[Name] {
  return portalDepartures(name, value).length === 0;
}
