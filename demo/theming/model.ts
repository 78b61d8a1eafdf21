import { BLACK, contrast, nearest, WHITE } from '../../src/theme/contrast.ts';
import { pairs, type ColorPair } from '../../src/theme/pairs.ts';
import type { ThemeTokens, TokenName } from '../../src/theme/presets.ts';
import { schemeColors, type ColorName } from '../../src/theme/scheme-colors.ts';

export type Scheme = 'light' | 'dark';

/** Two colours that meet, and how well they can be told apart. */
export interface Meeting {
  ink: ColorName;
  ground: ColorName;
  inkColor: string;
  groundColor: string;
  ratio: number;
  least: number;
  isLegible: boolean;
}

export const colorToken = (name: ColorName) => `color-${name}` satisfies TokenName;

/** The theme with one colour changed in one scheme; in the other it stays what it is, or follows where it would be lost. */
export function withColor(tokens: ThemeTokens, name: ColorName, scheme: Scheme, color: string): ThemeTokens {
  const isDark = scheme === 'dark';
  const isNew = tokens[colorToken(name)] === undefined;
  const other = isNew && name === 'accent' ? accentFor(tokens, color, !isDark) : schemeColors(tokens, !isDark)[name];
  return { ...tokens, [colorToken(name)]: isDark ? [other, color] : [color, other] };
}

/** The same accent for the other scheme, as near to it as its ground and its text allow. */
function accentFor(tokens: ThemeTokens, accent: string, dark: boolean): string {
  const colors = schemeColors(tokens, dark);
  return nearest(
    accent,
    (shade) => contrast(shade, colors.surface) >= 3 && contrast(shade, colors['on-accent']) >= 4.5,
  );
}

export function without(tokens: ThemeTokens, token: TokenName): ThemeTokens {
  return Object.fromEntries(Object.entries(tokens).filter(([name]) => name !== token));
}

export function meetings(tokens: ThemeTokens, scheme: Scheme): Meeting[] {
  const colors = schemeColors(tokens, scheme === 'dark');
  return pairs.map(([ink, ground, least]) => {
    const ratio = contrast(colors[ink], colors[ground]);
    return { ink, ground, inkColor: colors[ink], groundColor: colors[ground], ratio, least, isLegible: ratio >= least };
  });
}

/** The theme with the ink of an illegible pair made lighter or darker, until it is legible on every ground it meets. */
export function mended(tokens: ThemeTokens, { ink }: Pick<Meeting, 'ink'>, scheme: Scheme): ThemeTokens {
  const colors = schemeColors(tokens, scheme === 'dark');
  const grounds = pairs.filter((pair: ColorPair) => pair[0] === ink);
  const does = (shade: string) => grounds.every(([, ground, least]) => contrast(shade, colors[ground]) >= least);
  const shade = nearest(colors[ink], does);
  // Grounds in the middle of light and dark may leave no shade for all of them: the best there is.
  const best = [BLACK, WHITE].sort((a, b) => worst(b) - worst(a))[0] ?? BLACK;
  function worst(color: string): number {
    return Math.min(...grounds.map(([, ground, least]) => contrast(color, colors[ground]) / least));
  }
  return withColor(tokens, ink, scheme, does(shade) ? shade : best);
}
