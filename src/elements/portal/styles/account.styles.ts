import { css } from 'lit';

export const accountStyles = css`
  .columns {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    align-items: start;
    gap: calc(var(--_space) * 5);
  }

  .row {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    padding-block: calc(var(--_space) * 3);
    border-block-start: 1px solid var(--_border);
  }

  .row > dt {
    color: var(--_text-muted);
    font-size: calc(var(--_size) * 0.875);
  }

  .row > dd {
    font-weight: 500;
  }

  .line {
    display: block;
  }

  .hint {
    margin-block-start: calc(var(--_space) * 3);
  }

  .patients {
    inline-size: 100%;
    border-collapse: collapse;
    font-variant-numeric: tabular-nums lining-nums;
  }

  .patients :is(th, td) {
    padding: calc(var(--_space) * 3) calc(var(--_space) * 2) calc(var(--_space) * 3) 0;
    border-block-end: 1px solid var(--_border);
    text-align: start;
    vertical-align: baseline;
  }

  .patients :is(th, td):not(:first-child) {
    padding-inline: calc(var(--_space) * 3) 0;
    text-align: end;
  }

  .patients thead th {
    padding-block-start: 0;
    color: var(--_text-muted);
    font-size: calc(var(--_size) * 0.875);
    font-weight: 500;
  }

  .patients tbody > tr:last-child > * {
    padding-block-end: var(--_space);
    border: 0;
  }

  .patients tbody th {
    font-weight: 600;
  }

  /* With large text on a phone: each patient is a block of labels and amounts. */
  @container (inline-size < 15em) {
    .patients thead {
      position: absolute;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }

    .patients :is(tbody, tr, tbody th),
    .patients td:nth-child(n) {
      display: block;
      padding: 0 0 var(--_space);
      border: 0;
      text-align: start;
    }

    .patients td::before {
      content: attr(data-label);
      content: attr(data-label) / '';
      display: block;
      color: var(--_text-muted);
      font-size: calc(var(--_size) * 0.875);
    }
  }

  @container (inline-size >= 30em) {
    .row {
      grid-template-columns: minmax(0, 11em) minmax(0, 1fr);
      column-gap: calc(var(--_space) * 4);
    }
  }

  @container (inline-size >= 46em) {
    .columns {
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
      gap: calc(var(--_space) * 6);
    }
  }
`;
