import fc from 'fast-check';
import { plainTheme } from '../../../mock-server/scenarios/practice.ts';
import type { Theme } from '../../../src/contract/index.ts';

/** A colour of the practice's own, or, half of the time, none. */
const color = fc.option(
  fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`),
  { freq: 2 },
);

/** Any colours that a practice may set, and any that it leaves open. */
export const anyTheme: fc.Arbitrary<Theme> = fc
  .record(Object.fromEntries(Object.keys(plainTheme).map((name) => [name, color])))
  .map((colors) => ({ ...plainTheme, ...colors }));
