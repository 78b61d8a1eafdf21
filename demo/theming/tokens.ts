import { publicTokens } from '../../src/theme/public-tokens.ts';
import type { ThemeTokens, TokenName } from '../../src/theme/presets.ts';
import type { ColorName } from '../../src/theme/scheme-colors.ts';

export const tokenNames = publicTokens.map(({ name }) => name.replace('--duecare-', '') as TokenName);

/** `surface-muted` → `Surface muted`. */
export const titleOf = (name: string) => name.replaceAll('-', ' ').replace(/^./, (first) => first.toUpperCase());

export const describe = (token: TokenName) =>
  publicTokens.find(({ name }) => name === `--duecare-${token}`)?.description ?? '';

/** The colours that make a brand, and those that few practices touch. */
export const mainColors: readonly ColorName[] = [
  'accent',
  'on-accent',
  'accent-text',
  'surface',
  'surface-muted',
  'text',
  'text-muted',
];
export const moreColors: readonly ColorName[] = [
  'border',
  'border-strong',
  'focus',
  'info',
  'success',
  'success-surface',
  'warning',
  'warning-surface',
  'danger',
  'danger-surface',
];

/** A size in pixels at the reader's usual text; with larger text it grows along. */
export interface Slider {
  token: TokenName;
  title: string;
  least: number;
  most: number;
  standard: number;
}

export const sliders: readonly Slider[] = [
  { token: 'font-size', title: 'Text size', least: 14, most: 22, standard: 16 },
  { token: 'space', title: 'Space', least: 2, most: 7, standard: 4 },
  { token: 'target-size', title: 'Height of buttons', least: 32, most: 64, standard: 44 },
  { token: 'radius', title: 'Corners of buttons and fields', least: 0, most: 28, standard: 10 },
  { token: 'radius-card', title: 'Corners of cards', least: 0, most: 40, standard: 18 },
];

export const sizeValue = (pixels: number) =>
  pixels === 0 ? '0px' : `max(${String(pixels)}px, ${String(pixels / 16)}rem)`;

export function pixelsOf(tokens: ThemeTokens, { token, standard }: Slider): number {
  const [, pixels] = /^(?:max\()?(\d+)px/.exec(String(tokens[token] ?? '')) ?? [];
  return pixels === undefined ? standard : Number(pixels);
}

export interface Choices {
  token: TokenName;
  title: string;
  /** What it is called, and the value; an empty one leaves the token open. */
  options: readonly (readonly [title: string, value: string])[];
}

const fonts: Choices['options'] = [
  ['Georgia', "Georgia, 'Times New Roman', serif"],
  ['Palatino', "'Palatino Linotype', Palatino, 'Book Antiqua', serif"],
  ['Trebuchet', "'Trebuchet MS', 'Gill Sans', sans-serif"],
  ['Verdana', 'Verdana, Geneva, sans-serif'],
  ['Rounded', "ui-rounded, 'Hiragino Maru Gothic ProN', Quicksand, sans-serif"],
  ['Figtree, if your page loads it', 'Figtree, system-ui, sans-serif'],
  ['Fraunces, if your page loads it', 'Fraunces, Georgia, serif'],
];

export const selects: readonly Choices[] = [
  { token: 'font-family', title: 'Text', options: [['The system’s', ''], ...fonts] },
  { token: 'font-family-display', title: 'Headings and figures', options: [['As the text', ''], ...fonts] },
];

export const shadows: Choices = {
  token: 'shadow',
  title: 'Shadow of cards',
  options: [
    ['Soft', ''],
    ['None', 'none'],
    ['A line', '0 1px 2px rgb(15 35 45 / 10%)'],
    ['Deep', '0 4px 10px rgb(15 35 45 / 8%), 0 28px 64px -18px rgb(15 35 45 / 34%)'],
  ],
};
