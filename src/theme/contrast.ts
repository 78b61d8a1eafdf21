/** Colours here are `#rrggbb`. */
export const BLACK = '#000000';
export const WHITE = '#ffffff';

/** Red, green and blue, from 0 to 255. */
const channelsOf = (color: string) => [1, 3, 5].map((at) => parseInt(color.slice(at, at + 2), 16));

/** Relative luminance by WCAG 2: 0 for black, 1 for white. */
function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = channelsOf(color).map((channel) =>
    channel > 10 ? ((channel / 255 + 0.055) / 1.055) ** 2.4 : channel / 3294.6,
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast ratio by WCAG 2, from 1 to 21. */
export function contrast(one: string, other: string): number {
  const ratio = (luminance(one) + 0.05) / (luminance(other) + 0.05);
  return Math.max(ratio, 1 / ratio);
}

/** `share` of the other colour, from 0 to 1. With black or white the hue stays. */
export function mix(color: string, other: string, share: number): string {
  const to = channelsOf(other);
  const mixed = channelsOf(color).map((from, at) => Math.round(from + ((to[at] ?? 0) - from) * share));
  return `#${mixed.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}

/** The colour itself when it will do, else the nearest shade of its hue, darker or lighter, that does. In the end white. */
export function nearest(color: string, does: (shade: string) => boolean, share = 0): string {
  const shade = [BLACK, WHITE].map((end) => mix(color, end, share)).find(does);
  return shade ?? (share > 1 ? WHITE : nearest(color, does, share + 0.01));
}
