import { css } from 'lit';

/** A sheet over the whole screen on a phone, a window in the middle of a larger screen. */
export const dialogStyles = css`
  dialog {
    position: fixed;
    inset: 0;
    inline-size: 100%;
    max-inline-size: none;
    block-size: 100%;
    max-block-size: none;
    margin: 0;
    padding: 0;
    border: 0;
    overflow-y: auto;
    overscroll-behavior: contain;
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
    padding: calc(var(--_space) * 2) calc(var(--_space) * 3);
    padding-inline-start: calc(var(--_space) * 5);
    border-block-end: 1px solid var(--_border);
    background-color: var(--_surface);
  }

  .dialog-body {
    --duecare-shadow: none;
    padding: calc(var(--_space) * 2);
    padding-block-end: max(calc(var(--_space) * 4), env(safe-area-inset-bottom));
    scroll-padding-block-start: calc(var(--_target) + var(--_space) * 4);
  }

  @media (min-width: 600px) {
    dialog {
      inline-size: min(36rem, calc(100% - 3rem));
      block-size: fit-content;
      max-block-size: calc(100% - 3rem);
      margin: auto;
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
