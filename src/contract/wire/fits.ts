import { wireSchemas } from './generated.ts';
import { isExact, read } from './read.ts';
import type { Reader } from './wire-schema.ts';
import type { WireTypes } from './wire-types.ts';

/** Reads values by the schemas of the pay path. */
export const readPay: Reader = (name, value) => read(name, value, wireSchemas);

/**
 * Whether a value from outside is exactly what the contract says, for example `fits('PaymentCode', text)`. Knows the schemas of
 * the pay path; `fitsPortal` knows all. Never throws.
 */
export function fits<Name extends keyof typeof wireSchemas>(name: Name, value: unknown): value is WireTypes[Name] {
  return isExact(readPay(name, value));
}
