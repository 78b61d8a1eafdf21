import { css } from 'lit';

/** `.notice` with `.info`, `.success`, `.warning` or `.danger`: an icon, words, and perhaps a button. Never colour alone. */
export const noticeStyles = css`
  .notice {
    --_tone: var(--_info);
    display: grid;
    grid-template-columns: auto 1fr;
    column-gap: calc(var(--_space) * 3);
    padding: calc(var(--_space) * 3.5) calc(var(--_space) * 4);
    border-radius: var(--_radius);
    background-color: var(--_surface-muted);
    line-height: 1.45;
  }

  .notice > .icon {
    margin-block-start: 0.1em;
    color: var(--_tone);
  }

  .notice > .words {
    display: grid;
    gap: var(--_space);
    min-inline-size: 0;
  }

  .notice .title {
    font-weight: 600;
  }

  .notice .actions {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--_space) * 2);
    margin-block-start: calc(var(--_space) * 2);
  }

  .notice.success {
    --_tone: var(--_success);
    background-color: var(--_success-surface);
  }

  .notice.warning {
    --_tone: var(--_warning);
    background-color: var(--_warning-surface);
  }

  .notice.danger {
    --_tone: var(--_danger);
    background-color: var(--_danger-surface);
  }

  @media (forced-colors: active) {
    .notice {
      border: 1px solid CanvasText;
    }
  }
`;
