import { css } from 'lit';

/** What stands around every screen. */
export const frameStyles = css`
  /* Automatic margins in a grid or flex box would shrink a container to its minimum. */
  :host {
    inline-size: 100%;
    max-inline-size: calc(var(--_size) * 32);
    margin-inline: auto;
  }

  /* In a dialog or in the column of Pay Now there is a surface already. */
  :host([slot='form']) .card {
    padding: 0;
    border: 0;
    box-shadow: none;
    background: none;
  }

  .card > * + * {
    margin-block-start: calc(var(--_space) * 5);
  }

  .header {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    gap: 0 calc(var(--_space) * 4);
    padding-block-end: calc(var(--_space) * 3.5);
    border-block-end: 1px solid var(--_border);
    font-size: calc(var(--_size) * 0.9375);
  }

  .steps {
    display: grid;
    gap: calc(var(--_space) * 1.5);
  }

  .steps > .bar {
    display: grid;
    grid-auto-flow: column;
    grid-auto-columns: 1fr;
    gap: var(--_space);
  }

  .steps i {
    block-size: 4px;
    border-radius: 2px;
    background-color: var(--_border);
  }

  .steps i.done {
    background-color: var(--_accent-text);
  }

  .card > .steps + .screen {
    margin-block-start: calc(var(--_space) * 4);
  }

  .footer {
    padding-block-start: calc(var(--_space) * 4);
    border-block-start: 1px solid var(--_border);
  }

  .contact {
    display: inline-flex;
    flex-wrap: wrap;
    gap: 0 calc(var(--_space) * 4);
  }

  .contact a {
    display: inline-flex;
    align-items: center;
    min-block-size: max(24px, calc(var(--_size) * 1.75));
  }

  /* Wears the looks of a field for card-appearance.ts to read. */
  .probe {
    position: absolute;
    visibility: hidden;
    border: 1px solid var(--_border-strong);
    border-radius: var(--_radius);
    outline: 2px solid var(--_focus);
    background-color: var(--_surface);
    color: var(--_text);
    text-decoration-color: var(--_text-muted);
    column-rule-color: var(--_danger);
    font-family: var(--_font);
    font-size: max(16px, var(--_size));
  }

  @media (forced-colors: active) {
    .steps i.done {
      background-color: Highlight;
    }

    .steps i {
      background-color: GrayText;
    }
  }
`;
