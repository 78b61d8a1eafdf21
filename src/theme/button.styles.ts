import { css } from 'lit';

/** `.button` on a real `<button>` or `<a href>`: primary by default, `.quiet` beside it, `.link` inside text. */
export const buttonStyles = css`
  .button {
    appearance: none;
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: calc(var(--_space) * 2);
    min-block-size: var(--_target);
    min-inline-size: var(--_target);
    padding: calc(var(--_space) * 2.5) calc(var(--_space) * 5);
    margin: 0;
    border: 1px solid transparent;
    border-radius: var(--_radius);
    background: linear-gradient(rgb(var(--_shade, 0 0 0) / var(--_veil, 0%)) 0 0) var(--_accent);
    color: var(--_on-accent);
    font: 600 var(--_size) / 1.25 var(--_font);
    text-align: center;
    text-decoration: none;
    cursor: pointer;
    touch-action: manipulation;
    -webkit-tap-highlight-color: transparent;
  }

  .button.wide {
    inline-size: 100%;
  }

  .button:is(.quiet, .link, .icon-only) {
    --_shade: 110 130 140;
    background-color: transparent;
    color: var(--_accent-text);
  }

  .button.quiet {
    border-color: var(--_border-strong);
  }

  .button.link {
    border: 0;
    padding-inline: var(--_space);
    text-decoration: underline 1px;
    text-underline-offset: 0.2em;
  }

  .button.icon-only {
    padding: 0;
    color: var(--_text-muted);
  }

  @media (hover: hover) {
    .button:hover {
      --_veil: 14%;
    }
  }

  .button:active {
    --_veil: 24%;
  }

  .button[aria-disabled='true'],
  .button:disabled {
    --_veil: 0%;
    cursor: default;
    opacity: 0.65;
  }

  @media (forced-colors: active) {
    .button {
      border-color: ButtonText;
    }
  }

  @media print {
    .button {
      display: none;
    }
  }
`;
