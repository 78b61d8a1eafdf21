import type { Theme } from '../contract/index.ts';
import { BLACK, contrast, mix, nearest, WHITE } from './contrast.ts';
import { palette } from './palette.ts';

type Name = keyof typeof palette;

/** Has `least` and more against each of the grounds. */
const on =
  (grounds: readonly string[], least = 4.5) =>
  (shade: string) =>
    grounds.every((ground) => contrast(shade, ground) >= least);

/**
 * What a practice's colours come to on light pages, or on dark ones: every text has 4.5:1 and more against its grounds, every
 * outline, icon and button 3:1. A colour that has less gets darker or lighter until it has, and its name goes to `corrected`.
 * What the practice left open follows from what it set.
 */
export function practiceColors(theme: Partial<Theme>, dark: boolean, corrected: string[]): Record<string, string> {
  const colors: Record<string, string> = {};
  const standard = (name: Name): string => palette[name][dark ? 1 : 0];
  const put = (name: Name, from: keyof Theme | null, does: (shade: string) => boolean, seed = standard(name)) => {
    const set = from && theme[from];
    const color = (colors[name] = nearest(set ?? seed, does));
    if (set && set.toLowerCase() !== color) corrected.push(from);
    return color;
  };

  // Dark pages have a ground of the hue of the practice's text. On a ground in the middle no button would be seen.
  const surface = put(
    'surface',
    dark ? 'dark' : 'surface',
    (shade) => contrast(shade, WHITE) > 15 || (!dark && contrast(shade, BLACK) > 9),
  );
  const isPlain = surface === standard('surface');
  const beside = (name: Name, share: number) =>
    isPlain ? standard(name) : mix(surface, contrast(surface, BLACK) > 9 ? BLACK : WHITE, share);
  const muted = put(
    'surface-muted',
    dark ? null : 'background',
    (shade) => contrast(shade, surface) < 1.3,
    beside('surface-muted', 0.05),
  );
  const grounds = [surface, muted];

  const tone = (name: 'success' | 'warning' | 'danger', from: keyof Theme) => {
    const ground = `${name}-surface` as const;
    const tint = isPlain && !theme[from] ? standard(ground) : mix(surface, theme[from] ?? standard(name), 0.1);
    grounds.push((colors[ground] = tint));
    put(name, from, on([surface, tint]));
  };
  tone('success', 'success');
  tone('warning', 'warning');
  tone('danger', 'error');

  const text = put('text', dark ? null : 'dark', on(grounds));
  const quiet = isPlain && text === standard('text') ? standard('text-muted') : mix(text, surface, 0.3);
  put('text-muted', null, on(grounds), quiet);
  colors.border = beside('border', 0.13);
  put('border-strong', null, on([surface], 3), beside('border-strong', 0.5));

  const accent = put('accent', 'primary', (shade) => contrast(shade, surface) >= 3 && contrast(shade, WHITE) >= 4.5);
  // A pressed button without a ground of its own lays a veil over the one it stands on.
  const words = put('accent-text', 'secondary', on([...grounds, mix(surface, '#6e828c', 0.24)]), accent);
  put('focus', 'accent', on(grounds, 3), words);
  put('info', 'info', on(grounds, 3), words);
  return colors;
}
