import { css } from 'lit';

/**
 * The tokens that are no colours. Sizes count from `--_size`: 16 px, or more where the reader has asked for more, and never
 * less where a page shrinks its root font. Spaces grow with the text only as far as the window has room: on a phone with large
 * text they would take the room of the words.
 */
export const sizes = css`
  :host {
    --_size: var(--duecare-font-size, max(16px, 1rem));
    --_space: var(--duecare-space, min(var(--_size) / 4, max(4px, 1.25vw)));
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
`;
