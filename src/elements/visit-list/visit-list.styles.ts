import { css } from 'lit';
import { buttonStyles } from '../../theme/button.styles.ts';
import { cardStyles } from '../../theme/card.styles.ts';
import { emptyStyles } from '../../theme/empty.styles.ts';
import { fieldStyles } from '../../theme/field.styles.ts';
import { listStyles } from '../../theme/list.styles.ts';
import { skeletonStyles } from '../../theme/skeleton.styles.ts';
import { visitLinesStyles } from '../../theme/visit-lines.styles.ts';

const ownStyles = css`
  .bar {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--_space) * 2) calc(var(--_space) * 6);
    margin-block-start: calc(var(--_space) * 4);
  }

  .filters {
    margin-block-start: calc(var(--_space) * 2);
  }

  .filters-summary {
    display: flex;
    align-items: center;
    gap: calc(var(--_space) * 2);
    inline-size: fit-content;
    min-block-size: var(--_target);
    margin-inline: calc(var(--_space) * -2);
    padding-inline: calc(var(--_space) * 2);
    border-radius: var(--_radius);
    color: var(--_accent-text);
    font-weight: 600;
    cursor: pointer;
  }

  .filters-summary::-webkit-details-marker {
    display: none;
  }

  .filters-summary > .icon {
    transition: transform 160ms ease-out;
  }

  .filters[open] > .filters-summary > .icon {
    transform: rotate(180deg);
  }

  .filter-fields {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 14em), 1fr));
    align-items: start;
    gap: calc(var(--_space) * 4) calc(var(--_space) * 5);
    padding-block: calc(var(--_space) * 2);
  }

  .filter-fields .filter {
    display: grid;
    gap: var(--_space);
    min-inline-size: 0;
  }

  .filter-fields .select-box {
    display: grid;
  }

  .input.date {
    min-block-size: var(--_target);
    min-inline-size: 0;
  }

  .clear {
    padding-block: calc(var(--_space) * 2);
  }

  .body {
    margin-block-start: calc(var(--_space) * 3);
  }

  /* What happens in one page moves nothing in another. */
  .page {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(var(--_space) * 6);
    padding-block-end: calc(var(--_space) * 6);
    contain: layout style;
  }

  .gap {
    display: block;
  }

  /* Without the padding of a page, whose height the gap has as a whole. */
  .page.far {
    padding: 0;
  }

  .place {
    padding-block: calc(var(--_space) * 3) calc(var(--_space) * 1);
    border-block-start: 1px solid var(--_border);
    font: 600 calc(var(--_size) * 1.25) / 1.3 var(--_font-display);
  }

  .people {
    margin-block-end: calc(var(--_space) * -3);
    padding: calc(var(--_space) * 2) calc(var(--_space) * 3);
    border-radius: var(--_radius);
    background-color: var(--_surface-muted);
    font-weight: 600;
  }

  .place + .people {
    margin-block-start: calc(var(--_space) * -5);
  }

  .visit-aside {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_space) calc(var(--_space) * 3);
  }

  .owed {
    font-weight: 600;
    font-variant-numeric: tabular-nums lining-nums;
  }

  .since {
    display: inline-flex;
    align-items: center;
    gap: var(--_space);
    padding-inline: calc(var(--_space) * 1.5) calc(var(--_space) * 2.5);
    border-radius: 1em;
    background-color: var(--_surface-muted);
    color: var(--_accent-text);
    font-size: calc(var(--_size) * 0.8125);
    font-weight: 600;
    line-height: 1.9;
  }

  .visits > .visit + .visit {
    margin-block-start: calc(var(--_space) * 6);
  }

  .bone-row {
    display: flex;
    justify-content: space-between;
    gap: calc(var(--_space) * 4);
    padding-block: calc(var(--_space) * 2);
  }

  .bone-title {
    --_bone: 9em;
  }

  .bone-line {
    --_bone: 12em;
  }

  .bone-short {
    --_bone: 4em;
  }

  @media print {
    .bar,
    .filters {
      display: none;
    }

    .card {
      break-inside: auto;
    }
  }
`;

export const visitListStyles = [
  buttonStyles,
  cardStyles,
  emptyStyles,
  fieldStyles,
  skeletonStyles,
  listStyles,
  visitLinesStyles,
  ownStyles,
];
