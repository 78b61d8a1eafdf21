import { css, unsafeCSS } from 'lit';
import { palette } from './palette.ts';

const colors = (value: (entry: (typeof palette)[keyof typeof palette]) => string) =>
  unsafeCSS(
    Object.entries(palette)
      .map(([name, entry]) => `--_${name}: var(--duecare-color-${name}, ${value(entry)});`)
      .join(''),
  );

/**
 * The second of three tiers: public `--duecare-*` tokens, which a host sets anywhere above an element, become private
 * aliases on `:host`, which styles use. Sizes count from `--_size`: 16 px, or more where the reader has asked for more,
 * and never less where a page shrinks its root font.
 *
 * Dark follows the page's `color-scheme`, by `light-dark()`. Browsers from before May 2024 lack it and get the light
 * theme, native controls included: readable everywhere. See docs/decisions/color-scheme.md.
 */
export const tokens = css`
  :host {
    color-scheme: light;
    ${colors((entry) => entry.light)}
    --_size: var(--duecare-font-size, max(16px, 1rem));
    --_space: var(--duecare-space, calc(var(--_size) / 4));
    --_target: var(--duecare-target-size, max(44px, calc(var(--_size) * 2.75)));
    --_radius: var(--duecare-radius, calc(var(--_size) * 0.625));
    --_radius-card: var(--duecare-radius-card, calc(var(--_size) * 1.125));
    --_shadow: var(--duecare-shadow, 0 1px 2px rgb(15 35 45 / 6%), 0 10px 28px -10px rgb(15 35 45 / 14%));
    --_font: var(
      --duecare-font-family,
      system-ui,
      -apple-system,
      'Segoe UI',
      Roboto,
      'Helvetica Neue',
      Arial,
      sans-serif
    );
    --_font-display: var(--duecare-font-family-display, var(--_font));
  }

  @supports (color: light-dark(#000, #fff)) {
    :host {
      color-scheme: inherit;
      ${colors((entry) => `light-dark(${entry.light}, ${entry.dark})`)}
    }
  }
`;
