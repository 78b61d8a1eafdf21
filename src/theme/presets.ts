import type { palette } from './palette.ts';

type Size = 'font-size' | 'space' | 'target-size' | 'radius' | 'radius-card' | 'shadow';

/** A public token without its `--duecare-`. */
export type TokenName = `color-${keyof typeof palette}` | `font-family${'' | '-display'}` | Size;

/** One value for light and dark pages, or one for each. */
export type TokenValue = string | readonly [light: string, dark: string];

export type ThemeTokens = Partial<Record<TokenName, TokenValue>>;

/** A look that a page puts on by a class or an attribute, without script. Each becomes a file in dist/themes/. */
export interface Preset {
  /** For whoever chooses one. */
  description: string;
  tokens: ThemeTokens;
  /** Dark whatever the page is. */
  isDark?: true;
}

/**
 * A preset with colours has all of them, so that each pair in use keeps its contrast whatever the practice has chosen; one
 * without leaves them to the page and the practice. Two can be put on together where they speak of different things.
 */
export const presets = {
  default: {
    description: 'The looks that elements have of themselves, within a page that has others.',
    tokens: {},
  },
  dark: {
    description: 'Dark on any page, with the colours there are.',
    isDark: true,
    tokens: { shadow: '0 0 0 1px rgb(255 255 255 / 4%), 0 16px 40px -12px rgb(0 0 0 / 60%)' },
  },
  'high-contrast': {
    description: 'Black and white with 7:1 and more for every text, firm outlines, larger targets, no shadows.',
    tokens: {
      'color-surface': ['#ffffff', '#000000'],
      'color-surface-muted': ['#f2f2f2', '#1a1a1a'],
      'color-text': ['#000000', '#ffffff'],
      'color-text-muted': ['#2e2e2e', '#e0e0e0'],
      'color-border': ['#595959', '#a6a6a6'],
      'color-border-strong': ['#000000', '#ffffff'],
      'color-accent': ['#00366b', '#ffe14d'],
      'color-on-accent': ['#ffffff', '#000000'],
      'color-accent-text': ['#00366b', '#ffe14d'],
      'color-focus': ['#000000', '#ffffff'],
      'color-info': ['#00366b', '#ffe14d'],
      'color-success': ['#00471f', '#8df0b8'],
      'color-success-surface': ['#f2f2f2', '#1a1a1a'],
      'color-warning': ['#573500', '#ffd28a'],
      'color-warning-surface': ['#f2f2f2', '#1a1a1a'],
      'color-danger': ['#870b08', '#ffbdb5'],
      'color-danger-surface': ['#f2f2f2', '#1a1a1a'],
      'target-size': 'max(48px, 3rem)',
      shadow: 'none',
    },
  },
  soft: {
    description: 'Warm paper, slate blue, round corners, and shadows like those of a cloudy day.',
    tokens: {
      'color-surface': ['#fffdf9', '#24262b'],
      'color-surface-muted': ['#f6f1ea', '#2e3137'],
      'color-text': ['#333b45', '#eae6df'],
      'color-text-muted': ['#5e6770', '#b9b7b2'],
      'color-border': ['#ebe3d8', '#3b3e45'],
      'color-border-strong': ['#8b857c', '#8d8f95'],
      'color-accent': ['#44688a', '#9fc0dd'],
      'color-on-accent': ['#ffffff', '#1b2733'],
      'color-accent-text': ['#3c5f80', '#a9c8e3'],
      'color-focus': ['#3c5f80', '#a9c8e3'],
      'color-info': ['#3c5f80', '#a9c8e3'],
      'color-success': ['#3a6648', '#a5d6b4'],
      'color-success-surface': ['#eff5ec', '#28352d'],
      'color-warning': ['#7b5320', '#ecc98d'],
      'color-warning-surface': ['#fcf3e1', '#38301f'],
      'color-danger': ['#9a4239', '#f2b4a9'],
      'color-danger-surface': ['#fbefeb', '#3b2a28'],
      radius: 'max(16px, 1rem)',
      'radius-card': 'max(28px, 1.75rem)',
      shadow: '0 2px 6px rgb(74 62 44 / 5%), 0 24px 56px -20px rgb(74 62 44 / 22%)',
    },
  },
  compact: {
    description: 'More on a screen: smaller text and spaces, flatter. For desks and back offices, less for phones.',
    tokens: {
      'font-size': 'max(15px, 0.9375rem)',
      space: 'max(3px, 0.1875rem)',
      'target-size': 'max(36px, 2.25rem)',
      radius: 'max(6px, 0.375rem)',
      'radius-card': 'max(10px, 0.625rem)',
      shadow: '0 1px 2px rgb(15 35 45 / 8%)',
    },
  },
} as const satisfies Record<string, Preset>;

export type PresetName = keyof typeof presets;
