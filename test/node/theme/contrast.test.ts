import assert from 'node:assert/strict';
import { test } from 'node:test';
import { palette } from '../../../src/theme/palette.ts';
import { pairs } from './pairs.ts';

type Name = keyof typeof palette;
type Mode = 'light' | 'dark';

for (const mode of ['light', 'dark'] as const) {
  for (const [ink, ground, least] of pairs) {
    test(`A-11: ${ink} on ${ground} in ${mode} has ${least}:1 and more`, () => {
      const ratio = contrast(colorOf(ink, mode), colorOf(ground, mode));
      assert.ok(ratio >= least, `It has ${ratio}.`);
    });
  }
}

type Rgb = readonly [number, number, number];

/** A colour of the palette in sRGB, from 0 to 1, with aliases followed. */
function colorOf(name: Name, mode: Mode): Rgb {
  const value: string = palette[name][mode === 'light' ? 0 : 1];
  const alias = /^var\(--_(.+)\)$/.exec(value)?.[1];
  if (alias && alias in palette) return colorOf(alias as Name, mode);
  const mixed = /^color-mix\(in oklab, var\(--_(.+)\) (\d+)%, (#\w{6})\)$/.exec(value);
  if (mixed) {
    const [, base, share, other] = mixed;
    return mixOklab(colorOf(base as Name, mode), hex(other ?? ''), Number(share) / 100);
  }
  return hex(value);
}

function hex(value: string): Rgb {
  assert.match(value, /^#[0-9a-f]{6}$/);
  return [1, 3, 5].map((at) => Number.parseInt(value.slice(at, at + 2), 16) / 255) as unknown as Rgb;
}

const linear = (channel: number) => (channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4);
const gamma = (channel: number) => (channel <= 0.0031308 ? channel * 12.92 : 1.055 * channel ** (1 / 2.4) - 0.055);

function contrast(one: Rgb, other: Rgb): number {
  const luminance = ([r, g, b]: Rgb) => 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** Björn Ottosson's matrices, as CSS Color 4 uses them. */
function mixOklab(one: Rgb, other: Rgb, share: number): Rgb {
  const [a, b] = [toOklab(one), toOklab(other)];
  const mix = (i: 0 | 1 | 2) => a[i] * share + b[i] * (1 - share);
  return fromOklab([mix(0), mix(1), mix(2)]);
}

function toOklab(color: Rgb): Rgb {
  const [r, g, b] = color.map(linear) as unknown as Rgb;
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

function fromOklab([lightness, a, b]: Rgb): Rgb {
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ].map((channel) => gamma(Math.min(1, Math.max(0, channel)))) as unknown as Rgb;
}
