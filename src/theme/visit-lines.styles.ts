import { css } from 'lit';

/** Seven columns fit from about 640 px on; with the eighth of a receipt it takes a little more. */
const asTable = css`
  .lines {
    display: table;
    inline-size: 100%;
    border-collapse: collapse;
    table-layout: auto;
    font-size: calc(var(--_size) * 0.875);
  }

  .lines thead {
    display: table-header-group;
    position: static;
    clip-path: none;
    block-size: auto;
  }

  .lines tbody {
    display: table-row-group;
  }

  .lines tfoot {
    display: table-footer-group;
  }

  .lines tr {
    display: table-row;
  }

  .lines :is(th, td) {
    display: table-cell;
    inline-size: 11%;
    padding: calc(var(--_space) * 2) var(--_space);
    border-block-start: 1px solid var(--_border);
    vertical-align: top;
    text-align: end;
  }

  .lines :is(th:first-child) {
    inline-size: auto;
    padding-inline-start: 0;
    text-align: start;
  }

  .lines :is(td, th):last-child {
    padding-inline-end: 0;
  }

  .lines thead th {
    padding-block: var(--_space);
    border-block-start: 0;
    color: var(--_text-muted);
    font-size: calc(var(--_size) * 0.75);
    font-weight: 500;
    line-height: 1.25;
    vertical-align: bottom;
  }

  .lines td::before {
    content: none;
  }

  .lines td.zero {
    color: var(--_text-muted);
  }
`;

/** Lines of visits: blocks of labels and values in a narrow column, a table in a wide one and on paper. */
export const visitLinesStyles = css`
  .visit {
    display: grid;
    gap: calc(var(--_space) * 2);
    min-inline-size: 0;
  }

  .visit-head {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    gap: calc(var(--_space) * 1) calc(var(--_space) * 4);
  }

  .visit-title {
    font: 600 calc(var(--_size) * 1.0625) / 1.4 var(--_font-display);
  }

  .visit-facts {
    display: flex;
    flex-wrap: wrap;
    gap: 0 calc(var(--_space) * 5);
    font-size: calc(var(--_size) * 0.875);
  }

  .visit-facts > div {
    display: flex;
    gap: calc(var(--_space) * 1.5);
  }

  .visit-facts dt {
    color: var(--_text-muted);
  }

  .lines,
  .lines :is(tbody, tfoot) {
    display: block;
  }

  .lines thead {
    display: block;
    position: absolute;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
  }

  .lines tr {
    display: grid;
    gap: calc(var(--_space) * 0.5);
    padding-block: calc(var(--_space) * 2.5);
    border-block-start: 1px solid var(--_border);
  }

  .lines :is(th, td) {
    padding: 0;
    font-weight: 400;
    text-align: start;
  }

  .lines td {
    display: flex;
    justify-content: space-between;
    gap: calc(var(--_space) * 4);
    font-size: calc(var(--_size) * 0.9375);
  }

  .lines td::before {
    content: attr(data-label);
    content: attr(data-label) / '';
    color: var(--_text-muted);
    white-space: normal;
  }

  .lines td.zero:not(.billed, .remaining) {
    display: none;
  }

  .lines .service {
    font-weight: 500;
    line-height: 1.4;
  }

  .lines :is(.remaining, .extra),
  .lines tfoot :is(.service, td) {
    font-weight: 600;
  }

  .line-id {
    display: block;
    color: var(--_text-muted);
    font-size: calc(var(--_size) * 0.8125);
    font-weight: 400;
  }

  @container (inline-size < 15em) {
    .lines td,
    .visit-facts > div {
      flex-wrap: wrap;
    }
  }

  @container (inline-size >= 40em) {
    ${asTable}
    .lines td.zero:not(.billed, .remaining) {
      display: table-cell;
    }
  }

  @media print {
    ${asTable}
    .lines td.zero:not(.billed, .remaining) {
      display: table-cell;
    }

    .lines {
      font-size: 9pt;
    }

    .lines thead th {
      font-size: 8pt;
    }

    .line-id {
      font-size: 8pt;
    }

    .visit,
    .lines tr {
      break-inside: avoid;
    }

    .visit-head {
      break-after: avoid;
    }
  }
`;
