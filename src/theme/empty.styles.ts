import { css } from 'lit';

/** `.empty`: a state without figures, calm and centred. */
export const emptyStyles = css`
  .empty {
    display: grid;
    align-content: center;
    justify-items: center;
    gap: calc(var(--_space) * 1.5);
    padding-block: calc(var(--_space) * 2);
    text-align: center;
    text-wrap: balance;
  }

  .empty > * {
    max-inline-size: 26em;
  }

  .empty-title {
    font: 600 calc(var(--_size) * 1.25) / 1.3 var(--_font-display);
  }

  .empty-action {
    margin-block-start: calc(var(--_space) * 3);
  }

  .disc {
    display: grid;
    place-items: center;
    inline-size: calc(var(--_size) * 3);
    block-size: calc(var(--_size) * 3);
    margin-block-end: calc(var(--_space) * 2);
    border-radius: 50%;
    background-color: var(--_surface-muted);
    color: var(--_accent-text);
    font-size: calc(var(--_size) * 1.125);
  }
`;
