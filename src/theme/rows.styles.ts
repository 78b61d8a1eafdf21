import { css } from 'lit';

/** A list whose rows are native disclosures (`.item > details > summary.row`), with the whole thing in place of the list. */
export const rowsStyles = css`
  .body {
    margin-block-start: calc(var(--_space) * 4);
  }

  .item {
    border-block-start: 1px solid var(--_border);
  }

  .row {
    display: grid;
    align-items: center;
    min-block-size: var(--_target);
    margin-inline: calc(var(--_space) * -2);
    padding: calc(var(--_space) * 3) calc(var(--_space) * 2);
    border-radius: var(--_radius);
    list-style: none;
  }

  summary.row {
    cursor: pointer;
  }

  summary.row::-webkit-details-marker {
    display: none;
  }

  @media (hover: hover) {
    summary.row:hover {
      background-color: var(--_surface-muted);
    }
  }

  .when {
    grid-area: when;
    font-weight: 600;
  }

  .number {
    grid-area: number;
    color: var(--_text-muted);
    font-size: calc(var(--_size) * 0.875);
    font-variant-numeric: tabular-nums lining-nums;
  }

  .row > .badge {
    grid-area: badge;
  }

  .row > .icon:last-child {
    grid-area: chevron;
    color: var(--_accent-text);
    transition: transform 160ms ease-out;
  }

  details[open] > .row > .icon:last-child {
    transform: rotate(180deg);
  }

  .detail {
    display: grid;
    gap: calc(var(--_space) * 3);
    padding-block: calc(var(--_space) * 2) calc(var(--_space) * 5);
  }

  .detail-title {
    font-weight: 600;
  }

  .visit {
    padding: calc(var(--_space) * 3) calc(var(--_space) * 4);
    border-radius: var(--_radius);
    background-color: var(--_surface-muted);
  }

  .visit-title {
    font-weight: 500;
  }

  .lines {
    display: grid;
    gap: calc(var(--_space) * 1.5);
  }

  .visit > .lines {
    margin-block-start: calc(var(--_space) * 2);
  }

  .lines > li {
    display: flex;
    justify-content: space-between;
    gap: calc(var(--_space) * 4);
  }

  @container (inline-size < 15em) {
    .lines > li {
      flex-wrap: wrap;
    }
  }

  .failed {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(var(--_space) * 2);
  }

  .back {
    margin-block-end: calc(var(--_space) * 3);
  }

  .back .icon {
    transform: rotate(90deg);
  }

  .back .icon:dir(rtl) {
    transform: rotate(-90deg);
  }

  .bone-short {
    --_bone: 4.5em;
  }

  .bone-line {
    --_bone: 16em;
  }

  @media print {
    .back {
      display: none;
    }
  }
`;
