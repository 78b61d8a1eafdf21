import { css } from 'lit';

/** Facts under each other: the review and the receipt. */
export const factStyles = css`
  .rows {
    display: grid;
    border-block: 1px solid var(--_border);
  }

  .row {
    display: grid;
    grid-template-columns: 1fr auto;
    align-items: center;
    column-gap: calc(var(--_space) * 4);
    padding-block: calc(var(--_space) * 2.5);
  }

  .row > dt,
  .row > dd {
    grid-column: 1;
  }

  .row > .row-change {
    grid-area: 1 / 2 / span 2;
  }

  .row + .row {
    border-block-start: 1px solid var(--_border);
  }

  .row dt {
    color: var(--_text-muted);
    font-size: calc(var(--_size) * 0.875);
  }

  .row-change {
    margin-block: calc(var(--_space) * -2.5);
  }

  .large {
    font: 650 calc(var(--_size) * 1.375) / 1.2 var(--_font-display);
  }

  .huge {
    font: 650 calc(var(--_size) * 2.25) / 1.1 var(--_font-display);
    letter-spacing: -0.02em;
  }

  .receipt .row {
    grid-template-columns: 6em 1fr;
    align-items: baseline;
  }

  .receipt .row > dd {
    grid-column: 2;
  }

  @container (inline-size < 15em) {
    .receipt .row {
      grid-template-columns: minmax(0, 1fr);
    }

    .receipt .row > dd {
      grid-column: 1;
    }
  }

  .receipt {
    display: grid;
    gap: calc(var(--_space) * 4);
  }

  .reference {
    font-family: ui-monospace, 'SF Mono', Menlo, Consolas, monospace;
    font-size: calc(var(--_size) * 0.875);
    overflow-wrap: anywhere;
  }

  @container (inline-size >= 26rem) {
    .row {
      grid-template-columns: 8em 1fr auto;
      align-items: baseline;
    }

    .row > dd {
      grid-column: 2;
    }

    .row > .row-change {
      grid-area: 1 / 3;
      align-self: center;
    }
  }
`;
