import { departuresBy } from './departures.ts';
import { portalSchemas } from './generated-portal.ts';
import { wireSchemas } from './generated.ts';
import type { WireName, WireTypes } from './wire-types.ts';

/** Where a value departs from any schema of the contract. See `Departures`. */
export const portalDepartures = /* @__PURE__ */ departuresBy({ ...wireSchemas, ...portalSchemas });

/** `fits` for every schema of the contract. It brings the portal's schemas along, so the pay path does without it. */
export function fitsPortal<Name extends WireName>(name: Name, value: unknown): value is WireTypes[Name] {
  return portalDepartures(name, value).length === 0;
}
