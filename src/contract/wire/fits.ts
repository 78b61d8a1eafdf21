import { check } from './check.ts';
import { wireSchemas } from './generated.ts';
import type { Departures } from './wire-schema.ts';
import type { WireTypes } from './wire-types.ts';

/** Where a value departs from a schema of the pay path. See `Departures`. */
export const departures: Departures = (name, value) => check(name, value, '', wireSchemas);

/**
 * Whether a value from outside is what the contract says, for example `fits('PaymentCode', text)`. Knows the schemas of the pay
 * path; `fitsPortal` knows all. Never throws.
 */
export function fits<Name extends keyof typeof wireSchemas>(name: Name, value: unknown): value is WireTypes[Name] {
  return departures(name, value).length === 0;
}
