import { css } from 'lit';

/** The head of a list with its filter, its end with the button for more, and what it looks like while a newer list comes. */
export const listStyles = css`
  .list-head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: calc(var(--_space) * 2) calc(var(--_space) * 5);
  }

  .filter {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 calc(var(--_space) * 2.5);
  }

  .filter > .label {
    color: var(--_text-muted);
    font-size: calc(var(--_size) * 0.875);
    font-weight: 500;
  }

  .select,
  .select-text {
    padding: calc(var(--_space) * 1.5) calc(var(--_space) * 9) calc(var(--_space) * 1.5) calc(var(--_space) * 3);
    border: 1px solid var(--_border-strong);
    border-radius: var(--_radius);
    font: 400 max(16px, var(--_size)) / 1.4 var(--_font);
  }

  .select {
    appearance: none;
    align-self: stretch;
    min-block-size: var(--_target);
    background: none;
    color: transparent;
    forced-color-adjust: none;
    cursor: pointer;
  }

  .select > option {
    background-color: var(--_surface);
    color: var(--_text);
  }

  .select-text {
    border-color: transparent;
  }

  .select:hover {
    border-color: var(--_text-muted);
  }

  .select-box {
    display: inline-grid;
    grid-template-columns: minmax(0, auto);
    align-items: center;
    max-inline-size: 100%;
    border-radius: var(--_radius);
    background-color: var(--_surface);
    min-inline-size: 0;
  }

  .select-box > * {
    grid-area: 1 / 1;
    min-inline-size: 0;
  }

  .select-box > .icon {
    justify-self: end;
    margin-inline-end: calc(var(--_space) * 2.5);
    color: var(--_text-muted);
    pointer-events: none;
  }

  .stale {
    opacity: 0.55;
    transition: opacity 160ms ease-out;
  }

  .more {
    display: grid;
    justify-items: center;
    gap: calc(var(--_space) * 2);
    padding-block-start: calc(var(--_space) * 5);
  }

  .more-trouble {
    display: flex;
    align-items: center;
    gap: calc(var(--_space) * 2);
    color: var(--_text-muted);
  }

  @media (forced-colors: active) {
    .select {
      border-color: FieldText;
    }

    .select:focus-visible {
      outline-color: Highlight;
    }
  }

  @media print {
    .filter,
    .more {
      display: none;
    }
  }
`;
