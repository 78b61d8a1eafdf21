import { unsafeCSS } from 'lit';
import { palette, type PaletteEntry } from './palette.ts';
import { sizes } from './sizes.ts';

const colors = (value: (entry: PaletteEntry) => string) =>
  Object.entries(palette)
    .map(([name, entry]) => `--_${name}:var(--duecare-color-${name},${value(entry)});`)
    .join('');

/**
 * The second of three tiers: public `--duecare-*` tokens, which a host sets anywhere above an element, become private
 * aliases on `:host`, which styles use.
 *
 * Dark follows the page's `color-scheme`, by `light-dark()`. Browsers from before May 2024 lack it and get the light
 * theme, native controls included: readable everywhere. See docs/decisions/color-scheme.md.
 */
export const tokens = [
  unsafeCSS(
    `:host{color-scheme:light;${colors(([light]) => light)}}` +
      `@supports(color:light-dark(red,red)){:host{color-scheme:inherit;${colors((entry) => `light-dark(${entry.join()})`)}}}`,
  ),
  sizes,
];
