import { css } from 'lit';

/**
 * `.session-warning`: a small window at the foot of the screen, above whatever the page has there, that leaves the rest of the
 * page in reach.
 */
export const sessionWarningStyles = css`
  .session-warning {
    position: fixed;
    inset: auto max(16px, env(safe-area-inset-right)) max(16px, env(safe-area-inset-bottom)) auto;
    z-index: 2147483647;
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: calc(var(--_space) * 1) calc(var(--_space) * 3);
    box-sizing: border-box;
    inline-size: calc(100% - 32px);
    max-inline-size: calc(var(--_size) * 25);
    margin: 0;
    padding: calc(var(--_space) * 5);
    border: 1px solid var(--_border);
    border-radius: var(--_radius-card);
    background-color: var(--_surface);
    color: var(--_text);
    box-shadow: 0 16px 48px -8px rgb(8 20 26 / 38%);
  }

  .session-warning > .icon {
    margin-block-start: 0.05em;
    font-size: calc(var(--_size) * 1.125);
    color: var(--_warning);
  }

  .session-warning .title {
    font: 600 calc(var(--_size) * 1.125) / 1.3 var(--_font-display);
  }

  .session-warning .clock {
    font-weight: 600;
    font-variant-numeric: tabular-nums lining-nums;
    white-space: nowrap;
  }

  .session-warning > .actions {
    grid-column: 1 / -1;
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--_space) * 2.5);
    margin-block-start: calc(var(--_space) * 3);
  }

  .session-warning > .actions > .button {
    flex: 1 1 auto;
  }

  @media (forced-colors: active) {
    .session-warning {
      border: 2px solid CanvasText;
    }
  }

  @media print {
    .session-warning {
      display: none;
    }
  }
`;
