import { css } from 'lit';

/** A sheet over the whole screen on a phone, a window in the middle of a larger screen. */
export const dialogStyles = css`
  dialog {
    inline-size: 100%;
    max-inline-size: none;
    block-size: 100%;
    max-block-size: none;
    padding: 0;
    border: 0;
    overscroll-behavior: contain;
    scroll-padding-block-start: calc(var(--_target) + var(--_space) * 5);
    background-color: var(--_surface);
    color: var(--_text);
  }

  dialog::backdrop {
    background-color: rgb(8 20 26 / 55%);
  }

  .dialog-head {
    position: sticky;
    inset-block-start: 0;
    z-index: 1;
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: calc(var(--_space) * 2);
    padding-block: calc(var(--_space) * 2);
    padding-inline: calc(var(--_space) * 5) calc(var(--_space) * 2);
    border-block-end: 1px solid var(--_border);
    background-color: var(--_surface);
  }

  .dialog-body {
    padding: calc(var(--_space) * 5);
    padding-block-end: max(calc(var(--_space) * 5), env(safe-area-inset-bottom));
  }

  @media (min-width: 600px) {
    dialog {
      inline-size: min(calc(var(--_size) * 34.5), calc(100% - 48px));
      block-size: fit-content;
      max-block-size: calc(100% - 48px);
      border-radius: var(--_radius-card);
      box-shadow: 0 24px 64px -12px rgb(8 20 26 / 40%);
    }

    dialog[open] {
      animation: duecare-rise 160ms ease-out;
    }
  }

  @keyframes duecare-rise {
    from {
      opacity: 0;
      transform: translateY(12px);
    }
  }

  @media (forced-colors: active) {
    dialog {
      border: 1px solid CanvasText;
    }
  }
`;
