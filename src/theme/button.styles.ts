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
    background-color: var(--_accent);
    color: var(--_on-accent);
    font: 600 var(--_size) / 1.25 var(--_font);
    text-align: center;
    text-decoration: none;
    cursor: pointer;
    touch-action: manipulation;
    -webkit-tap-highlight-color: transparent;
    transition: background-image 120ms ease-out;
  }

  .button.wide {
    inline-size: 100%;
  }

  .button.quiet {
    border-color: var(--_border-strong);
    background-color: transparent;
    color: var(--_accent-text);
  }

  .button.link {
    padding-inline: calc(var(--_space) * 1);
    background-color: transparent;
    color: var(--_accent-text);
    text-decoration: underline;
    text-decoration-thickness: 1px;
    text-underline-offset: 0.2em;
  }

  .button.icon-only {
    padding: 0;
    background-color: transparent;
    color: var(--_text-muted);
  }

  @media (hover: hover) {
    .button:hover {
      background-image: linear-gradient(rgb(0 0 0 / 14%), rgb(0 0 0 / 14%));
    }

    .button:is(.quiet, .link, .icon-only):hover {
      background-image: linear-gradient(rgb(110 130 140 / 14%), rgb(110 130 140 / 14%));
    }
  }

  .button:active {
    background-image: linear-gradient(rgb(0 0 0 / 24%), rgb(0 0 0 / 24%));
  }

  .button:is(.quiet, .link, .icon-only):active {
    background-image: linear-gradient(rgb(110 130 140 / 24%), rgb(110 130 140 / 24%));
  }

  .button[aria-disabled='true'],
  .button:disabled {
    background-image: none;
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
