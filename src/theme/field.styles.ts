import { css } from 'lit';

/**
 * `.field` around a label, an input, a hint and an error; `.choice` is a native radio or checkbox with its label as one
 * large target. Inputs are never below 16 px, where phones would zoom the page.
 */
export const fieldStyles = css`
  .field {
    display: grid;
    gap: calc(var(--_space) * 1.5);
  }

  .label {
    font-weight: 600;
  }

  .input {
    appearance: none;
    inline-size: 100%;
    min-block-size: calc(var(--_target) + var(--_space));
    padding: calc(var(--_space) * 2) calc(var(--_space) * 3.5);
    border: 1px solid var(--_border-strong);
    border-radius: var(--_radius);
    background-color: var(--_surface);
    color: var(--_text);
    font: 400 max(16px, var(--_size)) / 1.4 var(--_font);
    font-variant-numeric: tabular-nums lining-nums;
  }

  .input::placeholder {
    color: var(--_text-muted);
    opacity: 1;
  }

  .input:hover {
    border-color: var(--_text-muted);
  }

  .input[aria-invalid='true'] {
    border-color: var(--_danger);
    box-shadow: inset 0 0 0 1px var(--_danger);
  }

  .hint {
    color: var(--_text-muted);
    font-size: calc(var(--_size) * 0.875);
    line-height: 1.45;
  }

  .error {
    display: flex;
    gap: calc(var(--_space) * 1.5);
    color: var(--_danger);
    font-size: calc(var(--_size) * 0.9375);
    line-height: 1.4;
  }

  .choices {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(var(--_space) * 2.5);
  }

  .choice {
    display: grid;
    grid-template-columns: auto 1fr auto;
    align-items: center;
    column-gap: calc(var(--_space) * 3);
    min-block-size: calc(var(--_target) + var(--_space) * 3);
    padding: calc(var(--_space) * 3) calc(var(--_space) * 4);
    border: 1px solid var(--_border-strong);
    border-radius: var(--_radius);
    background-color: var(--_surface);
    cursor: pointer;
  }

  /* A phone of 320 px, or large text: the amount is below its label. */
  @container (inline-size < 18.5em) {
    .choice {
      grid-template-columns: auto minmax(0, 1fr);
    }

    .choice > :nth-child(n + 3) {
      grid-column: 2;
    }
  }

  .choice > input {
    inline-size: calc(var(--_size) * 1.5);
    block-size: calc(var(--_size) * 1.5);
    margin: 0;
    accent-color: var(--_accent);
  }

  .choice:focus-within {
    border-color: var(--_accent-text);
  }

  .choice.checked {
    border-color: var(--_accent-text);
    box-shadow: inset 0 0 0 1px var(--_accent-text);
  }

  @media (forced-colors: active) {
    .choice.checked {
      outline: 2px solid Highlight;
    }
  }
`;
