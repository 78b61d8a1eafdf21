import type { palette } from './palette.ts';

type Name = keyof typeof palette;

/** A colour, what it stands on, and the contrast it needs there at least. */
export type ColorPair = readonly [ink: Name, ground: Name, least: number];

/** Text needs 4.5:1 (WCAG 1.4.3); outlines, icons and the focus ring 3:1 (1.4.11). */
export const pairs: readonly ColorPair[] = [
  ['text', 'surface', 4.5],
  ['text', 'surface-muted', 4.5],
  ['text-muted', 'surface', 4.5],
  ['text-muted', 'surface-muted', 4.5],
  ['on-accent', 'accent', 4.5],
  ['accent-text', 'surface', 4.5],
  ['accent-text', 'surface-muted', 4.5],
  ['accent', 'surface', 3],
  ['border-strong', 'surface', 3],
  ['focus', 'surface', 3],
  ['text', 'success-surface', 4.5],
  ['info', 'surface-muted', 3],
  ['success', 'success-surface', 4.5],
  ['success', 'surface', 4.5],
  ['text', 'warning-surface', 4.5],
  ['warning', 'warning-surface', 4.5],
  ['text', 'danger-surface', 4.5],
  ['danger', 'danger-surface', 4.5],
  ['danger', 'surface', 4.5],
];
