import { palette } from './palette.ts';
import type { ThemeTokens, TokenName } from './presets.ts';

export type ColorName = keyof typeof palette;

export const colorNames = Object.keys(palette).filter((name): name is ColorName => name in palette);

/**
 * What every colour comes to, as `#rrggbb`, where a page sets these tokens and nobody else says anything: with what follows from
 * another colour followed. Throws `TypeError` for a token that is no `#rrggbb`.
 */
export function schemeColors(tokens: ThemeTokens, dark: boolean): Record<ColorName, string> {
  const follow = (name: ColorName): string => {
    const set = tokens[`color-${name}` satisfies TokenName] ?? palette[name];
    const value = typeof set === 'string' ? set : set[dark ? 1 : 0];
    const [, from, share, other] =
      /^(?:color-mix\(in oklab, )?var\(--_([\w-]+)\)(?: (\d+)%, (#\w{6})\))?$/.exec(value) ?? [];
    const base = colorNames.find((one) => one === from);
    if (base === undefined) return hex(value);
    return other === undefined ? follow(base) : mixInOklab(follow(base), other, Number(share) / 100);
  };
  return Object.fromEntries(colorNames.map((name) => [name, follow(name)])) as Record<ColorName, string>;
}

function hex(value: string): string {
  if (!/^#[0-9a-f]{6}$/i.test(value)) throw new TypeError(`${value} is no colour like #1b5e4a.`);
  return value.toLowerCase();
}

type Channels = readonly [number, number, number];

/** `share` of one colour and the rest of the other, as CSS Color 4 mixes them, with Björn Ottosson's matrices. */
function mixInOklab(one: string, other: string, share: number): string {
  const [a, b] = [toOklab(one), toOklab(other)];
  const mixed = (at: 0 | 1 | 2) => a[at] * share + b[at] * (1 - share);
  return fromOklab([mixed(0), mixed(1), mixed(2)]);
}

function toOklab(color: string): Channels {
  const channel = (at: number) => {
    const value = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  const [red, green, blue] = [channel(1), channel(3), channel(5)];
  const long = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
  const medium = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
  const short = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
  return [
    0.2104542553 * long + 0.793617785 * medium - 0.0040720468 * short,
    1.9779984951 * long - 2.428592205 * medium + 0.4505937099 * short,
    0.0259040371 * long + 0.7827717662 * medium - 0.808675766 * short,
  ];
}

function fromOklab([lightness, a, b]: Channels): string {
  const long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const medium = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const short = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const channels = [
    4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short,
    -1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short,
    -0.0041960863 * long - 0.7034186147 * medium + 1.707614701 * short,
  ];
  return `#${channels.map((channel) => twoDigits(Math.min(1, Math.max(0, channel)))).join('')}`;
}

function twoDigits(linear: number): string {
  const value = linear <= 0.0031308 ? 12.92 * linear : 1.055 * linear ** (1 / 2.4) - 0.055;
  return Math.round(value * 255)
    .toString(16)
    .padStart(2, '0');
}
