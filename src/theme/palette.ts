/** The default of one colour on light pages, and on dark ones. */
export type PaletteEntry = readonly [light: string, dark: string];

/**
 * Every colour the elements use. `surface` becomes the public token `--duecare-color-surface` and the private alias
 * `--_surface`. An entry may build on an earlier alias, so that a host that sets one token gets what follows from it.
 * `test/node/theme/contrast.test.ts` computes the contrast of every pair in use.
 */
export const palette = {
  surface: ['#ffffff', '#141c20'],
  'surface-muted': ['#f3f6f6', '#1e292e'],
  text: ['#13222a', '#eef4f4'],
  'text-muted': ['#4d5e68', '#aebcc2'],
  /** Lines that only decorate. */
  border: ['#dde5e6', '#2f3d44'],
  /** Outlines of fields and quiet buttons: 3:1 and more against the surface. */
  'border-strong': ['#75858e', '#7f919a'],
  accent: ['#0a5c66', '#0c7a84'],
  'on-accent': ['#ffffff', '#ffffff'],
  /** The accent as text and icon on a surface. */
  'accent-text': ['var(--_accent)', 'color-mix(in oklab, var(--_accent) 45%, #ffffff)'],
  /** The focus ring. */
  focus: ['var(--_accent-text)', 'var(--_accent-text)'],
  info: ['var(--_accent-text)', 'var(--_accent-text)'],
  success: ['#14663c', '#7fdba9'],
  'success-surface': ['#ebf6ef', '#15301f'],
  warning: ['#7a4a00', '#f4c876'],
  'warning-surface': ['#fdf4e1', '#33280f'],
  danger: ['#a8201a', '#ffb3a7'],
  'danger-surface': ['#fdf0ee', '#3b1f1c'],
} as const satisfies Record<string, PaletteEntry>;
