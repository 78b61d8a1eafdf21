/** One colour of the theme: the public token, and its default on light and on dark pages. */
export interface PaletteEntry {
  light: string;
  dark: string;
}

/**
 * Every colour the elements use. `surface` becomes the public token `--duecare-color-surface` and the private alias
 * `--_surface`. An entry may build on an earlier alias, so that a host that sets one token gets what follows from it.
 * `test/node/theme/contrast.test.ts` computes the contrast of every pair in use.
 */
export const palette = {
  surface: { light: '#ffffff', dark: '#141c20' },
  'surface-muted': { light: '#f3f6f6', dark: '#1e292e' },
  text: { light: '#13222a', dark: '#eef4f4' },
  'text-muted': { light: '#4d5e68', dark: '#aebcc2' },
  /** Lines that only decorate. */
  border: { light: '#dde5e6', dark: '#2f3d44' },
  /** Outlines of fields and quiet buttons: 3:1 and more against the surface. */
  'border-strong': { light: '#75858e', dark: '#7f919a' },
  accent: { light: '#0a5c66', dark: '#0c7a84' },
  'on-accent': { light: '#ffffff', dark: '#ffffff' },
  /** The accent as text and icon on a surface. */
  'accent-text': { light: 'var(--_accent)', dark: 'color-mix(in oklab, var(--_accent) 45%, #ffffff)' },
  /** The focus ring. */
  focus: { light: 'var(--_accent-text)', dark: 'var(--_accent-text)' },
  success: { light: '#14663c', dark: '#7fdba9' },
  'success-surface': { light: '#ebf6ef', dark: '#15301f' },
  warning: { light: '#7a4a00', dark: '#f4c876' },
  'warning-surface': { light: '#fdf4e1', dark: '#33280f' },
  danger: { light: '#a8201a', dark: '#ffb3a7' },
  'danger-surface': { light: '#fdf0ee', dark: '#3b1f1c' },
} as const satisfies Record<string, PaletteEntry>;
